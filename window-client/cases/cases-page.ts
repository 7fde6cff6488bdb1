import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { CaseRow, CaseShelf } from '../../contract/cases.ts'
import type { Me } from '../../contract/staff.ts'
import { request } from '../../web/request.ts'
import { caseTexts as words } from '../../web/texts/zh-cn/cases.ts'
import { Errand } from '../admin/errand.ts'
import { ListEnd, listEndStyle } from '../admin/list-end.ts'
import { listStyle } from '../admin/list-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import { choices, choiceStyle } from '../staff/choices.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import './case-batch.ts'
import { caseList } from './case-list.ts'
import './case-sheet.ts'
import { caseStyle } from './case-style.ts'

const shelves = ['WORK', 'APPLICANT', 'ISSUE', 'OVER'] as const satisfies CaseShelf[]

/** 办件 of the back office: four shelves, the search, and one of them with every step that is open. */
export class CasesPage extends LitElement {
  static override properties = {
    me: { attribute: false },
    item: {},
    onExpired: {},
    shelf: { state: true },
    rows: { state: true },
    sought: { state: true },
    picked: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    choiceStyle,
    pageStyle,
    listStyle,
    listEndStyle,
    caseStyle,
  ]
  declare me: Me
  /** Which one is open; empty for the list. */
  declare item: string
  declare onExpired: () => void
  declare shelf: CaseShelf
  declare rows: CaseRow[] | null
  /** What was searched for; empty for a shelf. */
  declare sought: string
  declare picked: ReadonlySet<number>
  readonly #errand = new Errand(this)
  readonly #end = new ListEnd(() => void this.#read())

  constructor() {
    super()
    this.item = ''
    this.onExpired = () => undefined
    this.shelf = 'WORK'
    this.rows = null
    this.sought = ''
    this.picked = new Set()
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const isOther = changed.has('shelf') || changed.has('sought')
    if (isOther) this.#end.reset()
    if (this.item === '' && (changed.has('item') || isOther)) this.#begin()
  }

  override render(): TemplateResult {
    if (this.item !== '') return this.#detail(Number(this.item))
    return html`
      <h2>${words.title}</h2>
      <p class="intro">${words.text}</p>
      <div class="row bar">${this.#shelves()} ${this.#search()}</div>
      ${this.#batch()} ${this.#list()}
    `
  }

  #detail(caseId: number): TemplateResult {
    return html`<div class="row bar">
        <a class="button" href="#cases" data-testid="back">${words.back}</a>
      </div>
      <tx-case-sheet
        .hallId=${this.me.hall.id}
        .caseId=${caseId}
        .staffId=${this.me.staffId}
        .onExpired=${() => this.onExpired()}
      ></tx-case-sheet>`
  }

  #shelves(): TemplateResult {
    return choices({
      legend: words.shelfLegend,
      name: 'shelf',
      options: shelves.map((value) => ({ value, label: words.shelf[value] })),
      chosen: this.sought === '' ? this.shelf : null,
      onChoose: (shelf) => {
        this.sought = ''
        this.shelf = shelf
      },
    })
  }

  #search(): TemplateResult {
    return html`<form class="search" role="search" @submit=${this.#seek}>
      <input
        name="sought"
        aria-label=${words.search.label}
        placeholder=${words.search.placeholder}
        maxlength="60"
        autocomplete="off"
        data-testid="search"
      />
      <button class="button" data-testid="seek">${words.search.submit}</button>
    </form>`
  }

  #list(): TemplateResult {
    const { rows } = this
    if (rows && rows.length > 0) {
      const mayPick = this.sought === '' && rows.some(({ acts }) => canBeBatched(acts))
      return html`${caseList({ rows, picked: mayPick ? this.picked : null, onPick: (id) => this.#pick(id) })}
      ${this.#errand.problem ? html`<p class="problem" role="alert">${this.#errand.problem}</p>` : nothing}
      ${this.#end.render()}`
    }
    const none = this.sought === '' ? words.none[this.shelf] : words.search.none
    const text = this.#errand.problem || (rows ? none : words.loading)
    return html`<p class="card empty" role="status" data-testid="empty">${text}</p>`
  }

  #batch(): TemplateResult | typeof nothing {
    const chosen = this.rows?.filter(({ id }) => this.picked.has(id)) ?? []
    return html`<tx-case-batch
      .hallId=${this.me.hall.id}
      .staffId=${this.me.staffId}
      .chosen=${chosen}
      .onDone=${() => this.#begin()}
      .onClear=${() => (this.picked = new Set())}
      .onExpired=${() => this.onExpired()}
    ></tx-case-batch>`
  }

  #pick(id: number): void {
    const picked = new Set(this.picked)
    if (!picked.delete(id)) picked.add(id)
    this.picked = picked
  }

  readonly #seek = (event: SubmitEvent): void => {
    event.preventDefault()
    this.sought = this.renderRoot.querySelector<HTMLInputElement>('input[name=sought]')?.value.trim() ?? ''
  }

  #begin(): void {
    this.picked = new Set()
    this.rows = null
    void this.#read()
  }

  async #read(): Promise<void> {
    const { shelf, sought, me } = this
    const hallId = me.hall.id
    const { first } = this.#end
    const listed = await this.#errand.run(() =>
      sought === ''
        ? request('GET /api/halls/:hallId/cases', { hallId }, null, { shelf, first })
        : request('POST /api/halls/:hallId/cases/find', { hallId }, { text: sought }),
    )
    if (shelf !== this.shelf || sought !== this.sought) return void this.#read()
    if (listed) this.rows = this.#end.take(listed)
    else this.#end.fail()
  }
}

const canBeBatched = (acts: CaseRow['acts']): boolean => acts.includes('DECIDE') || acts.includes('HAND_OVER')

customElements.define('tx-cases', CasesPage)
