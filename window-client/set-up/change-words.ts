import type { SetupChange } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { cellWords } from './cell-words.ts'
import type { Draft, RowPlace } from './draft.ts'
import type { DraftedRow, DraftedSheet } from './drafted-sheets.ts'

const words = setUpTexts.changes

/** One row's change as it is read: what it is about, what becomes of it, and each cell before and after. */
export type ChangeWords = {
  what: string
  change: string
  cells: { label: string; before: string; after: string }[]
  place: RowPlace
}

/** `before` are the sheets as they are in force, `after` as they would be. */
export function changeWords(
  change: SetupChange,
  before: readonly DraftedSheet[],
  after: readonly DraftedSheet[],
): ChangeWords {
  const sheet = after.find(({ name }) => name === change.sheet)
  const cells = change.columns.flatMap((cell) => {
    const column = sheet?.columns.find(({ name }) => name === cell.column)
    if (!column) return []
    return [
      {
        label: column.label,
        before: cellWords(column, cell.before, before) || words.empty,
        after: cellWords(column, cell.after, after) || words.empty,
      },
    ]
  })
  const id = sheet?.rows.find(({ key, state }) => key === change.key && state !== 'REMOVED')?.id ?? change.key
  return {
    what: whatOf(sheet?.label ?? change.sheet, change.label || change.key),
    change: words.kind[change.change],
    cells,
    place: { sheet: change.sheet, id },
  }
}

// The hall itself is its sheet's only row, and needs no second name.
const whatOf = (sheet: string, row: string): string => (row && row !== sheet ? `${sheet} · ${row}` : sheet)

/** The draft as changes, for as long as the server has not said what they are. */
export function draftChanges(
  draft: Draft,
  before: readonly DraftedSheet[],
  after: readonly DraftedSheet[],
): SetupChange[] {
  const rowIn = (sheets: readonly DraftedSheet[], { sheet, id }: RowPlace) =>
    sheets.find(({ name }) => name === sheet)?.rows.find((row) => row.id === id)
  return draft.map((wish): SetupChange => {
    if (wish.do === 'ORDER')
      return { sheet: wish.sheet, key: '', label: words.order, change: 'MOVED', columns: [] }
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
