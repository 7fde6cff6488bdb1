import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { TotpEnrolment } from '../../contract/staff.ts'
import { request } from '../../web/request.ts'
import { qrPath } from '../../web/slip/qr.ts'
import { adminTexts } from '../../web/texts/zh-cn/admin.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { Errand } from './errand.ts'
import { pageStyle } from './page-style.ts'

const words = adminTexts.totp

/** The authenticator of an administrator: taken into use here, and taken off by another administrator only. */
export class OwnAuthenticator extends LitElement {
  static override properties = {
    isOn: { attribute: false },
    onChanged: { attribute: false },
    onExpired: { attribute: false },
    enrolment: { state: true },
    lacking: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    css`
      .state {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        margin-bottom: var(--space-3);
        font-weight: 600;
      }
      p + button {
        margin-top: var(--space-4);
      }
      form {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--space-6);
      }
      .qr {
        width: 12rem;
        height: 12rem;
        background: #fff;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      .steps {
        display: grid;
        gap: var(--space-4);
        align-content: start;
      }
      label {
        display: grid;
        gap: var(--space-1);
      }
      input {
        max-width: 12rem;
        font-size: var(--text-xl);
        font-variant-numeric: tabular-nums;
      }
      .secret {
        font-family: ui-monospace, monospace;
        font-size: var(--text-l);
        overflow-wrap: anywhere;
      }
      .problem {
        display: flex;
        gap: var(--space-2);
      }
      @media (max-width: 40rem) {
        form {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]
  declare isOn: boolean
  declare onChanged: () => void
  declare onExpired: () => void
  /** The new secret, until its first code has come. */
  declare enrolment: TotpEnrolment | null
  declare lacking: string
  readonly #errand: Errand

  constructor() {
    super()
    this.isOn = false
    this.onChanged = () => undefined
    this.onExpired = () => undefined
    this.enrolment = null
    this.lacking = ''
    this.#errand = new Errand(this)
  }

  override render(): TemplateResult {
    const problem = this.lacking || this.#errand.problem
    return html`<section class="card">
      <h3>${words.heading}</h3>
      <p class="state ${this.isOn ? 'good' : 'warn'}" role="status" data-testid="totp-state">
        ${this.isOn ? icons.done : icons.caution}${this.isOn ? words.on : words.off}
      </p>
      ${this.isOn ? html`<p class="quiet">${words.lost}</p>` : this.#start()}
      ${problem ? html`<p class="problem" role="alert">${icons.caution}${problem}</p>` : nothing}
    </section>`
  }

  #start(): TemplateResult {
    if (this.enrolment) return this.#form(this.enrolment)
    return html`<p class="quiet">${words.why}</p>
      <button type="button" class="button" data-testid="totp-start" @click=${() => void this.#enrol()}>
        ${words.start}
      </button>`
  }

  #form({ secret, uri }: TotpEnrolment): TemplateResult {
    const { path, viewBox } = qrPath(uri)
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#submit(event)}>
      <svg class="qr" viewBox=${viewBox} role="img" aria-label=${words.qr}><path d=${path} /></svg>
      <div class="steps">
        <p>${words.scan}</p>
        <p>${words.type}<br /><span class="secret" data-testid="totp-secret">${grouped(secret)}</span></p>
        <label>
          ${words.code}
          <input
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="6"
            data-testid="totp-code"
          />
        </label>
        <div class="row">
          <button
            type="submit"
            class="button main"
            aria-disabled=${this.#errand.isPending}
            data-testid="totp-confirm"
          >
            ${words.confirm}
          </button>
          <button type="button" class="button" @click=${() => (this.enrolment = null)}>
            ${words.cancel}
          </button>
        </div>
      </div>
    </form>`
  }

  async #enrol(): Promise<void> {
    this.lacking = ''
    this.enrolment = await this.#errand.run(() => request('POST /api/me/totp', {}, null))
    await this.updateComplete
    this.#field?.focus()
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input')
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const code = this.#field?.value.trim() ?? ''
    this.lacking = /^\d{6}$/.test(code) ? '' : words.lacking
    if (!this.lacking) void this.#confirm(code)
  }

  async #confirm(code: string): Promise<void> {
    const isOn = await this.#errand.run(async () => {
      await request('POST /api/me/totp/confirm', {}, { code })
      return true
    })
    if (!isOn) return
    this.isOn = true
    this.enrolment = null
    this.onChanged()
  }
}

/** In fours, as it is typed into a phone. */
const grouped = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret

customElements.define('tx-own-authenticator', OwnAuthenticator)
