import { Type, type Static } from 'typebox'
import { closed, CommandId, DateText, Id, Instant, Nullable, Typed } from './basics.ts'
import { PriorityCategory, TakeChannel, TicketProgress, TicketSlip } from './tickets.ts'

/** What the help desk types or scans: a number, the barcode or QR of a slip, an ID card, a mobile number. */
export const FindTickets = Type.Object({ text: Typed(300) }, closed)
export type FindTickets = Static<typeof FindTickets>

/** One step of a ticket's day, in words. */
export const TicketStep = Type.Object({ at: Instant, text: Type.String() })
export type TicketStep = Static<typeof TicketStep>

/** A ticket as the help desk sees it: where it stands, how it got there, never more of a person than a masked name. */
export const DeskTicket = Type.Object({
  id: Id,
  /** Business day and running number, as on the slip. */
  flowNo: Type.String(),
  maskedName: Nullable(Type.String()),
  channel: TakeChannel,
  serviceTypeId: Id,
  queueName: Type.String(),
  passCount: Type.Integer(),
  reprintCount: Type.Integer(),
  holdReason: Nullable(Type.String()),
  /** What its holder sees. */
  progress: TicketProgress,
  /** Its day so far, the earliest first. */
  steps: Type.Array(TicketStep),
})
export type DeskTicket = Static<typeof DeskTicket>

export const GrantPriority = Type.Object(
  { commandId: CommandId, category: PriorityCategory, certificateKind: Typed(40) },
  closed,
)
export type GrantPriority = Static<typeof GrantPriority>

export const VoidTicket = Type.Object(
  { commandId: CommandId, reason: Type.Enum(['WRONG_IDENTITY', 'ABUSE', 'OTHER']), note: Typed(200) },
  closed,
)
export type VoidTicket = Static<typeof VoidTicket>

/** 置顶 */
export const PinTicket = Type.Object({ commandId: CommandId, reason: Typed(200) }, closed)
export type PinTicket = Static<typeof PinTicket>

/** 补打: on a kiosk's printer, or (without one) by the browser that asks. */
export const ReprintSlip = Type.Object({ commandId: CommandId, kiosk: Type.Optional(Typed(40)) }, closed)
export type ReprintSlip = Static<typeof ReprintSlip>

export const ReprintedSlip = Type.Object({
  /** False: the browser prints the slip. */
  printed: Type.Boolean(),
  slip: TicketSlip,
})
export type ReprintedSlip = Static<typeof ReprintedSlip>

/** A kiosk whose network printer the help desk may use. */
export const DeskPrinter = Type.Object({ kiosk: Type.String(), name: Type.String() })
export type DeskPrinter = Static<typeof DeskPrinter>

/** Who may not take numbers at a kiosk or by phone, until when. The person is known by a number taken today. */
export const EnterBlacklist = Type.Object(
  {
    commandId: CommandId,
    ticketId: Id,
    reason: Typed(200),
    /** The last day; null for good. */
    until: Nullable(DateText),
  },
  closed,
)
export type EnterBlacklist = Static<typeof EnterBlacklist>

export const BlacklistEntry = Type.Object({
  id: Id,
  maskedName: Nullable(Type.String()),
  reason: Type.String(),
  until: Nullable(DateText),
  enteredAt: Nullable(Instant),
  enteredBy: Nullable(Type.String()),
})
export type BlacklistEntry = Static<typeof BlacklistEntry>
