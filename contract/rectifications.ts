import { Type, type Static } from 'typebox'
import { AnswerOrNull, closed, CommandId, DateText, Id, Instant, Nullable } from './basics.ts'
import { RatedCase } from './case-services.ts'
import { RatingChannel, Satisfaction } from './ratings.ts'
import { SmsState } from './sms.ts'

/**
 * 差评整改: ASSIGNED 已交办 · VERIFYING 回访核实 · PROCESSING 整改中 · APPEALING 申诉复核 · SUBMITTED 待一级质检 ·
 * QC1_PASSED 待二级质检 · QC2_PASSED 待反馈 · FED_BACK 已反馈 · CLOSED 已归档 · APPEAL_UPHELD 申诉成立.
 */
export const RectificationStatus = Type.Enum([
  'ASSIGNED',
  'VERIFYING',
  'PROCESSING',
  'APPEALING',
  'SUBMITTED',
  'QC1_PASSED',
  'QC2_PASSED',
  'FED_BACK',
  'CLOSED',
  'APPEAL_UPHELD',
])
export type RectificationStatus = Static<typeof RectificationStatus>

/** 立行立改 · 建立台账、限期整改 · 解释说明 · 申诉 (R45). */
export const Disposition = Type.Enum(['FIX_NOW', 'LEDGER', 'EXPLAIN', 'APPEAL'])
export type Disposition = Static<typeof Disposition>

/** NO_CONTACT: anonymous, or no telephone was left. */
export const ContactResult = Type.Enum(['REACHED', 'NO_ANSWER', 'NO_CONTACT'])
export type ContactResult = Static<typeof ContactResult>

/** PAGE: on the page behind the token of the rating, where its author finds it. */
export const FeedbackChannel = Type.Enum(['PHONE', 'VISIT', 'SMS', 'PAGE'])
export type FeedbackChannel = Static<typeof FeedbackChannel>

/** What can be done with a rectification, one step at a time. */
export const RectificationAct = Type.Enum([
  'CONTACT',
  'DISPOSE',
  'EXTEND',
  'DECIDE_APPEAL',
  'SUBMIT',
  'QC1',
  'QC2',
  'FEEDBACK',
  'CLOSE',
])
export type RectificationAct = Static<typeof RectificationAct>

/** An entry of the ledger (台账). */
export const RectificationStepKind = Type.Enum([
  'OPENED',
  'CONTACTED',
  'DISPOSED',
  'EXTENSION_APPROVED',
  'EXTENSION_REFUSED',
  'APPEAL_UPHELD',
  'APPEAL_REJECTED',
  'SUBMITTED',
  'QC1_PASSED',
  'QC1_FAILED',
  'QC2_PASSED',
  'QC2_FAILED',
  'FED_BACK',
  'CLOSED',
])
export type RectificationStepKind = Static<typeof RectificationStepKind>

/** In own words, or none; line breaks allowed. */
const Words = Type.String({
  maxLength: 2000,
  pattern: String.raw`^[^\p{Cs}\u0000-\u0009\u000B-\u001F\u007F]*$`,
})

export const RecordContact = Type.Object({ commandId: CommandId, result: ContactResult, note: Words }, closed)
export type RecordContact = Static<typeof RecordContact>

export const ChooseDisposition = Type.Object(
  {
    commandId: CommandId,
    disposition: Disposition,
    /** The plan of a LEDGER, the legal basis of an EXPLAIN, the evidence of an APPEAL; a note otherwise. */
    words: Words,
    /** By when a LEDGER is to be done. */
    due: Nullable(DateText),
  },
  closed,
)
export type ChooseDisposition = Static<typeof ChooseDisposition>

/** A yes or a no, with what there is to say about it. */
export const Verdict = Type.Object({ commandId: CommandId, isPassed: Type.Boolean(), comment: Words }, closed)
export type Verdict = Static<typeof Verdict>

/** The four elements (R46): 调查核实、处理过程、整改措施、整改结果. */
const elements = { investigation: Words, handlingProcess: Words, measures: Words, outcome: Words }

export const SubmitRectification = Type.Object({ commandId: CommandId, ...elements }, closed)
export type SubmitRectification = Static<typeof SubmitRectification>

export const CheckRectification = Type.Object(
  { commandId: CommandId, level: Type.Enum([1, 2]), isPassed: Type.Boolean(), comment: Words },
  closed,
)
export type CheckRectification = Static<typeof CheckRectification>

