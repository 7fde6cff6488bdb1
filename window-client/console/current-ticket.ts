import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { CurrentTicket, WindowView } from '../../contract/windows.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { receptionTexts } from '../../web/texts/zh-cn/reception.ts'
import type { CasesInHand } from '../../contract/case-desk.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { baseStyle } from '../staff/staff-style.ts'
import { currentTicketStyle } from './current-ticket-style.ts'
import { icons } from '../staff/icons.ts'
import { lastRatingLine, lastRatingStyle } from './last-rating.ts'
import { durationText, ticketTimers, type TicketTimers } from './timers.ts'

const words = consoleTexts.current

/** What the window has in hand, for how long, and which papers it must not forget. */
export class CurrentTicketCard extends LitElement {
  static override properties = {
    view: { attribute: false },
    nowMs: { type: Number },
    waiting: { type: Number },
    cases: { attribute: false },
  }
  static override styles = [baseStyle, currentTicketStyle, lastRatingStyle]
  declare view: WindowView | null
  declare nowMs: number
  /** How many wait for this window. */
  declare waiting: number
  /** What the number has to do with cases; null when nothing is known. */
  declare cases: CasesInHand | null

  constructor() {
    super()
    this.view = null
    this.nowMs = 0
    this.waiting = 0
    this.cases = null
  }

  override render(): TemplateResult {
    const { view } = this
    if (!view) return html``
    return html`
      <section
        aria-label=${words.heading}
        data-testid="current-ticket"
        data-ticket-no=${view.current?.ticketNo ?? ''}
      >
        ${view.current ? this.#ticket(view.current) : this.#empty(view)} ${lastRatingLine(view.lastRating)}
      </section>
    `
  }

  #empty({ state, session }: WindowView): TemplateResult {
    if (state !== 'PAUSED' || !session?.pauseReason) {
      const label = state === 'OFFLINE' ? words.closed : words.nobody
      const people = this.waiting
      return emptyCard(label, people === 0 ? words.nobodyWaits : words.peopleWait(people))
    }
    const back = session.expectedBackAt ? clockText(session.expectedBackAt) : ''
    const since = session.pausedAt ? this.nowMs - Date.parse(session.pausedAt) : 0
    const hint = words.pausedHint(common.pauseReason[session.pauseReason], back)
    return emptyCard(words.paused, durationText(Math.max(0, since)), hint)
  }

  #ticket(ticket: CurrentTicket): TemplateResult {
    const timers = ticketTimers(ticket, this.nowMs)
    return html`
      <div class="who">
        <p class="no">${ticket.ticketNo}</p>
        <div class="about">
          <p class="service">${ticket.serviceTypeName}</p>
          <p class="person">
            ${ticket.maskedName ? html`<span>${ticket.maskedName}</span>` : nothing}
            ${ticket.priorityLabel ? html`<span class="chip">${ticket.priorityLabel}</span>` : nothing}
            ${ticket.explanation.outOfTurn ? html`<span class="chip">${words.outOfTurn}</span>` : nothing}
            ${ticket.callCount > 1 ? html`<span>${words.callCount(ticket.callCount)}</span>` : nothing}
          </p>
          ${ticket.mattersDone.length > 0 ? mattersDone(ticket.mattersDone) : nothing}
          ${casesLine(this.cases)}
        </div>
      </div>
      <dl class="timers">
        ${timer(words.waited, durationText(timers.waitedMs))}
        ${timer(
          timers.serviceMs === null ? words.sinceCall : words.calledToStart,
          durationText(timers.calledMs),
          timers.isAbsent ? words.absent : '',
        )}
        ${this.#service(ticket, timers)}
      </dl>
      ${ticket.materials.length > 0 ? materials(ticket.materials) : nothing}
    `
  }

  #service(ticket: CurrentTicket, { serviceMs, serviceShare, isLong }: TicketTimers): TemplateResult {
    const used = Math.min(1, serviceShare / 2)
    return html`
      <div class="timer standard ${isLong ? 'warn' : ''}">
        <dt>${words.service} <small>${words.standard(ticket.standardMinutes)}</small></dt>
        <dd>
          ${serviceMs === null ? '—' : durationText(serviceMs)}
          ${isLong ? html`<small>${icons.slow}${words.twiceOver}</small>` : nothing}
        </dd>
        <dd class="bar" aria-hidden="true"><span style="transform: scaleX(${used.toFixed(3)})"></span></dd>
      </div>
    `
  }
}

function casesLine(cases: CasesInHand | null): TemplateResult | typeof nothing {
  const { inHand } = receptionTexts
  if (cases?.returning) {
    return html`<p class="matters" data-testid="returning" data-case-id=${cases.returning.id}>
      <strong>${inHand.returning(cases.returning.itemName)}</strong>${inHand.open}
    </p>`
  }
  if (!cases || cases.received.length === 0) return nothing
  return html`<p class="matters" data-testid="cases-received">${inHand.received(cases.received.length)}</p>`
}

function emptyCard(label: string, title: string, hint = ''): TemplateResult {
  return html`<div class="empty">
    <p class="hint">${label}</p>
    <p class="title">${title}</p>
    <p class="hint">${hint}</p>
  </div>`
}

function mattersDone(names: string[]): TemplateResult {
  return html`<p class="matters" data-testid="matters-done">
    <strong>${words.matterNo(names.length + 1)}</strong> ${words.mattersDone(names)}
  </p>`
}

function timer(name: string, value: string, warning = ''): TemplateResult {
  return html`
    <div class="timer ${warning ? 'warn' : ''}">
      <dt>${name}</dt>
      <dd>${value} ${warning ? html`<small>${icons.slow}${warning}</small>` : nothing}</dd>
    </div>
  `
}

function materials(names: string[]): TemplateResult {
  return html`
    <div class="materials">
      <h2>${words.materials}</h2>
      <ol>
        ${names.map((name, index) => html`<li>${index + 1}. ${name}</li>`)}
      </ol>
    </div>
  `
}

customElements.define('tx-current-ticket', CurrentTicketCard)
