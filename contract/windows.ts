import { Type, type Static } from 'typebox'
import { closed, Clock, CommandId, Id, Instant, Nullable, Typed } from './basics.ts'
import { WindowKind } from './halls.ts'
import { LastRating } from './rating-state.ts'
import { FinishOutcome, TicketStatus } from './tickets.ts'

/** OFFLINE 未开放 · IDLE 空闲 · CALLING 已呼叫 · SERVING 办理中 · PAUSED 暂停服务 */
export const WindowState = Type.Enum(['OFFLINE', 'IDLE', 'CALLING', 'SERVING', 'PAUSED'])
export type WindowState = Static<typeof WindowState>

export const PauseReason = Type.Enum(['MEETING', 'MEAL', 'AWAY', 'DEVICE_FAULT', 'HANDOVER', 'TRAINING'])
export type PauseReason = Static<typeof PauseReason>

export const PauseWindow = Type.Object(
  {
    commandId: CommandId,
    reason: PauseReason,
    /** Minutes until the window expects to be back; shown to the waiting. */
    backInMin: Type.Integer({ minimum: 1, maximum: 120 }),
  },
  closed,
)
export type PauseWindow = Static<typeof PauseWindow>

/** A manager closes the window of somebody who is not there: what was being served is put aside. */
export const ReleaseWindow = Type.Object({ commandId: CommandId, reason: Typed(200) }, closed)
export type ReleaseWindow = Static<typeof ReleaseWindow>

/** How a released window was left. */
export const ReleasedWindow = Type.Object({
  windowId: Id,
  /** The number that was put aside, or called in vain and waits again; null when nobody was in hand. */
  ticketNo: Nullable(Type.String()),
})
export type ReleasedWindow = Static<typeof ReleasedWindow>

/** One head compared when the next ticket was chosen. */
export const ComparedHead = Type.Object({
  queueId: Id,
  ticketNo: Type.String(),
  rankAt: Instant,
  handicapMin: Type.Integer(),
  /** rankAt + handicap: the smallest wins. */
  key: Instant,
})
export type ComparedHead = Static<typeof ComparedHead>

/** One reason why a ticket stands where it stands. */
export const RankAdjustment = Type.Object({
  /** What moved it, e.g. PRIORITY ELDER or RESTORE. */
  rule: Type.Enum(['PRIORITY', 'EMERGENCY', 'RESTORE', 'TRANSFER', 'PIN', 'SUPPLEMENT']),
  detail: Type.String(),
  /** Where it stood before, and where it stands since. */
  from: Instant,
  to: Instant,
})
export type RankAdjustment = Static<typeof RankAdjustment>

/** Answers 为什么先叫他, to the second. */
export const CallExplanation = Type.Object({
  heads: Type.Array(ComparedHead),
  adjustments: Type.Array(RankAdjustment),
  winner: Type.String(),
  /** Why this number was called out of its turn (特呼); null when the order decided. */
  outOfTurn: Type.Optional(Type.String()),
})
export type CallExplanation = Static<typeof CallExplanation>

/** The ticket a window has in hand. */
export const CurrentTicket = Type.Object({
  id: Id,
  ticketNo: Type.String(),
  status: TicketStatus,
  serviceTypeName: Type.String(),
  maskedName: Nullable(Type.String()),
  priorityLabel: Nullable(Type.String()),
  takenAt: Instant,
  calledAt: Instant,
  callCount: Type.Integer(),
  servingAt: Nullable(Instant),
  standardMinutes: Type.Integer(),
  materials: Type.Array(Type.String()),
  /** Matters already served under this number (一号多事). */
  mattersDone: Type.Array(Type.String()),
  /** From when the voice may be repeated; null when the calls are used up. */
  recallableAt: Nullable(Instant),
  /** From when the number may be passed. */
  passableAt: Instant,
  /** Until when the call can be taken back. */
  undoableUntil: Instant,
  explanation: CallExplanation,
})
export type CurrentTicket = Static<typeof CurrentTicket>

export const PassedTicket = Type.Object({
  ticketId: Id,
  ticketNo: Type.String(),
  serviceTypeName: Type.String(),
  passedAt: Instant,
  restoreBefore: Instant,
})
export type PassedTicket = Static<typeof PassedTicket>

