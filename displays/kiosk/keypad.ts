import { css, html, LitElement, type TemplateResult } from 'lit'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { EntryChanged } from './choices.ts'
import { icons } from './icons.ts'
import { pageStyles, touchStyles } from './styles.ts'

/** The digits on the glass. */
export class Keypad extends LitElement {
  static override properties = {
    entry: {},
    length: { type: Number },
    withX: { type: Boolean },
    flat: { type: Boolean, reflect: true },
  }
  /** What stands in the field. */
  declare entry: string
  /** How many characters it takes. */
  declare length: number
  /** ID numbers may end in X. */
  declare withX: boolean
  /** Two rows instead of four, for the lower third of the glass. */
  declare flat: boolean

  static override styles = [
    pageStyles,
    touchStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        grid-auto-rows: minmax(60px, 7rem);
        gap: var(--space-3);
        flex: 0 1 auto;
        height: auto;
        min-height: 0;
      }
      :host([flat]) {
        grid-template-columns: repeat(7, 1fr);
        grid-auto-rows: minmax(60px, 6rem);
        gap: var(--space-2);
      }
      button {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        min-height: 60px;
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        font-size: var(--text-3xl);
        font-weight: 600;
      }
      :host([flat]) .wide {
        grid-column: span 2;
      }
      :host([flat]) button {
        font-size: var(--text-2xl);
      }
      button.word,
      :host([flat]) button.word {
        font-size: var(--text-l);
      }
      :host([flat]) button.word:not(.wide) {
        padding: 0;
        font-size: var(--text-m);
        white-space: nowrap;
      }
      button:active {
        border-color: var(--action);
        background: var(--blue-pale);
      }
    `,
  ]

  constructor() {
    super()
    this.entry = ''
    this.length = 0
    this.withX = false
    this.flat = false
  }

  override render(): TemplateResult {
    const erase = html`<button
      class="word ${this.withX ? '' : 'wide'}"
      data-testid="keypad-delete"
      aria-label=${texts.deleteKey}
      @click=${() => this.#enter(this.entry.slice(0, -1))}
    >
      ${icons.erase}${texts.deleteKey}
    </button>`
    const clear = html`<button class="word wide" data-testid="keypad-clear" @click=${() => this.#enter('')}>
      ${texts.clearKey}
    </button>`
    const corner = this.withX ? this.#key('X') : clear
    if (!this.flat) {
      return html`${[...'123456789'].map((digit) => this.#key(digit))}${corner}${this.#key('0')}${erase}`
    }
    return html`${[...'12345'].map((digit) => this.#key(digit))}${this.withX ? this.#key('X') : ''}${erase}
    ${[...'67890'].map((digit) => this.#key(digit))}${clear}`
  }

  #key(character: string): TemplateResult {
    return html`<button
      data-testid="keypad-digit"
      data-key=${character}
      ?disabled=${character === 'X' && this.entry.length !== this.length - 1}
      @click=${() => this.#enter(this.entry + character)}
    >
      ${character}
    </button>`
  }

  #enter(entry: string): void {
    this.dispatchEvent(new EntryChanged(entry.slice(0, this.length)))
  }
}

customElements.define('tx-kiosk-keypad', Keypad)
