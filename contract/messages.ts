import type { Clock } from './basics.ts'
import type { BoardChange } from './board.ts'
import type { DeviceKind } from './devices.ts'
import type { ErrorAnswer } from './errors.ts'
import type { OverviewChanged } from './overview.ts'
import type { TicketProgress } from './tickets.ts'
import type { WindowView } from './windows.ts'

/** Which room a client wants to listen in. */
export type JoinRequest =
  /** A screen says which device it is, as far as it knows; where devices are paired, its token says it. */
  | { room: 'board'; hallId: number; device?: { kind: DeviceKind; code: string } }
  | { room: 'window'; windowId: number }
  | { room: 'ticket'; token: string }
  | { room: 'overview'; hallId: number }

export type JoinAnswer = { ok: true } | { ok: false; error: ErrorAnswer }

/** Client → server. Commands never come this way: they go by HTTP. */
export type ClientMessages = {
  /** Join first, read the snapshot after: the other order loses events. */
  join: (request: JoinRequest, answer: (joined: JoinAnswer) => void) => void
}

/** Consecutive events `from`…`to` of one hall, one change for each. */
export type BoardChanged = { hallId: number; from: number; to: number; changes: BoardChange[] }

/** Sent every few seconds to each board room: proof of life, and the head of the log to find a gap by. */
export type Heartbeat = Clock & { hallId: number; seq: number }

/** Server → client. */
export type ServerMessages = {
  /** Build of the browser apps the server serves; a screen of another build reloads at a quiet moment. */
  hello: (server: { buildId: string }) => void
  heartbeat: (beat: Heartbeat) => void
  /** The same proof of life for those who listen to a window or a ticket. */
  pulse: (clock: Clock) => void
  'board:changed': (message: BoardChanged) => void
  'window:changed': (view: WindowView) => void
  'ticket:changed': (progress: TicketProgress) => void
  'overview:changed': (message: OverviewChanged) => void
}
