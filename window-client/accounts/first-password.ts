import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Account } from '../../contract/accounts.ts'
import { accountTexts } from '../../web/texts/zh-cn/accounts.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { printNote } from './print-note.ts'

const words = accountTexts.first

/** A first password, shown this once: to be copied, or printed and handed over. */
export class FirstPasswordView extends LitElement {
  static override properties = {
    account: { attribute: false },
    password: { attribute: false },
    onClosed: { attribute: false },
    told: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      label {
        display: grid;
        gap: var(--space-1);
        margin: var(--space-4) 0 var(--space-3);
        color: var(--ink-quiet);
      }
      input {
        width: 100%;
        padding: var(--space-3) var(--space-4);
        border: 2px solid var(--action);
        border-radius: var(--radius);
        background: var(--blue-pale);
        color: var(--ink);
        font: inherit;
        font-family: ui-monospace, monospace;
        font-size: var(--text-2xl);
        text-align: center;
      }
      .told {
        min-height: 1.5em;
        color: var(--good);
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        margin-top: var(--space-4);
      }
      .main {
        margin-left: auto;
      }
    `,
  ]
  declare account: Account | null
  declare password: string
  declare onClosed: () => void
  declare told: string

  constructor() {
    super()
    this.account = null
    this.password = ''
    this.onClosed = () => undefined
    this.told = ''
  }

  override firstUpdated(): void {
    this.#field?.focus()
    this.#field?.select()
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.account) return nothing
    return html`
      <p>${words.text}</p>
      <label>
        ${words.label}
        <input readonly .value=${this.password} data-testid="first-password" />
      </label>
      <p class="told" role="status">${this.told}</p>
      <div>
        <button type="button" class="button" data-testid="copy-password" @click=${() => void this.#copy()}>
          ${words.copy}
        </button>
        <button type="button" class="button" data-testid="print-password" @click=${() => this.#print()}>
          ${words.print}
        </button>
        <button
          type="button"
          class="button main"
          data-testid="password-given"
          @click=${() => this.onClosed()}
        >
          ${words.closing}
        </button>
      </div>
    `
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input')
  }

  // Halls run on http, where browsers give pages no clipboard.
  async #copy(): Promise<void> {
    this.#field?.focus()
    this.#field?.select()
    const isCopied = await navigator.clipboard?.writeText(this.password).then(
      () => true,
      () => false,
    )
    this.told = isCopied ? words.copied : words.select
  }

  #print(): void {
    const { account, password } = this
    if (!account) return
    const { paper } = accountTexts
    printNote(paper.heading, [
      paper.person(account.name, account.workNo),
      `${paper.account}：${account.account}`,
      `${paper.password}：${password}`,
      paper.note,
    ])
  }
}

customElements.define('tx-first-password', FirstPasswordView)
