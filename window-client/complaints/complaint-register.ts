import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { ComplaintGrade } from '../../contract/complaint-steps.ts'
import {
  ComplaintChannel,
  ComplaintReason,
  type RegisterComplaint,
  type RegisteredComplaint,
} from '../../contract/complaints.ts'
import type { DepartmentCard } from '../../contract/halls.ts'
import { command, request } from '../../web/request.ts'
import { complaintTexts } from '../../web/texts/zh-cn/complaint.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { fieldsStyle, optionsOf, wordsField } from '../admin/words-field.ts'
import { choices, choiceStyle, focusFirst } from '../staff/choices.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { chosenField, registerStyle, typedField, type Place } from './register-fields.ts'

const words = complaintTexts.register

type Draft = Omit<RegisterComplaint, 'commandId' | 'ticketId' | 'reason'> & {
  reason: ComplaintReason | null
}

const emptyDraft: Draft = {
  channel: 'PHONE',
  reason: null,
  grade: 'GENERAL',
  title: '',
  text: '',
  isAnonymous: false,
  name: '',
  phone: '',
  departmentId: null,
  windowId: null,
  aboutNo: '',
  workNo: '',
}

type TypedName = {
  label: string
  name: 'title' | 'name' | 'phone' | 'aboutNo' | 'workNo'
  longest: number
  hint?: string
}

/** 有诉即接: what a complaint says, whose it is and what about; at a window of the number in service. */
export class ComplaintRegister extends LitElement {
  static override properties = {
    hallId: { type: Number },
    ticketId: { attribute: false },
    channel: {},
    onRegistered: {},
    onExpired: {},
    draft: { state: true },
    departments: { state: true },
    windows: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    pageStyle,
    fieldsStyle,
    registerStyle,
  ]
  declare hallId: number
  /** The number in service at which it is told; null elsewhere. */
  declare ticketId: number | null
  /** How most complaints come in where this form stands. */
  declare channel: ComplaintChannel
  declare onRegistered: (registered: RegisteredComplaint) => void
  declare onExpired: () => void
  declare draft: Draft
  declare departments: DepartmentCard[]
  declare windows: Place[]
  readonly #errand = new Errand(this)
  readonly #reading = new Errand(this)

