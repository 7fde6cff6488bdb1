import { css, html, LitElement, type TemplateResult } from 'lit'
import type { FinishOutcome } from '../../contract/tickets.ts'
import type { WindowKind } from '../../contract/halls.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { digitOf } from './keymap.ts'
import { defaultOutcome, outcomes } from './primary-action.ts'
import '../staff/modal.ts'

const words = consoleTexts.outcome

/** How a service ended: Enter takes the usual outcome, a digit any other. */
export class OutcomeDialog extends LitElement {
  static override properties = { ticketNo: {}, kind: {}, onChoose: {}, onClosed: {} }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      p {
        margin-bottom: var(--space-3);
        color: var(--ink-quiet);
      }
      ul {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-3);
      }
      .button {
        justify-content: flex-start;
        width: 100%;
        min-height: calc(var(--target) * 1.3);
        font-size: var(--text-l);
      }
      @media (max-height: 34rem) {
        .button {
          min-height: var(--target);
        }
      }
    `,
  ]
  declare ticketNo: string
  declare kind: WindowKind
  declare onChoose: (outcome: FinishOutcome) => void
  declare onClosed: () => void

  constructor() {
    super()
    this.ticketNo = ''
    this.kind = 'CATEGORY'
    this.onChoose = () => undefined
    this.onClosed = () => undefined
  }

  override render(): TemplateResult {
    return html`
      <tx-modal heading=${words.heading(this.ticketNo)} .onClosed=${this.onClosed} @keydown=${this.#key}>
        <p>${words.hint}</p>
        <ul>
          ${outcomes.map((outcome, index) => html`<li>${this.#choice(outcome, index)}</li>`)}
        </ul>
      </tx-modal>
    `
  }

  #choice(outcome: FinishOutcome, index: number): TemplateResult {
    const isDefault = outcome === defaultOutcome(this.kind)
    return html`
      <button
        type="button"
        class="button ${isDefault ? 'main' : ''}"
        ?autofocus=${isDefault}
        aria-keyshortcuts=${index + 1}
        data-testid="outcome"
        data-outcome=${outcome}
        @click=${() => this.onChoose(outcome)}
      >
        <kbd aria-hidden="true">${index + 1}</kbd> ${words.names[outcome]}
      </button>
    `
  }

  #key(event: KeyboardEvent): void {
    const outcome = outcomes[(digitOf(event.code) ?? 0) - 1]
    if (outcome && !event.repeat) this.onChoose(outcome)
  }
}

customElements.define('tx-outcome-dialog', OutcomeDialog)
