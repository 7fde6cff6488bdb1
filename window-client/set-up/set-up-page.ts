import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { Me } from '../../contract/staff.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { pageStyle } from '../admin/page-style.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { withNewRow, withoutEmptyRows, withoutRow, type Draft, type Wish } from './draft.ts'
import { draftBar, draftBarStyle, dropQuestion } from './draft-bar.ts'
import { changesIn, type DraftedRow, type DraftedSheet } from './drafted-sheets.ts'
import { exchange } from './exchange.ts'
import { Place } from './place.ts'
import { remarkListStyle } from './remark-list.ts'
import { placeOf, remarksOf, whileTyping, type Remark } from './remarks.ts'
import { imported, reviewed } from './review.ts'
import './review-panel.ts'
import { moved, type Drawing } from './row-edits.ts'
import './row-panel.ts'
import { setUpPageStyle } from './set-up-page-style.ts'
import { SetUpWork } from './set-up-work.ts'
import { sheetList, sheetListStyle } from './sheet-list.ts'
import './sheet-table.ts'
import { messageLine, remarkCard, startView, waitingView } from './start-view.ts'

const words = setUpTexts.page

/** The set-up of a hall: its sheets, a draft of what is to become of them, and the look at it before it is in force. */
export class SetUpPage extends LitElement {
  static override properties = {
    me: { attribute: false },
    page: {},
    heading: {},
    isWhole: { type: Boolean },
    onExpired: { attribute: false },
    isDropping: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    sheetListStyle,
    remarkListStyle,
    draftBarStyle,
    setUpPageStyle,
  ]
  declare me: Me | null
  /** The name of the page in the address. */
  declare page: string
  declare heading: string
  /** The whole set-up, with its files; else only what the one who is here may change. */
  declare isWhole: boolean
  declare onExpired: () => void
  declare isDropping: boolean
  readonly #place: Place
  readonly #work: SetUpWork
  /** Where one was before the review. */
  #before = { view: '', id: '' }
  /** The draft was looked at as a whole: what is missing in it is told from now on. */
  #isReviewed = false

