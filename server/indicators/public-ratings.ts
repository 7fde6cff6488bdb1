import type { PublicRatings } from '../../contract/public-ratings.ts'
import { ratingLabels } from '../../contract/rating-labels.ts'
import { currentPlan } from '../halls/index.ts'
import { addDays, businessDay, monthBefore } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { firstRatingAt, labelsBetween, levelsBetween } from './queries.ts'

const none: PublicRatings['counts'] = {
  VERY_SATISFIED: 0,
  SATISFIED: 0,
  BASICALLY_SATISFIED: 0,
  DISSATISFIED: 0,
  VERY_DISSATISFIED: 0,
}

/**
 * 评价公开: how often each level and each label was given in a month, of nobody in particular. What is said today is told
 * from tomorrow on, so that no number grows while somebody walks away from a window.
 */
export async function ratingsOfMonth(ctx: Context, hallId: number, asked?: string): Promise<PublicRatings> {
  const { hall } = await currentPlan(ctx, hallId)
  const today = businessDay(ctx.clock.now())
  const newestMonth = monthOf(addDays(today, -1))
  const first = await firstRatingAt(ctx.db, hall.id)
  const month = asked ?? newestMonth
  const span = monthBefore(month, today)
  const levels = await levelsBetween(ctx.db, hall.id, span)
  const labels = await labelsBetween(ctx.db, hall.id, span)
  return {
    month,
    upTo: span.from < span.to ? businessDay(new Date(span.to.getTime() - 1)) : null,
    oldestMonth: earlier(first ? monthOf(businessDay(first)) : newestMonth, newestMonth),
    newestMonth,
    counts: {
      ...none,
      ...Object.fromEntries(levels.map(({ satisfaction, count }) => [satisfaction, count])),
    },
    labels: labels.map(({ satisfaction, code, count }) => ({
      satisfaction,
      text: ratingLabels[satisfaction].find((label) => label.code === code)?.text ?? code,
      count,
    })),
  }
}

const monthOf = (day: string): string => day.slice(0, 7)
const earlier = (a: string, b: string): string => (a < b ? a : b)
