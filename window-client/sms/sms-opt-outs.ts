import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { SmsOptOut } from '../../contract/sms.ts'
import { command, request } from '../../web/request.ts'
import { smsTexts } from '../../web/texts/zh-cn/sms.ts'
import '../staff/confirm-dialog.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { failureText } from '../admin/failure.ts'
import { pageStyle } from '../admin/page-style.ts'
import { smsStyle } from './sms-style.ts'
import { dayText, timeText } from './sms-time.ts'

const words = smsTexts.optOuts

/** Who wants no messages; numbers are entered and taken off at the wish of those who own them. */
export class SmsOptOuts extends LitElement {
  static override properties = {
    hallId: { type: Number },
    onExpired: { attribute: false },
    entries: { state: true },
    lifting: { state: true },
    problem: { state: true },
    done: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, pageStyle, smsStyle]
  declare hallId: number
  declare onExpired: () => void
  declare entries: SmsOptOut[] | null
  declare lifting: SmsOptOut | null
  declare problem: string
  declare done: string

  constructor() {
    super()
    this.hallId = 0
    this.onExpired = () => undefined
    this.entries = null
    this.lifting = null
    this.problem = ''
    this.done = ''
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override render(): TemplateResult {
    const { entries } = this
    return html`
      <p class="quiet said">${words.text}</p>
      <form class="fields" @submit=${(event: SubmitEvent) => void this.#enter(event)}>
        <div class="field">
          <label for="phone">${words.phone}</label>
          <input
            id="phone"
            inputmode="tel"
            maxlength="20"
            autocomplete="off"
            required
            data-testid="opt-out-phone"
          />
        </div>
        <button class="button main" data-testid="opt-out-add">${words.add}</button>
      </form>
      <p class="said problem" role="alert">${this.problem}</p>
      <p class="said good" role="status">${this.done}</p>
      ${entries ? this.#list(entries) : html`<p class="quiet" role="status">${smsTexts.loading}</p>`}
      ${this.lifting ? this.#question(this.lifting) : nothing}
    `
  }

  #list(entries: SmsOptOut[]): TemplateResult {
    if (entries.length === 0) return html`<div class="scroll"><p class="quiet empty">${words.none}</p></div>`
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${smsTexts.tabs.optOuts}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.phone}</th>
            <th scope="col">${words.since}</th>
            <th scope="col">${words.by}</th>
            <th scope="col">${smsTexts.messages.act}</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map((entry) => this.#row(entry))}
        </tbody>
      </table>
    </div>`
  }

  #row(entry: SmsOptOut): TemplateResult {
    const { phone, enteredAt, by } = entry
    return html`<tr data-testid="opt-out">
      <td class="nowrap">${phone}</td>
      <td class="nowrap">${dayText(enteredAt)} ${timeText(enteredAt)}</td>
      <td>${by ?? words.byReply}</td>
      <td>
        <button
          type="button"
          class="button"
          data-testid="opt-out-lift"
          @click=${() => (this.lifting = entry)}
        >
          ${words.lift}
        </button>
      </td>
    </tr>`
  }

  #question({ id, phone }: SmsOptOut): TemplateResult {
    return html`<tx-confirm-dialog
      heading=${words.liftQuestion}
      text=${words.liftText(phone)}
      confirm=${words.lift}
      testid="opt-out-confirm"
      .onConfirm=${() => void this.#lift(id)}
      .onClosed=${() => (this.lifting = null)}
    ></tx-confirm-dialog>`
  }

  async #enter(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const field = this.renderRoot.querySelector('input')
    if (!field) return
    const phone = field.value.trim()
    const isDone = await this.#try(
      () => command('POST /api/halls/:hallId/sms/opt-outs', { hallId: this.hallId }, { phone }),
      words.added,
    )
    if (isDone) field.value = ''
  }

  async #lift(optOutId: number): Promise<void> {
    this.lifting = null
    await this.#try(() => command('POST /api/sms/opt-outs/:optOutId/lift', { optOutId }, {}), words.lifted)
  }

  async #try(act: () => Promise<null>, done: string): Promise<boolean> {
    this.problem = ''
    this.done = ''
    try {
      await act()
      this.done = done
    } catch (error) {
      this.problem = failureText(error, this.onExpired)
      return false
    }
    await this.#read()
    return true
  }

  async #read(): Promise<void> {
    try {
      this.entries = await request('GET /api/halls/:hallId/sms/opt-outs', { hallId: this.hallId }, null)
    } catch (error) {
      this.problem = failureText(error, this.onExpired)
    }
  }
}

customElements.define('tx-sms-opt-outs', SmsOptOuts)
