import type { SetupChange } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { cellWords } from './cell-words.ts'
import type { Draft, RowPlace } from './draft.ts'
import type { DraftedRow, DraftedSheet } from './drafted-sheets.ts'
import { placeOf } from './remarks.ts'
import { rowTitle } from './row-title.ts'

const words = setUpTexts.changes

/** One row's change as it is read: what it is about, what becomes of it, and each cell before and after. */
export type ChangeWords = {
  what: string
  change: string
  /** `before` is null in a row that is new. */
  cells: { label: string; before: string | null; after: string }[]
  place: RowPlace
}

/** `before` are the sheets as they are in force, `after` as they would be. */
export function changeWords(
  change: SetupChange,
  before: readonly DraftedSheet[],
  after: readonly DraftedSheet[],
): ChangeWords {
  const sheet = after.find(({ name }) => name === change.sheet)
  const isNew = change.change === 'ADDED'
  const cells = (change.change === 'REMOVED' ? [] : change.columns).flatMap((cell) => {
    const column = sheet?.columns.find(({ name }) => name === cell.column)
    if (!column || (isNew && (cell.after === '' || (column.isKey && change.sheet === 'bindings')))) return []
    return [
      {
        label: column.label,
        before: isNew ? null : cellWords(column, cell.before, before) || words.empty,
        after: cellWords(column, cell.after, after) || words.empty,
      },
    ]
  })
  const row =
    rowOf(sheet, change.key) ??
    rowOf(
      before.find(({ name }) => name === change.sheet),
      change.key,
    )
  const place = placeOf({ ...change, column: null, reason: '' }, after)
  return {
    what: whatOf(sheet, row ? rowTitle(sheet ?? null, row, after) : change.label || change.key),
    change: words.kind[change.change],
    cells,
    place: place.id ? place : { sheet: place.sheet, id: change.key },
  }
}

const rowOf = (sheet: DraftedSheet | undefined, key: string): DraftedRow | undefined =>
  key ? sheet?.rows.find((row) => row.key === key) : undefined

// The hall itself is its sheet's only row, and needs no second name.
const whatOf = (sheet: DraftedSheet | undefined, row: string): string =>
  sheet?.hasManyRows && row ? `${sheet.label} · ${row}` : (sheet?.label ?? row)

/** The draft as changes, for as long as the server has not said what they are. */
export function draftChanges(
  draft: Draft,
  before: readonly DraftedSheet[],
  after: readonly DraftedSheet[],
): SetupChange[] {
  const rowIn = (sheets: readonly DraftedSheet[], { sheet, id }: RowPlace) =>
    sheets.find(({ name }) => name === sheet)?.rows.find((row) => row.id === id)
  return draft.map((wish): SetupChange => {
    if (wish.do === 'ORDER') return { sheet: wish.sheet, key: '', label: '', change: 'MOVED', columns: [] }
    const [old, next] = [rowIn(before, wish), rowIn(after, wish)]
    return {
      sheet: wish.sheet,
      key: next?.key ?? wish.id,
      label: (next ?? old)?.label ?? '',
      change: wish.do === 'ADD' ? 'ADDED' : wish.do === 'REMOVE' ? 'REMOVED' : 'CHANGED',
      columns: wish.do === 'REMOVE' ? [] : cellsOf(wish.cells, old),
    }
  })
}

const cellsOf = (cells: Record<string, string>, old: DraftedRow | undefined): SetupChange['columns'] =>
  Object.entries(cells)
    .filter(([column, after]) => (old?.cells[column] ?? '') !== after)
    .map(([column, after]) => ({ column, before: old?.cells[column] ?? '', after }))
