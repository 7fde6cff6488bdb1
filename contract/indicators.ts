import { Type, type Static } from 'typebox'
import { DateText, Id, Nullable } from './basics.ts'
import { CaseKind, CaseStatus } from './cases.ts'
import { RatingState } from './rating-state.ts'
import { Satisfaction } from './ratings.ts'

/** The indicators of 好差评, numbered as in the notices they come from. */
export const RatingIndicatorCode = Type.Enum(['I-25', 'I-26', 'I-27', 'I-30', 'I-33', 'I-37', 'I-38'])
export type RatingIndicatorCode = Static<typeof RatingIndicatorCode>

/** The indicators of 办件. Two numbers: the one for offices of a city, the other for those of a county. */
export const CaseIndicatorCode = Type.Enum([
  'I-2',
  'I-3',
  'I-15',
  'I-16/17',
  'I-18/19',
  'I-20/21',
  'I-22',
  'I-31',
  'I-32',
  'I-36',
])
export type CaseIndicatorCode = Static<typeof CaseIndicatorCode>

export const IndicatorCode = Type.Union([RatingIndicatorCode, CaseIndicatorCode])
export type IndicatorCode = Static<typeof IndicatorCode>

/** AT_LEAST and AT_MOST the target; INFO has none. */
export const Aim = Type.Enum(['AT_LEAST', 'AT_MOST', 'INFO'])
export type Aim = Static<typeof Aim>

/** What an indicator counts, and what its `toLookAt` lists: services rated, cases, or items of the guide. */
export const Counted = Type.Enum(['SERVICE', 'CASE', 'ITEM'])
export type Counted = Static<typeof Counted>

export const Indicator = Type.Object({
  code: IndicatorCode,
  counts: Counted,
  name: Type.String(),
  /** 口径: what is counted above and below the line, in words. */
  definition: Type.String(),
  source: Type.String(),
  aim: Aim,
  /** A share between 0 and 1; null where the notices set none. */
  target: Nullable(Type.Number()),
  numerator: Type.Integer(),
  denominator: Type.Integer(),
  /** Null while nothing was counted. */
  value: Nullable(Type.Number()),
  isMet: Nullable(Type.Boolean()),
  /** What to look at, the newest first: what keeps it from its target, or what it counts. */
  toLookAt: Type.Array(Id),
})
export type Indicator = Static<typeof Indicator>

/** A service that was asked to be rated, as a person looks it up. */
export const CountedService = Type.Object({
  id: Id,
  businessDay: DateText,
  /** Null where it was rated anonymously: whoever serves at windows remembers who had which number. */
  ticketNo: Nullable(Type.String()),
  windowNo: Type.String(),
  serviceTypeName: Type.String(),
  state: RatingState,
  satisfaction: Nullable(Satisfaction),
  rectificationId: Nullable(Id),
})
export type CountedService = Static<typeof CountedService>

/** A case behind a number. */
export const CountedCase = Type.Object({
  id: Id,
  receivedOn: DateText,
  projectNo: Type.String(),
  itemName: Type.String(),
  departmentName: Type.String(),
  status: CaseStatus,
  hasRedCard: Type.Boolean(),
})
export type CountedCase = Static<typeof CountedCase>

/** An item of the guide behind a number. */
export const CountedItem = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  departmentName: Type.String(),
  caseKind: CaseKind,
  /** Working days. */
  promisedDays: Nullable(Type.Integer()),
  statutoryDays: Nullable(Type.Integer()),
})
export type CountedItem = Static<typeof CountedItem>

/** A share with what it is made of; `value` is null while nothing was counted. */
export const Share = Type.Object({
  numerator: Type.Integer(),
  denominator: Type.Integer(),
  value: Nullable(Type.Number()),
})
export type Share = Static<typeof Share>

/** The red cards of the cases received in a month. */
export const RedCardMonth = Type.Object({ month: Type.String(), ...Share.properties })
export type RedCardMonth = Static<typeof RedCardMonth>

/** A department's place, and what it is made of; each part from 0 to 100, null where there is nothing to judge by. */
export const DepartmentScore = Type.Object({
  departmentId: Id,
  name: Type.String(),
  score: Nullable(Type.Number()),
  parts: Type.Object({
    rating: Nullable(Type.Number()),
    limit: Nullable(Type.Number()),
    onSite: Nullable(Type.Number()),
  }),
  satisfied: Share,
  inTime: Share,
  red: Share,
  attended: Share,
  /** Alerts of a window without anybody, of all half days in which one was to be open. */
  unmanned: Share,
  /** Numbers that waited too long, of all that were taken. */
  waitedLong: Share,
  /** 部门即办率 (I-36) */
  instant: Share,
})
export type DepartmentScore = Static<typeof DepartmentScore>

/** Numbers that were called, by whether they waited no longer than the lower end of what was told, inside it, or longer. */
export const ToldWaits = Type.Object({ early: Type.Integer(), inside: Type.Integer(), late: Type.Integer() })
export type ToldWaits = Static<typeof ToldWaits>

/** How the estimated waits came true (P50 and P80: of ten numbers five should be early, three inside, two late). */
export const WaitCalibration = Type.Object({
  all: ToldWaits,
  days: Type.Array(Type.Object({ day: DateText, ...ToldWaits.properties })),
  types: Type.Array(Type.Object({ serviceTypeName: Type.String(), ...ToldWaits.properties })),
})
export type WaitCalibration = Static<typeof WaitCalibration>

export const Indicators = Type.Object({
  from: DateText,
  to: DateText,
  indicators: Type.Array(Indicator),
  /** What there is to look at, each once. */
  services: Type.Array(CountedService),
  cases: Type.Array(CountedCase),
  items: Type.Array(CountedItem),
  /** The twelve months up to the last day asked for, oldest first. */
  redCards: Type.Array(RedCardMonth),
  /** The best first; those of whom nothing is known last. */
  departments: Type.Array(DepartmentScore),
  waits: WaitCalibration,
  weights: Type.Object({ rating: Type.Integer(), limit: Type.Integer(), onSite: Type.Integer() }),
})
export type Indicators = Static<typeof Indicators>

/** Business days, both of them included; this month up to today where nothing else is asked for. */
export const IndicatorSpan = Type.Object({ from: Type.Optional(DateText), to: Type.Optional(DateText) })
export type IndicatorSpan = Static<typeof IndicatorSpan>
