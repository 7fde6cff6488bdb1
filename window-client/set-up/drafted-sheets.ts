import type { Cells, Setup, Sheet, SheetName, SheetRow } from '../../contract/setup.ts'
import { isNewId, wishAbout, type Draft, type RowPlace, type Wish } from './draft.ts'

export type RowState = 'SAME' | 'CHANGED' | 'ADDED' | 'REMOVED'

/** A row as it would be with the draft; a row to be removed still stands here, and says so. */
export type DraftedRow = SheetRow & { id: string; state: RowState }
export type DraftedSheet = Omit<Sheet, 'rows'> & { rows: DraftedRow[] }

/** How many changes a draft is: a row is one, and of a sheet that is a single row each cell. */
export function changesIn(draft: Draft, sheets: readonly Pick<Sheet, 'name' | 'hasManyRows'>[]): number {
  const isSingle = (wish: Wish) => sheets.some(({ name, hasManyRows }) => name === wish.sheet && !hasManyRows)
  return draft
    .map((wish) => (wish.do === 'CHANGE' && isSingle(wish) ? Object.keys(wish.cells).length : 1))
    .reduce((sum, count) => sum + count, 0)
}

/** The sheets of a hall with a draft laid over them. */
export function draftedSheets(sheets: readonly Sheet[], draft: Draft): DraftedSheet[] {
  return sheets.map((sheet) => {
    const standing = sheet.rows.map((row) => draftedRow(row, sheet.name, draft))
    const added = draft.flatMap((wish) =>
      wish.do === 'ADD' && wish.sheet === sheet.name ? [newRow(sheet, wish.id, wish.cells)] : [],
    )
    return { ...sheet, rows: inOrder([...standing, ...added], orderOf(draft, sheet.name)) }
  })
}

function draftedRow(row: SheetRow, sheet: SheetName, draft: Draft): DraftedRow {
  const wish = wishAbout(draft, { sheet, id: row.key })
  if (!wish || wish.do === 'ADD') return { ...row, id: row.key, state: 'SAME' }
  if (wish.do === 'REMOVE') return { ...row, id: row.key, state: 'REMOVED' }
  const cells = { ...row.cells, ...wish.cells }
  return { key: row.key, label: renamed(row, cells), cells, id: row.key, state: 'CHANGED' }
}

function newRow(sheet: Sheet, id: string, cells: Cells): DraftedRow {
  return { key: keyOf(sheet, cells), label: newLabel(sheet.name, cells), cells, id, state: 'ADDED' }
}

/** Rows that are known by cells that may change. */
const loosely: Partial<Record<SheetName, string[]>> = {
  'opening-hours': ['seasonFrom', 'seasonTo', 'weekday', 'opens'],
  notices: ['category', 'title'],
}

/** What a row with these cells is known by. */
export function keyOf({ name, columns }: Pick<Sheet, 'name' | 'columns'>, cells: Cells): string {
  const names = loosely[name] ?? columns.filter(({ isKey }) => isKey).map((column) => column.name)
  return names.map((each) => cells[each] ?? '').join('/')
}

// As the server will call it.
function newLabel(sheet: SheetName, cells: Cells): string {
  const name = nameOf(cells)
  return sheet === 'windows' && cells['no'] ? `${cells['no']}号 ${name}` : name
}

const nameOf = (cells: Cells): string => cells['name'] ?? cells['title'] ?? ''

// What the server calls a row has its name in it; a new name takes the old one's place.
function renamed({ label, cells }: SheetRow, after: Cells): string {
  const [old, next] = [nameOf(cells), nameOf(after)]
  return old && next ? label.replace(old, () => next) : label
}

function orderOf(draft: Draft, sheet: SheetName): string[] {
  const order = draft.find((wish) => wish.do === 'ORDER' && wish.sheet === sheet)
  return order?.do === 'ORDER' ? order.ids : []
}

/** The rows in the order of these ids; those that are not among them follow as they were. */
function inOrder(rows: DraftedRow[], ids: string[]): DraftedRow[] {
  const rank = new Map(ids.map((id, index) => [id, index]))
  return [...rows].sort((a, b) => (rank.get(a.id) ?? ids.length) - (rank.get(b.id) ?? ids.length))
}

/** The ids of a sheet's rows, new ones at the end. */
export const usualOrder = (sheet: DraftedSheet, inForce: readonly SheetRow[]): string[] => [
  ...inForce.map(({ key }) => key),
  ...sheet.rows.filter(({ id }) => isNewId(id)).map(({ id }) => id),
]

/**
 * The draft on another version of the set-up: what is already so is forgotten. A changed row that is not there any
 * more stays in the draft, so that nothing typed is lost.
 */
export function rebased(draft: Draft, { sheets }: Setup): Draft {
  const rowAt = ({ sheet, id }: RowPlace) =>
    sheets.find(({ name }) => name === sheet)?.rows.find(({ key }) => key === id)
  return draft.flatMap((wish): Wish[] => {
    if (wish.do === 'ORDER' || wish.do === 'ADD') return [wish]
    const row = rowAt(wish)
    if (wish.do === 'REMOVE') return row ? [wish] : []
    if (!row) return [wish]
    const cells = Object.fromEntries(
      Object.entries(wish.cells).filter(([name, cell]) => row.cells[name] !== cell),
    )
    return Object.keys(cells).length > 0 ? [{ ...wish, cells }] : []
  })
}

/** The wishes whose row somebody else has removed meanwhile. */
export function stranded(draft: Draft, sheets: readonly Sheet[]): Wish[] {
  return draft.filter(
    (wish) =>
      wish.do === 'CHANGE' &&
      !sheets.find(({ name }) => name === wish.sheet)?.rows.some(({ key }) => key === wish.id),
  )
}
