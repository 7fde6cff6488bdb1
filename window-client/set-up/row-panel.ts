import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { pageStyle } from '../admin/page-style.ts'
import '../staff/confirm-dialog.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { alikeHours, changedAlike } from './alike-hours.ts'
import { bindingsField, bindingsStyle } from './bindings-field.ts'
import { Chapters } from './chapters.ts'
import { chaptersStyle } from './chapters-style.ts'
import { cellWords } from './cell-words.ts'
import { withNewRow, type Draft } from './draft.ts'
import type { DraftedRow, DraftedSheet } from './drafted-sheets.ts'
import { setUpFieldStyle } from './field-style.ts'
import type { Place } from './place.ts'
import { publicSentence } from './public-sentence.ts'
import { remarksAt, type Remark } from './remarks.ts'
import { moved, partPlaces, partsOf, removed, restored, sheetOf, type Drawing } from './row-edits.ts'
import { rowForm } from './row-form.ts'
import { alikeView, publicView, rowNotes } from './row-notes.ts'
import { rowPanelStyle } from './row-panel-style.ts'
import { rowTitle } from './row-title.ts'
import './sheet-table.ts'
import { stateBadge, stateBadgeStyle } from './state-badge.ts'

type Parts = ReturnType<typeof partsOf>[number]

const words = setUpTexts.row

/** One row as a form. Whatever is typed is in the draft at once. */
export class RowPanel extends LitElement {
  static override properties = {
    drawing: { attribute: false },
    sheet: { attribute: false },
    row: { attribute: false },
    remarks: { attribute: false },
    place: { attribute: false },
    onEdit: { attribute: false },
    isRemoving: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    setUpFieldStyle,
    bindingsStyle,
    stateBadgeStyle,
    chaptersStyle,
    rowPanelStyle,
  ]
  declare drawing: Drawing
  declare sheet: DraftedSheet | null
  declare row: DraftedRow | null
  declare remarks: readonly Remark[]
  declare place: Place | null
  declare onEdit: (draft: Draft) => void
  declare isRemoving: boolean
  readonly #chapters = new Chapters(this)

  constructor() {
    super()
    this.drawing = { draft: [], sheets: [], inForce: [] }
    this.sheet = null
    this.row = null
    this.remarks = []
    this.place = null
    this.onEdit = () => undefined
    this.isRemoving = false
  }

  override firstUpdated(): void {
    const isNew = this.row?.state === 'ADDED'
    const start = isNew ? 'input:not([readonly]), select:not([disabled])' : '[tabindex="-1"]'
    this.renderRoot.querySelector<HTMLElement>(start)?.focus()
  }