  constructor() {
    super()
    this.me = null
    this.page = ''
    this.heading = ''
    this.isWhole = false
    this.onExpired = () => undefined
    this.isDropping = false
    this.#place = new Place(
      this,
      () => this.page,
      () => this.#arrived(),
    )
    this.#work = new SetUpWork(this, {
      hallId: () => this.me?.hall.id ?? 0,
      staffId: () => this.me?.staffId ?? 0,
      onExpired: () => this.onExpired(),
      onReview: () => this.#review(),
      onSaved: () => {
        this.#isReviewed = false
        this.#leaveReview()
      },
    })
  }

  override render(): TemplateResult {
    const work = this.#work
    if (!work.setup) return waitingView(this.heading, work.problem, () => void work.load())
    const list = { sheets: this.#sheets, remarks: this.#remarks, draft: work.draft, place: this.#place }
    const isReview = (this.#place.view === 'review' && work.draft.length > 0) || work.importing !== null
    return html`
      <div class="row top">
        <h2>${this.heading}</h2>
        ${messageLine(work)} ${this.isWhole ? exchange(work, this.me?.hall.code ?? '') : nothing}
      </div>
      <div class=${this.#sheets.length > 1 ? 'body' : 'body alone'}>
        ${this.#sheets.length > 1 ? sheetList(list, isReview) : nothing}
        <div class="main-part">
          ${isReview ? this.#reviewPanel() : this.#sheetView()} ${isReview ? nothing : this.#bar()}
        </div>
      </div>
      ${
        this.isDropping
          ? dropQuestion(this.#count, (isSure) => {
              this.isDropping = false
              if (isSure) work.edit([])
            })
          : nothing
      }
    `
  }

  get #count(): number {
    return changesIn(this.#work.draft, this.#work.sheets)
  }

  get #sheets(): DraftedSheet[] {
    return this.isWhole ? this.#work.sheets : this.#work.sheets.filter(({ mayChange }) => mayChange)
  }

  get #drawing(): Drawing {
    const { draft, sheets, setup } = this.#work
    return { draft, sheets, inForce: setup?.sheets ?? [] }
  }

  get #remarks(): Remark[] {
    const { setup, preview, sheets } = this.#work
    const shown = new Set(this.#sheets.map(({ name }) => name))
    const remarks = remarksOf(setup, preview, sheets).filter(({ sheet }) => this.isWhole || shown.has(sheet))
    return this.#isReviewed ? remarks : whileTyping(remarks, sheets)
  }

  #sheetView(): TemplateResult {
    const { view, id } = this.#place
    const only = this.#sheets.length === 1 ? this.#sheets[0] : undefined
    const sheet = this.#sheets.find(({ name }) => name === view) ?? only
    if (!sheet) return startView(this.#remarks, this.#work.sheets, this.#place)
    const row = sheet.hasManyRows ? sheet.rows.find((each) => each.id === id) : sheet.rows[0]
    if (row) return this.#rowPanel(sheet, row)
    return html`
      ${id ? html`<p class="warn">${words.rowGone}</p>` : nothing}
      <div class="intro">
        ${only ? nothing : html`<h3>${sheet.label}</h3>`}
        <p class="quiet">${sheet.use}</p>
      </div>
      ${remarkCard(
        this.#remarks.filter((remark) => placeOf(remark, this.#work.sheets).sheet === sheet.name),
        this.#work.sheets,
        this.#place,
      )}
      ${keyed(sheet.name, this.#table(sheet))}
    `
  }

  #table(sheet: DraftedSheet): TemplateResult {
    return html`<tx-sheet-table
      .sheet=${sheet}
      .sheets=${this.#work.sheets}
      .remarks=${this.#remarks}
      .hrefOf=${({ id }: DraftedRow) => this.#place.href(sheet.name, id)}
      .onAdd=${() => {
        const added = withNewRow(this.#work.draft, sheet.name, {})
        this.#work.edit(added.draft)
        this.#place.go(sheet.name, added.id)
      }}
      .onMove=${(id: string, to: string) => this.#work.edit(moved(this.#drawing, { sheet: sheet.name, id }, to))}
    ></tx-sheet-table>`
  }

  #rowPanel(sheet: DraftedSheet, row: DraftedRow): TemplateResult {
    const panel = html`<tx-row-panel
      .drawing=${this.#drawing}
      .sheet=${sheet}
      .row=${row}
      .remarks=${this.#remarks}
      .place=${this.#place}
      .onEdit=${(draft: Draft) => this.#work.edit(draft)}
    ></tx-row-panel>`
    return html`${keyed(`${sheet.name} ${row.id}`, panel)}`
  }

  #reviewPanel(): TemplateResult {
    const { draft, inForce, sheets, preview, importing, isBusy, stranded } = this.#work
    const changes = importing
      ? imported(preview?.changes ?? [], inForce)
      : reviewed({ draft, inForce, sheets, preview })
    return html`<tx-review-panel
      .changes=${changes}
      .preview=${preview}
      .remarks=${this.#remarks}
      .sheets=${importing ? inForce : sheets}
      .lost=${stranded}
      .place=${this.#place}
      .fileName=${importing?.name ?? ''}
      .isBusy=${isBusy}
      .onUndo=${(wish: Wish) => this.#undo(wish)}
      .onSave=${() => void this.#work.save()}
      .onCheck=${() => void this.#work.check()}
      .onLeave=${() => {
        if (importing) this.#work.dropImport()
        this.#leaveReview()
      }}
    ></tx-review-panel>`
  }

  #bar(): TemplateResult | typeof nothing {
    return draftBar({
      count: this.#count,
      mistakes: this.#remarks.filter(({ isMistake }) => isMistake).length,
      onReview: () => this.#review(),
      onDropAll: () => (this.isDropping = true),
    })
  }

  #undo(wish: Wish): void {
    const { draft } = this.#work
    this.#work.edit(wish.do === 'ORDER' ? draft.filter((each) => each !== wish) : withoutRow(draft, wish))
    if (this.#work.draft.length === 0) this.#leaveReview()
  }

  #review(): void {
    this.#place.go('review')
  }

  #leaveReview(): void {
    this.#place.go(this.#before.view, this.#before.id)
  }

  #arrived(): void {
    const { view, id } = this.#place
    const kept = withoutEmptyRows(this.#work.draft, id)
    if (kept.length < this.#work.draft.length) this.#work.edit(kept)
    if (view === 'review') {
      this.#isReviewed = true
      return void this.#work.check()
    }
    this.#before = { view, id }
    this.#work.problem = ''
    if (this.#work.importing) this.#work.dropImport()
    scrollTo(0, 0)
  }
}

customElements.define('tx-set-up', SetUpPage)
