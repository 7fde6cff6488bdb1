import { ratingLabels } from '../../contract/rating-labels.ts'
import type { RatingState } from '../../contract/rating-state.ts'
import type { Satisfaction } from '../../contract/ratings.ts'
import { DomainError } from '../platform/domain-error.ts'

/** What a citizen says of one service. */
export type RatingAnswer = { satisfaction: Satisfaction; labels: string[]; text: string }

/** 差评 */
export const isBad = (satisfaction: Satisfaction): boolean =>
  satisfaction === 'DISSATISFIED' || satisfaction === 'VERY_DISSATISFIED'

/**
 * Labels belong to their level, and a bad rating says why, by label or in words (差评必须勾选详情或填写文字评价).
 * @throws DomainError rating-label-unknown, rating-needs-reason
 */
export function requireAnswer({ satisfaction, labels, text }: RatingAnswer): void {
  const known = new Set(ratingLabels[satisfaction].map(({ code }) => code))
  const stranger = labels.find((label) => !known.has(label))
  if (stranger) throw new DomainError('rating-label-unknown', { label: stranger })
  if (isBad(satisfaction) && labels.length === 0 && text.trim() === '')
    throw new DomainError('rating-needs-reason')
}

export type RatingRequest = { state: RatingState; inviteDue: string }

/**
 * A rating is given once, by the last day of its invitation (R43, 一次一评).
 * @throws DomainError rating-given-already, rating-declined, rating-closed
 */
export function requireRateable({ state, inviteDue }: RatingRequest, today: string): void {
  if (state === 'RATED') throw new DomainError('rating-given-already')
  if (state === 'DECLINED') throw new DomainError('rating-declined')
  if (state === 'EXPIRED' || today > inviteDue) throw new DomainError('rating-closed')
}

/** Whether it may still be given. */
export const isOpen = ({ state, inviteDue }: RatingRequest, today: string): boolean =>
  (state === 'ON_SITE' || state === 'MISSED' || state === 'INVITING') && today <= inviteDue

/** Why somebody should look at a rating. Nothing of it is deleted for it, or counts less (R53). */
export type RatingFlag = 'TOO_FAST' | 'SAME_ADDRESS' | 'BURST'

export type Circumstances = {
  /** Null where an officer wrote it down. */
  tookMs: number | null
  /** Ratings from the same place today, this one not counted. */
  fromSamePlace: number
  /** Ratings of the same window within the last minutes, this one not counted. */
  ofSameWindow: number
}

const fastestMs = 3000
const mostFromOnePlace = 3
const mostOfOneWindow = 5

export function flagsOf({ tookMs, fromSamePlace, ofSameWindow }: Circumstances): RatingFlag[] {
  return [
    ...(tookMs !== null && tookMs < fastestMs ? (['TOO_FAST'] as const) : []),
    ...(fromSamePlace >= mostFromOnePlace ? (['SAME_ADDRESS'] as const) : []),
    ...(ofSameWindow >= mostOfOneWindow ? (['BURST'] as const) : []),
  ]
}