  override render(): TemplateResult | typeof nothing {
    const { drawing, sheet, row } = this
    if (!sheet || !row) return nothing
    const remarks = remarksAt(this.remarks, this.#at(sheet, row), this.drawing.sheets)
    const bindingMistakes = this.remarks.filter((remark) => remark.isMistake && remark.sheet === 'bindings')
    const isFixed = !sheet.mayChange || row.state === 'REMOVED'
    return html`
      ${this.#head(sheet, row)} ${rowNotes(remarks, sheet)}
      ${publicView(publicSentence(sheet, row, this.drawing.sheets))} ${this.#alike(sheet, row)}
      ${rowForm({ drawing, sheet, row, isFixed, remarks, chapters: this.#chapters, onEdit: this.onEdit })}
      ${bindingsField({ drawing: this.drawing, sheet: sheet.name, row, isFixed, mistakes: bindingMistakes, onEdit: this.onEdit })}
      ${partsOf(sheet.name).map((part) => this.#parts(part, row))}
      ${this.isRemoving ? this.#question(sheet, row) : nothing}
    `
  }

  #head(sheet: DraftedSheet, row: DraftedRow): TemplateResult {
    return html`
      ${
        sheet.hasManyRows
          ? html`<a class="back" href=${this.#backHref(sheet, row)}>← ${this.#backLabel(sheet, row)}</a>`
          : nothing
      }
      <div class="row head">
        <h2 tabindex="-1">${rowTitle(sheet, row, this.drawing.sheets)}</h2>
        ${stateBadge(row.state)}
        <span class="push"></span>
        ${sheet.mayChange ? this.#acts(sheet, row) : html`<span class="quiet">${words.readOnly}</span>`}
      </div>
    `
  }

  #acts(sheet: DraftedSheet, row: DraftedRow): TemplateResult {
    const isChanged = row.state === 'CHANGED' || row.state === 'REMOVED'
    const takeBack = row.state === 'REMOVED' ? words.keep : words.takeBack
    return html`
      ${
        isChanged
          ? html`<button
              type="button"
              class="button"
              data-testid="restore-row"
              @click=${() => this.onEdit(restored(this.drawing, this.#at(sheet, row)))}
            >
              ${takeBack}
            </button>`
          : nothing
      }
      ${
        sheet.hasManyRows && row.state !== 'REMOVED'
          ? html`<button
              type="button"
              class="button"
              data-testid="remove-row"
              @click=${() => (this.isRemoving = true)}
            >
              ${words.remove}
            </button>`
          : nothing
      }
    `
  }

  #alike(sheet: DraftedSheet, row: DraftedRow): TemplateResult | typeof nothing {
    const others = alikeHours(sheet, row, this.drawing.inForce)
    const weekday = sheet.columns.find(({ name }) => name === 'weekday')
    if (!weekday) return nothing
    const days = others.map(({ cells }) => cellWords(weekday, cells['weekday'] ?? '', this.drawing.sheets))
    return alikeView(days, () => this.onEdit(changedAlike(this.drawing, row, others)))
  }

  /** The materials of an item, the items of a theme. */
  #parts({ sheet: name, column }: Parts, row: DraftedRow): TemplateResult | typeof nothing {
    const drafted = sheetOf(this.drawing.sheets, name)
    if (!drafted || row.key === '') return nothing
    return html`<section class="parts" data-testid="parts">
      <h3>${words.parts(drafted.label)}</h3>
      <tx-sheet-table
        .sheet=${drafted}
        .sheets=${this.drawing.sheets}
        .remarks=${this.remarks}
        .only=${{ column, cell: row.key }}
        .hrefOf=${({ id }: DraftedRow) => this.place?.href(name, id) ?? ''}
        .onAdd=${() => {
          const added = withNewRow(this.drawing.draft, name, { [column]: row.key })
          this.onEdit(added.draft)
          this.place?.go(name, added.id)
        }}
        .onMove=${(id: string, to: string) => this.onEdit(moved(this.drawing, { sheet: name, id }, to))}
      ></tx-sheet-table>
    </section>`
  }

  #question(sheet: DraftedSheet, row: DraftedRow): TemplateResult {
    const place = this.#at(sheet, row)
    const parts = partPlaces(this.drawing, place)
    const names = new Set(parts.map((part) => sheetOf(this.drawing.sheets, part.sheet)?.label ?? ''))
    return html`<tx-confirm-dialog
      heading=${words.removeHeading(rowTitle(sheet, row, this.drawing.sheets))}
      text=${words.removeText(parts.length, [...names].join('、'))}
      confirm=${words.remove}
      testid="confirm-remove"
      .onConfirm=${() => {
        this.isRemoving = false
        this.onEdit(removed(this.drawing, place))
        if (row.state === 'ADDED' && this.place) location.hash = this.#backHref(sheet, row)
      }}
      .onClosed=${() => (this.isRemoving = false)}
    ></tx-confirm-dialog>`
  }

  readonly #at = (sheet: DraftedSheet, { id }: DraftedRow) => ({ sheet: sheet.name, id })

  /** What a part leads back to: the row it is part of. */
  #whole(sheet: DraftedSheet, row: DraftedRow): { sheet: DraftedSheet; row: DraftedRow } | null {
    for (const whole of this.drawing.sheets) {
      const parts = partsOf(whole.name).find((each) => each.sheet === sheet.name)
      const found = parts && whole.rows.find(({ key }) => key !== '' && key === row.cells[parts.column])
      if (found) return { sheet: whole, row: found }
    }
    return null
  }

  #backHref(sheet: DraftedSheet, row: DraftedRow): string {
    const whole = this.#whole(sheet, row)
    return this.place?.href(whole ? whole.sheet.name : sheet.name, whole?.row.id) ?? ''
  }

  #backLabel(sheet: DraftedSheet, row: DraftedRow): string {
    const whole = this.#whole(sheet, row)
    return whole
      ? words.backToRow(rowTitle(whole.sheet, whole.row, this.drawing.sheets))
      : words.backToList(sheet.label)
  }
}

customElements.define('tx-row-panel', RowPanel)
