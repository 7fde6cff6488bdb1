import { HallParams } from '../../contract/basics.ts'
import { Indicators, IndicatorSpan } from '../../contract/indicators.ts'
import type { Context } from '../platform/context.ts'
import { answers, type App } from '../platform/http.ts'
import { report } from './report.ts'

export function indicatorRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/indicators',
    { schema: { params: HallParams, querystring: IndicatorSpan, response: answers(Indicators) } },
    ({ params, query }) => report(ctx, params.hallId, query),
  )
}
