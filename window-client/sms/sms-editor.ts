import { html, LitElement, type TemplateResult } from 'lit'
import type { SmsProviderCodes, SmsTemplate, SmsTemplateVersion } from '../../contract/sms.ts'
import { command, request } from '../../web/request.ts'
import { smsTexts } from '../../web/texts/zh-cn/sms.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { failureText } from '../admin/failure.ts'
import { pageStyle } from '../admin/page-style.ts'
import { editorStyle } from './sms-editor-style.ts'
import { measured } from './sms-measure.ts'
import { smsStyle } from './sms-style.ts'
import { dayText, timeText } from './sms-time.ts'

const words = smsTexts.templates
const providers = ['aliyun', 'tencent', 'mas'] as const

/** One text: what it says, how long that is, under which codes it is approved, and what it said before. */
export class SmsEditor extends LitElement {
  static override properties = {
    hallId: { type: Number },
    signature: {},
    site: {},
    template: { attribute: false },
    onExpired: { attribute: false },
    onSaved: { attribute: false },
    body: { state: true },
    codes: { state: true },
    history: { state: true },
    problem: { state: true },
    isSaving: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, pageStyle, smsStyle, editorStyle]
  declare hallId: number
  declare signature: string
  declare site: string
  declare template: SmsTemplate
  declare onExpired: () => void
  declare onSaved: (version: number) => void
  declare body: string
  declare codes: SmsProviderCodes
  declare history: SmsTemplateVersion[]
  declare problem: string
  declare isSaving: boolean

  constructor() {
    super()
    this.hallId = 0
    this.signature = ''
    this.site = ''
    this.onExpired = () => undefined
    this.onSaved = () => undefined
    this.body = ''
    this.codes = { aliyun: null, tencent: null, mas: null }
    this.history = []
    this.problem = ''
    this.isSaving = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#reset()
    void this.#readHistory()
  }

  override render(): TemplateResult {
    const { code, kind, version } = this.template
    const isChanged = this.#isChanged()
    return html`
      <section class="card">
        <div class="head">
          <h3>${smsTexts.template[code]}</h3>
          <span class="small">${smsTexts.kind[kind]} · ${words.standing(version)}</span>
        </div>
        <label for="body">${words.body}</label>
        <textarea
          id="body"
          rows="3"
          maxlength="500"
          aria-describedby="hint"
          .value=${this.body}
          @input=${(event: InputEvent) => this.#typed(event)}
        ></textarea>
        <p id="hint" class="small">${words.signature(this.signature)}</p>
        ${this.#variables()} ${this.#measure()}
        <fieldset>
          <legend>${words.codes}</legend>
          <div class="codes">${providers.map((name) => this.#code(name))}</div>
          <p class="small">${words.codesHint}</p>
        </fieldset>
        <p class="said problem" role="alert">${this.problem}</p>
        <div class="row">
          <button
            type="button"
            class="button main"
            data-testid="sms-save"
            aria-disabled=${isChanged && !this.isSaving ? 'false' : 'true'}
            @click=${() => void this.#save()}
          >
            ${words.save}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled=${isChanged ? 'false' : 'true'}
            @click=${() => this.#reset()}
          >
            ${words.reset}
          </button>
          ${isChanged ? '' : html`<span class="small">${words.unchanged}</span>`}
        </div>
      </section>
      <section class="card">
        <h3>${words.history}</h3>
        <ol>
          ${this.history.map((former) => this.#version(former))}
        </ol>
      </section>
    `
  }

  #variables(): TemplateResult {
    return html`<div class="variables" role="group" aria-label=${words.variables}>
      <span class="small">${words.variables}</span>
      ${[...this.template.variables, { name: 'site', sample: this.site }].map(
        ({ name, sample }) =>
          html`<button
            type="button"
            class="button"
            data-testid="sms-variable"
            @click=${() => void this.#insert(`{${name}}`)}
          >
            {${name}} <span class="small">${sample}</span>
          </button>`,
      )}
    </div>`
  }

  #measure(): TemplateResult {
    const { text, usual, longest, isTooLong } = measured(this.template, this, this.body)
    return html`<div class="measure">
      <div>
        <p class="small">${words.preview}</p>
        <p class="bubble" data-testid="sms-preview">${text}</p>
      </div>
      <dl aria-live="polite">
        <dt>${words.usual}</dt>
        <dd data-testid="sms-usual">${words.count(usual.length, usual.segments)}</dd>
        <dt>${words.longest}</dt>
        <dd class=${isTooLong ? 'problem' : ''}>
          ${words.count(longest.length, longest.segments)}${isTooLong ? html`<br />${words.tooLong}` : ''}
        </dd>
      </dl>
    </div>`
  }

  #code(name: (typeof providers)[number]): TemplateResult {
    const typed = (event: InputEvent) => {
      if (!(event.target instanceof HTMLInputElement)) return
      this.codes = { ...this.codes, [name]: event.target.value.trim() || null }
    }
    return html`<div class="field">
      <label for=${name}>${words.codeOf[name]}</label>
      <input id=${name} maxlength="64" autocomplete="off" .value=${this.codes[name] ?? ''} @input=${typed} />
    </div>`
  }

  #version({ version, body, at, by }: SmsTemplateVersion): TemplateResult {
    const when = at ? `${dayText(at)} ${timeText(at)}` : ''
    return html`<li data-testid="sms-version">
      <p class="small">${smsTexts.messages.version(version)} · ${by ? words.by(by, when) : words.original}</p>
      <p>${body}</p>
    </li>`
  }

  #typed({ target }: InputEvent): void {
    if (target instanceof HTMLTextAreaElement) this.body = target.value.replaceAll('\n', '')
    this.problem = ''
  }

  async #insert(variable: string): Promise<void> {
    const field = this.renderRoot.querySelector('textarea')
    if (!field) return
    const { selectionStart: from, selectionEnd: to } = field
    this.body = this.body.slice(0, from) + variable + this.body.slice(to)
    await this.updateComplete
    field.focus()
    field.setSelectionRange(from + variable.length, from + variable.length)
  }

  #isChanged(): boolean {
    const { body, providerCodes } = this.template
    return body !== this.body || providers.some((name) => providerCodes[name] !== this.codes[name])
  }

  #reset(): void {
    this.body = this.template.body
    this.codes = this.template.providerCodes
    this.problem = ''
  }

  async #save(): Promise<void> {
    if (!this.#isChanged() || this.isSaving) return
    this.isSaving = true
    const { code, version: basedOn } = this.template
    const edit = { body: this.body, providerCodes: this.codes, basedOn }
    try {
      const at = { hallId: this.hallId, code }
      const { version } = await command('POST /api/halls/:hallId/sms/templates/:code', at, edit)
      this.onSaved(version)
    } catch (error) {
      this.problem = failureText(error, this.onExpired)
    } finally {
      this.isSaving = false
    }
  }

  async #readHistory(): Promise<void> {
    const at = { hallId: this.hallId, code: this.template.code }
    try {
      this.history = await request('GET /api/halls/:hallId/sms/templates/:code', at, null)
    } catch (error) {
      this.problem = failureText(error, this.onExpired)
    }
  }
}

customElements.define('tx-sms-editor', SmsEditor)
