import type { Board, BoardCall, BoardChange, BoardWindow } from '../contract/board.ts'

export const shownCalls = 20

/** The board after one more event. Pure: the same events in the same order give the same board everywhere. */
export function applyChange(board: Board, change: BoardChange): Board {
  const next = { ...board, seq: change.seq }
  switch (change.type) {
    case 'ticket-waits':
      return addWaiting(next, change.queueId, 1)
    case 'ticket-leaves':
      return addWaiting(next, change.queueId, -1)
    case 'ticket-moves':
      return moveTicket(next, change)
    case 'ticket-called':
      return showCall(addWaiting(next, change.queueId, -1), change.call)
    case 'ticket-recalled':
      return showCall(next, change.call)
    case 'call-undone':
      return withdrawCall(addWaiting(next, change.queueId, 1), change.windowId, change.ticketNo)
    case 'service-started':
      return startService(next, change)
    case 'window-freed':
      return setWindow(next, change.windowId, { state: 'IDLE', ticketNo: null })
    case 'window-opened':
    case 'window-resumed':
      return setWindow(next, change.windowId, idle)
    case 'window-paused':
      return setWindow(next, change.windowId, {
        state: 'PAUSED',
        pauseReason: change.pauseReason,
        expectedBackAt: change.expectedBackAt,
      })
    case 'window-lost':
      return changeWindow(next, change.windowId, (window) =>
        window.state === 'IDLE' ? { ...window, state: 'PAUSED' } : window,
      )
    case 'window-back':
      return changeWindow(next, change.windowId, (window) =>
        window.state === 'PAUSED' && window.pauseReason === null ? { ...window, state: 'IDLE' } : window,
      )
    case 'window-closed':
      return setWindow(next, change.windowId, { ...idle, state: 'OFFLINE' })
    case 'day-closed':
      return closeDay(next, change)
    case 'window-taken-over':
    case 'nothing-public':
    case 'rating-moves':
    case 'plan-changed':
      return next
    default:
      return change satisfies never
  }
}

const idle = { state: 'IDLE', ticketNo: null, pauseReason: null, expectedBackAt: null } as const

function addWaiting(board: Board, queueId: number, by: number): Board {
  const queues = board.queues.map((queue) =>
    queue.id === queueId ? { ...queue, waiting: queue.waiting + by } : queue,
  )
  return { ...board, queues }
}

function moveTicket(board: Board, change: Extract<BoardChange, { type: 'ticket-moves' }>): Board {
  const { leaves, queueId, freedWindowId, ticketNo } = change
  const left = leaves === null ? board : addWaiting(board, leaves, -1)
  const freed =
    freedWindowId === null ? left : setWindow(left, freedWindowId, { state: 'IDLE', ticketNo: null })
  // Wherever it goes now, what it was called for before is over.
  const calls = freed.calls.filter((call) => call.ticketNo !== ticketNo)
  return addWaiting({ ...freed, calls }, queueId, 1)
}

/** A number taken up at another window than the one that called it: that call is no longer shown. */
function startService(
  board: Board,
  { windowId, ticketNo }: Extract<BoardChange, { type: 'service-started' }>,
): Board {
  const calls = board.calls.filter((call) => call.ticketNo !== ticketNo || call.windowId === windowId)
  return setWindow({ ...board, calls }, windowId, { state: 'SERVING', ticketNo })
}

function setWindow(board: Board, windowId: number, change: Partial<BoardWindow>): Board {
  return changeWindow(board, windowId, (window) => ({ ...window, ...change }))
}

function changeWindow(board: Board, windowId: number, change: (window: BoardWindow) => BoardWindow): Board {
  const windows = board.windows.map((window) => (window.id === windowId ? change(window) : window))
  return { ...board, windows }
}

function showCall(board: Board, call: BoardCall): Board {
  const calls = [call, ...board.calls.filter((other) => other.ticketNo !== call.ticketNo)].slice(
    0,
    shownCalls,
  )
  return setWindow({ ...board, calls }, call.windowId, {
    state: 'CALLING',
    ticketNo: call.ticketNo,
  })
}

function withdrawCall(board: Board, windowId: number, ticketNo: string): Board {
  const calls = board.calls.filter((call) => call.ticketNo !== ticketNo)
  return setWindow({ ...board, calls }, windowId, { state: 'IDLE', ticketNo: null })
}

function closeDay(board: Board, change: Extract<BoardChange, { type: 'day-closed' }>): Board {
  const emptied = change.queues.reduce(
    (now, { queueId, leaving }) => addWaiting(now, queueId, -leaving),
    board,
  )
  return change.freedWindowIds.reduce((now, windowId) => setWindow(now, windowId, idle), emptied)
}
