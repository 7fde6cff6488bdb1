import { Type, type Static } from 'typebox'
import { closed, CommandId, DateText, Id, Instant, Nullable } from './basics.ts'
import { RatedCase } from './case-services.ts'
import { RatingState } from './rating-state.ts'
import { RatingAnswer } from './ratings.ts'

export const InvitationChannel = Type.Enum(['SMS', 'PHONE', 'HOTLINE'])
export type InvitationChannel = Static<typeof InvitationChannel>

/** SENT 已发送 · REACHED 接通，稍后自行评价 · NOT_REACHED 未接 · DECLINED 拒评 · RATED 已评 */
export const AttemptResult = Type.Enum(['SENT', 'REACHED', 'NOT_REACHED', 'DECLINED', 'RATED'])
export type AttemptResult = Static<typeof AttemptResult>

export const InvitationAttempt = Type.Object({
  at: Instant,
  channel: InvitationChannel,
  result: AttemptResult,
  /** Who called; null for a message. */
  staffName: Nullable(Type.String()),
})
export type InvitationAttempt = Static<typeof InvitationAttempt>

/** A service whose rating is missing, as those see it who invite. */
export const Invitation = Type.Object({
  requestId: Id,
  ticketNo: Type.String(),
  /** The case it was about; null without one. */
  ratedCase: Nullable(RatedCase),
  serviceTypeName: Type.String(),
  departmentName: Type.String(),
  windowNo: Type.String(),
  servedOn: DateText,
  state: RatingState,
  /** Why nobody was asked at the window; null when asked. */
  waiver: Nullable(Type.String()),
  dueOn: DateText,
  /** False when the calendar of a year in between was not published yet. */
  dueIsCertain: Type.Boolean(),
  /** The last day has passed: nobody is invited any more. */
  isOver: Type.Boolean(),
  /** Working days left, 0 on the last. */
  workdaysLeft: Type.Integer(),
  maskedName: Nullable(Type.String()),
  maskedPhone: Nullable(Type.String()),
  callsLeft: Type.Integer(),
  messagesLeft: Type.Integer(),
  attempts: Type.Array(InvitationAttempt),
})
export type Invitation = Static<typeof Invitation>

/** A call, and how it went. What the citizen said on the telephone is rated by `EnterRating`. */
export const ReportCall = Type.Object(
  {
    commandId: CommandId,
    channel: Type.Enum(['PHONE', 'HOTLINE']),
    result: Type.Enum(['REACHED', 'NOT_REACHED', 'DECLINED']),
  },
  closed,
)
export type ReportCall = Static<typeof ReportCall>

/** What a citizen said on the telephone or wrote on paper, written down by an officer. */
export const EnterRating = Type.Object(
  {
    commandId: CommandId,
    ...RatingAnswer,
    channel: Type.Enum(['PHONE_CALL', 'HOTLINE', 'PAPER']),
  },
  closed,
)
export type EnterRating = Static<typeof EnterRating>

/** The number to call. That it was looked at is kept. */
export const RevealedPhone = Type.Object({ phone: Nullable(Type.String()) })
export type RevealedPhone = Static<typeof RevealedPhone>

export const RequestParams = Type.Object({ requestId: Id })
