import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { SmsCode, SmsState, type FindSms, type FoundSms, type SmsMessage } from '../../contract/sms.ts'
import { command, request } from '../../web/request.ts'
import { smsTexts } from '../../web/texts/zh-cn/sms.ts'
import '../staff/confirm-dialog.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { failureText } from '../admin/failure.ts'
import { pageStyle } from '../admin/page-style.ts'
import { messagesStyle } from './sms-messages-style.ts'
import { smsStyle } from './sms-style.ts'
import { dayText, problemText, timeText } from './sms-time.ts'

const words = smsTexts.messages

type Act = 'resend' | 'give-up'

/** Messages and what became of them; those that got stuck are sent again or given up here. */
export class SmsMessages extends LitElement {
  static override properties = {
    hallId: { type: Number },
    onExpired: { attribute: false },
    find: { state: true },
    found: { state: true },
    asked: { state: true },
    problem: { state: true },
    done: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, pageStyle, smsStyle, messagesStyle]
  declare hallId: number
  declare onExpired: () => void
  declare find: FindSms
  declare found: FoundSms | null
  declare asked: { act: Act; sms: SmsMessage } | null
  declare problem: string
  declare done: string

  constructor() {
    super()
    this.hallId = 0
    this.onExpired = () => undefined
    this.find = { state: null, code: null, day: null }
    this.found = null
    this.asked = null
    this.problem = ''
    this.done = ''
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override render(): TemplateResult {
    const { found } = this
    return html`
      ${this.#filters()}
      <p class="said problem" role="alert">${this.problem}</p>
      <p class="said good" role="status">${this.done}</p>
      ${found ? this.#list(found) : html`<p class="quiet" role="status">${smsTexts.loading}</p>`}
      ${this.#question()}
    `
  }

  #filters(): TemplateResult {
    const { state, code, day } = this.find
    const option = (value: string, text: string, chosen: string | null) =>
      html`<option value=${value} ?selected=${(chosen ?? '') === value}>${text}</option>`
    const chooseState = (value: string) =>
      value === 'UNDONE' ? value : (SmsState.enum.find((each) => each === value) ?? null)
    return html`<div class="fields">
      <div class="field">
        <label for="state">${words.state}</label>
        <select id="state" @change=${(event: Event) => this.#choose({ state: chooseState(valueOf(event)) })}>
          ${option('', words.allStates, state)} ${option('UNDONE', words.undone, state)}
          ${SmsState.enum.map((each) => option(each, smsTexts.state[each], state))}
        </select>
      </div>
      <div class="field">
        <label for="code">${words.template}</label>
        <select
          id="code"
          @change=${(event: Event) =>
            this.#choose({ code: SmsCode.enum.find((each) => each === valueOf(event)) ?? null })}
        >
          ${option('', words.allTemplates, code)}
          ${SmsCode.enum.map((each) => option(each, smsTexts.template[each], code))}
        </select>
      </div>
      <div class="field">
        <label for="day">${words.day}</label>
        <input
          id="day"
          type="date"
          .value=${day ?? ''}
          @change=${(event: Event) => this.#choose({ day: valueOf(event) || null })}
        />
      </div>
      <button type="button" class="button" data-testid="sms-refresh" @click=${() => this.#choose({})}>
        ${words.refresh}
      </button>
    </div>`
  }

  #list({ messages, undone, provider }: FoundSms): TemplateResult {
    return html`
      <div class="notes">
        <p class="small">${smsTexts.provider[provider]}</p>
        ${
          undone > 0 && this.find.state !== 'UNDONE'
            ? html`<p class="undone">
                <span>${words.undoneNow(undone)}</span>
                <button
                  type="button"
                  class="button"
                  data-testid="sms-undone"
                  @click=${() => this.#choose({ state: 'UNDONE' })}
                >
                  ${words.showUndone}
                </button>
              </p>`
            : nothing
        }
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${smsTexts.tabs.messages}>
        ${messages.length > 0 ? this.#table(messages) : html`<p class="quiet empty">${words.none}</p>`}
      </div>
      ${messages.length >= 200 ? html`<p class="small">${words.latest}</p>` : nothing}
    `
  }

