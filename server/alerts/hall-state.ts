import type { DeviceKind } from '../../contract/devices.ts'
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
  /** 掉线, and for how many real minutes its console has given no sign of life; null while it is there. */
  lost: { since: Date; silentMin: number } | null
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

/** A registered screen, kiosk or printer at one moment. */
export type DeviceNow = {
  deviceId: number
  kind: DeviceKind
  name: string
  /** When it was last seen (hall time), and how many real minutes ago; null for one that was never there. */
  seenAt: Date | null
  silentMin: number | null
  /** Null while nobody counts its slips. */
  paperLeft: number | null
  /** Since when its printer does not answer. */
  printerFailedAt: Date | null
}

/** How a hall stands: every window, who waits, and its screens and kiosks. */
export type HallState = { windows: Map<number, WindowNow>; waiting: WaitingNow[]; devices: DeviceNow[] }
