import type { Me } from '../../contract/staff.ts'
import type { WindowView } from '../../contract/windows.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'

/** connecting: not yet there since the page was opened; cut-off: was there, and what is shown may be old. */
export type Connection = 'connecting' | 'live' | 'cut-off'

export type LinkState = {
  /** The board's link gives signs of life. */
  boardLive: boolean
  /** The window's link stands. */
  windowLinked: boolean
  /** Both have been there once. */
  wasLive: boolean
}

export function connectionOf({ boardLive, windowLinked, wasLive }: LinkState): Connection {
  if (boardLive && windowLinked) return 'live'
  return wasLive ? 'cut-off' : 'connecting'
}

/** Why no button may be pressed now; empty when they may. */
export function blockedReason(connection: Connection, isUnsure: boolean, view: WindowView, me: Me): string {
  if (connection === 'connecting') return consoleTexts.connection.opening
  if (connection === 'cut-off') return consoleTexts.connection.button
  if (isUnsure) return consoleTexts.primary.unsure
  const isOthers = view.session !== null && view.session.staffId !== me.staffId
  return isOthers ? consoleTexts.primary.takenBy(view.session?.staffName ?? '') : ''
}
