import type { Setup, SetupPreview, SetupRemark, SheetName } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import type { RowPlace } from './draft.ts'
import { keyOf, type DraftedRow, type DraftedSheet } from './drafted-sheets.ts'
import { rowAt, sheetOf } from './row-edits.ts'

const words = setUpTexts.fields

/** A mistake keeps a set-up from being saved; a warning does not. */
export type Remark = SetupRemark & { isMistake: boolean; isNew: boolean }

/** All that is said of a set-up: of the draft if the server has looked at it, else of what is in force. */
export function remarksOf(
  setup: Setup | null,
  preview: SetupPreview | null,
  sheets: readonly DraftedSheet[],
): Remark[] {
  const mistakes = (preview?.mistakes ?? []).map((remark) => ({
    ...remark,
    reason: missing(remark, sheets) ?? remark.reason,
    isMistake: true,
    isNew: true,
  }))
  // With some mistakes nothing is known of the rest: what is in force is still so.
  const isJudged = preview && (mistakes.length === 0 || preview.warnings.length > 0)
  const found = isJudged ? preview.warnings : (setup?.warnings ?? [])
  const warnings = found.map((remark) => ({ isNew: false, ...remark, isMistake: false }))
  return [...mistakes, ...warnings]
}

/** What is said while somebody types: a row that is only being filled in is not yet called wrong. */
export const whileTyping = (remarks: readonly Remark[], sheets: readonly DraftedSheet[]): Remark[] =>
  remarks.filter((remark) => {
    const isNew = rowAt(sheets, placeOf(remark, sheets))?.state === 'ADDED'
    return !remark.isMistake || !isNew
  })

// What the files say of an empty cell is said in the words of their codes.
function missing({ sheet, key, column }: SetupRemark, sheets: readonly DraftedSheet[]): string | null {
  const drafted = sheetOf(sheets, sheet)
  const about = drafted?.columns.find(({ name }) => name === column)
  const row = drafted && rowOf(drafted, key)
  if (!about?.isRequired || !row || (row.cells[about.name] ?? '') !== '') return null
  return about.choices.length > 0 || about.refersTo ? words.choose(about.label) : words.fill(about.label)
}

/** Where a remark is put right: `id` is empty when it is about a whole sheet. */
export function placeOf({ sheet, key }: SetupRemark, sheets: readonly DraftedSheet[]): RowPlace {
  const drafted = sheetOf(sheets, sheet)
  const row = drafted && rowOf(drafted, key)
  // What a window calls is chosen at the window.
  if (sheet === 'bindings') return windowPlace(row?.cells['windowNo'] ?? '', sheets)
  return { sheet, id: row?.id ?? '' }
}

/** The row the server knows by this key: by its cells as they would be, and one of several alike by its number. */
function rowOf(sheet: DraftedSheet, key: string | null): DraftedRow | undefined {
  const rows = sheet.rows.filter(({ state }) => state !== 'REMOVED')
  if (!sheet.hasManyRows) return rows[0]
  const seen = new Map<string, number>()
  const judged = rows.find(({ cells }) => {
    const own = keyOf(sheet, cells).replace(/^\/*$/, '') || sheet.name
    const count = (seen.get(own) ?? 0) + 1
    seen.set(own, count)
    return key === (count === 1 ? own : `${own}#${count}`)
  })
  return judged ?? rows.find((row) => row.key === key)
}

function windowPlace(no: string, sheets: readonly DraftedSheet[]): RowPlace {
  const row = sheetOf(sheets, 'windows')?.rows.find(({ key }) => key === no)
  return { sheet: 'windows', id: row?.id ?? '' }
}

/** What is said of one row, wherever in the sheets it was found. */
export const remarksAt = (
  remarks: readonly Remark[],
  { sheet, id }: RowPlace,
  sheets: readonly DraftedSheet[],
): Remark[] => remarksByRow(remarks, sheet, sheets).get(id) ?? []

/** What is said of the rows of a sheet, by their ids. */
export function remarksByRow(
  remarks: readonly Remark[],
  sheet: SheetName,
  sheets: readonly DraftedSheet[],
): Map<string, Remark[]> {
  const byRow = new Map<string, Remark[]>()
  for (const remark of remarks) {
    const place = placeOf(remark, sheets)
    if (place.sheet === sheet) byRow.set(place.id, [...(byRow.get(place.id) ?? []), remark])
  }
  return byRow
}

/** How much is said of a sheet. */
export const remarkCount = (
  remarks: readonly Remark[],
  name: SheetName,
  sheets: readonly DraftedSheet[],
): number => remarks.filter((remark) => placeOf(remark, sheets).sheet === name).length
