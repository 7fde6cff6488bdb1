import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { HallPhones } from '../../contract/halls.ts'
import { clockText, dateText, type HallClock } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { Ticker } from '../../web/ticker.ts'

/** Which hall this is, and what time the hall's clock shows. */
export class KioskHeader extends LitElement {
  static override properties = {
    hallName: {},
    phones: { attribute: false },
    clock: { attribute: false },
  }
  declare hallName: string
  declare phones: HallPhones | null
  declare clock: HallClock | null

  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-4);
      padding: var(--space-3) var(--space-8);
      background: var(--blue-deep);
      color: var(--action-ink);
    }
    p {
      margin: 0;
    }
    .hall {
      font-size: min(var(--text-2xl), 3.9vw);
      font-weight: 700;
      line-height: 1.25;
    }
    .kind {
      font-size: var(--text-m);
      opacity: 0.85;
    }
    .phones {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-4);
      font-size: var(--text-s);
      white-space: nowrap;
      margin-top: var(--space-1);
    }
    @media (orientation: landscape) {
      .phones {
        font-size: var(--text-m);
      }
    }
    .time {
      flex: none;
      font-size: var(--text-m);
      text-align: right;
      white-space: nowrap;
    }
    .clock {
      font-size: var(--text-3xl);
      font-weight: 600;
      line-height: 1.15;
    }
    .demo {
      display: inline-block;
      margin-right: var(--space-2);
      padding: 0 var(--space-2);
      border: 2px solid currentColor;
      border-radius: var(--space-1);
      font-size: var(--text-m);
      font-weight: 400;
      vertical-align: middle;
    }
  `

  constructor() {
    super()
    this.addController(new Ticker(this, 1000))
    this.hallName = ''
    this.phones = null
    this.clock = null
  }

  override render(): TemplateResult {
    return html`
      <div>
        <p class="hall">${this.hallName}</p>
        ${this.phones === null ? nothing : drawPhones(this.phones)}
      </div>
      ${this.clock === null ? nothing : drawTime(this.clock)}
    `
  }
}

function drawPhones({ consultPhone, complaintPhone, hotline }: HallPhones): TemplateResult {
  const { phones } = common
  return html`<p class="kind phones">
    <span>${phones.consult} ${consultPhone}</span><span>${phones.complaint} ${complaintPhone}</span
    ><span>${phones.hotline} ${hotline}</span>
  </p>`
}

function drawTime(clock: HallClock): TemplateResult {
  const now = clock.now()
  return html`<div class="time">
    <p class="clock">
      ${clock.demo ? html`<span class="demo" data-testid="demo-time">${common.demoTime}</span>` : nothing}
      <time>${clockText(now)}</time>
    </p>
    <p class="kind">${dateText(now)}</p>
  </div>`
}

customElements.define('tx-kiosk-header', KioskHeader)
