import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { windowInWords } from '../../contract/places.ts'
import type { TicketProgress } from '../../contract/tickets.ts'
import { clockText } from '../../web/hall-clock.ts'
import type { Refusal } from '../../web/request.ts'
import { Ticker } from '../../web/ticker.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { phoneTexts } from '../../web/texts/zh-cn/phone.ts'
import { CallAlert } from './call-alert.ts'
import { calledStyle } from './called-style.ts'
import { detailsStyle } from './details-style.ts'
import { details } from './details.ts'
import { icons } from './icons.ts'
import { LiveTicket } from './live-ticket.ts'
import { statePanel, verdict } from './panels.ts'
import { baseStyle, buttonStyle } from './phone-style.ts'
import { ratePanel, ratePanelStyle } from './rate-panel.ts'
import { RatingSheets } from './rating-sheets.ts'
import { panelStyle } from './panel-style.ts'
import { isCancellable, isNear, isOver, tokenIn } from './stage.ts'
import './cancel-ticket.ts'

const clockMs = 15_000

/** The citizen's page: my number, how many ahead, about when, where to go. */
export class Phone extends LitElement {
  static override styles = [baseStyle, buttonStyle, panelStyle, calledStyle, detailsStyle, ratePanelStyle]
  readonly #alert = new CallAlert(this)
  readonly #live: LiveTicket | null
  readonly #ratings: RatingSheets | null

  constructor() {
    super()
    const token = tokenIn(location.pathname)
    this.#live = token === null ? null : this.#follow(token)
    this.#ratings = token === null ? null : new RatingSheets(this, token)
    this.addController(new Ticker(this, clockMs))
  }

  override willUpdate(): void {
    if (this.#live?.progress?.status !== 'CALLED') this.#alert.calm()
  }

  override updated(): void {
    if (this.#live?.progress?.status === 'COMPLETED') this.#ratings?.want()
  }

  override render(): TemplateResult {
    const live = this.#live
    if (!live || (live.refusal && !live.progress)) return noTicket(live?.refusal ?? null)
    if (live.progress) return this.#ticket(live.progress, live)
    return html`${live.isCutOff ? cutOffMark(phoneTexts.cutOffAtOpening) : nothing}<slot></slot>`
  }

  #ticket(progress: TicketProgress, live: LiveTicket): TemplateResult {
    const { status } = progress
    const stage = isNear(progress) ? 'NEAR' : status
    return html`
      ${live.isCutOff ? cutOffMark(phoneTexts.cutOff(live.heardAt ? clockText(live.heardAt) : '')) : nothing}
      <div class="glance ${stage}">
        ${header(progress)}
        <div class="number">
          <p class="label">${phoneTexts.myNumber}</p>
          <h1 data-testid="ticket-no">${progress.ticketNo}</h1>
          <p class="service">${progress.serviceTypeName}</p>
          <p class="state">
            <span data-testid="status" data-status=${status} role="status"
              >${common.ticketStatus[status]}</span
            >
            ${progress.priorityLabel ? html`<span>${progress.priorityLabel}</span>` : nothing}
            <span class="taken">${phoneTexts.takenAt(clockText(progress.takenAt))}</span>
          </p>
        </div>
        <div class="panel">${statePanel(progress, live.clock.nowMs())}</div>
        ${isOver(status) || status === 'SERVING' ? nothing : this.#soundSwitch()}
      </div>
      <div class="more">
        ${ratePanel(this.#ratings?.sheets ?? [])} ${details(progress)}
        ${
          isCancellable(status)
            ? html`<tx-cancel-ticket
                .isPending=${live.isCancelling}
                .problem=${live.problem}
                .onCancel=${() => void live.cancel()}
              ></tx-cancel-ticket>`
            : nothing
        }
      </div>
    `
  }

  #soundSwitch(): TemplateResult {
    const { turnOn, isOn, hint } = phoneTexts.sound
    if (this.#alert.isArmed) return html`<p class="fact armed">${icons.done}<span>${isOn}</span></p>`
    return html`
      <button type="button" class="button sound" data-testid="sound" @click=${() => void this.#alert.arm()}>
        ${icons.bell}${turnOn}
      </button>
      <p class="hint">${hint}</p>
    `
  }

  #follow(token: string): LiveTicket {
    return new LiveTicket(this, {
      token,
      onCall: ({ calledTo }) => {
        if (calledTo) this.#alert.ring(windowInWords(calledTo))
        window.scrollTo({ top: 0 })
      },
      isQuiet: () => !this.#alert.isArmed && this.#live?.progress?.status !== 'CALLED',
    })
  }
}

/** The address leads to no ticket: it never did, or its day is over. */
function noTicket(refusal: Refusal | null): TemplateResult {
  const isExpired = refusal?.code === 'ticket-expired'
  const { heading, text } = phoneTexts.unknown
  return html`<div class="glance unknown">
    <div data-testid="status" data-status=${isExpired ? 'EXPIRED' : 'UNKNOWN'}>
      ${
        isExpired
          ? verdict(icons.closed, phoneTexts.expired.heading, refusal.message)
          : verdict(icons.closed, heading, text)
      }
    </div>
  </div>`
}

function header({ hallName, clock }: TicketProgress): TemplateResult {
  return html`
    <header>
      <span>${hallName}</span>
      ${clock.demo ? html`<span class="demo" data-testid="demo-time">${common.demoTime}</span>` : nothing}
    </header>
  `
}

function cutOffMark(text: string): TemplateResult {
  return html`<p class="cut-off" role="alert" data-testid="cut-off">${icons.warning}<span>${text}</span></p>`
}

customElements.define('tx-phone', Phone)
