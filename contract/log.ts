import { Type, type Static } from 'typebox'
import { closed, DateText, Id, Instant, Nullable } from './basics.ts'

/** What an entry of a hall's log is about. */
export const LogKind = Type.Enum([
  'TICKET',
  'WINDOW',
  'DESK',
  'ALERT',
  'RATING',
  'CASE',
  'COMPLAINT',
  'SMS',
  'ATTENDANCE',
  'ACCOUNT',
  'DEVICE',
  'HALL',
])
export type LogKind = Static<typeof LogKind>

/** One entry of a hall's log in the words of the auditor. Staff by name, citizens by their number only. */
export const LogEntry = Type.Object({
  /** Its number in the hall's log: without gaps from 1. */
  seq: Type.Integer(),
  at: Instant,
  kind: LogKind,
  /** Who did it. */
  who: Type.String(),
  /** What was done, and from what to what. */
  what: Type.String(),
  /** The address of the machine it was done at; null where there is none to tell. */
  address: Nullable(Type.String()),
  /** The entry as it lies in the database, JSON. */
  raw: Type.String(),
})
export type LogEntry = Static<typeof LogEntry>

/** Newest first; `before` is where the page before ended. */
export const LogPage = Type.Object({
  entries: Type.Array(LogEntry),
  /** Where older entries begin; null at the end. */
  before: Nullable(Type.Integer()),
})
export type LogPage = Static<typeof LogPage>

/** What of the log is looked for: all of it must hold. Days are inclusive. */
export const LogQuery = Type.Object(
  {
    from: Type.Optional(DateText),
    to: Type.Optional(DateText),
    /** Who did it, or to whose account. */
    staffId: Type.Optional(Id),
    kind: Type.Optional(LogKind),
    windowId: Type.Optional(Id),
    ticketNo: Type.Optional(Type.String({ pattern: '^[A-Za-z]{0,3}[0-9]{1,5}$' })),
    before: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  closed,
)
export type LogQuery = Static<typeof LogQuery>

/** Goes on with the check of a log after this entry, which the step before has reached; 0 begins. */
export const VerifyLog = Type.Object(
  { after: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) },
  closed,
)
export type VerifyLog = Static<typeof VerifyLog>

/** How far the chain of a hall's log was followed by now. */
export const LogCheck = Type.Object({
  /** The last entry that is as it was written. */
  checked: Type.Integer(),
  /** The last entry there is. */
  head: Type.Integer(),
  isDone: Type.Boolean(),
  /** Where the log is not as it was written; null while it is. */
  fault: Nullable(Type.Object({ seq: Type.Integer(), kind: Type.Enum(['ALTERED', 'MISSING', 'CUT_OFF']) })),
})
export type LogCheck = Static<typeof LogCheck>
