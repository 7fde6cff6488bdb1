import { HallParams } from '../../contract/basics.ts'
import { Board } from '../../contract/board.ts'
import type { Context } from '../platform/context.ts'
import { answers, type App } from '../platform/http.ts'
import { boardOf } from './board.ts'

export function boardRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/board',
    { schema: { params: HallParams, response: answers(Board) } },
    (request) => boardOf(ctx, request.params.hallId),
  )
}
