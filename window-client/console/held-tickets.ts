import { css, html, LitElement, type TemplateResult } from 'lit'
import type { HeldTicket, WindowState } from '../../contract/windows.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { freeHandsAvailability } from './availability.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { heldTime } from './held-time.ts'
import { icons } from '../staff/icons.ts'
import { keepFocus } from './key-button.ts'
import { buttonsOf, ticketListStyle } from './ticket-list.ts'

const words = consoleTexts.held

/** The numbers put aside, own ones first, each with the time it has left and the way back. */
export class HeldTickets extends LitElement {
  static override properties = {
    held: { attribute: false },
    state: {},
    nowMs: { type: Number },
    onTakeUp: {},
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    ticketListStyle,
    css`
      .reason {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .left {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
      }
      .soon {
        color: var(--warn);
        font-weight: 600;
      }
      .others strong {
        font-weight: 400;
      }
    `,
  ]
  declare held: HeldTicket[]
  declare state: WindowState
  declare nowMs: number
  declare onTakeUp: (ticket: HeldTicket, note: string) => void

  constructor() {
    super()
    this.held = []
    this.state = 'OFFLINE'
    this.nowMs = 0
    this.onTakeUp = () => undefined
  }

  /** Puts the focus on the first number, then on the one below: Enter takes it up. */
  select(): void {
    const { buttons, at } = buttonsOf(this)
    buttons[(at + 1) % buttons.length]?.focus()
  }

  override render(): TemplateResult {
    const { held } = this
    return html`
      <header>
        <h2>${words.heading}</h2>
        ${held.length > 0 ? html`<small>${words.hint}</small>` : html`<p class="none">${words.none}</p>`}
      </header>
      <ol>
        ${held.map((ticket) => this.#row(ticket))}
      </ol>
    `
  }

  #row(ticket: HeldTicket): TemplateResult {
    const { allowed, note } = freeHandsAvailability(this.state)
    return html`
      <li
        class=${ticket.isOwn ? 'own' : 'others'}
        data-testid="held-ticket"
        data-ticket-no=${ticket.ticketNo}
      >
        <span class="about">
          <strong>${ticket.ticketNo}</strong>
          <small class="reason">${ticket.isOwn ? '' : `${words.elsewhere} · `}${ticket.reason}</small>
          ${this.#left(ticket)}
        </span>
        <button
          type="button"
          class="button"
          aria-disabled=${!allowed}
          aria-label=${words.takeUpLabel(ticket.ticketNo)}
          data-testid="take-up"
          title=${note}
          @mousedown=${keepFocus}
          @click=${(event: MouseEvent) => event.detail <= 1 && this.onTakeUp(ticket, note)}
        >
          ${consoleTexts.action.takeUp}
        </button>
      </li>
    `
  }

  #left(ticket: HeldTicket): TemplateResult {
    const { left, isSoon } = heldTime(ticket, this.nowMs)
    const text = Date.parse(ticket.passesAt) > this.nowMs ? words.left(left) : words.over
    return html`<small class="left ${isSoon ? 'soon' : ''}">${isSoon ? icons.slow : ''}${text}</small>`
  }
}

customElements.define('tx-held-tickets', HeldTickets)
