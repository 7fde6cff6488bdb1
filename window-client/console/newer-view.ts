import type { WindowTurn, WindowView } from '../../contract/windows.ts'

/** The view to show after one came in, by request or by message: an older one never replaces a newer one. */
export function withView(shown: WindowView | null, incoming: WindowView): WindowView {
  return shown && shown.windowId === incoming.windowId && incoming.seq < shown.seq ? shown : incoming
}

/** The view to show after a command was answered; the answer may come later than the message about it. */
export function withTurn(shown: WindowView, turn: WindowTurn): WindowView {
  return turn.windowId !== shown.windowId || turn.seq < shown.seq ? shown : { ...shown, ...turn }
}
