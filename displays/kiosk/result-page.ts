import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit'
import type { TakenTicket } from '../../contract/tickets.ts'
import { waitInWords } from '../../contract/wait-text.ts'
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
        display: flex;
        flex: 1;
        flex-direction: column;
        justify-content: center;
        gap: var(--space-6);
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
        font-size: min(26vw, 19vh);
        font-weight: 800;
        line-height: 1.1;
        color: var(--blue-deep);
      }
      .number.long {
        font-size: min(21vw, 17vh);
      }
      .service {
        font-size: var(--text-xl);
        color: var(--ink-quiet);
      }
      .then {
        display: grid;
        gap: var(--space-6);
      }
      .ahead {
        font-size: var(--text-2xl);
        font-weight: 700;
      }
      .way {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-4);
        padding: var(--space-4) var(--space-6);
        border-radius: var(--radius);
        background: var(--blue-pale);
        color: var(--blue-deep);
        font-size: var(--text-2xl);
        font-weight: 700;
        line-height: 1.35;
      }
      .paper {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-8);
        text-align: left;
      }
      .qr {
        width: min(13rem, 17vh);
        height: min(13rem, 17vh);
        border-radius: var(--radius);
        background: var(--surface);
      }
      .state {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        font-size: var(--text-xl);
        font-weight: 700;
        line-height: 1.35;
      }
      .paper[data-slip='failed'] .qr {
        width: min(17rem, 19vh);
        height: min(17rem, 19vh);
      }
      .paper[data-slip='failed'] .state {
        color: var(--warn);
      }
      .controls {
        flex: none;
        display: grid;
        gap: var(--space-3);
        text-align: center;
      }
      .primary {
        width: 100%;
      }
      :host([low]) .controls {
        height: auto;
      }
      @media (orientation: landscape) {
        .info {
          display: grid;
          grid-template-columns: 1fr 1.2fr;
          align-items: center;
        }
        .number {
          font-size: min(17vw, 32vh);
        }
        .number.long {
          font-size: min(11.5vw, 24vh);
        }
        .qr,
        .paper[data-slip='failed'] .qr {
          width: min(13rem, 21vh);
          height: min(13rem, 21vh);
        }
        .then {
          gap: var(--space-4);
        }
        .controls {
          grid-template-columns: 1fr 1.2fr;
          gap: var(--space-8);
          align-items: center;
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
    const size = ticket.ticketNo.length > 4 ? 'number long' : 'number'
    return html`
      <div class="info">
        <div>
          <p class="done" role="status">${icons.done}${texts.taken}</p>
          <p class=${size} data-testid="ticket-no">${ticket.ticketNo}</p>
          <p class="service">${this.serviceName}</p>
        </div>
        <div class="then">
          <p class="ahead">${drawOutlook(ticket)}</p>
          <p class="way">${icons.place}<span>${ticket.slip.whereToWait}</span></p>
          ${this.#drawPaper(ticket.slip.progressUrl)}
        </div>
      </div>
      <div class="controls">
        <button class="primary" @click=${() => this.dispatchEvent(new Left())}>${texts.finish}</button>
        <p class="hint">${this.secondsLeft === null ? '\u00A0' : texts.returning(this.secondsLeft)}</p>
      </div>
    `
  }

  #drawPaper(progressUrl: string): TemplateResult {
    return html`<div class="paper" data-slip=${this.slip}>
      ${drawQr(progressUrl)}
      <div>
        <p class="state" role="status">
          ${this.slip === 'failed' ? icons.warning : icons.paper}<span data-testid="slip-state"
            >${texts.slip[this.slip]}</span
          >
        </p>
        <p class="hint">${texts.scan}</p>
      </div>
    </div>`
  }
}

function drawOutlook(ticket: TakenTicket): string {
  const { aheadCount, estimatedWaitHighMin } = ticket
  const ahead = common.aheadCount(aheadCount)
  return aheadCount === 0 && estimatedWaitHighMin === 0 ? ahead : `${ahead}，${waitInWords(ticket)}`
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
