import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { DeskTicket } from '../../contract/desk.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'

const words = deskTexts.search

/** What a search found: nothing and what to try, or several to choose from; before any search, what can be typed. */
export class FoundList extends LitElement {
  static override properties = { found: { attribute: false }, onOpen: {} }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      :host {
        display: block;
      }
      h2 {
        margin-bottom: var(--space-4);
        font-size: var(--text-xl);
        line-height: 1.4;
      }
      ul,
      dl {
        display: grid;
        gap: var(--space-3);
      }
      dl {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        margin-bottom: var(--space-6);
      }
      dl div {
        padding: var(--space-4) var(--space-6);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }
      dt {
        font-size: var(--text-l);
        font-weight: 600;
        color: var(--action);
      }
      p,
      dd {
        color: var(--ink-quiet);
      }
      .button {
        display: grid;
        grid-template-columns: 5em minmax(0, 1fr) auto;
        gap: var(--space-1) var(--space-4);
        width: 100%;
        min-height: calc(var(--target) * 1.4);
        text-align: left;
      }
      strong {
        font-size: var(--text-xl);
      }
      .when {
        color: var(--ink-quiet);
        white-space: nowrap;
      }
      .none {
        padding: var(--space-8) var(--space-6);
        border: 1px solid var(--line);
        border-radius: calc(var(--radius) * 1.5);
        background: var(--surface);
      }
      .none h2 {
        margin-bottom: var(--space-2);
      }
    `,
  ]
  declare found: DeskTicket[] | null
  declare onOpen: (ticket: DeskTicket) => void

  constructor() {
    super()
    this.found = null
    this.onOpen = () => undefined
  }

  override render(): TemplateResult {
    if (!this.found) return tips()
    if (this.found.length === 0) {
      return html`<div class="none" role="status" data-testid="found-none">
        <h2>${words.none}</h2>
        <p>${words.noneHint}</p>
      </div>`
    }
    return html`
      <h2 role="status">${words.several(this.found.length)}</h2>
      <ul>
        ${this.found.map((ticket) => html`<li>${this.#ticket(ticket)}</li>`)}
      </ul>
    `
  }

  #ticket(ticket: DeskTicket): TemplateResult {
    const { ticketNo, serviceTypeName, status, takenAt } = ticket.progress
    return html`<button
      type="button"
      class="button"
      data-testid="found"
      data-ticket-no=${ticketNo}
      @click=${() => this.onOpen(ticket)}
    >
      <strong>${ticketNo}</strong>
      <span>${serviceTypeName}${ticket.maskedName === null ? nothing : html` · ${ticket.maskedName}`}</span>
      <span class="when">${common.ticketStatus[status]} · ${clockText(takenAt)}</span>
    </button>`
  }
}

function tips(): TemplateResult {
  return html`
    <h2>${words.tipsHeading}</h2>
    <dl>
      ${words.tips.map(
        ([what, how]) =>
          html`<div>
            <dt>${what}</dt>
            <dd>${how}</dd>
          </div>`,
      )}
    </dl>
    <p>${words.privacy}</p>
  `
}

customElements.define('tx-found-list', FoundList)
