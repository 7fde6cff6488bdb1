import type { Cells, SetupEdit, SetupRemark, SheetName, SheetRow } from '../../contract/setup.ts'
import { keyOf, keyed, mapSheets, type KeyedSheets } from './keyed-rows.ts'
import { hasManyRows, sheetKind } from './sheet-list.ts'
import type { HallSheets } from './sheets.ts'

/** The sheets as they would be, and what cannot be understood of the edits. */
export type Edited = { sheets: HallSheets; mistakes: SetupRemark[] }

type Put = Extract<SetupEdit, { do: 'PUT' }>
type Desk = { rows: KeyedSheets; known: KeyedSheets; mistakes: SetupRemark[] }

/**
 * Applies edits one after another. Rows are known by the keys they had before; what belongs to a row alone (the
 * materials of an item, the items and questions of a theme, the queues of a window) goes with it. Pure: nothing is checked here that
 * the files of a hall are checked for.
 */
export function applyEdits(sheets: HallSheets, edits: SetupEdit[]): Edited {
  const known = keyed(sheets)
  const desk: Desk = { known, rows: { ...known }, mistakes: [] }
  for (const edit of edits) apply(desk, edit)
  return {
    sheets: mapSheets((name) => desk.rows[name].map(({ cells }) => cells)),
    mistakes: desk.mistakes,
  }
}

function apply(desk: Desk, edit: SetupEdit): void {
  switch (edit.do) {
    case 'PUT':
      return put(desk, edit)
    case 'REMOVE':
      return remove(desk, edit)
    case 'ORDER':
      return order(desk, edit)
    default:
      return edit satisfies never
  }
}

function put(desk: Desk, edit: Put): void {
  const { sheet, key } = edit
  const cells = readable(desk, edit)
  if (key === null) return add(desk, sheet, cells)
  const row = desk.rows[sheet].find((each) => each.key === key)
  if (!row) return complain(desk, edit, '这一行已经不存在，请刷新后重新修改。')
  const fixed = sheetKind(sheet).columns.find(
    ({ name, isKey }) => isKey && name in cells && cells[name] !== row.cells[name],
  )
  if (fixed) return complain(desk, edit, `“${fixed.label}”不能修改，请新增一行并删除这一行。`, fixed.name)
  const changed = { ...row, cells: { ...row.cells, ...cells } }
  desk.rows[sheet] = desk.rows[sheet].map((each) => (each === row ? changed : each))
}

function add(desk: Desk, sheet: SheetName, given: Cells): void {
  const { columns, labelOf } = sheetKind(sheet)
  const cells = Object.fromEntries(columns.map(({ name }) => [name, given[name] ?? '']))
  const key = keyOf(sheet, cells)
  if (!hasManyRows(sheet)) return complain(desk, { sheet, key: null }, '这张表只有一行，不能新增。')
  // A row without any content would not be found again in the file.
  if (Object.values(cells).every((cell) => cell === ''))
    return complain(desk, { sheet, key }, '新增的一行没有内容。')
  desk.rows[sheet] = [...desk.rows[sheet], { key, label: labelOf(cells), cells }]
}

/** The cells as they can be stored: trimmed, with one kind of line break. */
function readable(desk: Desk, { sheet, key, cells }: Put): Cells {
  const names = new Set(sheetKind(sheet).columns.map(({ name }) => name))
  const known = Object.entries(cells).filter(([name]) => {
    if (!names.has(name)) complain(desk, { sheet, key }, `不认识“${name}”这一列。`)
    return names.has(name)
  })
  return Object.fromEntries(known.map(([name, cell]) => [name, cell.replaceAll(/\r\n?/g, '\n').trim()]))
}

function remove(desk: Desk, { sheet, key }: { sheet: SheetName; key: string }): void {
  const row = desk.rows[sheet].find((each) => each.key === key)
  const wasThere = desk.known[sheet].some((each) => each.key === key)
  if (!hasManyRows(sheet)) return complain(desk, { sheet, key }, '这张表只有一行，不能删除。')
  if (!row && !wasThere) return complain(desk, { sheet, key }, '这一行已经不存在，请刷新后重新修改。')
  if (!row) return
  desk.rows[sheet] = desk.rows[sheet].filter((each) => each !== row)
  dropWhatBelongsTo(desk, sheet, row)
}

const belongings: Partial<Record<SheetName, { sheet: SheetName; column: string }[]>> = {
  'service-items': [{ sheet: 'materials', column: 'item' }],
  themes: [
    { sheet: 'theme-items', column: 'themeNo' },
    { sheet: 'theme-questions', column: 'themeNo' },
    { sheet: 'theme-answers', column: 'themeNo' },
  ],
  queues: [{ sheet: 'bindings', column: 'queue' }],
  windows: [{ sheet: 'bindings', column: 'windowNo' }],
}

function dropWhatBelongsTo({ rows }: Desk, sheet: SheetName, row: SheetRow): void {
  const own = keyOf(sheet, row.cells)
  if (rows[sheet].some(({ cells }) => keyOf(sheet, cells) === own)) return
  for (const { sheet: other, column } of belongings[sheet] ?? [])
    rows[other] = rows[other].filter(({ cells }) => cells[column] !== own)
  if (sheet === 'windows') rows.staff = rows.staff.map((person) => withoutWindow(person, own))
}

function withoutWindow(person: SheetRow, no: string): SheetRow {
  const windows = (person.cells['windows'] ?? '').split(';').filter((each) => each !== no)
  return { ...person, cells: { ...person.cells, windows: windows.join(';') } }
}

/** Rows that are not named stand behind those that are. */
function order(desk: Desk, { sheet, keys }: { sheet: SheetName; keys: string[] }): void {
  const places = new Map(keys.map((key, place) => [key, place]))
  const placeOf = ({ key }: SheetRow) => places.get(key) ?? keys.length
  desk.rows[sheet] = desk.rows[sheet].toSorted((a, b) => placeOf(a) - placeOf(b))
}

type At = { sheet: SheetName; key: string | null }

function complain(
  { mistakes }: Desk,
  { sheet, key }: At,
  reason: string,
  column: string | null = null,
): void {
  mistakes.push({ sheet, key, column, reason })
}
