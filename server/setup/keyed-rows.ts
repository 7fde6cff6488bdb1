import type { Cells, SheetName, SheetRow } from '../../contract/setup.ts'
import { sheetKind, sheetKinds } from './sheet-list.ts'
import type { HallSheets } from './sheets.ts'

/** Every row with what it is known by. */
export type KeyedSheets = Record<SheetName, SheetRow[]>

/** What a row is known by, as long as no other row of the sheet has the same cells in these columns. */
export const keyOf = (sheet: SheetName, cells: Cells): string =>
  sheetKind(sheet)
    .keyColumns.map((column) => cells[column] ?? '')
    .join('/') || sheet

export function keyed(sheets: HallSheets): KeyedSheets {
  return mapSheets((name) => keyedRows(name, sheets[name]))
}

/** A second row of the same key is known by its number: two notices may have the same title. */
export function keyedRows(sheet: SheetName, rows: Cells[]): SheetRow[] {
  const seen = new Map<string, number>()
  const { labelOf } = sheetKind(sheet)
  return rows.map((cells) => {
    const key = keyOf(sheet, cells)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { key: count === 1 ? key : `${key}#${count}`, label: labelOf(cells), cells }
  })
}

export function mapSheets<Value>(valueOf: (sheet: SheetName) => Value): Record<SheetName, Value> {
  const entries = sheetKinds.map(({ name }) => [name, valueOf(name)] as const)
  return complete(Object.fromEntries(entries))
}

function complete<Value>(values: Partial<Record<SheetName, Value>>): Record<SheetName, Value> {
  if (isComplete(values)) return values
  throw new Error('A sheet is missing')
}

function isComplete<Value>(values: Partial<Record<SheetName, Value>>): values is Record<SheetName, Value> {
  return sheetKinds.every(({ name }) => name in values)
}