/** A number put aside (挂起) that this window may take up again. */
export const HeldTicket = Type.Object({
  ticketId: Id,
  ticketNo: Type.String(),
  serviceTypeName: Type.String(),
  reason: Type.String(),
  heldAt: Instant,
  /** When the number counts as passed unless it was taken up again. */
  passesAt: Instant,
  /** True when this window put it aside. */
  isOwn: Type.Boolean(),
})
export type HeldTicket = Static<typeof HeldTicket>

/** One matter this window served today. A number with several matters (一号多事) stands here once for each. */
export const ServedMatter = Type.Object({
  ticketId: Id,
  ticketNo: Type.String(),
  /** Which matter of its number this was: 1 for the first. */
  matterNo: Type.Integer(),
  serviceTypeName: Type.String(),
  startedAt: Instant,
  servedSec: Type.Integer(),
  outcome: FinishOutcome,
})
export type ServedMatter = Static<typeof ServedMatter>

/** Who opened a window. */
export const WindowSession = Type.Object({
  staffId: Id,
  staffName: Type.String(),
  openedAt: Instant,
  pauseReason: Nullable(PauseReason),
  pausedAt: Nullable(Instant),
  expectedBackAt: Nullable(Instant),
})
export type WindowSession = Static<typeof WindowSession>

const turn = {
  windowId: Id,
  /** The hall's log position this shows; older never replaces newer. */
  seq: Type.Integer(),
  state: WindowState,
  /** Null while OFFLINE. */
  session: Nullable(WindowSession),
  current: Nullable(CurrentTicket),
}

/**
 * The answer to every command at a window: how the window stands after it. Sent again for the same command id, word
 * for word. Queue lengths come by the board, the rest of the view by `window:changed`.
 */
export const WindowTurn = Type.Object({
  ...turn,
  /** What is to be known of a press that was done all the same, e.g. that the roster names somebody else. */
  warning: Type.Optional(Type.String()),
})
export type WindowTurn = Static<typeof WindowTurn>

/** Everything the console of one window shows. */
export const WindowView = Type.Object({
  ...turn,
  hallId: Id,
  hallName: Type.String(),
  clock: Clock,
  no: Type.String(),
  name: Type.String(),
  kind: WindowKind,
  zoneName: Type.String(),
  /** Lengths come by the public board (LiveBoard) under the same queue ids. */
  queues: Type.Array(
    Type.Object({ queueId: Id, name: Type.String(), prefix: Type.String(), handicapMin: Type.Integer() }),
  ),
  recentPassed: Type.Array(PassedTicket),
  held: Type.Array(HeldTicket),
  servedToday: Type.Integer(),
  /** How the last service here stands; null before the first today. */
  lastRating: Nullable(LastRating),
})
export type WindowView = Static<typeof WindowView>

/** What the sign above a window tells the public of who serves there (R10, R11). */
export const StaffCard = Type.Object({
  name: Type.String(),
  departmentName: Type.String(),
  post: Type.String(),
  workNo: Type.String(),
  officePhone: Type.String(),
  photoUrl: Nullable(Type.String()),
  isPartyMember: Type.Boolean(),
})
export type StaffCard = Static<typeof StaffCard>

export const WindowSign = Type.Object({
  windowId: Id,
  hallId: Id,
  no: Type.String(),
  name: Type.String(),
  kind: WindowKind,
  partyMemberPost: Type.Boolean(),
  serviceTypeNames: Type.Array(Type.String()),
  /** Null while nobody serves here. */
  staffCard: Nullable(StaffCard),
  /** Address behind the QR: the services of this window. */
  guideUrl: Type.String(),
})
export type WindowSign = Static<typeof WindowSign>

/** A window a member of staff may open. */
export const OpenableWindow = Type.Object({
  windowId: Id,
  no: Type.String(),
  name: Type.String(),
  kind: WindowKind,
  state: WindowState,
  /** Who sits there now; null when free. */
  staffName: Nullable(Type.String()),
  /** The number in that person's hands, which who takes over inherits. */
  ticketNo: Nullable(Type.String()),
  /** 掉线: since when that person's console is missed. */
  lostSince: Nullable(Instant),
})
export type OpenableWindow = Static<typeof OpenableWindow>
