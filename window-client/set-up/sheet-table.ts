import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Column } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { pageStyle } from '../admin/page-style.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { cellWords } from './cell-words.ts'
import type { DraftedRow, DraftedSheet } from './drafted-sheets.ts'
import { remarksByRow, type Remark } from './remarks.ts'
import { queuesOf } from './row-edits.ts'
import { foundRows } from './row-search.ts'
import { columnsInTable } from './sheet-layout.ts'
import { sheetTableStyle } from './sheet-table-style.ts'
import { stateBadge, stateBadgeStyle } from './state-badge.ts'

const words = setUpTexts.table

/** The rows of a sheet, to be searched and opened; those of one row's parts when `only` says which. */
export class SheetTable extends LitElement {
  static override properties = {
    sheet: { attribute: false },
    sheets: { attribute: false },
    remarks: { attribute: false },
    only: { attribute: false },
    hrefOf: { attribute: false },
    onAdd: { attribute: false },
    onMove: { attribute: false },
    search: { state: true },
    isOrdering: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, fieldStyle, pageStyle, stateBadgeStyle, sheetTableStyle]
  declare sheet: DraftedSheet | null
  declare sheets: readonly DraftedSheet[]
  declare remarks: readonly Remark[]
  declare only: { column: string; cell: string } | null
  declare hrefOf: (row: DraftedRow) => string
  declare onAdd: () => void
  /** A row goes to where another one stands. */
  declare onMove: (id: string, to: string) => void
  declare search: string
  declare isOrdering: boolean
  /** What is said of each row, found once for all of them. */
  #said = new Map<string, Remark[]>()

  constructor() {
    super()
    this.sheet = null
    this.sheets = []
    this.remarks = []
    this.only = null
    this.hrefOf = () => ''
    this.onAdd = () => undefined
    this.onMove = () => undefined
    this.search = ''
    this.isOrdering = false
  }

  override render(): TemplateResult | typeof nothing {
    const { sheet } = this
    if (!sheet) return nothing
    const rows = this.#rows(sheet)
    this.#said = remarksByRow(this.remarks, sheet.name, this.sheets)
    const columns = columnsInTable(sheet.name, sheet.columns).filter(({ name }) => name !== this.only?.column)
    return html`
      <div class="row tools">
        ${this.#searchBox(sheet)}
        <span class="quiet count" role="status">${words.count(rows.length)}</span>
        ${sheet.mayChange ? this.#buttons(sheet) : html`<span class="quiet">${words.readOnly}</span>`}
      </div>
      ${rows.length === 0 ? this.#empty() : this.#table(sheet, rows, columns)}
    `
  }

  #rows(sheet: DraftedSheet): DraftedRow[] {
    const { only } = this
    const rows = foundRows(sheet, this.isOrdering ? '' : this.search, this.sheets)
    return only ? rows.filter(({ cells }) => cells[only.column] === only.cell) : rows
  }

  #searchBox(sheet: DraftedSheet): TemplateResult | typeof nothing {
    if (this.only || this.isOrdering || sheet.rows.length < 8) return nothing
    return html`<input
      type="search"
      data-testid="row-search"
      aria-label=${words.search(sheet.label)}
      placeholder=${words.search(sheet.label)}
      .value=${live(this.search)}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) this.search = event.target.value
      }}
    />`
  }

  #buttons(sheet: DraftedSheet): TemplateResult {
    return html`
      <button
        type="button"
        class="button"
        aria-pressed=${this.isOrdering}
        data-testid="order-rows"
        @click=${() => (this.isOrdering = !this.isOrdering)}
      >
        ${this.isOrdering ? words.ordered : words.order}
      </button>
      <button type="button" class="button main" data-testid="add-row" @click=${() => this.onAdd()}>
        ${words.add(sheet.label)}
      </button>
    `
  }

  #empty(): TemplateResult {
    return html`<div class="scroll">
      <p class="quiet empty">${this.search ? words.noneFound(this.search) : words.none}</p>
    </div>`
  }

  #table(sheet: DraftedSheet, rows: DraftedRow[], columns: Column[]): TemplateResult {
    return html`<div class="scroll" role="region" aria-label=${sheet.label} tabindex="0">
      <table>
        <thead>
          <tr>
            ${this.isOrdering ? html`<th scope="col">${words.order}</th>` : nothing}
            ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
            ${this.sheet?.name === 'windows' ? html`<th scope="col">${setUpTexts.bindings.column}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            rows,
            ({ id }) => id,
            (row, index) => this.#row(columns, row, { before: rows[index - 1], after: rows[index + 1] }),
          )}
        </tbody>
      </table>
    </div>`
  }

  #row(
    columns: Column[],
    row: DraftedRow,
    near: { before: DraftedRow | undefined; after: DraftedRow | undefined },
  ): TemplateResult {
    const [first, ...others] = columns.map((column) =>
      cellWords(column, row.cells[column.name] ?? '', this.sheets),
    )
    if (this.sheet?.name === 'windows') others.push(queuesOf(this.sheets, row.key).join('、'))
    return html`<tr
      class=${row.state}
      data-testid="sheet-row"
      data-key=${row.key}
      @click=${(event: Event) => this.#open(event, row)}
    >
      ${this.isOrdering ? html`<td class="order">${this.#arrows(row, near)}</td>` : nothing}
      <td>
        <a href=${this.hrefOf(row)}>${first || words.unnamed}</a>
        ${stateBadge(row.state)} ${this.#marks(row)}
      </td>
      ${others.map((cell) => html`<td title=${cell}><span>${cell}</span></td>`)}
    </tr>`
  }

  #marks(row: DraftedRow): TemplateResult | typeof nothing {
    const remarks = this.#said.get(row.id) ?? []
    if (remarks.length === 0) return nothing
    const isMistake = remarks.some((remark) => remark.isMistake)
    const text = isMistake ? words.mistake : words.remark
    return html`<span class="mark ${isMistake ? 'problem' : 'warn'}" title=${remarks[0]?.reason ?? ''}>
      ${isMistake ? icons.urgent : icons.caution}${text}
    </span>`
  }

  #arrows(
    { id, label }: DraftedRow,
    { before, after }: { before: DraftedRow | undefined; after: DraftedRow | undefined },
  ): TemplateResult {
    const arrow = (sign: string, name: string, to: DraftedRow | undefined) =>
      html`<button
        type="button"
        class="button"
        aria-label=${name}
        ?disabled=${!to}
        @click=${() => to && this.onMove(id, to.id)}
      >
        ${sign}
      </button>`
    return html`${arrow('↑', words.up(label), before)} ${arrow('↓', words.down(label), after)}`
  }

  #open(event: Event, row: DraftedRow): void {
    const isOwn = event
      .composedPath()
      .some((part) => part instanceof HTMLButtonElement || part instanceof HTMLAnchorElement)
    if (!isOwn) location.hash = this.hrefOf(row)
  }
}

customElements.define('tx-sheet-table', SheetTable)
