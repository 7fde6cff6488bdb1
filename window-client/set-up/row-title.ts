import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import type { DraftedRow, DraftedSheet } from './drafted-sheets.ts'
import { publicSentence } from './public-sentence.ts'

/** What a row is called where it stands alone. */
export function rowTitle(sheet: DraftedSheet, row: DraftedRow, sheets: readonly DraftedSheet[]): string {
  if (!sheet.hasManyRows) return sheet.label
  if (sheet.name === 'opening-hours') return publicSentence(sheet, row, sheets)?.line ?? row.label
  return row.label || setUpTexts.row.unnamed(sheet.label)
}
