import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Colleague } from '../../contract/case-desk.ts'
import type { CaseAct, CaseSheet, SpecialProcedure } from '../../contract/cases.ts'
import { caseFieldTexts as field } from '../../web/texts/zh-cn/case-fields.ts'
import { caseTexts as texts } from '../../web/texts/zh-cn/cases.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { choices, choiceStyle } from '../staff/choices.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { emptyDraft, mayBeBrought, send, stepOf, type ActDraft } from './act-draft.ts'
import { daysField, formStyle, lineField, pickedMaterials, wordsField, type Label } from './act-fields.ts'

const procedures = Object.entries(texts.procedure)

/** One step of a case: what it needs to be told, and the press that takes it. */
export class CaseActForm extends LitElement {
  static override properties = {
    sheet: { attribute: false },
    act: {},
    colleagues: { attribute: false },
    ticketId: { attribute: false },
    onDone: {},
    onCancel: {},
    onExpired: {},
    draft: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, choiceStyle, pageStyle, formStyle]
  declare sheet: CaseSheet
  declare act: CaseAct
  declare colleagues: Colleague[]
  declare ticketId: number | null
  declare onDone: (sheet: CaseSheet, act: CaseAct) => void
  declare onCancel: () => void
  declare onExpired: () => void
  declare draft: ActDraft
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.colleagues = []
    this.ticketId = null
    this.onDone = () => undefined
    this.onCancel = () => undefined
    this.onExpired = () => undefined
    this.draft = emptyDraft
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
  }

  override render(): TemplateResult {
    const { isPending, problem } = this.#errand
    const isReady = stepOf(this.act, this.draft) !== null && !isPending
    return html`<form
      data-testid="act-form"
      data-act=${this.act}
      @submit=${(event: Event) => {
        event.preventDefault()
        if (isReady) void this.#send()
      }}
    >
      ${this.#fields()}
      <p class="problem" role="alert" data-testid="problem">${problem}</p>
      <div class="row">
        <button class="button main" data-testid="submit" aria-disabled=${!isReady}>
          ${isPending ? texts.sending : texts.submit(texts.act[this.act])}
        </button>
        <button type="button" class="button" @click=${() => this.onCancel()}>${texts.cancel}</button>
      </div>
    </form>`
  }

  #fields(): TemplateResult | typeof nothing {
    switch (this.act) {
      case 'ACCEPT':
      case 'COMPLETE_SUPPLEMENT':
      case 'ARCHIVE':
        return nothing
      case 'REQUEST_SUPPLEMENT':
        return this.#request()
      case 'SUPPLY_TOLERATED':
        return this.#materials(field.tolerated, mayBeBrought)
      case 'RETURN':
        return html`${this.#words(field.reason, `${field.onNotice}；${field.words5}`)} ${this.#basis()}`
      case 'WITHDRAW':
      case 'START_SURVEY':
        return this.act === 'WITHDRAW' ? this.#words(field.withdrawn, field.words5) : this.#words(field.words)
      case 'END_SURVEY':
      case 'END_SPECIAL':
        return this.#words(field.result, field.words5)
      case 'SUPERIOR_REPLY':
        return this.#words(field.reply, field.words5)
      case 'START_SPECIAL':
        return this.#special()
      case 'EXTEND':
        return html`${this.#days({ name: field.extendDays, hint: field.once }, 10)}${this.#words(field.extendWhy, field.words5)}`
      case 'ESCALATE':
        return html`${lineField({ name: field.to, testId: 'to' }, this.draft.to, (to) => this.#put({ to }))}
        ${this.#words(field.words)}`
      case 'DECIDE':
        return this.#decision()
      case 'ISSUE':
        return this.#issue()
      case 'HAND_OVER':
        return this.#handOver()
      default:
        return this.act satisfies never
    }
  }

  #request(): TemplateResult {
    const isSecond = this.sheet.status === 'SUPPLEMENT_REQUESTED'
    return html`${this.#materials(field.materials, ({ source }) => source !== 'SHARED')}
    ${isSecond ? this.#words(field.excuse, field.excuseHint) : this.#words(field.howTo, field.howToHint)}`
  }

  #materials(
    label: string,
    isOffered: (material: CaseSheet['materials'][number]) => boolean,
  ): TemplateResult {
    return pickedMaterials({
      label,
      offered: this.sheet.materials.filter(isOffered),
      picked: this.draft.materials,
      onPick: (materials) => this.#put({ materials }),
    })
  }

  #special(): TemplateResult {
    return html`<label class="field"
        >${field.procedure}
        <select data-testid="procedure" @change=${this.#procedure}>
          <option value="">${field.choose}</option>
          ${procedures.map(([value, label]) => html`<option value=${value}>${label}</option>`)}
        </select>
      </label>
      ${this.#days({ name: field.days }, 250)} ${this.#basis()}
      ${lineField(
        { name: field.noticeNo, hint: field.noticeHint, testId: 'notice-no' },
        this.draft.noticeNo,
        (noticeNo) => this.#put({ noticeNo }),
      )}`
  }

  #basis(): TemplateResult {
    const label = { name: field.basis, hint: `${field.basisOf}；${field.words5}`, testId: 'basis' }
    return lineField(label, this.draft.basis, (basis) => this.#put({ basis }))
  }

  #days(label: Label, most: number): TemplateResult {
    return daysField(label, most, this.draft.days, (days) => this.#put({ days }))
  }

  #decision(): TemplateResult {
    const { isApproved } = this.draft
    return html`${choices({
      legend: field.decision,
      name: 'decision',
      options: [
        { value: 'APPROVED', label: texts.decision.APPROVED },
        { value: 'REJECTED', label: texts.decision.REJECTED },
      ],
      chosen: isApproved === null ? null : isApproved ? 'APPROVED' : 'REJECTED',
      onChoose: (value) => this.#put({ isApproved: value === 'APPROVED' }),
    })}
    ${isApproved === false ? this.#words(field.refusal, `${field.onDecision}；${field.words5}`) : this.#words(field.words)}`
  }

  #issue(): TemplateResult {
    const { by } = this.draft
    return html`${choices({
      legend: field.by,
      name: 'issue-by',
      options: [
        { value: 'PICKUP', label: texts.issueBy.PICKUP },
        { value: 'MAIL', label: texts.issueBy.MAIL },
      ],
      chosen: by,
      onChoose: (value) => this.#put({ by: value, words: '' }),
    })}
    ${lineField(
      { name: by === 'PICKUP' ? field.pickup : field.courier, testId: 'words' },
      this.draft.words,
      (said) => this.#put({ words: said }),
    )}
    ${
      by === 'PICKUP'
        ? html`<div class="row">
            ${this.#quick(texts.pickupSelf)}
            ${this.sheet.applicant.maskedAgent ? this.#quick(texts.pickupAgent) : nothing}
          </div>`
        : nothing
    }`
  }

  #quick(said: string): TemplateResult {
    return html`<button
      type="button"
      class="button"
      data-testid="quick"
      aria-pressed=${this.draft.words === said}
      @click=${() => this.#put({ words: said })}
    >
      ${said}
    </button>`
  }

  #handOver(): TemplateResult {
    return html`<label class="field"
        >${field.staff}
        <select
          data-testid="staff"
          @change=${(event: Event) => {
            if (event.target instanceof HTMLSelectElement)
              this.#put({ staffId: Number(event.target.value) || null })
          }}
        >
          <option value="">${field.choose}</option>
          ${this.colleagues.map(({ staffId, name }) => html`<option value=${staffId}>${name}</option>`)}
        </select>
      </label>
      ${this.#words(field.words)}`
  }

  #words(label: string, hint = ''): TemplateResult {
    return wordsField({ name: label, hint }, this.draft.words, (said) => this.#put({ words: said }))
  }

  readonly #procedure = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return
    const chosen = target.value
    const isOne = (name: string): name is SpecialProcedure => name in texts.procedure
    this.#put({ procedure: isOne(chosen) ? chosen : null })
  }

  #put(more: Partial<ActDraft>): void {
    this.draft = { ...this.draft, ...more }
    this.#errand.forget()
  }

  async #send(): Promise<void> {
    const step = stepOf(this.act, this.draft)
    const sheet = step && (await this.#errand.run(() => send(this.sheet.id, step, this.ticketId)))
    if (sheet) this.onDone(sheet, this.act)
  }
}

customElements.define('tx-case-act-form', CaseActForm)
