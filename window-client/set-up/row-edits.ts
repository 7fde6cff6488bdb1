import type { Cells, Sheet, SheetName } from '../../contract/setup.ts'
import { isNewId, withCells, withNewRow, withOrder, withoutRow, withRowRemoved } from './draft.ts'
import type { Draft, RowPlace } from './draft.ts'
import { usualOrder, type DraftedRow, type DraftedSheet } from './drafted-sheets.ts'

/** What an edit is made on: the draft so far, the sheets with it, and those in force. */
export type Drawing = { draft: Draft; sheets: readonly DraftedSheet[]; inForce: readonly Sheet[] }

/** Rows that are part of a row of another sheet: they go with it. */
const belongings: readonly { sheet: SheetName; column: string; to: SheetName }[] = [
  { sheet: 'bindings', column: 'windowNo', to: 'windows' },
  { sheet: 'bindings', column: 'queue', to: 'queues' },
  { sheet: 'materials', column: 'item', to: 'service-items' },
  { sheet: 'theme-items', column: 'themeNo', to: 'themes' },
  { sheet: 'theme-questions', column: 'themeNo', to: 'themes' },
  { sheet: 'theme-answers', column: 'themeNo', to: 'themes' },
]

/** The sheets whose rows are shown as the parts of a row of this one, and the column that says so. */
export const partsOf = (sheet: SheetName): { sheet: SheetName; column: string }[] =>
  belongings.filter(({ sheet: part, to }) => to === sheet && part !== 'bindings')

export const sheetOf = <S extends { name: SheetName }>(
  sheets: readonly S[],
  name: SheetName,
): S | undefined => sheets.find((sheet) => sheet.name === name)

export const rowAt = (sheets: readonly DraftedSheet[], { sheet, id }: RowPlace): DraftedRow | undefined =>
  sheetOf(sheets, sheet)?.rows.find((row) => row.id === id)

const cellsInForce = (inForce: readonly Sheet[], { sheet, id }: RowPlace): Cells | null =>
  sheetOf(inForce, sheet)?.rows.find(({ key }) => key === id)?.cells ?? null

/** The draft after something was typed into a cell. What refers to a new row follows it to another key. */
export function typed(drawing: Drawing, place: RowPlace, cells: Cells): Draft {
  const draft = withCells(drawing.draft, place, cellsInForce(drawing.inForce, place), cells)
  const column = sheetOf(drawing.sheets, place.sheet)?.columns.find(({ isKey }) => isKey)
  const before = rowAt(drawing.sheets, place)?.key
  const after = column && cells[column.name]
  if (!isNewId(place.id) || !before || after === undefined) return draft
  return draft.map((wish) => {
    const of = belongings.find(({ sheet, to }) => sheet === wish.sheet && to === place.sheet)
    if (!of || wish.do !== 'ADD' || wish.cells[of.column] !== before) return wish
    return { ...wish, cells: { ...wish.cells, [of.column]: after } }
  })
}

/** The draft without this row and what is part of it. */
export function removed(drawing: Drawing, place: RowPlace): Draft {
  return [place, ...partPlaces(drawing, place)].reduce(withRowRemoved, drawing.draft)
}

/** The draft with this row as it is in force; what went with it comes back too. */
export function restored(drawing: Drawing, place: RowPlace): Draft {
  const parts = rowAt(drawing.sheets, place)?.state === 'REMOVED' ? partPlaces(drawing, place) : []
  return [place, ...parts].reduce(withoutRow, drawing.draft)
}

/** The rows that are part of this one. */
export function partPlaces({ sheets }: Drawing, place: RowPlace): RowPlace[] {
  const key = rowAt(sheets, place)?.key
  return belongings
    .filter(({ to }) => to === place.sheet)
    .flatMap(({ sheet, column }) =>
      (sheetOf(sheets, sheet)?.rows ?? [])
        .filter(({ cells }) => cells[column] === key)
        .map(({ id }) => ({ sheet, id })),
    )
}

/** The draft with a row moved to where another one stands. */
export function moved({ draft, sheets, inForce }: Drawing, { sheet, id }: RowPlace, to: string): Draft {
  const drafted = sheetOf(sheets, sheet)
  if (!drafted) return draft
  const ids = drafted.rows.map((row) => row.id)
  const target = ids.indexOf(to)
  const rest = ids.filter((each) => each !== id)
  const usual = usualOrder(drafted, sheetOf(inForce, sheet)?.rows ?? [])
  return withOrder(draft, sheet, [...rest.slice(0, target), id, ...rest.slice(target)], usual)
}

export type Binding = { windowNo: string; queue: string }

const bindingAt = (sheets: readonly DraftedSheet[], { windowNo, queue }: Binding): DraftedRow | undefined =>
  sheetOf(sheets, 'bindings')?.rows.find(
    ({ cells }) => cells['windowNo'] === windowNo && cells['queue'] === queue,
  )

/** By how many minutes a window holds back for a queue; null when it does not call it. */
export function handicapOf(sheets: readonly DraftedSheet[], binding: Binding): string | null {
  const row = bindingAt(sheets, binding)
  return row && row.state !== 'REMOVED' ? (row.cells['handicapMin'] ?? '') : null
}

/** The names of the queues a window calls, its own first. */
export function queuesOf(sheets: readonly DraftedSheet[], windowNo: string): string[] {
  const queues = sheetOf(sheets, 'queues')?.rows ?? []
  const called = queues.flatMap(({ key, label }) => {
    const handicap = handicapOf(sheets, { windowNo, queue: key })
    return handicap === null ? [] : [{ label, minutes: Number(handicap) || 0 }]
  })
  return called.sort((a, b) => a.minutes - b.minutes).map(({ label }) => label)
}

/** The draft with a window calling a queue after so many minutes, or not calling it (null). */
export function bound(drawing: Drawing, binding: Binding, handicapMin: string | null): Draft {
  const row = bindingAt(drawing.sheets, binding)
  const place: RowPlace = { sheet: 'bindings', id: row?.id ?? '' }
  if (handicapMin === null) return row ? withRowRemoved(drawing.draft, place) : drawing.draft
  if (!row) return withNewRow(drawing.draft, 'bindings', { ...binding, handicapMin }).draft
  const draft = row.state === 'REMOVED' ? withoutRow(drawing.draft, place) : drawing.draft
  return withCells(draft, place, cellsInForce(drawing.inForce, place), { handicapMin })
}
