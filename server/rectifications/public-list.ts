import { Type } from 'typebox'
import { HallParams } from '../../contract/basics.ts'
import { ratingLabels } from '../../contract/rating-labels.ts'
import { PublicMonth, PublicRectification } from '../../contract/rectifications.ts'
import { currentPlan } from '../halls/index.ts'
import { businessDay, monthBefore } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { answers, type App } from '../platform/http.ts'
import { badRatingsBetween } from './list-queries.ts'
import { isOnTime } from './rectification.ts'

/** 评价公开: the bad ratings of a month and what became of them, for everybody. */
export function publicRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/ratings/public',
    {
      schema: {
        params: HallParams,
        querystring: PublicMonth,
        response: answers(Type.Array(PublicRectification)),
      },
    },
    ({ params, query }) => publicList(ctx, params.hallId, query.month),
  )
}

// The ratings of today are told tomorrow: nobody shall see the list grow when somebody leaves a window.
// No number, window, service or moment leads back to a person: what is alike stands together, not in its order.
async function publicList(ctx: Context, hallId: number, month: string): Promise<PublicRectification[]> {
  const { hall } = await currentPlan(ctx, hallId)
  const rows = await badRatingsBetween(ctx.db, hall.id, monthBefore(month, businessDay(ctx.clock.now())))
  const entries = rows.map(({ satisfaction, labels, disposition, status, ...times }) => {
    const words = new Map(ratingLabels[satisfaction].map(({ code, text }) => [code, text]))
    const told = labels.toSorted().map((code) => words.get(code) ?? code)
    return { month, satisfaction, labels: told, disposition, status, isOnTime: isOnTime(times) }
  })
  return entries.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}
