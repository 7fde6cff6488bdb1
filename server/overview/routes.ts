import { HallParams } from '../../contract/basics.ts'
import { Overview } from '../../contract/overview.ts'
import type { Context } from '../platform/context.ts'
import { answers, type App } from '../platform/http.ts'
import { overviewOf } from './overview.ts'

export function overviewRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/overview',
    { schema: { params: HallParams, response: answers(Overview) } },
    (request) => overviewOf(ctx, request.params.hallId),
  )
}
