import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { searchText } from './search-text.ts'

const words = deskTexts.search

/** One field for everything a person can show; what was typed leaves the screen with the search. */
export class SearchBar extends LitElement {
  static override properties = {
    isSearching: { type: Boolean },
    mayClear: { type: Boolean },
    onFind: {},
    onClear: {},
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-auto-flow: column;
        gap: var(--space-3);
      }
      input {
        width: 100%;
        min-width: 0;
        min-height: calc(var(--target) * 1.3);
        padding: var(--space-2) var(--space-4);
        border: 2px solid var(--action);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink);
        font: inherit;
        font-size: var(--text-xl);
      }
      input:focus-visible {
        outline-offset: 0;
      }
      input::placeholder {
        color: var(--ink-quiet);
        font-size: var(--text-l);
        opacity: 1;
      }
      .button {
        min-width: 6rem;
        font-size: var(--text-l);
      }
    `,
  ]
  declare isSearching: boolean
  declare mayClear: boolean
  declare onFind: (text: string) => void
  declare onClear: () => void

  constructor() {
    super()
    this.isSearching = false
    this.mayClear = false
    this.onFind = () => undefined
    this.onClear = () => undefined
  }

  override render(): TemplateResult {
    return html`
      <form role="search" @submit=${this.#submit}>
        <input
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          maxlength="300"
          aria-label=${words.label}
          placeholder=${words.placeholder}
          data-testid="search"
        />
        <button type="submit" class="button main" aria-disabled=${this.isSearching} data-testid="find">
          ${this.isSearching ? words.searching : words.submit}
        </button>
        ${
          this.mayClear
            ? html`<button type="button" class="button" data-testid="clear" @click=${() => this.onClear()}>
                ${words.clear}
              </button>`
            : nothing
        }
      </form>
    `
  }

  override focus(): void {
    this.#field?.focus()
  }

  get typed(): string {
    return this.#field?.value ?? ''
  }

  clear(): void {
    if (this.#field) this.#field.value = ''
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input')
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const text = searchText(this.typed)
    if (text !== '' && !this.isSearching) this.onFind(text)
  }
}

customElements.define('tx-search-bar', SearchBar)
