import type { PauseReason } from '../../contract/windows.ts'

/** A window at one moment. */
export type WindowNow = {
  session: Presence | null
  inHand: InHand | null
  /** When it last began something else: opened, called, finished, paused … Null when nobody was there today. */
  changedAt: Date | null
}

type Presence = {
  staffName: string
  pauseReason: PauseReason | null
  pausedAt: Date | null
  expectedBackAt: Date | null
}

type InHand = {
  ticketId: number
  ticketNo: string
  serviceTypeId: number
  status: 'CALLED' | 'SERVING'
  /** When the number was called, or its service began. */
  since: Date
}

/** A number in line. */
export type WaitingNow = {
  ticketId: number
  ticketNo: string
  queueId: number
  reservedWindowId: number | null
  takenAt: Date
  /** When it came into the line it stands in: later than taken when it was sent on or restored. */
  inLineSince: Date
}

/** How a hall stands: every window, and who waits. */
export type HallState = { windows: Map<number, WindowNow>; waiting: WaitingNow[] }