  #table(messages: SmsMessage[]): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${words.time}</th>
          <th scope="col">${words.phone}</th>
          <th scope="col">${words.content}</th>
          <th scope="col">${words.stands}</th>
          <th scope="col">${words.act}</th>
        </tr>
      </thead>
      <tbody>
        ${messages.map((sms) => this.#row(sms))}
      </tbody>
    </table>`
  }

  #row(sms: SmsMessage): TemplateResult {
    const { id, state, requestedAt, phone, code, version, text } = sms
    return html`<tr data-testid="sms" data-id=${id} data-state=${state}>
      <td class="nowrap"><span class="small">${dayText(requestedAt)}</span><br />${timeText(requestedAt)}</td>
      <td class="nowrap">${phone}</td>
      <td class="content">
        ${smsTexts.template[code]} <span class="small">${words.version(version)}</span>
        ${text ? html`<p class="text">${text}</p>` : nothing}
      </td>
      <td class="stands">
        <span class="state ${state.toLowerCase()}">${smsTexts.state[state]}</span>
        ${detailsOf(sms).map((detail) => html`<p class="small">${detail}</p>`)}
      </td>
      <td class="acts">${isUndone(state) ? this.#acts(sms) : nothing}</td>
    </tr>`
  }

  #acts(sms: SmsMessage): TemplateResult {
    const button = (act: Act, text: string) =>
      html`<button
        type="button"
        class="button"
        data-testid=${`sms-${act}`}
        @click=${() => (this.asked = { act, sms })}
      >
        ${text}
      </button>`
    return html`<div class="row">${button('resend', words.resend)} ${button('give-up', words.giveUp)}</div>`
  }

  #question(): TemplateResult | typeof nothing {
    if (!this.asked) return nothing
    const { act, sms } = this.asked
    const isUnsure = sms.state === 'UNKNOWN'
    const text = isUnsure ? words.resendUnsure(sms.phone) : words.resendText(sms.phone)
    return html`<tx-confirm-dialog
      heading=${act === 'resend' ? words.resendQuestion : words.giveUpQuestion}
      text=${act === 'resend' ? text : words.giveUpText(sms.phone)}
      confirm=${act === 'resend' ? words.resend : words.giveUp}
      testid="sms-confirm"
      .onConfirm=${() => void this.#do(act, sms.id)}
      .onClosed=${() => (this.asked = null)}
    ></tx-confirm-dialog>`
  }

  #choose(more: Partial<FindSms>): void {
    this.find = { ...this.find, ...more }
    this.done = ''
    void this.#read()
  }

  async #do(act: Act, smsId: number): Promise<void> {
    this.asked = null
    this.done = ''
    try {
      await command(`POST /api/sms/messages/:smsId/${act}`, { smsId }, {})
      this.done = act === 'resend' ? words.resent : words.givenUp
    } catch (error) {
      this.problem = failureText(error, this.onExpired)
      return
    }
    await this.#read()
  }

  async #read(): Promise<void> {
    const { find, hallId } = this
    try {
      const found = await request('POST /api/halls/:hallId/sms/find', { hallId }, find)
      // Somebody chose something else meanwhile.
      if (find !== this.find) return
      this.found = found
      this.problem = ''
    } catch (error) {
      this.problem = failureText(error, this.onExpired)
    }
  }
}

const isUndone = (state: SmsState): boolean => state === 'DEAD' || state === 'UNKNOWN' || state === 'FAILED'

/** What else is known of a message, in words. */
function detailsOf(sms: SmsMessage): string[] {
  const { state, problem, attempts, sentAt, deliveredAt, nextTryAt, isUnreported } = sms
  const details = problem ? [problemText(problem)] : []
  if (state === 'SENT' && sentAt) details.push(words.sentAt(timeText(sentAt)))
  if (isUnreported) details.push(words.unreported)
  if (deliveredAt) details.push(words.deliveredAt(timeText(deliveredAt)))
  if (nextTryAt) details.push(words.nextTryAt(`${dayText(nextTryAt).slice(5)} ${timeText(nextTryAt)}`))
  if (attempts > 1) details.push(words.attempts(attempts))
  return details
}

const valueOf = ({ target }: Event): string =>
  target instanceof HTMLSelectElement || target instanceof HTMLInputElement ? target.value : ''

customElements.define('tx-sms-messages', SmsMessages)
