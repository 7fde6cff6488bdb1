import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { DeskTicket } from '../../contract/desk.ts'
import { windowsByZone } from '../../contract/places.ts'
import type { RoleCode } from '../../contract/staff.ts'
import type { TicketStatus } from '../../contract/tickets.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { actsFor, type Act } from './acts.ts'
import { standingOf } from './standing.ts'
import { ticketSheetStyle } from './ticket-sheet-style.ts'

const words = deskTexts.facts
const shownWindowsOfZone = 6

const statusIcons: Record<TicketStatus, TemplateResult> = {
  WAITING: icons.slow,
  CALLED: icons['call-next'],
  SERVING: icons.start,
  HELD: icons.slow,
  PASSED: icons.caution,
  COMPLETED: icons.done,
  CANCELLED: icons.caution,
  VOIDED: icons.caution,
  EXPIRED: icons.caution,
}
const graveActs = new Set<Act>(['cancel', 'void', 'restrict'])

/** One number: where it stands, what can be done with it, and how its day went. */
export class TicketSheet extends LitElement {
  static override properties = {
    ticket: { attribute: false },
    role: {},
    nowMs: { type: Number },
    blocked: {},
    isResting: { type: Boolean },
    onAct: {},
    onGuide: {},
    onTakeAgain: {},
  }
  static override styles = [baseStyle, buttonStyle, ticketSheetStyle]
  declare ticket: DeskTicket | null
  declare role: RoleCode
  declare nowMs: number
  /** Why nothing may be done now; empty when it may. */
  declare blocked: string
  declare isResting: boolean
  declare onAct: (act: Act) => void
  declare onGuide: (serviceTypeId: number) => void
  declare onTakeAgain: (serviceTypeId: number) => void

  constructor() {
    super()
    this.ticket = null
    this.role = 'DESK'
    this.nowMs = 0
    this.blocked = ''
    this.isResting = false
    this.onAct = () => undefined
    this.onGuide = () => undefined
    this.onTakeAgain = () => undefined
  }

  override render(): TemplateResult | typeof nothing {
    const { ticket } = this
    if (!ticket) return nothing
    const { progress } = ticket
    const standing = standingOf(ticket, this.nowMs)
    return html`
      <article class="sheet" aria-labelledby="number">
        <div class="now">
          <header>
            <h2 id="number" data-testid="ticket-no" data-ticket-no=${progress.ticketNo}>
              ${progress.ticketNo}
            </h2>
            <span class="chip ${standing.tone}" data-testid="ticket-status" data-status=${progress.status}
              >${statusIcons[progress.status]}${common.ticketStatus[progress.status]}</span
            >
            ${
              progress.priorityLabel === null
                ? nothing
                : html`<span class="chip priority" data-testid="priority">${progress.priorityLabel}</span>`
            }
          </header>
          <p class="service">${progress.serviceTypeName}</p>
          <p class="standing ${standing.tone}" data-testid="standing">${standing.text}</p>
          ${this.#acts(ticket)} ${facts(ticket)}
        </div>
        <section class="day">
          <h3>${deskTexts.steps}</h3>
          <ol>
            ${ticket.steps.map(
              ({ at, text }) =>
                html`<li data-testid="step"><time>${clockText(at)}</time><span>${text}</span></li>`,
            )}
          </ol>
        </section>
      </article>
    `
  }

  #acts(ticket: DeskTicket): TemplateResult {
    const acts = actsFor(ticket, this.role)
    const { status } = ticket.progress
    const isOver = status === 'CANCELLED' || status === 'VOIDED' || status === 'EXPIRED'
    return html`
      <div class="acts">
        ${acts.map((act) => this.#act(act))}
        ${
          isOver
            ? html`<button
                type="button"
                class="button"
                data-testid="take-again"
                @click=${() => this.onTakeAgain(ticket.serviceTypeId)}
              >
                ${deskTexts.takeAgain}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="button"
          data-testid="act-guide"
          @click=${() => this.onGuide(ticket.serviceTypeId)}
        >
          ${deskTexts.acts.guide}
        </button>
        ${this.blocked ? html`<p>${this.blocked}</p>` : nothing}
      </div>
    `
  }

  #act(act: Act): TemplateResult {
    const isAllowed = !this.blocked && !this.isResting
    const look = act === 'restore' ? 'main' : graveActs.has(act) ? 'grave' : ''
    return html`<button
      type="button"
      class="button ${look}"
      aria-disabled=${!isAllowed}
      data-testid="act"
      data-act=${act}
      @click=${() => isAllowed && this.onAct(act)}
    >
      ${deskTexts.acts[act]}
    </button>`
  }
}

function facts(ticket: DeskTicket): TemplateResult {
  const { progress, channel, passCount, reprintCount, holdReason } = ticket
  const taken = words.takenBy(clockText(progress.takenAt), deskTexts.channel[channel])
  const zones = windowsByZone(progress.windows, shownWindowsOfZone)
  return html`<dl>
    ${fact(words.name, ticket.maskedName ?? words.noName)} ${fact(words.queue, ticket.queueName)}
    ${fact(words.taken, taken)} ${fact(words.flowNo, ticket.flowNo)}
    ${fact(words.passes, words.times(passCount))} ${fact(words.reprints, words.times(reprintCount))}
    ${holdReason === null ? nothing : fact(words.holdReason, holdReason, 'wide')}
    ${zones.map(({ zone, windows }) => fact(words.windows, `${zone} ${windows}`, 'wide'))}
    ${progress.rankReasons.length === 0 ? nothing : fact(words.why, progress.rankReasons.join('；'), 'wide')}
  </dl>`
}

const fact = (name: string, value: string, width = ''): TemplateResult =>
  html`<div class=${width}>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`

customElements.define('tx-ticket-sheet', TicketSheet)
