import { Type, type Static } from 'typebox'
import { Clock, Id, Instant, Nullable } from './basics.ts'
import { HallPhones, HallSummary, OpeningToday, WindowKind } from './halls.ts'
import { PauseReason, WindowState } from './windows.ts'

export const BoardQueue = Type.Object({
  id: Id,
  name: Type.String(),
  prefix: Type.String(),
  waiting: Type.Integer(),
  /** The windows that may call it. */
  windowIds: Type.Array(Id),
})
export type BoardQueue = Static<typeof BoardQueue>

export const BoardWindow = Type.Object({
  id: Id,
  no: Type.String(),
  name: Type.String(),
  kind: WindowKind,
  /** Speaker zone and place. */
  zoneCode: Type.String(),
  zoneName: Type.String(),
  floor: Type.Integer(),
  state: WindowState,
  /** The number in hand, CALLED or SERVING; null when free. */
  ticketNo: Nullable(Type.String()),
  pauseReason: Nullable(PauseReason),
  expectedBackAt: Nullable(Instant),
})
export type BoardWindow = Static<typeof BoardWindow>

/** A call as the wall shows and speaks it. */
export const BoardCall = Type.Object({
  /** The hall's log position of the (last) call: the announcement's name. */
  seq: Type.Integer(),
  ticketNo: Type.String(),
  windowId: Id,
  at: Instant,
  callCount: Type.Integer(),
  /** 请A001号到3号窗口办理 — the caption. */
  text: Type.String(),
  /** 请A零零一号到三号窗口办理 — what the voice says. */
  speech: Type.String(),
})
export type BoardCall = Static<typeof BoardCall>

export const BoardNotice = Type.Object({ title: Type.String(), text: Type.String() })
export type BoardNotice = Static<typeof BoardNotice>

/** How this hall wants its calls spoken. */
export const SpeechManner = Type.Object({
  /** How often a phrase is said, 1–3. */
  repeat: Type.Integer(),
  /** Minutes after closing in which the last people may still be called aloud. */
  afterClosingMin: Type.Integer(),
})
export type SpeechManner = Static<typeof SpeechManner>

/** The public state of a hall: numbers and windows, never a person. */
export const Board = Type.Object({
  hall: HallSummary,
  phones: HallPhones,
  /** Log position this board shows. */
  seq: Type.Integer(),
  /** Another one means that the hall was set up anew: whatever else was read of it has to be read again. */
  planVersion: Type.Integer(),
  clock: Clock,
  opening: OpeningToday,
  queues: Type.Array(BoardQueue),
  windows: Type.Array(BoardWindow),
  /** Newest first, at most 20 of today; a number stands here once, at its last call. */
  calls: Type.Array(BoardCall),
  notices: Type.Array(BoardNotice),
  speech: SpeechManner,
})
export type Board = Static<typeof Board>

/** One event of the hall as the public may see it. Applied in order of `seq`, one for every seq. */
export type BoardChange = { seq: number } & (
  | { type: 'nothing-public' }
  | { type: 'ticket-waits'; queueId: number }
  | { type: 'ticket-leaves'; queueId: number }
  /** From one line to another, or (`leaves` null) from the hands of the freed window. */
  | {
      type: 'ticket-moves'
      ticketNo: string
      leaves: number | null
      queueId: number
      freedWindowId: number | null
    }
  | { type: 'ticket-called'; queueId: number; call: BoardCall }
  | { type: 'ticket-recalled'; call: BoardCall }
  | { type: 'call-undone'; queueId: number; windowId: number; ticketNo: string }
  | { type: 'service-started'; windowId: number; ticketNo: string }
  | { type: 'window-freed'; windowId: number; ticketNo: string }
  | { type: 'window-opened'; windowId: number }
  | { type: 'window-paused'; windowId: number; pauseReason: PauseReason; expectedBackAt: string }
  | { type: 'window-resumed'; windowId: number }
  | { type: 'window-closed'; windowId: number }
  /** A service of this window waits to be rated, or no longer. */
  | { type: 'rating-moves'; windowId: number }
  /** Somebody else sits there; the number in hand stays. */
  | { type: 'window-taken-over'; windowId: number }
  /** Nobody counts on it for the moment; and it serves again. A number in its hands stays there. */
  | { type: 'window-lost'; windowId: number }
  | { type: 'window-back'; windowId: number }
  | { type: 'plan-changed' }
  | { type: 'day-closed'; queues: { queueId: number; leaving: number }[]; freedWindowIds: number[] }
)
