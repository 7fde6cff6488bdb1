import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { ComplaintAct } from '../../contract/complaint-steps.ts'
import type { ComplaintRow, ComplaintSheet } from '../../contract/complaints.ts'
import type { DepartmentCard } from '../../contract/halls.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { request } from '../../web/request.ts'
import { complaintTexts as words } from '../../web/texts/zh-cn/complaint.ts'
import { failureText } from '../admin/failure.ts'
import { ListEnd, listEndStyle } from '../admin/list-end.ts'
import { pageStyle } from '../admin/page-style.ts'
import { worklistStyle } from '../admin/worklist-style.ts'
import { choices, choiceStyle } from '../staff/choices.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { complaintBar, type Shown } from './complaint-bar.ts'
import { complaintFacts, ledger } from './complaint-facts.ts'
import './complaint-form.ts'
import { actText, actorText, complaintList, heading, matching, standing } from './complaint-list.ts'
import './complaint-statistics.ts'
import { complaintStyle } from './complaint-style.ts'
import './register-complaint.ts'

/** 有诉即办: what is owed, the first due first; one of them with the steps that are mine; the form, the month. */
export class ComplaintsPage extends LitElement {
  static override properties = {
    hallId: { type: Number },
    role: {},
    item: {},
    onExpired: {},
    rows: { state: true },
    sheet: { state: true },
    departments: { state: true },
    shown: { state: true },
    sought: { state: true },
    act: { state: true },
    problem: { state: true },
    message: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    pageStyle,
    worklistStyle,
    listEndStyle,
    complaintStyle,
  ]
  declare hallId: number
  declare role: RoleCode
  /** Which one is open, `new` or `statistics`; empty for the list. */
  declare item: string
  declare onExpired: () => void
  declare rows: ComplaintRow[] | null
  declare sheet: ComplaintSheet | null
  declare departments: DepartmentCard[]
  declare shown: Shown
  /** Typed to find one of them. */
  declare sought: string
  /** Which of the open steps is being taken. */
  declare act: ComplaintAct | null
  declare problem: string
  declare message: string
  readonly #end = new ListEnd(() => void this.#read())

