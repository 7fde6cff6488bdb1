import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { cellWords } from './cell-words.ts'
import type { DraftedRow, DraftedSheet } from './drafted-sheets.ts'
import { publicSentence } from './public-sentence.ts'

/** What a row is called where it stands alone. */
export function rowTitle(
  sheet: DraftedSheet | null,
  row: DraftedRow,
  sheets: readonly DraftedSheet[],
): string {
  if (!sheet) return row.label || row.key
  if (!sheet.hasManyRows) return sheet.label
  if (sheet.name === 'opening-hours') return publicSentence(sheet, row, sheets)?.line ?? row.label
  if (sheet.name === 'bindings') return setUpTexts.bindings.title(said('windowNo'), said('queue'))
  return row.label || setUpTexts.row.unnamed(sheet.label)

  function said(name: string): string {
    const column = sheet?.columns.find((each) => each.name === name)
    return column ? cellWords(column, row.cells[name] ?? '', sheets) : ''
  }
}
