import { html, LitElement, type TemplateResult } from 'lit'
import type { PassedTicket, WindowState } from '../../contract/windows.ts'
import { clockText } from '../../web/hall-clock.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { restoreAvailability, type Moment } from './availability.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { keepFocus } from './key-button.ts'
import { buttonsOf, ticketListStyle } from './ticket-list.ts'

const words = consoleTexts.passed

/** How many stand one key away: the digits 1–9. */
const shownPassed = 9

/** The numbers passed lately, each of which can be brought back into line. */
export class PassedTickets extends LitElement {
  static override properties = {
    passed: { attribute: false },
    state: {},
    moment: { attribute: false },
    onRestore: {},
  }
  static override styles = [baseStyle, buttonStyle, ticketListStyle]
  declare passed: PassedTicket[]
  declare state: WindowState
  declare moment: Moment
  declare onRestore: (ticket: PassedTicket, note: string) => void

  constructor() {
    super()
    this.passed = []
    this.state = 'OFFLINE'
    this.moment = { nowMs: 0, speed: 1 }
    this.onRestore = () => undefined
  }

  /** Puts the focus on one of the numbers: Enter then restores it. */
  select(index: number): void {
    buttonsOf(this).buttons[index]?.focus()
  }

  /** Moves the focus along the list. */
  move(by: 1 | -1): void {
    const { buttons, at } = buttonsOf(this)
    const next = at < 0 ? (by > 0 ? 0 : buttons.length - 1) : at + by
    buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus()
  }

  override render(): TemplateResult {
    const shown = this.passed.slice(0, shownPassed)
    return html`
      <header>
        <h2>${words.heading}</h2>
        ${shown.length > 0 ? html`<small>${words.hint}</small>` : html`<p class="none">${words.none}</p>`}
      </header>
      <ol>
        ${shown.map((ticket, index) => this.#row(ticket, index))}
      </ol>
    `
  }

  #row(ticket: PassedTicket, index: number): TemplateResult {
    const { allowed, note } = restoreAvailability(this.state, ticket, this.moment)
    return html`
      <li data-testid="passed-ticket" data-ticket-no=${ticket.ticketNo}>
        <kbd aria-hidden="true">${index + 1}</kbd>
        <span class="about">
          <strong>${ticket.ticketNo}</strong>
          <small>${allowed ? words.until(clockText(ticket.restoreBefore)) : note}</small>
        </span>
        <button
          type="button"
          class="button"
          aria-disabled=${!allowed}
          aria-label=${words.restoreLabel(ticket.ticketNo)}
          aria-keyshortcuts=${index + 1}
          data-testid="restore"
          @mousedown=${keepFocus}
          @click=${(event: MouseEvent) => event.detail <= 1 && this.onRestore(ticket, note)}
        >
          ${consoleTexts.action.restore}
        </button>
      </li>
    `
  }
}

customElements.define('tx-passed-tickets', PassedTickets)
