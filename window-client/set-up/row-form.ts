import { html, nothing, type TemplateResult } from 'lit'
import type { Column } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { cellWords } from './cell-words.ts'
import type { Chapters } from './chapters.ts'
import { isNewId, type Draft } from './draft.ts'
import type { DraftedRow, DraftedSheet } from './drafted-sheets.ts'
import type { Remark } from './remarks.ts'
import { sheetOf, typed, type Drawing } from './row-edits.ts'
import { fieldsOf, type Field } from './row-fields.ts'
import { groupedColumns, type ColumnGroup } from './sheet-layout.ts'

const words = setUpTexts.row

export type RowForm = {
  drawing: Drawing
  sheet: DraftedSheet
  row: DraftedRow
  isFixed: boolean
  /** Those about this row. */
  remarks: readonly Remark[]
  chapters: Chapters
  onEdit: (draft: Draft) => void
}

/** The cells of a row as fields, in chapters where they are many. */
export function rowForm(form: RowForm): TemplateResult | TemplateResult[] {
  const groups = groupedColumns(form.sheet.name, form.sheet.columns)
  if (groups.length === 1) return groups.map((group) => fields(group, (column) => fieldOf(column, form)))
  const isChanged = (column: Column) => cellBefore(column, form) !== undefined
  const draw = (group: ColumnGroup) => fields(group, (column) => chapteredField(column, form))
  return form.chapters.render({ groups, isChanged, draw })
}

function fields({ title, columns }: ColumnGroup, fieldFor: (column: Column) => Field): TemplateResult {
  return html`<section class="card" data-chapter=${title || nothing}>
    ${title ? html`<h3 tabindex="-1">${title}</h3>` : nothing} ${fieldsOf(columns.map(fieldFor))}
  </section>`
}

function fieldOf(column: Column, form: RowForm): Field {
  const { drawing, sheet, row, remarks, onEdit } = form
  const isFixedKey = column.isKey && !isNewId(row.id)
  return {
    column,
    cell: row.cells[column.name] ?? '',
    sheets: drawing.sheets,
    isFixed: form.isFixed || isFixedKey,
    hint: isFixedKey && sheet.hasManyRows ? words.fixedKey : column.hint,
    mistakes: remarks
      .filter((remark) => remark.isMistake && remark.column === column.name)
      .map(({ reason }) => reason),
    onInput: (cell) => onEdit(typed(drawing, { sheet: sheet.name, id: row.id }, { [column.name]: cell })),
  }
}

/** Among many, it says too what was looked for in it, and what it was before it was changed. */
function chapteredField(column: Column, form: RowForm): Field {
  const before = cellBefore(column, form)
  const field = { ...fieldOf(column, form), looked: form.chapters.looked }
  if (before === undefined) return field
  return { ...field, was: cellWords(column, before, form.drawing.sheets) || setUpTexts.changes.empty }
}

/** What stands in force in a cell that was changed. */
function cellBefore({ name }: Column, { drawing, sheet, row }: RowForm): string | undefined {
  const inForce = sheetOf(drawing.inForce, sheet.name)?.rows.find(({ key }) => key === row.id)
  const cell = inForce?.cells[name] ?? ''
  return inForce && cell !== (row.cells[name] ?? '') ? cell : undefined
}
