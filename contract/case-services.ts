import { Type, type Static } from 'typebox'
import { DateText, Id, Nullable } from './basics.ts'
import { ProvinceMessageState } from './province.ts'
import { RatingState } from './rating-state.ts'
import { Satisfaction } from './ratings.ts'

/** One service of a case at a window (第几次服务), and its rating. */
export const CaseService = Type.Object({
  number: Type.Integer({ minimum: 1, maximum: 99 }),
  ticketNo: Type.String(),
  windowNo: Type.String(),
  servedOn: DateText,
  /** How its rating stands; null while it is being served. */
  state: Nullable(RatingState),
  /** Null where it was said anonymously, and for whoever serves. */
  satisfaction: Nullable(Satisfaction),
  /** How the newest message to the province about it stands; null where there is none. */
  province: Nullable(ProvinceMessageState),
})
export type CaseService = Static<typeof CaseService>

/** The case that a service was about, and as which of its services it is rated. */
export const RatedCase = Type.Object({
  caseId: Id,
  projectNo: Type.String(),
  serviceNumber: Type.Integer(),
})
export type RatedCase = Static<typeof RatedCase>
