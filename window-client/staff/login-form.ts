import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Login } from '../../contract/staff.ts'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import { baseStyle, buttonStyle, fieldStyle } from './staff-style.ts'
import { icons } from './icons.ts'

const words = staffTexts.login

/** Account and password; says why a login failed in the server's words. */
export class LoginForm extends LitElement {
  static override properties = {
    failure: {},
    isLoggingIn: { type: Boolean },
    needsCode: { type: Boolean },
    onLogin: {},
    problem: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    css`
      form {
        display: grid;
        gap: var(--space-6);
      }
      label {
        display: grid;
        gap: var(--space-1);
      }
      .button {
        min-height: calc(var(--target) * 1.2);
        font-size: var(--text-l);
      }
      [role='alert'] {
        display: flex;
        gap: var(--space-2);
        min-height: 1.5em;
        color: var(--now);
      }
    `,
  ]
  declare failure: string
  declare isLoggingIn: boolean
  /** Shows the field for the code of an authenticator. */
  declare needsCode: boolean
  declare onLogin: (login: Login) => void
  declare problem: string

  constructor() {
    super()
    this.failure = ''
    this.isLoggingIn = false
    this.needsCode = false
    this.onLogin = () => undefined
    this.problem = ''
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  override render(): TemplateResult {
    const trouble = this.problem || this.failure
    return html`
      <form @submit=${this.#submit} novalidate>
        <label>
          ${words.account}
          <input
            name="account"
            autocomplete="username"
            autocapitalize="off"
            maxlength="40"
            data-testid="login-account"
          />
        </label>
        <label>
          ${words.password}
          <input
            name="password"
            type="password"
            autocomplete="current-password"
            maxlength="200"
            data-testid="login-password"
          />
        </label>
        ${this.needsCode ? this.#codeField() : nothing}
        <div role="alert" data-testid="message">
          ${trouble ? html`${icons.caution}<span>${trouble}</span>` : nothing}
        </div>
        <button
          class="button main"
          type="submit"
          aria-disabled=${this.isLoggingIn}
          data-testid="login-submit"
        >
          ${this.isLoggingIn ? words.submitting : words.submit}
        </button>
      </form>
    `
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const account = this.#field('account').trim()
    const password = this.#field('password')
    const code = this.#field('code').trim()
    this.problem = account && password ? '' : words.empty
    if (this.needsCode && !this.problem) this.problem = /^\d{6}$/.test(code) ? '' : words.codeEmpty
    if (this.problem || this.isLoggingIn) return
    this.onLogin({ account, password, ...(this.needsCode ? { code } : {}) })
  }

  #codeField(): TemplateResult {
    return html`<label>
      ${words.code}
      <input
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="6"
        data-testid="login-code"
      />
    </label>`
  }

  #field(name: string): string {
    const input = this.renderRoot.querySelector<HTMLInputElement>(`input[name=${name}]`)
    return input?.value ?? ''
  }
}

customElements.define('tx-login-form', LoginForm)
