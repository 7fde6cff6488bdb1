import { Type, type Static } from 'typebox'
import { DateText, Id, Nullable } from './basics.ts'
import { RatingState } from './rating-state.ts'
import { Satisfaction } from './ratings.ts'

/** The indicators of 好差评, numbered as in the notices they come from. */
export const IndicatorCode = Type.Enum(['I-25', 'I-26', 'I-27', 'I-30', 'I-33', 'I-37', 'I-38'])
export type IndicatorCode = Static<typeof IndicatorCode>

/** AT_LEAST and AT_MOST the target; INFO has none. */
export const Aim = Type.Enum(['AT_LEAST', 'AT_MOST', 'INFO'])
export type Aim = Static<typeof Aim>

export const Indicator = Type.Object({
  code: IndicatorCode,
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
  /** The services to look at, the newest first: what keeps it from its target, or what it counts. */
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

export const Indicators = Type.Object({
  from: DateText,
  to: DateText,
  indicators: Type.Array(Indicator),
  /** The services to look at, each once. */
  services: Type.Array(CountedService),
})
export type Indicators = Static<typeof Indicators>

/** Business days, both of them included; this month up to today where nothing else is asked for. */
export const IndicatorSpan = Type.Object({ from: Type.Optional(DateText), to: Type.Optional(DateText) })
export type IndicatorSpan = Static<typeof IndicatorSpan>