export const GiveFeedback = Type.Object(
  {
    commandId: CommandId,
    channel: FeedbackChannel,
    /** What the citizen said to it; null when nobody could be asked. */
    isSatisfied: AnswerOrNull,
    note: Words,
  },
  closed,
)
export type GiveFeedback = Static<typeof GiveFeedback>

export const CloseRectification = Type.Object(
  {
    commandId: CommandId,
    /** The result of the follow-up, where the feedback brought none. */
    isSatisfied: AnswerOrNull,
    note: Words,
  },
  closed,
)
export type CloseRectification = Static<typeof CloseRectification>

/** OVERDUE, and SOON from the working day before: until it is fed back. */
export const Light = Type.Enum(['OVERDUE', 'SOON', 'OPEN', 'DONE'])
export type Light = Static<typeof Light>

const row = {
  id: Id,
  status: RectificationStatus,
  light: Light,
  departmentName: Type.String(),
  serviceTypeName: Type.String(),
  windowNo: Type.String(),
  /** Null for the department of an anonymous rating: a clerk remembers who had which number. */
  ticketNo: Nullable(Type.String()),
  satisfaction: Satisfaction,
  labels: Type.Array(Type.String()),
  /** Where the number is null, only the day is told, by its first moment; so of every moment of the rating. */
  openedAt: Instant,
  contactDueAt: Instant,
  dueAt: Instant,
  /** False where the limit runs through a year whose calendar nobody has announced. */
  dueIsCertain: Type.Boolean(),
  /** Whether it was fed back in time; null before. */
  isOnTime: Nullable(Type.Boolean()),
  /** What whoever asks may do now. */
  acts: Type.Array(RectificationAct),
}

/** One line of the worklist. */
export const RectificationRow = Type.Object(row)
export type RectificationRow = Static<typeof RectificationRow>

export const RectificationStep = Type.Object({
  kind: RectificationStepKind,
  at: Instant,
  /** Null for what the hall did by itself. */
  by: Nullable(Type.String()),
  /** What was chosen: how a contact went, which disposition, which channel. */
  choice: Nullable(Type.String()),
  words: Type.String(),
  /** How the text message to the citizen stands that went with it; null where none did. Never to which number. */
  message: Nullable(SmsState),
})
export type RectificationStep = Static<typeof RectificationStep>

export const RectificationReport = Type.Object({
  investigation: Type.String(),
  handlingProcess: Type.String(),
  measures: Type.String(),
  outcome: Type.String(),
})
export type RectificationReport = Static<typeof RectificationReport>

export const RectificationSheet = Type.Object({
  ...row,
  text: Type.String(),
  channel: RatingChannel,
  givenAt: Instant,
  isAnonymous: Type.Boolean(),
  /** The case it was about; null without one, and when anonymous: a case names its applicant. */
  ratedCase: Nullable(RatedCase),
  /** Whom to call: masked for whoever handles it, in full for the follow-up officer; null when anonymous or unknown. */
  contact: Nullable(Type.Object({ name: Nullable(Type.String()), phone: Nullable(Type.String()) })),
  disposition: Nullable(Disposition),
  /** A later limit that was asked for. */
  extension: Nullable(Type.Object({ dueAt: Instant, state: Type.Enum(['ASKED', 'APPROVED', 'REFUSED']) })),
  appealUntil: Instant,
  latestDue: DateText,
  isSatisfied: Nullable(Type.Boolean()),
  /** What was submitted last. */
  report: Nullable(RectificationReport),
  steps: Type.Array(RectificationStep),
  /** What was said again afterwards (追评). */
  secondSatisfaction: Nullable(Satisfaction),
})
export type RectificationSheet = Static<typeof RectificationSheet>

export const RectificationParams = Type.Object({ rectificationId: Id })

/** One bad rating as the public reads of it: what was said and what was done, nothing of whom, where or when. */
export const PublicRectification = Type.Object({
  month: Type.String(),
  satisfaction: Satisfaction,
  labels: Type.Array(Type.String()),
  disposition: Nullable(Disposition),
  status: RectificationStatus,
  isOnTime: Nullable(Type.Boolean()),
})
export type PublicRectification = Static<typeof PublicRectification>

/** 2026-11 */
export const MonthText = Type.String({ pattern: String.raw`^2\d{3}-(0[1-9]|1[0-2])$` })
export const PublicMonth = Type.Object({ month: MonthText })
export type PublicMonth = Static<typeof PublicMonth>
