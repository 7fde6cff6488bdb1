import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import {
  ComplaintGrade,
  RefusalGround,
  ToldBy,
  type ComplaintAct,
  type ContactOutcome,
} from '../../contract/complaint-steps.ts'
import type { ComplaintSheet } from '../../contract/complaints.ts'
import type { DepartmentCard } from '../../contract/halls.ts'
import { command } from '../../web/request.ts'
import { complaintTexts as words } from '../../web/texts/zh-cn/complaint.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { fieldsStyle, optionsOf, wordsField } from '../admin/words-field.ts'
import { choices, choiceStyle } from '../staff/choices.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { emptyDraft, stepOf, type Draft } from './complaint-draft.ts'
import { actText } from './complaint-list.ts'
import { departmentChoice, departmentStyle } from './department-choice.ts'

const { field } = words

/** One step that somebody may take now. */
export class ComplaintForm extends LitElement {
  static override properties = {
    sheet: { attribute: false },
    act: {},
    departments: { attribute: false },
    onDone: {},
    onExpired: {},
    draft: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    pageStyle,
    fieldsStyle,
    departmentStyle,
  ]
  declare sheet: ComplaintSheet
  declare act: ComplaintAct
  declare departments: DepartmentCard[]
  declare onDone: (sheet: ComplaintSheet, act: ComplaintAct) => void
  declare onExpired: () => void
  declare draft: Draft
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.departments = []
    this.onDone = () => undefined
    this.onExpired = () => undefined
    this.draft = emptyDraft
  }

  override willUpdate(): void {
    if (this.hasUpdated) return
    const { grade, parts } = this.sheet
    this.draft = { ...emptyDraft, grade, departmentIds: parts.map(({ departmentId }) => departmentId) }
  }

  override render(): TemplateResult {
    const isReady = stepOf(this.act, this.draft) !== null && !this.#errand.isPending
    const { problem } = this.#errand
    return html`
      <form
        data-testid="act-form"
        data-act=${this.act}
        @submit=${(event: Event) => {
          event.preventDefault()
          if (isReady) void this.#send()
        }}
      >
        ${this.#fields()}
        ${problem ? html`<p class="problem" role="alert" data-testid="problem">${problem}</p>` : nothing}
        <div class="row">
          <button class="button main" data-testid="submit" aria-disabled=${isReady ? 'false' : 'true'}>
            ${this.#errand.isPending ? words.sending : actText(this.act, this.sheet)}
          </button>
        </div>
      </form>
    `
  }

  #fields(): TemplateResult {
    switch (this.act) {
      case 'ACCEPT':
        return choices({
          legend: field.grade,
          name: 'grade',
          options: optionsOf<ComplaintGrade>(words.gradeWithLimit, ComplaintGrade.enum),
          chosen: this.draft.grade,
          onChoose: (grade) => this.#put({ grade }),
        })
      case 'RESPOND':
        return this.#contact()
      case 'ASSIGN':
        return html`${departmentChoice({
          departments: this.departments,
          chosen: this.draft.departmentIds,
          onChoose: (departmentIds) => this.#put({ departmentIds }),
        })}
        ${this.#words(field.assignWords)}`
      case 'RESOLVE':
        return this.#words(field.resolveWords, 10)
      case 'SEND_BACK':
        return this.#words(field.sendBackWords, 5)
      case 'EXTEND':
        return html`${this.#days()} ${this.#words(field.extendWords, 5)}`
      case 'TRANSFER':
        return html`${this.#to()} ${this.#told(field.told)} ${this.#words(field.transferWords, 5)}`
      case 'NOT_ACCEPT':
        return html`${choices({
          legend: field.ground,
          name: 'ground',
          options: optionsOf<RefusalGround>(words.ground, RefusalGround.enum),
          chosen: this.draft.ground,
          onChoose: (ground) => this.#put({ ground }),
        })}
        ${this.#told(field.told)} ${this.#words(field.refuseWords, 5)}`
      case 'FEED_BACK':
        return html`${this.#told(field.feedbackTold)}
        ${this.draft.told === 'NOBODY' ? nothing : this.#satisfied()} ${this.#words(field.feedbackWords, 5)}`
      case 'CLOSE':
        return html`${this.sheet.isSatisfied === null ? this.#satisfied() : nothing}
        ${this.#words(field.closeWords, 5)}`
      default:
        return this.act satisfies never
    }
  }

  #contact(): TemplateResult {
    const outcomes: ContactOutcome[] = ['REACHED', this.sheet.canBeReached ? 'NO_ANSWER' : 'NO_CONTACT']
    return html`
      ${choices({
        legend: field.contact,
        name: 'contact',
        options: optionsOf<ContactOutcome>(words.contact, outcomes),
        chosen: this.draft.contact,
        onChoose: (contact) => this.#put({ contact }),
      })}
      ${this.draft.contact === 'NO_ANSWER' ? html`<p class="quiet" role="status">${words.contactHint}</p>` : nothing}
      ${this.#words(field.contactWords)}
    `
  }

  #told(legend: string): TemplateResult {
    const ways: ToldBy[] = this.sheet.canBeReached ? ToldBy.enum : ['VISIT', 'NOBODY']
    return choices({
      legend,
      name: 'told',
      options: optionsOf<ToldBy>(words.told, ways),
      chosen: this.draft.told,
      onChoose: (told) => this.#put({ told }),
    })
  }

  #satisfied(): TemplateResult {
    const { isSatisfied } = this.draft
    return choices({
      legend: field.isSatisfied,
      name: 'satisfied',
      options: optionsOf<'YES' | 'NO'>(words.answer, ['YES', 'NO']),
      chosen: isSatisfied === null ? null : isSatisfied ? 'YES' : 'NO',
      onChoose: (value) => this.#put({ isSatisfied: value === 'YES' }),
    })
  }

  #days(): TemplateResult {
    return html`<label class="field"
      >${field.days}
      <input
        type="number"
        min="1"
        max="10"
        required
        data-testid="days"
        .value=${live(String(this.draft.days))}
        @input=${({ target }: InputEvent) => {
          if (target instanceof HTMLInputElement) this.#put({ days: target.valueAsNumber })
        }}
      />
    </label>`
  }

  #to(): TemplateResult {
    return html`<label class="field"
      >${field.to}
      <input
        maxlength="60"
        required
        data-testid="to"
        .value=${live(this.draft.to)}
        @input=${({ target }: InputEvent) => {
          if (target instanceof HTMLInputElement) this.#put({ to: target.value })
        }}
      />
    </label>`
  }

  #words(label: string, least?: number): TemplateResult {
    return wordsField({
      label,
      name: 'words',
      value: this.draft.words,
      least,
      onInput: (said) => this.#put({ words: said }),
    })
  }

  #put(more: Partial<Draft>): void {
    this.draft = { ...this.draft, ...more }
    this.#errand.forget()
  }

  async #send(): Promise<void> {
    const step = stepOf(this.act, this.draft)
    if (!step) return
    const { act } = this
    const complaintId = this.sheet.id
    const sheet = await this.#errand.run(() =>
      command('POST /api/complaints/:complaintId/steps', { complaintId }, step),
    )
    if (sheet) this.onDone(sheet, act)
  }
}

customElements.define('tx-complaint-form', ComplaintForm)
