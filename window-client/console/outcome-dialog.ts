import { html, LitElement, type TemplateResult } from 'lit'
import type { FinishOutcome } from '../../contract/tickets.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { outcomeChoices, outcomeOfKey, outcomeStyle } from './outcome-choices.ts'
import type { Finish } from './press.ts'
import { waiverChoice, waiverStyle } from './waiver-choice.ts'
import '../staff/modal.ts'

/** How a service ended: Enter takes the usual outcome, a digit any other. Its rating is asked for, or waived. */
export class OutcomeDialog extends LitElement {
  static override properties = {
    heading: {},
    hint: {},
    usual: {},
    onChoose: {},
    onClosed: {},
    waiver: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, outcomeStyle, waiverStyle]
  declare heading: string
  declare hint: string
  /** What Enter takes. */
  declare usual: FinishOutcome
  declare onChoose: (finish: Finish) => void
  declare onClosed: () => void
  /** Why no rating is asked for; null to ask for it. */
  declare waiver: string | null

  constructor() {
    super()
    this.heading = ''
    this.hint = ''
    this.usual = 'INSTANT_DONE'
    this.onChoose = () => undefined
    this.onClosed = () => undefined
    this.waiver = null
  }

  override render(): TemplateResult {
    return html`
      <tx-modal heading=${this.heading} .onClosed=${this.onClosed} @keydown=${this.#key}>
        <p class="hint">${this.hint}</p>
        ${outcomeChoices(this.usual, (outcome) => this.#choose(outcome))}
        ${waiverChoice(this.waiver, (waiver) => (this.waiver = waiver))}
      </tx-modal>
    `
  }

  #key(event: KeyboardEvent): void {
    const outcome = outcomeOfKey(event)
    if (outcome) this.#choose(outcome)
  }

  #choose(outcome: FinishOutcome): void {
    this.onChoose(this.waiver === null ? { outcome } : { outcome, waiver: this.waiver })
  }
}

customElements.define('tx-outcome-dialog', OutcomeDialog)
