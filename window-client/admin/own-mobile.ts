import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { request } from '../../web/request.ts'
import { adminTexts } from '../../web/texts/zh-cn/admin.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { Errand } from './errand.ts'
import { pageStyle } from './page-style.ts'

const words = adminTexts.mobile

/** The mobile by which somebody hears of yellow and red cards: given, changed and taken away by nobody else. */
export class OwnMobile extends LitElement {
  static override properties = {
    onExpired: { attribute: false },
    masked: { state: true },
    lacking: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    css`
      p,
      form {
        margin-top: var(--space-3);
      }
      label {
        display: grid;
        gap: var(--space-1);
      }
      input {
        width: 14rem;
        font-variant-numeric: tabular-nums;
      }
      .row {
        align-items: end;
      }
      .problem {
        display: flex;
        gap: var(--space-2);
      }
    `,
  ]
  declare onExpired: () => void
  /** Null when none was given, undefined until it is known. */
  declare masked: string | null | undefined
  declare lacking: string
  readonly #errand: Errand

  constructor() {
    super()
    this.onExpired = () => undefined
    this.masked = undefined
    this.lacking = ''
    this.#errand = new Errand(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#ask()
  }

  override render(): TemplateResult {
    const problem = this.lacking || this.#errand.problem
    return html`<section class="card">
      <h3>${words.heading}</h3>
      <p class="quiet">${words.why}</p>
      ${this.masked === undefined ? nothing : this.#form(this.masked)}
      ${problem ? html`<p class="problem" role="alert">${icons.caution}${problem}</p>` : nothing}
    </section>`
  }

  #form(masked: string | null): TemplateResult {
    return html`<p role="status" data-testid="own-mobile">${masked ? words.given(masked) : words.none}</p>
      <form novalidate @submit=${(event: SubmitEvent) => this.#submit(event)}>
        <div class="row">
          <label>
            ${words.field}
            <input
              name="mobile"
              inputmode="tel"
              autocomplete="off"
              maxlength="20"
              data-testid="own-mobile-field"
            />
          </label>
          <button
            type="submit"
            class="button"
            aria-disabled=${this.#errand.isPending}
            data-testid="own-mobile-save"
          >
            ${words.save}
          </button>
          ${
            masked
              ? html`<button type="button" class="button" @click=${() => void this.#keep('')}>
                  ${words.remove}
                </button>`
              : nothing
          }
        </div>
      </form>`
  }

  async #ask(): Promise<void> {
    const own = await this.#errand.run(() => request('GET /api/me/mobile', {}, null))
    if (own) this.masked = own.masked
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const mobile = this.renderRoot.querySelector('input')?.value.trim() ?? ''
    this.lacking = mobile === '' ? words.lacking : ''
    if (!this.lacking) void this.#keep(mobile)
  }

  async #keep(mobile: string): Promise<void> {
    this.lacking = ''
    const own = await this.#errand.run(() => request('POST /api/me/mobile', {}, { mobile }))
    if (!own) return
    this.masked = own.masked
    const field = this.renderRoot.querySelector('input')
    if (field) field.value = ''
  }
}

customElements.define('tx-own-mobile', OwnMobile)
