import { Type, type Static } from 'typebox'
import { AnswerOrNull, ByType, closed, CommandId, Id, Typed } from './basics.ts'
import { Words } from './case-steps.ts'

/** 当场 · 一般 · 复杂 · 特殊: the same day, 3, 5 and 10 working days. */
export const ComplaintGrade = Type.Enum(['ON_SPOT', 'GENERAL', 'COMPLEX', 'SPECIAL'])
export type ComplaintGrade = Static<typeof ComplaintGrade>

/** What can be done with a complaint, one step at a time. */
export const ComplaintAct = Type.Enum([
  'ACCEPT',
  'RESPOND',
  'ASSIGN',
  'RESOLVE',
  'FEED_BACK',
  'CLOSE',
  'SEND_BACK',
  'EXTEND',
  'TRANSFER',
  'NOT_ACCEPT',
])
export type ComplaintAct = Static<typeof ComplaintAct>

/** An entry of the ledger (台账). */
export const ComplaintStepKind = Type.Enum(['REGISTERED', ...ComplaintAct.enum])
export type ComplaintStepKind = Static<typeof ComplaintStepKind>

/** Why a complaint is not for the hall: 涉法 · 涉诉 · 涉访 · 不属于政务服务 · 重复反映. */
export const RefusalGround = Type.Enum(['LEGAL', 'LITIGATION', 'PETITION', 'OUT_OF_SCOPE', 'REPEATED'])
export type RefusalGround = Static<typeof RefusalGround>

/** NO_CONTACT: anonymous, or no telephone was left. */
export const ContactOutcome = Type.Enum(['REACHED', 'NO_ANSWER', 'NO_CONTACT'])
export type ContactOutcome = Static<typeof ContactOutcome>

/** How the citizen is told: NOBODY where nobody is known. */
export const ToldBy = Type.Enum(['VISIT', 'PHONE', 'SMS', 'NOBODY'])
export type ToldBy = Static<typeof ToldBy>

const act = <Name extends ComplaintAct>(type: Name) => ({ commandId: CommandId, type: Type.Literal(type) })

/** One step of a complaint, told by its `type`. */
export const TakeComplaintStep = ByType([
  Type.Object({ ...act('ACCEPT'), grade: ComplaintGrade }, closed),
  Type.Object({ ...act('RESPOND'), contact: ContactOutcome, words: Words }, closed),
  Type.Object(
    {
      ...act('ASSIGN'),
      /** Who handles it, the leading department first; several handle it together. */
      departmentIds: Type.Array(Id, { minItems: 1, maxItems: 6, uniqueItems: true }),
      words: Words,
    },
    closed,
  ),
  Type.Object({ ...act('RESOLVE'), words: Words }, closed),
  Type.Object(
    {
      ...act('FEED_BACK'),
      told: ToldBy,
      /** What the citizen said to it; null when nobody could be asked. */
      isSatisfied: AnswerOrNull,
      words: Words,
    },
    closed,
  ),
  Type.Object(
    {
      ...act('CLOSE'),
      /** The answer of the follow-up, where the feedback brought none. */
      isSatisfied: AnswerOrNull,
      words: Words,
    },
    closed,
  ),
  Type.Object({ ...act('SEND_BACK'), words: Words }, closed),
  Type.Object({ ...act('EXTEND'), days: Type.Integer({ minimum: 1, maximum: 10 }), words: Words }, closed),
  Type.Object({ ...act('TRANSFER'), to: Typed(60), told: ToldBy, words: Words }, closed),
  Type.Object({ ...act('NOT_ACCEPT'), ground: RefusalGround, told: ToldBy, words: Words }, closed),
])
export type TakeComplaintStep = Static<typeof TakeComplaintStep>
