import { Type, type Static } from 'typebox'
import {
  closed,
  Clock,
  CommandId,
  DateText,
  Id,
  Instant,
  Nullable,
  NullableSince,
  TicketToken,
  Typed,
} from './basics.ts'
import { HallPhones, WindowPlace } from './halls.ts'

export const TicketStatus = Type.Enum([
  'WAITING',
  'CALLED',
  'SERVING',
  'HELD',
  'PASSED',
  'COMPLETED',
  'CANCELLED',
  'VOIDED',
  'EXPIRED',
])
export type TicketStatus = Static<typeof TicketStatus>

export const PriorityCategory = Type.Enum([
  'ELDER',
  'DISABLED',
  'PREGNANT',
  'MILITARY',
  'VETERAN',
  'MARTYR_FAMILY',
  'FIRE',
  'SICK',
  'INFANT',
  'EMERGENCY',
])
export type PriorityCategory = Static<typeof PriorityCategory>

export const TakeChannel = Type.Enum(['KIOSK', 'MOBILE', 'DESK'])
export type TakeChannel = Static<typeof TakeChannel>

export const FinishOutcome = Type.Enum([
  'ACCEPTED',
  'INSTANT_DONE',
  'PICKUP',
  'CONSULT',
  'SUPPLEMENT',
  'REJECTED',
  'WRONG_ITEM',
  'OTHER',
])
export type FinishOutcome = Static<typeof FinishOutcome>

/** Who takes the number. Which of these is demanded is a setting of the service type. */
export const Holder = Type.Object(
  {
    name: Type.Optional(Typed(40)),
    idCard: Type.Optional(Typed(40)),
    phone: Type.Optional(Typed(40)),
  },
  closed,
)
export type Holder = Static<typeof Holder>

export const TakeTicket = Type.Object(
  {
    commandId: CommandId,
    serviceTypeId: Id,
    holder: Type.Optional(Holder),
    /** Code of the kiosk that prints the slip; absent for a phone. */
    kiosk: Type.Optional(Typed(40)),
    /** Only the help desk may grant a priority, after seeing the certificate. */
    priority: Type.Optional(
      Type.Object(
        {
          category: PriorityCategory,
          certificateKind: Typed(40),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type TakeTicket = Static<typeof TakeTicket>

/** The printed slip (80 mm), as data: the browser and the ESC/POS printer print the same lines. */
export const TicketSlip = Type.Object({
  hallName: Type.String(),
  serviceTypeName: Type.String(),
  ticketNo: Type.String(),
  /** 张* or 张*三; null when no name was read. */
  maskedName: Nullable(Type.String()),
  aheadCount: Type.Integer(),
  estimatedWaitMin: Nullable(Type.Integer()),
  estimatedWaitHighMin: NullableSince(Type.Integer()),
  /** 请到一楼A区3、4、5号窗口等候 */
  whereToWait: Type.String(),
  takenAt: Instant,
  /** Address of the phone page, shown as QR. */
  progressUrl: Type.String(),
  /** Business day and running number, shown as Code128. */
  flowNo: Type.String(),
  /** 老年人优先 and the like; null on an ordinary ticket. */
  priorityLabel: Nullable(Type.String()),
  /** How often this slip was printed again; 0 on the first. */
  reprint: Type.Integer(),
  /** The first three materials to bring. */
  materials: Type.Array(Type.String()),
  materialCount: Type.Integer(),
  notices: Type.Array(Type.String()),
  phones: HallPhones,
})
export type TicketSlip = Static<typeof TicketSlip>

/** The answer to a take. */
export const TakenTicket = Type.Object({
  token: TicketToken,
  ticketNo: Type.String(),
  aheadCount: Type.Integer(),
  estimatedWaitMin: Nullable(Type.Integer()),
  estimatedWaitHighMin: NullableSince(Type.Integer()),
  windows: Type.Array(WindowPlace),
  slip: TicketSlip,
})
export type TakenTicket = Static<typeof TakenTicket>

/** What the holder of a slip may see of the ticket, and nobody else. */
export const TicketProgress = Type.Object({
  hallName: Type.String(),
  phones: HallPhones,
  clock: Clock,
  businessDay: DateText,
  ticketNo: Type.String(),
  serviceTypeName: Type.String(),
  status: TicketStatus,
  priorityLabel: Nullable(Type.String()),
  takenAt: Instant,
  /** Null unless WAITING. */
  aheadCount: Nullable(Type.Integer()),
  estimatedWaitMin: Nullable(Type.Integer()),
  estimatedWaitHighMin: Nullable(Type.Integer()),
  windows: Type.Array(WindowPlace),
  /** The window that called; null before the first call. */
  calledTo: Nullable(WindowPlace),
  calledAt: Nullable(Instant),
  callCount: Type.Integer(),
  passedAt: Nullable(Instant),
  /** Until when a passed number may be restored; null unless PASSED. */
  restoreBefore: Nullable(Instant),
  /** Minutes a passed number may be restored within. */
  restoreWithinMin: Type.Integer(),
  /** When the hall closes today; null on a day without opening. */
  closesAt: Nullable(Instant),
  materials: Type.Array(Type.String()),
  /** Why this place in line, each adjustment in words. */
  rankReasons: Type.Array(Type.String()),
})
export type TicketProgress = Static<typeof TicketProgress>

export const FinishTicket = Type.Object(
  {
    commandId: CommandId,
    outcome: FinishOutcome,
    /** Why the clerk does not ask for a rating; left out, it is asked for (R88). */
    waiver: Type.Optional(Typed(200)),
  },
  closed,
)
export type FinishTicket = Static<typeof FinishTicket>

export const PassTicket = Type.Object({ commandId: CommandId, reason: Typed(200) }, closed)
export type PassTicket = Static<typeof PassTicket>

/** 挂起: the person fetches a copy, fills in a form, pays. */
export const HoldTicket = Type.Object({ commandId: CommandId, reason: Typed(200) }, closed)
export type HoldTicket = Static<typeof HoldTicket>

/** Where a transferred number stands in its new line: at its arrival, first, or last. */
export const TransferPosition = Type.Enum(['KEEP_TIME', 'HEAD', 'TAIL'])
export type TransferPosition = Static<typeof TransferPosition>

/** 转移: the number goes on to another service, where wanted to one window of it. It stays the same number. */
export const TransferTicket = Type.Object(
  {
    commandId: CommandId,
    serviceTypeId: Id,
    windowId: Type.Optional(Id),
    position: TransferPosition,
    reason: Typed(200),
  },
  closed,
)
export type TransferTicket = Static<typeof TransferTicket>

/** 一号多事: this matter is done, and the same person has another one for the same window. */
export const AddMatter = Type.Object(
  {
    commandId: CommandId,
    /** Of the matter that is done. */
    outcome: FinishOutcome,
    /** What comes next. */
    serviceTypeId: Id,
  },
  closed,
)
export type AddMatter = Static<typeof AddMatter>

/** 特呼 */
export const CallTicket = Type.Object(
  { commandId: CommandId, ticketNo: Typed(20), reason: Typed(200) },
  closed,
)
export type CallTicket = Static<typeof CallTicket>

export const PrintSlip = Type.Object({ commandId: CommandId, kiosk: Typed(40) }, closed)
export type PrintSlip = Static<typeof PrintSlip>

export const SlipPrinted = Type.Object({
  /** False when this kiosk has no network printer: the browser prints the slip itself. */
  printed: Type.Boolean(),
})
export type SlipPrinted = Static<typeof SlipPrinted>
