import { Type, type Static } from 'typebox'
import { DateText, Nullable } from './basics.ts'
import { MonthText } from './rectifications.ts'
import { Satisfaction } from './ratings.ts'

/** Left out: the newest month of which there is something to tell. */
export const AskedMonth = Type.Object({ month: Type.Optional(MonthText) })
export type AskedMonth = Static<typeof AskedMonth>

/**
 * What was said in a month, for everybody: counts only. What a review found mistaken is not counted, nor what was said
 * once more (追评).
 */
export const PublicRatings = Type.Object({
  month: MonthText,
  /** The last day counted: the ratings of a day are told from the next day on. Null before the month has begun. */
  upTo: Nullable(DateText),
  /** The months that may be asked for, both included. */
  oldestMonth: MonthText,
  newestMonth: MonthText,
  counts: Type.Record(Satisfaction, Type.Integer()),
  /** The labels that were chosen, the most frequent first. */
  labels: Type.Array(Type.Object({ satisfaction: Satisfaction, text: Type.String(), count: Type.Integer() })),
})
export type PublicRatings = Static<typeof PublicRatings>
