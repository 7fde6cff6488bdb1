import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { ChangePassword } from '../../contract/staff.ts'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import { baseStyle, buttonStyle, fieldStyle } from './staff-style.ts'
import { icons } from './icons.ts'

const words = staffTexts.password

/** The present password and a new one, twice; says why one was refused in the server's words. */
export class PasswordForm extends LitElement {
  static override properties = {
    failure: {},
    isSaving: { type: Boolean },
    cancelText: {},
    onChange: {},
    onCancel: {},
    problem: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    css`
      form {
        display: grid;
        gap: var(--space-4);
      }
      label {
        display: grid;
        gap: var(--space-1);
      }
      .rule {
        color: var(--ink-quiet);
        font-size: var(--text-s);
      }
      .main {
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
  declare isSaving: boolean
  declare cancelText: string
  declare onChange: (order: ChangePassword) => void
  declare onCancel: () => void
  declare problem: string

  constructor() {
    super()
    this.failure = ''
    this.isSaving = false
    this.cancelText = words.cancel
    this.onChange = () => undefined
    this.onCancel = () => undefined
    this.problem = ''
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  override render(): TemplateResult {
    const trouble = this.problem || this.failure
    return html`
      <form @submit=${this.#submit} novalidate>
        ${this.#field('current', words.current)} ${this.#field('next', words.next)}
        ${this.#field('again', words.again)}
        <p class="rule">${words.rule}</p>
        <div role="alert" data-testid="message">
          ${trouble ? html`${icons.caution}<span>${trouble}</span>` : nothing}
        </div>
        <button
          class="button main"
          type="submit"
          aria-disabled=${this.isSaving}
          data-testid="password-submit"
        >
          ${this.isSaving ? words.submitting : words.submit}
        </button>
        <button class="button" type="button" @click=${() => this.onCancel()}>${this.cancelText}</button>
      </form>
    `
  }

  #field(name: string, label: string): TemplateResult {
    return html`<label>
      ${label}
      <input
        name=${name}
        type="password"
        autocomplete=${name === 'current' ? 'current-password' : 'new-password'}
        maxlength="200"
        data-testid="password-${name}"
      />
    </label>`
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const [current, next, again] = [this.#typed('current'), this.#typed('next'), this.#typed('again')]
    this.problem = current && next && again ? '' : words.empty
    if (!this.problem && next !== again) this.problem = words.different
    if (!this.problem && !this.isSaving) this.onChange({ current, next })
  }

  #typed(name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? ''
  }
}

customElements.define('tx-password-form', PasswordForm)
