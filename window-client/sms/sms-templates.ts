import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { SmsCode, SmsTemplate, SmsTemplates as Templates } from '../../contract/sms.ts'
import { request } from '../../web/request.ts'
import { smsTexts } from '../../web/texts/zh-cn/sms.ts'
import { baseStyle } from '../staff/staff-style.ts'
import { failureText } from '../admin/failure.ts'
import { pageStyle } from '../admin/page-style.ts'
import './sms-editor.ts'
import { smsStyle } from './sms-style.ts'

/** The texts of a hall: one of them chosen, and changed beside the list. */
export class SmsTemplateList extends LitElement {
  static override properties = {
    hallId: { type: Number },
    onExpired: { attribute: false },
    known: { state: true },
    code: { state: true },
    problem: { state: true },
    done: { state: true },
  }
  static override styles = [
    baseStyle,
    pageStyle,
    smsStyle,
    css`
      .sides {
        display: grid;
        grid-template-columns: 14rem minmax(0, 1fr);
        gap: var(--space-6);
        align-items: start;
      }
      ul {
        display: grid;
        gap: var(--space-1);
      }
      li button {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--space-2);
        width: 100%;
        min-height: var(--target);
        padding: 0 var(--space-3);
        border: 1px solid transparent;
        border-radius: calc(var(--radius) / 2);
        background: none;
        color: var(--ink);
        font: inherit;
        text-align: left;
        cursor: pointer;
      }
      li button:hover {
        background: var(--blue-pale);
      }
      li button[aria-pressed='true'] {
        border-color: var(--action);
        background: var(--blue-pale);
        color: var(--action);
        font-weight: 600;
      }
      @media (max-width: 56rem) {
        .sides {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]
  declare hallId: number
  declare onExpired: () => void
  declare known: Templates | null
  declare code: SmsCode
  declare problem: string
  declare done: string

  constructor() {
    super()
    this.hallId = 0
    this.onExpired = () => undefined
    this.known = null
    this.code = 'TICKET_TAKEN'
    this.problem = ''
    this.done = ''
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override render(): TemplateResult {
    const { known } = this
    return html`
      <p class="said problem" role="alert">${this.problem}</p>
      <p class="said good" role="status">${this.done}</p>
      ${known ? this.#sides(known) : html`<p class="quiet" role="status">${smsTexts.loading}</p>`}
    `
  }

  #sides({ templates, signature, site }: Templates): TemplateResult {
    const chosen = templates.find(({ code }) => code === this.code)
    return html`<div class="sides">
      <ul aria-label=${smsTexts.templates.list}>
        ${templates.map((template) => this.#entry(template))}
      </ul>
      ${
        chosen
          ? keyed(
              `${chosen.code}/${chosen.version}`,
              html`<tx-sms-editor
                .hallId=${this.hallId}
                .signature=${signature}
                .site=${site}
                .template=${chosen}
                .onExpired=${this.onExpired}
                .onSaved=${(version: number) => void this.#saved(version)}
              ></tx-sms-editor>`,
            )
          : nothing
      }
    </div>`
  }

  #entry({ code, version }: SmsTemplate): TemplateResult {
    const choose = () => {
      this.code = code
      this.done = ''
    }
    return html`<li>
      <button
        type="button"
        aria-pressed=${code === this.code ? 'true' : 'false'}
        data-testid="sms-template"
        data-code=${code}
        @click=${choose}
      >
        ${smsTexts.template[code]}
        ${version > 1 ? html`<span class="small">${smsTexts.messages.version(version)}</span>` : nothing}
      </button>
    </li>`
  }

  async #saved(version: number): Promise<void> {
    this.done = smsTexts.saved(version)
    await this.#read()
  }

  async #read(): Promise<void> {
    try {
      this.known = await request('GET /api/halls/:hallId/sms/templates', { hallId: this.hallId }, null)
      this.problem = ''
    } catch (error) {
      this.problem = failureText(error, this.onExpired)
    }
  }
}

customElements.define('tx-sms-templates', SmsTemplateList)
