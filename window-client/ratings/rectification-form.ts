import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type {
  ContactResult,
  Disposition,
  FeedbackChannel,
  RectificationAct,
  RectificationReport,
  RectificationSheet,
} from '../../contract/rectifications.ts'
import { NoAnswer, Refusal } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { rectificationTexts as words } from '../../web/texts/zh-cn/rectification.ts'
import { choices, choiceStyle, type Choice } from '../staff/choices.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { emptyDraft, isChosen, send, type Draft } from './rectification-press.ts'
import { pageStyle } from '../admin/page-style.ts'
import { fieldsStyle, optionsOf, wordsField } from '../admin/words-field.ts'
import { dueField } from './rectification-fields.ts'

const leastOfElement = 20
const yesNo: Choice<'YES' | 'NO'>[] = [
  { value: 'YES', label: words.answer.YES },
  { value: 'NO', label: words.answer.NO },
]

/** The one step that somebody may take now. */
export class RectificationForm extends LitElement {
  static override properties = {
    sheet: { attribute: false },
    act: {},
    onDone: {},
    onExpired: {},
    draft: { state: true },
    problem: { state: true },
    isPending: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, choiceStyle, pageStyle, fieldsStyle]
  declare sheet: RectificationSheet
  declare act: RectificationAct
  declare onDone: (sheet: RectificationSheet, act: RectificationAct) => void
  declare onExpired: () => void
  declare draft: Draft
  declare problem: string
  declare isPending: boolean

  constructor() {
    super()
    this.onDone = () => undefined
    this.onExpired = () => undefined
    this.draft = emptyDraft
    this.problem = ''
    this.isPending = false
  }

  override render(): TemplateResult {
    const isReady = isChosen(this.act, this.draft) && !this.isPending
    return html`
      <form
        data-testid="act-form"
        data-act=${this.act}
        @submit=${(event: Event) => {
          event.preventDefault()
          if (isReady) void this.#send()
          else if (!this.isPending) this.problem = words.missing[this.act]
        }}
      >
        ${this.#fields()}
        ${this.problem ? html`<p class="problem" role="alert" data-testid="problem">${this.problem}</p>` : nothing}
        <div class="row">
          <button class="button main" data-testid="submit" aria-disabled=${isReady ? 'false' : 'true'}>
            ${this.isPending ? words.sending : words.act[this.act]}
          </button>
        </div>
      </form>
    `
  }

  #fields(): TemplateResult {
    switch (this.act) {
      case 'CONTACT':
        return html`
          ${choices({
            legend: words.field.result,
            name: 'result',
            options: optionsOf<ContactResult>(words.contactResult, ['REACHED', 'NO_ANSWER', 'NO_CONTACT']),
            chosen: this.draft.result,
            onChoose: (result) => this.#put({ result }),
          })}
          ${this.#words(words.field.contactNote)}
        `
      case 'DISPOSE':
        return this.#disposition()
      case 'SUBMIT':
        return html`${(['investigation', 'handlingProcess', 'measures', 'outcome'] as const).map((name) =>
          this.#element(name),
        )}`
      case 'EXTEND':
      case 'DECIDE_APPEAL':
      case 'QC1':
      case 'QC2':
        return this.#verdict(words.verdict[this.act])
      case 'FEEDBACK':
        return html`
          ${choices({
            legend: words.field.channel,
            name: 'channel',
            options: optionsOf<FeedbackChannel>(words.channel, ['PHONE', 'VISIT', 'SMS', 'PAGE']),
            chosen: this.draft.channel,
            onChoose: (channel) => this.#put({ channel }),
          })}
          ${this.#satisfied()} ${this.#words(words.field.feedbackNote)}
        `
      case 'CLOSE':
        return html`${this.sheet.isSatisfied === null ? this.#satisfied() : nothing}
        ${this.#words(words.field.closeNote)}`
      default:
        return this.act satisfies never
    }
  }

  #disposition(): TemplateResult {
    const { disposition } = this.draft
    const mayAppeal = !this.sheet.steps.some(({ kind }) => kind === 'APPEAL_REJECTED')
    const open = [...(['FIX_NOW', 'LEDGER', 'EXPLAIN'] as const), ...(mayAppeal ? (['APPEAL'] as const) : [])]
    return html`
      ${choices({
        legend: words.field.disposition,
        name: 'disposition',
        options: optionsOf<Disposition>(words.disposition, open),
        chosen: disposition,
        onChoose: (chosen) => this.#put({ disposition: chosen }),
      })}
      ${disposition ? html`<p class="quiet" role="status">${words.dispositionHint[disposition]}</p>` : nothing}
      ${
        disposition === 'LEDGER'
          ? dueField({
              latest: this.sheet.latestDue,
              value: this.draft.due,
              onInput: (due) => this.#put({ due }),
            })
          : nothing
      }
      ${this.#words(words.dispositionWords[disposition ?? 'FIX_NOW'])}
    `
  }

  #verdict({ pass, fail }: { pass: string; fail: string }): TemplateResult {
    const { isPassed } = this.draft
    return html`
      ${choices({
        legend: words.field.verdict,
        name: 'verdict',
        options: [
          { value: 'PASS', label: pass },
          { value: 'FAIL', label: fail },
        ],
        chosen: isPassed === null ? null : isPassed ? 'PASS' : 'FAIL',
        onChoose: (value) => this.#put({ isPassed: value === 'PASS' }),
      })}
      ${this.#words(words.field.comment)}
    `
  }

  #satisfied(): TemplateResult {
    const { isSatisfied } = this.draft
    return choices({
      legend: words.field.isSatisfied,
      name: 'satisfied',
      options: yesNo,
      chosen: isSatisfied === null ? null : isSatisfied ? 'YES' : 'NO',
      onChoose: (value) => this.#put({ isSatisfied: value === 'YES' }),
    })
  }

  #words(label: string): TemplateResult {
    return wordsField({
      label,
      name: 'words',
      value: this.draft.words,
      onInput: (said) => this.#put({ words: said }),
    })
  }

  #element(name: keyof RectificationReport): TemplateResult {
    const { report } = this.draft
    const field = { label: words.field[name], name, value: report[name], least: leastOfElement }
    return wordsField({ ...field, onInput: (said) => this.#put({ report: { ...report, [name]: said } }) })
  }

  #put(more: Partial<Draft>): void {
    this.draft = { ...this.draft, ...more }
    this.problem = ''
  }

  async #send(): Promise<void> {
    this.isPending = true
    try {
      this.onDone(await send(this.act, this.draft, this.sheet.id), this.act)
    } catch (error) {
      this.#failed(error)
    } finally {
      this.isPending = false
    }
  }

  #failed(error: unknown): void {
    if (error instanceof NoAnswer) return void (this.problem = common.noAnswer)
    if (!(error instanceof Refusal)) throw error
    this.problem = error.message
    if (error.code === 'not-logged-in') this.onExpired()
  }
}

customElements.define('tx-rectification-form', RectificationForm)
