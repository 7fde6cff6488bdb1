import { Type, type Static } from 'typebox'
import { ByType, closed, CommandId, DateText, Id, Nullable, Typed, TypedOrNothing } from './basics.ts'
import { type CaseAct, CaseChannel, MaterialState, SpecialProcedure } from './cases.ts'

/** In own words, or none; line breaks allowed. */
export const Words = Type.String({
  maxLength: 2000,
  pattern: String.raw`^[^\p{Cs}\u0000-\u0009\u000B-\u001F\u007F]*$`,
})

/** Papers by which a person is known (GA/T 2000.156), a resident identity card first. */
export const IdPaper = Type.Enum([
  'RESIDENT_ID',
  'PASSPORT',
  'HK_MACAO_PASS',
  'TAIWAN_PASS',
  'PERMANENT_RESIDENCE',
  'OFFICER_CARD',
])
export type IdPaper = Static<typeof IdPaper>

/** 代办人 */
const Agent = Type.Object({ name: Typed(40), idNo: Typed(40), phone: Typed(20) }, closed)

/** Who applies: a person, or an organisation by its 统一社会信用代码. */
export const Applicant = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('NATURAL'),
      name: Typed(40),
      paper: IdPaper,
      idNo: Typed(40),
      phone: TypedOrNothing(20),
      /** 代办人 */
      agent: Nullable(Agent),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal('LEGAL'),
      name: Typed(100),
      uscc: Typed(18),
      phone: TypedOrNothing(20),
      agent: Nullable(Agent),
    },
    closed,
  ),
])
export type Applicant = Static<typeof Applicant>

/** Whoever took the number in service with an identity card: staff sees it masked, the hall knows it whole. */
export const Holder = Type.Object(
  { kind: Type.Literal('HOLDER'), phone: TypedOrNothing(20), agent: Nullable(Agent) },
  closed,
)
export type ApplicantGiven = Applicant | Static<typeof Holder>

const act = <Name extends CaseAct>(type: Name) => ({
  commandId: CommandId,
  type: Type.Literal(type),
  /** The number in service from which the case was opened, where it was: the service then counts as one of the case. */
  ticketId: Type.Optional(Id),
})
const names = Type.Array(Typed(200), { minItems: 1, maxItems: 60, uniqueItems: true })

/** One paper of the item's list, by its name, and how it stands. */
export const MaterialMark = Type.Object({ name: Typed(200), state: MaterialState }, closed)
export type MaterialMark = Static<typeof MaterialMark>

export const ReceiveCase = Type.Object(
  {
    commandId: CommandId,
    /** Where it is received. */
    windowId: Id,
    /** The number in service there; null without one. */
    ticketId: Nullable(Id),
    itemId: Id,
    applicant: Type.Union([Applicant, Holder]),
    /** Every paper of the item's list, each once. */
    materials: Type.Array(MaterialMark, { maxItems: 60 }),
    /** By when what is tolerated is brought; null when nothing is. */
    toleratedUntil: Nullable(DateText),
    externalNo: TypedOrNothing(60),
    channel: CaseChannel,
    /** 收件即受理 (R68): accepted in the same step. Refused while something is missing. */
    accept: Type.Boolean(),
    /** 当场办结: approved in the same step, and with ISSUED its result handed over as well. Only with `accept`. */
    finish: Type.Optional(Type.Enum(['DECIDED', 'ISSUED'])),
    /** 一次性告知补正 in the same step: what is missing, and how to get it. Not with `accept`. */
    supplement: Type.Optional(Type.Object({ materials: names, words: Words }, closed)),
    /** 特事特办 (R107): why it goes first in the worklists; empty for no. */
    urgentReason: TypedOrNothing(100),
  },
  closed,
)
export type ReceiveCase = Static<typeof ReceiveCase>

/** One step of a case, told by its `type`. */
export const TakeCaseStep = ByType([
  Type.Object({ ...act('ACCEPT') }, closed),
  Type.Object(
    {
      ...act('REQUEST_SUPPLEMENT'),
      /** What is missing, of the item's list. */
      materials: names,
      /** How to get it; for a second request also why it was not said at once. */
      words: Words,
    },
    closed,
  ),
  Type.Object({ ...act('COMPLETE_SUPPLEMENT') }, closed),
  Type.Object({ ...act('RETURN'), reason: Words, basis: Words }, closed),
  Type.Object({ ...act('WITHDRAW'), words: Words }, closed),
  Type.Object({ ...act('START_SURVEY'), words: Words }, closed),
  Type.Object({ ...act('END_SURVEY'), words: Words }, closed),
  Type.Object(
    {
      ...act('START_SPECIAL'),
      procedure: SpecialProcedure,
      basis: Words,
      /** Working days it may take. */
      days: Type.Integer({ minimum: 1, maximum: 250 }),
      /** 文号 of the written notice to the applicant. */
      noticeNo: TypedOrNothing(60),
    },
    closed,
  ),
  Type.Object({ ...act('END_SPECIAL'), words: Words }, closed),
  Type.Object({ ...act('EXTEND'), days: Type.Integer({ minimum: 1, maximum: 10 }), words: Words }, closed),
  Type.Object({ ...act('ESCALATE'), to: Typed(60), words: Words }, closed),
  Type.Object({ ...act('SUPERIOR_REPLY'), words: Words }, closed),
  Type.Object({ ...act('DECIDE'), isApproved: Type.Boolean(), words: Words }, closed),
  Type.Object({ ...act('SUPPLY_TOLERATED'), materials: names }, closed),
  Type.Object(
    {
      ...act('ISSUE'),
      by: Type.Enum(['PICKUP', 'MAIL']),
      /** Who took it, or the courier and number of its parcel. */
      words: Words,
    },
    closed,
  ),
  Type.Object({ ...act('ARCHIVE') }, closed),
  Type.Object({ ...act('HAND_OVER'), staffId: Id, words: Words }, closed),
])
export type TakeCaseStep = Static<typeof TakeCaseStep>
