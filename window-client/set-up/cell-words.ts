import type { Cells, Column } from '../../contract/setup.ts'
import type { DraftedSheet } from './drafted-sheets.ts'

/** What a cell says to a person: names in place of codes. */
export function cellWords(column: Column, cell: string, sheets: readonly DraftedSheet[]): string {
  switch (column.kind) {
    case 'CHOICE':
      return column.choices.find(({ value }) => value === cell)?.label ?? cell
    case 'REFERENCE':
      return labelOf(column, cell, sheets)
    case 'REFERENCES':
      return severalOf(cell)
        .map((key) => labelOf(column, key, sheets))
        .join('、')
    case 'MONTH_DAY':
      return monthDayWords(cell)
    default:
      return cell
  }
}

/** What stands in a cell that may hold several. */
export const severalOf = (cell: string): string[] =>
  cell
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** 10-01 as 10月1日. */
export function monthDayWords(cell: string): string {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(cell) ?? []
  return month && day ? `${Number(month)}月${Number(day)}日` : cell
}

function labelOf({ refersTo }: Column, key: string, sheets: readonly DraftedSheet[]): string {
  const row = sheets.find(({ name }) => name === refersTo)?.rows.find((each) => each.key === key)
  return row?.label || key
}

/** All that a row says, for a search through it. */
export function rowWords(columns: readonly Column[], cells: Cells, sheets: readonly DraftedSheet[]): string {
  return columns.map((column) => cellWords(column, cells[column.name] ?? '', sheets)).join(' ')
}
