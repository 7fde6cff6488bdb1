import type { SetupEdit } from '../../contract/setup.ts'
import { isNewId, type Draft, type Wish } from './draft.ts'
import type { DraftedSheet } from './drafted-sheets.ts'

/** A row goes before another takes its key, and the order comes when all rows are there. */
const rank = { REMOVE: 0, CHANGE: 1, ADD: 2, ORDER: 3 } satisfies Record<Wish['do'], number>

/** The draft as the server is asked for it. `sheets` are those with the draft laid over them. */
export function editsOf(draft: Draft, sheets: readonly DraftedSheet[]): SetupEdit[] {
  return [...draft].sort((a, b) => rank[a.do] - rank[b.do]).map((wish) => editOf(wish, sheets))
}

function editOf(wish: Wish, sheets: readonly DraftedSheet[]): SetupEdit {
  const { sheet } = wish
  switch (wish.do) {
    case 'ADD':
      return { do: 'PUT', sheet, key: null, cells: wish.cells }
    case 'CHANGE':
      return { do: 'PUT', sheet, key: wish.id, cells: wish.cells }
    case 'REMOVE':
      return { do: 'REMOVE', sheet, key: wish.id }
    case 'ORDER':
      return { do: 'ORDER', sheet, keys: keysInOrder(sheets.find(({ name }) => name === sheet)) }
    default:
      return wish satisfies never
  }
}

const keysInOrder = (sheet: DraftedSheet | undefined): string[] =>
  (sheet?.rows ?? [])
    .filter(({ state }) => state !== 'REMOVED')
    .map(({ id, key }) => (isNewId(id) ? key : id))
