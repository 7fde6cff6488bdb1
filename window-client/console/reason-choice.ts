import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { choiceStyle } from './choice-style.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { digitOf } from './keymap.ts'

const words = dialogTexts.reason

/** A reason within a form: the usual ones by digit, the last digit for one's own words. */
export class ReasonChoice extends LitElement {
  static override properties = {
    label: {},
    quick: { attribute: false },
    onSubmit: {},
    chosen: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    css`
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
        gap: var(--space-2);
      }
      input[type='text'] {
        margin-top: var(--space-2);
      }
    `,
  ]
  declare label: string
  declare quick: readonly string[]
  /** Enter within the reason. */
  declare onSubmit: () => void
  declare chosen: number

  constructor() {
    super()
    this.label = ''
    this.quick = []
    this.onSubmit = () => undefined
    this.chosen = 0
  }

  /** Empty as long as one's own words are wanted and none stand there. */
  get reason(): string {
    return this.quick[this.chosen] ?? this.#field()?.value.trim() ?? ''
  }

  /** Puts the focus on the chosen reason, or into the field for one's own. */
  override focus(): void {
    const chosen = this.renderRoot.querySelectorAll<HTMLElement>('[type=radio]')[this.chosen]
    ;(this.#field() ?? chosen)?.focus()
  }

  override render(): TemplateResult {
    const isOther = this.chosen === this.quick.length
    return html`
      <fieldset @keydown=${this.#key}>
        <legend>${this.label}</legend>
        ${[...this.quick, words.other].map((reason, index) => this.#choice(reason, index))}
      </fieldset>
      ${
        isOther
          ? html`<input
              type="text"
              maxlength="200"
              aria-label=${words.otherLabel}
              placeholder=${words.otherLabel}
              data-testid="own-reason"
              @keydown=${this.#enter}
            />`
          : nothing
      }
    `
  }

  #choice(reason: string, index: number): TemplateResult {
    return html`
      <label class="choice">
        <input
          type="radio"
          name="reason"
          .checked=${this.chosen === index}
          data-testid="reason"
          @change=${() => this.#choose(index)}
        />
        <span class="button"><kbd aria-hidden="true">${index + 1}</kbd> ${reason}</span>
      </label>
    `
  }

  #choose(index: number): void {
    this.chosen = index
    void this.updateComplete.then(() => this.focus())
  }

  #key(event: KeyboardEvent): void {
    const index = (digitOf(event.code) ?? 0) - 1
    if (index >= 0 && index <= this.quick.length) {
      event.preventDefault()
      this.#choose(index)
    }
    this.#enter(event)
  }

  // A radio button within an element of its own does not reach the form around it.
  #enter(event: KeyboardEvent): void {
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter'
    if (!isEnter || event.isComposing || event.repeat) return
    event.preventDefault()
    this.onSubmit()
  }

  #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('input[type=text]')
  }
}

customElements.define('tx-reason-choice', ReasonChoice)
