import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { RectificationAct, RectificationRow, RectificationSheet } from '../../contract/rectifications.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { NoAnswer, Refusal, request } from '../../web/request.ts'
import { rectificationTexts as words } from '../../web/texts/zh-cn/rectification.ts'
import { choices, choiceStyle } from '../staff/choices.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import { caseLinkStyle } from '../cases/case-link.ts'
import { ledger, ratingFacts, reportFacts } from './rectification-facts.ts'
import './rectification-form.ts'
import { lightText } from '../admin/light.ts'
import { ListEnd, listEndStyle } from '../admin/list-end.ts'
import { rectificationList } from './rectification-list.ts'
import { worklistStyle } from '../admin/worklist-style.ts'

type Shown = 'MINE' | 'OPEN' | 'DONE'

/** 差评整改: what is owed, the first due first, and one of them with the step that is mine to take. */
export class RectificationsPage extends LitElement {
  static override properties = {
    hallId: { type: Number },
    role: {},
    item: {},
    onExpired: {},
    rows: { state: true },
    sheet: { state: true },
    shown: { state: true },
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
    caseLinkStyle,
  ]
  declare hallId: number
  declare role: RoleCode
  /** Which one is open; empty for the list. */
  declare item: string
  declare onExpired: () => void
  declare rows: RectificationRow[] | null
  declare sheet: RectificationSheet | null
  declare shown: Shown
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
    this.shown = 'MINE'
    this.problem = ''
    this.message = ''
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('shown')) this.#end.reset()
    if (changed.has('item') || changed.has('shown') || changed.has('hallId')) void this.#read()
  }

  override render(): TemplateResult {
    if (this.item !== '') return this.#detail()
    return html`
      <h2>${words.title}</h2>
      <p class="quiet">${words.text}</p>
      <div class="row bar">
        ${choices({
          legend: words.filter.legend,
          name: 'shown',
          options: (['MINE', 'OPEN', 'DONE'] as const).map((value) => ({
            value,
            label: words.filter[value],
          })),
          chosen: this.shown,
          onChoose: (shown) => (this.shown = shown),
        })}
      </div>
      ${this.#list()}
    `
  }

  #list(): TemplateResult {
    const rows = this.rows?.filter(({ acts }) => this.shown !== 'MINE' || acts.length > 0)
    const end = this.rows ? this.#end.render({ isSome: this.shown === 'MINE' }) : nothing
    if (rows && rows.length > 0) return html`${rectificationList(rows)} ${end}`
    const text = this.problem || (rows ? words.none[this.shown] : words.loading)
    return html`<p class="card quiet empty" role="status" data-testid="empty">${text}</p>
      ${end}`
  }

  #detail(): TemplateResult {
    const { sheet } = this
    const back = html`<a class="button" href="#rectifications" data-testid="back">${words.back}</a>`
    if (!sheet)
      return html`<div class="row bar">${back}</div>
        <p role="status">${this.problem || words.loading}</p>`
    const [act] = sheet.acts
    // Whoever judges what was done, or tells of it, reads it first.
    const isRead = act === 'QC1' || act === 'QC2' || act === 'FEEDBACK'
    return html`
      <div class="row bar head">
        <h2>${sheet.serviceTypeName} · ${words.windowOf(sheet.windowNo, sheet.ticketNo)}</h2>
        ${back}
      </div>
      <p class="row standing" data-testid="standing" data-status=${sheet.status}>
        ${lightText(sheet.light)} <b>${words.status[sheet.status]}</b>
        <span class="quiet">${sheet.departmentName}</span>
        ${this.message ? html`<span class="good" role="status" data-testid="message">${this.message}</span>` : nothing}
      </p>
      <div class="sheet">
        <div>
          ${isRead ? reportFacts(sheet) : nothing} ${this.#next(sheet)} ${ratingFacts(sheet, this.role)}
          ${isRead ? nothing : reportFacts(sheet)}
        </div>
        ${ledger(sheet)}
      </div>
    `
  }

  #next(sheet: RectificationSheet): TemplateResult {
    const [act] = sheet.acts
    if (!act) {
      const who = words.actor[sheet.status]
      return html`<section class="card">
        <p class="quiet">${who === '' ? words.over : words.waitsFor(who)}</p>
      </section>`
    }
    return html`<section class="card">
      <h3>${words.act[act]}</h3>
      ${keyed(
        `${sheet.id} ${sheet.steps.length}`,
        html`<tx-rectification-form
          .sheet=${sheet}
          .act=${act}
          .onDone=${(next: RectificationSheet, done: RectificationAct) => this.#done(next, done)}
          .onExpired=${() => this.onExpired()}
        ></tx-rectification-form>`,
      )}
    </section>`
  }

  #done(sheet: RectificationSheet, act: RectificationAct): void {
    this.sheet = sheet
    this.message = words.done(words.act[act])
  }

  async #read(): Promise<void> {
    const { item, hallId, shown } = this
    this.problem = ''
    this.message = ''
    if (item !== String(this.sheet?.id)) this.sheet = null
    try {
      if (item === '') {
        const query = { over: shown === 'DONE', first: this.#end.first }
        const listed = await request('GET /api/halls/:hallId/rectifications', { hallId }, null, query)
        if (shown !== this.shown || query.first !== this.#end.first) return
        const rows = this.#end.take(listed)
        // Whoever has nothing to do looks at what others have to.
        const isIdle = this.rows === null && shown === 'MINE' && rows.every(({ acts }) => acts.length === 0)
        if (isIdle) this.shown = 'OPEN'
        this.rows = rows
      } else {
        const params = { rectificationId: item }
        const sheet = await request('GET /api/rectifications/:rectificationId', params, null)
        if (item === this.item) this.sheet = sheet
      }
    } catch (error) {
      this.#failed(error)
      this.#end.fail()
    }
  }

  #failed(error: unknown): void {
    if (error instanceof NoAnswer) return void (this.problem = words.failed)
    if (!(error instanceof Refusal)) throw error
    this.problem = error.message
    if (error.code === 'not-logged-in') this.onExpired()
  }
}

customElements.define('tx-rectifications', RectificationsPage)
