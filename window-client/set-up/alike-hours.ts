import type { Cells, Sheet } from '../../contract/setup.ts'
import { withCells, type Draft } from './draft.ts'
import type { DraftedRow, DraftedSheet } from './drafted-sheets.ts'
import { sheetOf, type Drawing } from './row-edits.ts'

const sameIn = ['seasonFrom', 'seasonTo', 'opens', 'closes', 'lunchDutyOnly']

/** The untouched rows of other weekdays that had the same hours as this one before it was changed. */
export function alikeHours(sheet: DraftedSheet, row: DraftedRow, inForce: readonly Sheet[]): DraftedRow[] {
  const before = cellsOf(inForce, row.id)
  if (sheet.name !== 'opening-hours' || row.state !== 'CHANGED' || !before) return []
  return sheet.rows.filter(
    ({ id, state, cells }) =>
      id !== row.id && state === 'SAME' && sameIn.every((name) => cells[name] === before[name]),
  )
}

/** The draft with what was changed in one row changed in others too, but for the day itself. */
export function changedAlike(
  { draft, inForce }: Drawing,
  row: DraftedRow,
  others: readonly DraftedRow[],
): Draft {
  const before = cellsOf(inForce, row.id) ?? {}
  const changed = Object.fromEntries(
    Object.entries(row.cells).filter(([name, cell]) => name !== 'weekday' && before[name] !== cell),
  )
  return others.reduce(
    (made, { id, cells }) => withCells(made, { sheet: 'opening-hours', id }, cells, changed),
    draft,
  )
}

const cellsOf = (inForce: readonly Sheet[], id: string): Cells | undefined =>
  sheetOf(inForce, 'opening-hours')?.rows.find(({ key }) => key === id)?.cells
