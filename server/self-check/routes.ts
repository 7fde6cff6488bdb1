import { HallParams } from '../../contract/basics.ts'
import { SelfCheck } from '../../contract/self-check.ts'
import type { Context } from '../platform/context.ts'
import { answers, type App } from '../platform/http.ts'
import { selfCheckCsv } from './csv.ts'
import { selfCheck } from './read.ts'

export function selfCheckRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/self-check',
    { schema: { params: HallParams, response: answers(SelfCheck) } },
    ({ params }) => selfCheck(ctx, params.hallId),
  )
  app.get(
    '/api/halls/:hallId/self-check.csv',
    { schema: { params: HallParams, hide: true } },
    async ({ params }, reply) => {
      const checked = await selfCheck(ctx, params.hallId)
      return reply
        .type('text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="self-check-${params.hallId}-${checked.day}.csv"`,
        )
        .send(selfCheckCsv(checked))
    },
  )
}
