import { rowWords } from './cell-words.ts'
import { hasAll, wordsIn } from './found-text.ts'
import type { DraftedRow, DraftedSheet } from './drafted-sheets.ts'

/** The rows in which every word that was typed occurs, in capitals or not. */
export function foundRows(sheet: DraftedSheet, text: string, sheets: readonly DraftedSheet[]): DraftedRow[] {
  const words = wordsIn(text)
  if (words.length === 0) return sheet.rows
  return sheet.rows.filter((row) => {
    const all = `${row.key} ${row.label} ${rowWords(sheet.columns, row.cells, sheets)}`
    return hasAll(all, words)
  })
}