  constructor() {
    super()
    this.hallId = 0
    this.role = 'SUPERVISOR'
    this.item = ''
    this.onExpired = () => undefined
    this.rows = null
    this.sheet = null
    this.departments = []
    this.shown = 'MINE'
    this.sought = ''
    this.act = null
    this.problem = ''
    this.message = ''
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('shown')) this.#end.reset()
    if (changed.has('item') || changed.has('shown') || changed.has('hallId')) void this.#read()
  }

  override render(): TemplateResult {
    if (this.#isRegistering)
      return html`${this.role === 'DESK' ? html`<h2>${words.register.heading}</h2>` : heading(words.register.heading)}
        <tx-register-complaint
          .hallId=${this.hallId}
          ?mayLook=${this.role !== 'DESK'}
          .onExpired=${() => this.onExpired()}
        ></tx-register-complaint>`
    if (this.item === 'statistics')
      return html`${heading(words.statistics.heading)}
        <tx-complaint-statistics
          .hallId=${this.hallId}
          .onExpired=${() => this.onExpired()}
        ></tx-complaint-statistics>`
    if (this.item !== '') return this.#detail()
    return html`
      <h2>${words.title}</h2>
      <p class="quiet">${words.text}</p>
      ${complaintBar({
        role: this.role,
        shown: this.shown,
        onShow: (shown) => (this.shown = shown),
        sought: this.sought,
        onSeek: (sought) => (this.sought = sought),
      })}
      ${this.#list()}
    `
  }

  // The help desk registers, and the officer does the rest.
  get #isRegistering(): boolean {
    return this.item === 'new' || this.role === 'DESK'
  }

  #list(): TemplateResult {
    const rows = this.rows?.filter(({ isMine }) => this.shown !== 'MINE' || isMine)
    const found = rows && matching(rows, this.sought)
    const isSome = this.shown === 'MINE' || this.sought !== ''
    const end = rows ? this.#end.render({ isSome }) : nothing
    if (found && found.length > 0) return html`${complaintList(found)} ${end}`
    const none = rows && rows.length > 0 ? words.noneFound : words.none[this.shown]
    const text = this.problem || (rows ? none : words.loading)
    return html`<p class="card quiet empty" role="status" data-testid="empty">${text}</p>
      ${end}`
  }

  #detail(): TemplateResult {
    const { sheet } = this
    if (!sheet)
      return html`${heading(words.title)}
        <p role="status" data-testid="problem">${this.problem || words.loading}</p>`
    return html`
      ${heading(`${sheet.title} · ${sheet.complaintNo}`)}
      <p class="row standing" data-testid="standing" data-status=${sheet.status}>
        ${standing(sheet)} <b>${words.status[sheet.status]}</b>
        ${this.message ? html`<span class="good" role="status" data-testid="message">${this.message}</span>` : nothing}
      </p>
      <div class="sheet">
        <div>${this.#next(sheet)} ${complaintFacts(sheet)}</div>
        ${ledger(sheet)}
      </div>
    `
  }

  #next(sheet: ComplaintSheet): TemplateResult {
    const { acts, isMine } = sheet
    const act = acts.find((each) => each === this.act) ?? (isMine ? acts[0] : undefined)
    const who = actorText(sheet)
    return html`<section class="card">
      ${isMine ? nothing : html`<p class="quiet">${who === '' ? words.isOver : words.waitsFor(who)}</p>`}
      ${acts.length === 0 || (isMine && acts.length === 1) ? nothing : this.#acts(sheet, act)}
      ${act && acts.length === 1 ? html`<h3>${actText(act, sheet)}</h3>` : nothing}
      ${act ? this.#form(sheet, act) : nothing}
    </section>`
  }

  #acts(sheet: ComplaintSheet, chosen: ComplaintAct | undefined): TemplateResult {
    return html`<div class="acts">
      ${choices({
        legend: sheet.isMine ? words.chooseAct : words.otherActs,
        name: 'act',
        options: sheet.acts.map((value) => ({ value, label: actText(value, sheet) })),
        chosen: chosen ?? null,
        onChoose: (value) => (this.act = value),
      })}
    </div>`
  }

  #form(sheet: ComplaintSheet, act: ComplaintAct): TemplateResult {
    return html`${keyed(
      `${sheet.id} ${sheet.steps.length} ${act}`,
      html`<tx-complaint-form
        .sheet=${sheet}
        .act=${act}
        .departments=${this.departments}
        .onDone=${(next: ComplaintSheet, done: ComplaintAct) => this.#done(next, done)}
        .onExpired=${() => this.onExpired()}
      ></tx-complaint-form>`,
    )}`
  }

  #done(sheet: ComplaintSheet, act: ComplaintAct): void {
    this.sheet = sheet
    this.act = null
    this.message = words.done(words.act[act])
  }

  async #read(): Promise<void> {
    const { item, hallId, shown } = this
    this.problem = ''
    this.message = ''
    this.act = null
    if (item !== String(this.sheet?.id)) this.sheet = null
    if (this.#isRegistering || item === 'statistics') return
    try {
      if (item === '') await this.#readList(shown)
      else await this.#readOne(item)
    } catch (error) {
      this.problem = failureText(error, () => this.onExpired())
      this.#end.fail()
    }
    if (this.departments.length > 0) return
    const catalogue = await request('GET /api/halls/:hallId/catalogue', { hallId }, null).catch(() => null)
    this.departments = catalogue?.departments ?? []
  }

  async #readList(shown: Shown): Promise<void> {
    const { hallId } = this
    const shelf = shown === 'OVER' ? 'OVER' : 'OPEN'
    const { first } = this.#end
    const listed = await request('GET /api/halls/:hallId/complaints', { hallId }, null, { shelf, first })
    if (shown !== this.shown || first !== this.#end.first) return
    const rows = this.#end.take(listed)
    // Whoever has nothing to do looks at what others have to.
    const isIdle = this.rows === null && shown === 'MINE' && rows.every(({ isMine }) => !isMine)
    if (isIdle) this.shown = 'OPEN'
    this.rows = rows
  }

  async #readOne(complaintId: string): Promise<void> {
    const sheet = await request('GET /api/complaints/:complaintId', { complaintId }, null)
    if (complaintId === this.item) this.sheet = sheet
  }
}

customElements.define('tx-complaints', ComplaintsPage)