  constructor() {
    super()
    this.hallId = 0
    this.ticketId = null
    this.channel = 'PHONE'
    this.onRegistered = () => undefined
    this.onExpired = () => undefined
    this.draft = emptyDraft
    this.departments = []
    this.windows = []
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('channel')) this.draft = { ...this.draft, channel: this.channel }
  }

  override firstUpdated(): void {
    focusFirst(this.renderRoot)
    void this.#read()
  }

  override render(): TemplateResult {
    const isReady = this.draft.reason !== null && !this.#errand.isPending
    const problem = this.#errand.problem || this.#reading.problem
    return html`
      <form
        data-testid="register-form"
        @submit=${(event: Event) => {
          event.preventDefault()
          if (isReady) void this.#send()
        }}
      >
        <div class="columns">
          <div class="column">
            ${this.ticketId === null ? this.#channel() : nothing} ${this.#reason()}
            ${this.#typed({ label: words.title, name: 'title', longest: 40, hint: words.titleHint })}
            ${wordsField({
              label: words.text,
              name: 'text',
              value: this.draft.text,
              least: 5,
              onInput: (text) => this.#put({ text }),
            })}
            ${this.#grade()}
          </div>
          <div class="column">${this.#who()} ${this.#about()}</div>
        </div>
        ${problem ? html`<p class="problem" role="alert" data-testid="problem">${problem}</p>` : nothing}
        <div class="row">
          <button class="button main" data-testid="register" aria-disabled=${isReady ? 'false' : 'true'}>
            ${this.#errand.isPending ? complaintTexts.sending : words.submit}
          </button>
        </div>
      </form>
    `
  }

  #channel(): TemplateResult {
    return choices({
      legend: words.channel,
      name: 'channel',
      options: optionsOf<ComplaintChannel>(complaintTexts.channel, ComplaintChannel.enum),
      chosen: this.draft.channel,
      onChoose: (channel) => this.#put({ channel }),
    })
  }

  #reason(): TemplateResult {
    return choices({
      legend: words.reason,
      name: 'reason',
      options: optionsOf<ComplaintReason>(complaintTexts.reason, ComplaintReason.enum),
      chosen: this.draft.reason,
      onChoose: (reason) => this.#put({ reason }),
      isFirst: true,
    })
  }

  #grade(): TemplateResult {
    return choices({
      legend: complaintTexts.field.grade,
      name: 'grade',
      options: optionsOf<ComplaintGrade>(complaintTexts.gradeWithLimit, ComplaintGrade.enum),
      chosen: this.draft.grade,
      onChoose: (grade) => this.#put({ grade }),
    })
  }

  #who(): TemplateResult {
    const { isAnonymous } = this.draft
    return html`<fieldset class="pair">
      <legend>${words.who}</legend>
      <label class="anonymous">
        <input
          type="checkbox"
          data-testid="anonymous"
          .checked=${live(isAnonymous)}
          @change=${() => this.#put({ isAnonymous: !isAnonymous })}
        />
        ${words.anonymous}
      </label>
      ${
        isAnonymous
          ? nothing
          : html`${this.ticketId === null ? nothing : html`<p class="quiet">${words.ofTicket}</p>`}
            ${this.#typed({ label: words.name, name: 'name', longest: 40 })}
            ${this.#typed({ label: words.phone, name: 'phone', longest: 20 })}`
      }
    </fieldset>`
  }

  #about(): TemplateResult {
    const { departmentId, windowId } = this.draft
    const departments = this.departments.map(({ id, name }) => ({ id, label: name }))
    return html`<fieldset class="pair">
      <legend>${words.about}</legend>
      ${chosenField({
        label: words.department,
        name: 'departmentId',
        value: departmentId,
        places: departments,
        onChoose: (id) => this.#put({ departmentId: id }),
      })}
      ${chosenField({
        label: words.window,
        name: 'windowId',
        value: windowId,
        places: this.windows,
        onChoose: (id) => this.#put({ windowId: id }),
      })}
      ${this.#typed({ label: words.aboutNo, name: 'aboutNo', longest: 30, hint: words.aboutNoHint })}
      ${this.#typed({ label: words.workNo, name: 'workNo', longest: 20, hint: words.workNoHint })}
    </fieldset>`
  }

  #typed(field: TypedName): TemplateResult {
    const { name } = field
    return typedField({ ...field, value: this.draft[name], onInput: (value) => this.#put({ [name]: value }) })
  }

  #put(more: Partial<Draft>): void {
    this.draft = { ...this.draft, ...more }
    this.#errand.forget()
  }

  async #read(): Promise<void> {
    const { hallId } = this
    const read = await this.#reading.run(async () => ({
      catalogue: await request('GET /api/halls/:hallId/catalogue', { hallId }, null),
      board: await request('GET /api/halls/:hallId/board', { hallId }, null),
    }))
    this.departments = read?.catalogue.departments ?? []
    this.windows = (read?.board.windows ?? []).map(({ id, no, name }) => ({ id, label: `${no} ${name}` }))
  }

  async #send(): Promise<void> {
    const { hallId, ticketId, draft } = this
    const { reason } = draft
    if (!reason) return
    const channel = ticketId === null ? draft.channel : 'WINDOW'
    const registered = await this.#errand.run(() =>
      command('POST /api/halls/:hallId/complaints', { hallId }, { ...draft, reason, channel, ticketId }),
    )
    if (registered) this.onRegistered(registered)
  }
}

customElements.define('tx-complaint-register', ComplaintRegister)
