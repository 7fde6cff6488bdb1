import type { Cells, SheetName } from '../../contract/setup.ts'

/**
 * What somebody wants changed and has not saved: one wish a row. A row is known by its id, which is its key, or for a
 * new row a name of its own that never reaches the server.
 */
export type RowWish =
  | { do: 'ADD'; sheet: SheetName; id: string; cells: Cells }
  /** Only the cells that differ from what is in force. */
  | { do: 'CHANGE'; sheet: SheetName; id: string; cells: Cells }
  | { do: 'REMOVE'; sheet: SheetName; id: string }
export type OrderWish = { do: 'ORDER'; sheet: SheetName; ids: string[] }
export type Wish = RowWish | OrderWish
export type Draft = readonly Wish[]

export type RowPlace = { sheet: SheetName; id: string }

/** A new row's id is marked, so that it is never taken for a key. */
const newMark = '+'
export const isNewId = (id: string): boolean => id.startsWith(newMark)

const isAbout =
  ({ sheet, id }: RowPlace) =>
  (wish: Wish): boolean =>
    wish.do !== 'ORDER' && wish.sheet === sheet && wish.id === id

/** The wish about this row, if there is one. */
export const wishAbout = (draft: Draft, place: RowPlace): RowWish | undefined =>
  draft.filter((wish) => wish.do !== 'ORDER').find(isAbout(place))

/** The draft with these cells put into a row; `base` are the row's cells in force, null for a new row. */
export function withCells(draft: Draft, place: RowPlace, base: Cells | null, cells: Cells): Draft {
  const wish = wishAbout(draft, place)
  const before = wish && wish.do !== 'REMOVE' ? wish.cells : {}
  const merged = { ...before, ...cells }
  if (!base) return put(draft, { do: 'ADD', ...place, cells: merged })
  const changed = Object.fromEntries(
    Object.entries(merged).filter(([name, cell]) => (base[name] ?? '') !== cell),
  )
  if (Object.keys(changed).length === 0) return withoutRow(draft, place)
  return put(draft, { do: 'CHANGE', ...place, cells: changed })
}

/** The draft with a new row, and the id the row has got. */
export function withNewRow(draft: Draft, sheet: SheetName, cells: Cells): { draft: Draft; id: string } {
  const taken = draft.flatMap((wish) => (wish.do === 'ADD' ? [Number(wish.id.slice(newMark.length))] : []))
  const id = `${newMark}${Math.max(0, ...taken) + 1}`
  return { draft: [...draft, { do: 'ADD', sheet, id, cells }], id }
}

/** The draft without a row: a new one is forgotten, one in force is to be removed. */
export function withRowRemoved(draft: Draft, place: RowPlace): Draft {
  return isNewId(place.id) ? withoutRow(draft, place) : put(draft, { do: 'REMOVE', ...place })
}

/** Takes back what was wished about a row. */
export const withoutRow = (draft: Draft, place: RowPlace): Draft =>
  draft
    .filter((wish) => !isAbout(place)(wish))
    .map((wish) =>
      wish.do === 'ORDER' && wish.sheet === place.sheet && isNewId(place.id)
        ? { ...wish, ids: wish.ids.filter((id) => id !== place.id) }
        : wish,
    )

/** The draft without new rows into which nothing was typed, but for the one that is open. */
export const withoutEmptyRows = (draft: Draft, openId: string): Draft =>
  draft
    .filter((wish) => wish.do === 'ADD' && wish.id !== openId)
    .filter((wish) => wish.do === 'ADD' && Object.values(wish.cells).every((cell) => cell === ''))
    .reduce((kept: Draft, wish) => (wish.do === 'ADD' ? withoutRow(kept, wish) : kept), draft)

/** The draft with the rows of a sheet in this order; `usual` is the order without any wish. */
export function withOrder(draft: Draft, sheet: SheetName, ids: string[], usual: string[]): Draft {
  const others = draft.filter((wish) => wish.do !== 'ORDER' || wish.sheet !== sheet)
  const isUsual = ids.length === usual.length && ids.every((id, index) => id === usual[index])
  return isUsual ? others : [...others, { do: 'ORDER', sheet, ids }]
}

function put(draft: Draft, wish: RowWish): Draft {
  const index = draft.findIndex(isAbout(wish))
  return index < 0 ? [...draft, wish] : draft.map((each, at) => (at === index ? wish : each))
}
