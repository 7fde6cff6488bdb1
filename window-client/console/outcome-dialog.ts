import { html, LitElement, type TemplateResult } from 'lit'
import type { WindowKind } from '../../contract/halls.ts'
import type { FinishOutcome } from '../../contract/tickets.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { outcomeChoices, outcomeOfKey, outcomeStyle } from './outcome-choices.ts'
import '../staff/modal.ts'

/** How a service ended: Enter takes the usual outcome, a digit any other. */
export class OutcomeDialog extends LitElement {
  static override properties = { heading: {}, hint: {}, kind: {}, onChoose: {}, onClosed: {} }
  static override styles = [baseStyle, buttonStyle, outcomeStyle]
  declare heading: string
  declare hint: string
  declare kind: WindowKind
  declare onChoose: (outcome: FinishOutcome) => void
  declare onClosed: () => void

  constructor() {
    super()
    this.heading = ''
    this.hint = ''
    this.kind = 'CATEGORY'
    this.onChoose = () => undefined
    this.onClosed = () => undefined
  }

  override render(): TemplateResult {
    return html`
      <tx-modal heading=${this.heading} .onClosed=${this.onClosed} @keydown=${this.#key}>
        <p class="hint">${this.hint}</p>
        ${outcomeChoices(this.kind, this.onChoose)}
      </tx-modal>
    `
  }

  #key(event: KeyboardEvent): void {
    const outcome = outcomeOfKey(event)
    if (outcome) this.onChoose(outcome)
  }
}

customElements.define('tx-outcome-dialog', OutcomeDialog)
