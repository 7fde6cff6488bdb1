import type { BoardCall, BoardWindow } from '../../contract/board.ts'

/** A call as the board shows it. */
export type CallRow = {
  seq: number
  ticketNo: string
  /** The caption of the call. */
  text: string
  window: BoardWindow
  /** CALLING while the number is asked for, SERVING while it is at the window, PAST afterwards. */
  state: 'CALLING' | 'SERVING' | 'PAST'
}

/** The calls of these windows, newest first. */
export function callRows(calls: BoardCall[], windows: BoardWindow[]): CallRow[] {
  const byId = new Map(windows.map((window) => [window.id, window]))
  return calls.flatMap(({ seq, ticketNo, text, windowId }) => {
    const window = byId.get(windowId)
    return window ? [{ seq, ticketNo, text, window, state: stateOf(ticketNo, window) }] : []
  })
}

function stateOf(ticketNo: string, window: BoardWindow): CallRow['state'] {
  if (window.ticketNo !== ticketNo) return 'PAST'
  return window.state === 'SERVING' ? 'SERVING' : 'CALLING'
}

/** A part of a longer list: which of how many, counted from 0. */
export type Page<T> = { items: T[]; page: number; pages: number }

/**
 * What of the calls stands on the wall at this turn: first the newest, then page by page the older ones that are
 * still asked for. While an older call is spoken it stands below the newest ones.
 */
export function pageOfCalls(
  rows: CallRow[],
  at: { perPage: number; turn: number; spokenTicketNo: string | null },
): Page<CallRow> {
  const { perPage, turn, spokenTicketNo } = at
  const older = rows.slice(perPage)
  const listed = [...rows.slice(0, perPage), ...older.filter((row) => row.state === 'CALLING')]
  if (spokenTicketNo === null) return pageOf(listed, { perPage, turn })
  const newest = pageOf(listed, { perPage, turn: 0 })
  const spoken = older.filter((row) => row.ticketNo === spokenTicketNo)
  return { ...newest, items: [...newest.items.slice(0, perPage - spoken.length), ...spoken] }
}

/** The page of a list that is shown at this turn; after the last page comes the first again. */
export function pageOf<T>(list: T[], { perPage, turn }: { perPage: number; turn: number }): Page<T> {
  const pages = Math.max(1, Math.ceil(list.length / perPage))
  const page = turn % pages
  // The last page is filled up from the one before it: a page with one line looks like an empty hall.
  const from = Math.max(0, Math.min(page * perPage, list.length - perPage))
  return { items: list.slice(from, from + perPage), page, pages }
}
