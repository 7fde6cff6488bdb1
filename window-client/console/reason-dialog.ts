import { css, html, LitElement, type TemplateResult } from 'lit'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { digitOf } from './keymap.ts'
import '../staff/modal.ts'

export type ReasonWords = {
  heading: (ticketNo: string) => string
  /** The usual reasons, one key each. */
  quick: readonly string[]
  other: string
  submit: string
}

/** Why a number is passed or put aside: a usual reason by one key, or one's own words. */
export class ReasonDialog extends LitElement {
  static override properties = {
    ticketNo: {},
    words: { attribute: false },
    testid: {},
    onChoose: {},
    onClosed: {},
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    css`
      ul {
        display: grid;
        gap: var(--space-2);
        margin-bottom: var(--space-6);
      }
      li .button {
        justify-content: flex-start;
        width: 100%;
      }
      form {
        display: grid;
        gap: var(--space-3);
      }
      label {
        display: grid;
        gap: var(--space-1);
        font-weight: 400;
      }
      form .button {
        justify-self: end;
      }
    `,
  ]
  declare ticketNo: string
  declare words: ReasonWords | null
  declare testid: string
  declare onChoose: (reason: string) => void
  declare onClosed: () => void

  constructor() {
    super()
    this.ticketNo = ''
    this.words = null
    this.testid = ''
    this.onChoose = () => undefined
    this.onClosed = () => undefined
  }

  override render(): TemplateResult {
    const { words } = this
    if (!words) return html``
    return html`
      <tx-modal heading=${words.heading(this.ticketNo)} .onClosed=${this.onClosed}>
        <ul @keydown=${this.#key}>
          ${words.quick.map((reason, index) => html`<li>${this.#quick(reason, index)}</li>`)}
        </ul>
        <form @submit=${this.#submit}>
          <label>${words.other}<textarea rows="2" maxlength="200" required></textarea></label>
          <button type="submit" class="button">${words.submit}</button>
        </form>
      </tx-modal>
    `
  }

  #quick(reason: string, index: number): TemplateResult {
    return html`
      <button
        type="button"
        class="button ${index === 0 ? 'main' : ''}"
        ?autofocus=${index === 0}
        aria-keyshortcuts=${index + 1}
        data-testid=${this.testid}
        @click=${() => this.onChoose(reason)}
      >
        <kbd aria-hidden="true">${index + 1}</kbd> ${reason}
      </button>
    `
  }

  #key(event: KeyboardEvent): void {
    const reason = this.words?.quick[(digitOf(event.code) ?? 0) - 1]
    if (reason && !event.repeat) this.onChoose(reason)
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const reason = this.renderRoot.querySelector('textarea')?.value.trim() ?? ''
    if (reason) this.onChoose(reason)
  }
}

customElements.define('tx-reason-dialog', ReasonDialog)
