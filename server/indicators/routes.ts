import { HallParams } from '../../contract/basics.ts'
import { Indicators, IndicatorSpan } from '../../contract/indicators.ts'
import { AskedMonth, PublicRatings } from '../../contract/public-ratings.ts'
import type { Context } from '../platform/context.ts'
import { answers, type App } from '../platform/http.ts'
import { ratingsOfMonth } from './public-ratings.ts'
import { report } from './report.ts'

export function indicatorRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/indicators',
    { schema: { params: HallParams, querystring: IndicatorSpan, response: answers(Indicators) } },
    ({ params, query }) => report(ctx, params.hallId, query),
  )
  app.get(
    '/api/halls/:hallId/ratings/counts',
    { schema: { params: HallParams, querystring: AskedMonth, response: answers(PublicRatings) } },
    ({ params, query }) => ratingsOfMonth(ctx, params.hallId, query.month),
  )
}
