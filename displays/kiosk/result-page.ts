import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit'
import type { TakenTicket } from '../../contract/tickets.ts'
import { qrPath } from '../../web/slip/qr.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { Left } from './choices.ts'
import { icons } from './icons.ts'
import { pageStyles, touchStyles } from './styles.ts'
import type { SlipState } from './ticket-desk.ts'

/** The number, huge, and the way to walk. */
export class ResultPage extends LitElement {
  static override properties = {
    ticket: { attribute: false },
    slip: {},
    serviceName: {},
    secondsLeft: { attribute: false },
    low: { type: Boolean, reflect: true },
  }
  declare ticket: TakenTicket | null
  declare slip: SlipState
  declare serviceName: string
  declare secondsLeft: number | null
  declare low: boolean

  static override styles = [
    pageStyles,
    touchStyles,
    css`
      .info {
        display: grid;
        gap: var(--space-6);
        align-content: center;
        flex: 1;
        min-height: 0;
        text-align: center;
      }
      .done {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-3);
        font-size: var(--text-2xl);
        font-weight: 700;
        color: var(--good);
      }
      .number {
        font-size: min(24vw, 26vh);
        font-weight: 800;
        line-height: 1.05;
        color: var(--blue-deep);
      }
      .service {
        font-size: var(--text-xl);
        color: var(--ink-quiet);
      }
      .ahead {
        font-size: var(--text-2xl);
        font-weight: 700;
      }
      .way {
        padding: var(--space-6);
        border-radius: var(--radius);
        background: var(--blue-pale);
        color: var(--blue-deep);
        font-size: var(--text-3xl);
        font-weight: 700;
        line-height: 1.35;
      }
      .paper {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-8);
        text-align: left;
        font-size: var(--text-xl);
        font-weight: 700;
      }
      .paper .qr {
        width: 13rem;
        height: 13rem;
        padding: 0;
        border-radius: var(--radius);
        background: var(--surface);
      }
      .paper[data-slip='failed'] .qr {
        width: 17rem;
        height: 17rem;
      }
      .state {
        display: flex;
        align-items: center;
        gap: var(--space-3);
      }
      .paper[data-slip='failed'] .state {
        color: var(--warn);
      }
      .paper .hint {
        font-weight: 400;
      }
      .controls {
        flex: none;
        display: grid;
        gap: var(--space-3);
        text-align: center;
      }
      :host([low]) .controls {
        height: auto;
      }
      @media (orientation: landscape) {
        .info {
          grid-template-columns: 1fr 1fr;
          align-items: center;
          gap: var(--space-4) var(--space-8);
        }
      }
    `,
  ]

  constructor() {
    super()
    this.ticket = null
    this.slip = 'sending'
    this.serviceName = ''
    this.secondsLeft = null
    this.low = false
  }

  override render(): TemplateResult | typeof nothing {
    const { ticket } = this
    if (ticket === null) return nothing
    return html`
      <div class="info">
        <div>
          <p class="done" role="status">${icons.done}${texts.taken}</p>
          <p class="number" data-testid="ticket-no">${ticket.ticketNo}</p>
          <p class="service">${this.serviceName}</p>
        </div>
        <div>
          <p class="ahead">
            ${common.aheadCount(ticket.aheadCount)}，${common.wait(ticket.estimatedWaitMin)}
          </p>
        </div>
        <p class="way">${icons.place} ${ticket.slip.whereToWait}</p>
        <div class="paper" data-slip=${this.slip}>
          ${drawQr(ticket.slip.progressUrl)}
          <div>
            <p class="state" data-testid="slip-state" role="status">
              ${this.slip === 'failed' ? icons.warning : icons.paper}<span>${texts.slip[this.slip]}</span>
            </p>
            <p class="hint">${texts.scan}</p>
          </div>
        </div>
      </div>
      <div class="controls">
        <button class="primary" @click=${() => this.dispatchEvent(new Left())}>${texts.finish}</button>
        <p class="hint">${this.secondsLeft === null ? '\u00A0' : texts.returning(this.secondsLeft)}</p>
      </div>
    `
  }
}

function drawQr(address: string): TemplateResult {
  const { path, viewBox } = qrPath(address)
  return html`<svg
    class="qr"
    viewBox=${viewBox}
    role="img"
    aria-label=${texts.scan}
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${path} fill="currentColor" />`}
  </svg>`
}

customElements.define('tx-kiosk-result', ResultPage)
