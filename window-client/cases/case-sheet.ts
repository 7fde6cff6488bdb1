import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Colleague } from '../../contract/case-desk.ts'
import type { CaseAct, CaseSheet } from '../../contract/cases.ts'
import { request } from '../../web/request.ts'
import { caseTexts as words } from '../../web/texts/zh-cn/cases.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { send } from './act-draft.ts'
import './act-form.ts'
import { dueCell } from './case-list.ts'
import { caseStyle, sheetStyle } from './case-style.ts'
import { dotted, holderText } from './holder-text.ts'
import { caseFacts, clocksOf, ledger, materialsOf, servicesOf, stagesOf } from './sheet-facts.ts'

/** One case: how it stands, the steps that are open to whoever looks, its papers, and all that is known of it. */
export class CaseSheetView extends LitElement {
  static override properties = {
    hallId: { type: Number },
    caseId: { type: Number },
    staffId: { type: Number },
    ticketId: { attribute: false },
    narrow: { type: Boolean, reflect: true },
    onExpired: {},
    onChanged: {},
    sheet: { state: true },
    colleagues: { state: true },
    act: { state: true },
    message: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, pageStyle, caseStyle, sheetStyle]
  declare hallId: number
  declare caseId: number
  /** Who looks: takes a case over with one press. */
  declare staffId: number
  /** The number in service from which it was opened; null from elsewhere. */
  declare ticketId: number | null
  /** In a dialog, which says already what it is about. */
  declare narrow: boolean
  declare onExpired: () => void
  declare onChanged: () => void
  declare sheet: CaseSheet | null
  declare colleagues: Colleague[]
  declare act: CaseAct | null
  declare message: string
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.hallId = 0
    this.caseId = 0
    this.staffId = 0
    this.ticketId = null
    this.narrow = false
    this.onExpired = () => undefined
    this.onChanged = () => undefined
    this.sheet = null
    this.colleagues = []
    this.act = null
    this.message = ''
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('caseId') && this.caseId > 0) void this.#read()
  }

  override render(): TemplateResult {
    const { sheet } = this
    if (!sheet) return html`<p role="status">${this.#errand.problem || words.loading}</p>`
    return html`
      <div class="head">
        ${this.narrow ? nothing : html`<h2>${sheet.itemName}</h2>`}
        <p class="standing" data-testid="standing" data-status=${sheet.status}>
          <span class="due">${dueCell(sheet)}</span>
          <span>
            <b>${words.status[sheet.status]}</b> · ${words.kind[sheet.kind]}
            ${sheet.urgentReason ? html`<span class="chip urgent">${words.urgent}</span>` : nothing}
            <span class="under">${dotted(sheet.departmentName, holderText(sheet))}</span>
          </span>
          <span class="good" role="status" data-testid="message">${this.message}</span>
        </p>
      </div>
      <div class="sheet">
        <div>
          ${this.#next(sheet)}
          ${this.narrow ? html`${materialsOf(sheet)} ${caseFacts(sheet)}` : html`${caseFacts(sheet)} ${materialsOf(sheet)}`}
        </div>
        <div>
          ${this.#papers(sheet)} ${clocksOf(sheet)}
          <section class="card">
            <h3>${words.sheet.stages}</h3>
            ${stagesOf(sheet.stages)}
          </section>
          ${servicesOf(sheet)} ${ledger(sheet)}
        </div>
      </div>
    `
  }

  #next(sheet: CaseSheet): TemplateResult {
    const { acts } = sheet
    if (acts.length === 0) {
      const text = sheet.dueAt || sheet.awaitedUntil ? words.waits : words.over
      return html`<section class="card"><p class="quiet">${text}</p></section>`
    }
    return html`<section class="card">
      <h3>${this.act ? words.act[this.act] : words.choose}</h3>
      ${this.act ? this.#form(sheet, this.act) : this.#acts(sheet)}
      <p class="problem" role="alert">${this.#errand.problem}</p>
    </section>`
  }

  // The step a case mostly takes comes first in the list of acts; it alone is filled in.
  #acts({ acts, holderName }: CaseSheet): TemplateResult {
    const isMine = this.colleagues.some(
      ({ staffId, name }) => staffId === this.staffId && name === holderName,
    )
    const main = mainAct(acts)
    const button = (act: CaseAct) =>
      html`<button
        type="button"
        class="button ${act === main ? 'main' : ''}"
        data-testid="act"
        data-act=${act}
        @click=${() => this.#choose(act)}
      >
        ${words.act[act]}
      </button>`
    return html`<div class="acts">
      ${main ? button(main) : nothing}
      ${inOrder(acts)
        .filter((act) => act !== main)
        .map(button)}
      ${
        acts.includes('HAND_OVER') && !isMine
          ? html`<button
              type="button"
              class="button"
              data-testid="take-over"
              @click=${() => void this.#take({ type: 'HAND_OVER', staffId: this.staffId, words: '' }, words.takeOver)}
            >
              ${words.takeOver}
            </button>`
          : nothing
      }
    </div>`
  }

  #form(sheet: CaseSheet, act: CaseAct): TemplateResult {
    return html`${keyed(
      `${sheet.steps.length} ${act}`,
      html`<tx-case-act-form
        .sheet=${sheet}
        .act=${act}
        .colleagues=${this.colleagues}
        .ticketId=${this.ticketId}
        .onDone=${(next: CaseSheet, done: CaseAct) => this.#done(next, words.act[done])}
        .onCancel=${() => (this.act = null)}
        .onExpired=${() => this.onExpired()}
      ></tx-case-act-form>`,
    )}`
  }

  #papers({ id, papers }: CaseSheet): TemplateResult {
    return html`<section class="card">
      <h3>${words.sheet.papers}</h3>
      <div class="acts">${papers.map((paper) => paperLink(id, paper))}</div>
    </section>`
  }

  #choose(act: CaseAct): void {
    this.message = ''
    if (act === 'ACCEPT' || act === 'COMPLETE_SUPPLEMENT' || act === 'ARCHIVE') {
      void this.#take({ type: act }, words.act[act])
    } else this.act = act
  }

  async #take(step: Parameters<typeof send>[1], done: string): Promise<void> {
    const sheet = await this.#errand.run(() => send(this.caseId, step, this.ticketId))
    if (sheet) this.#done(sheet, done)
  }

  #done(sheet: CaseSheet, what: string): void {
    this.sheet = sheet
    this.act = null
    this.message = words.done(what)
    this.onChanged()
  }

  async #read(): Promise<void> {
    const { caseId, hallId } = this
    if (this.sheet?.id !== caseId) this.sheet = null
    this.act = null
    this.message = ''
    const read = await this.#errand.run(async () => ({
      sheet: await request('GET /api/cases/:caseId', { caseId }, null),
      colleagues: await request('GET /api/halls/:hallId/cases/colleagues', { hallId }, null),
    }))
    if (!read || caseId !== this.caseId) return
    this.sheet = read.sheet
    this.colleagues = read.colleagues
    if (!this.narrow) return
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.acts .main')?.focus()
  }
}

/** The next step on the straight way. */
function mainAct(acts: CaseAct[]): CaseAct | null {
  const way: CaseAct[] = [
    'ACCEPT',
    'COMPLETE_SUPPLEMENT',
    'END_SURVEY',
    'END_SPECIAL',
    'SUPERIOR_REPLY',
    'DECIDE',
    'ISSUE',
    'ARCHIVE',
  ]
  return way.find((act) => acts.includes(act)) ?? null
}

// What ends a case, or gives it away, stands last.
function inOrder(acts: CaseAct[]): CaseAct[] {
  const last: CaseAct[] = ['WITHDRAW', 'HAND_OVER']
  return [...acts.filter((act) => !last.includes(act)), ...last.filter((act) => acts.includes(act))]
}

/** A paper opens in a tab of its own, to be printed there. */
export const paperLink = (caseId: number, paper: CaseSheet['papers'][number]): TemplateResult =>
  html`<a
    class="button"
    target="_blank"
    rel="noopener"
    href="/cases/${caseId}/papers/${paper}"
    data-testid="paper-link"
    data-paper=${paper}
    >${words.paper[paper]}</a
  >`

customElements.define('tx-case-sheet', CaseSheetView)
