import type { Setup, SetupPreview, SetupRemark, SheetName } from '../../contract/setup.ts'
import type { RowPlace } from './draft.ts'
import { keyOf, type DraftedSheet } from './drafted-sheets.ts'
import { sheetOf } from './row-edits.ts'

/** A mistake keeps a set-up from being saved; a warning does not. */
export type Remark = SetupRemark & { isMistake: boolean; isNew: boolean }

/** All that is said of a set-up: of the draft if the server has looked at it, else of what is in force. */
export function remarksOf(setup: Setup | null, preview: SetupPreview | null): Remark[] {
  const mistakes = (preview?.mistakes ?? []).map((remark) => ({ ...remark, isMistake: true, isNew: true }))
  // With some mistakes nothing is known of the rest: what is in force is still so.
  const isJudged = preview && (mistakes.length === 0 || preview.warnings.length > 0)
  const found = isJudged ? preview.warnings : (setup?.warnings ?? [])
  const warnings = found.map((remark) => ({ isNew: false, ...remark, isMistake: false }))
  return [...mistakes, ...warnings]
}

/** Where a remark is put right: `id` is empty when it is about a whole sheet. */
export function placeOf({ sheet, key }: SetupRemark, sheets: readonly DraftedSheet[]): RowPlace {
  const drafted = sheetOf(sheets, sheet)
  const rows = drafted?.rows.filter(({ state }) => state !== 'REMOVED') ?? []
  const row =
    rows.find((each) => each.key === key) ??
    rows.find(({ cells }) => drafted && keyOf(drafted, cells) === key)
  // What a window calls is chosen at the window.
  if (sheet === 'bindings') return windowPlace(row?.cells['windowNo'] ?? '', sheets)
  if (drafted && !drafted.hasManyRows) return { sheet, id: '' }
  return { sheet, id: row?.id ?? '' }
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
): Remark[] =>
  remarks.filter((remark) => {
    const place = placeOf(remark, sheets)
    return place.sheet === sheet && place.id === id
  })

/** How much is said of a sheet. */
export const remarkCount = (
  remarks: readonly Remark[],
  name: SheetName,
  sheets: readonly DraftedSheet[],
): number => remarks.filter((remark) => placeOf(remark, sheets).sheet === name).length
