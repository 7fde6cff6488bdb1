import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { HallParams, StaffParams } from '../../contract/basics.ts'
import { LogCheck, LogEntry, LogPage, LogQuery, VerifyLog } from '../../contract/log.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { answers, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { logCsv } from './csv.ts'
import { accountLog, logPage } from './entries.ts'
import { verifyLog } from './verify.ts'

export function auditRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/log',
    { schema: { params: HallParams, querystring: LogQuery, response: answers(LogPage) } },
    ({ params, query }) => logPage(ctx, params.hallId, query),
  )

  app.get(
    '/api/halls/:hallId/log.csv',
    { schema: { params: HallParams, querystring: LogQuery, hide: true } },
    async (request, reply) => {
      const { params, query } = request
      const { hallId, staffId } = await requireStaff(ctx, request)
      const { from = null, to = null } = query
      const table = logCsv(ctx, params.hallId, query)
      await hallTransaction(ctx, { hallId, actor: staffActor(request, staffId) }, async ({ record }) =>
        record({ type: 'log-exported', from, to }),
      )
      const day = businessDay(ctx.clock.now())
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="log-${params.hallId}-${day}.csv"`)
        .send(Readable.from(table))
    },
  )

  app.post(
    '/api/halls/:hallId/log/verify',
    { schema: { params: HallParams, body: VerifyLog, response: answers(LogCheck) } },
    ({ params, body }) => verifyLog(ctx, params.hallId, body.after),
  )

  app.get(
    '/api/accounts/:staffId/log',
    { schema: { params: StaffParams, response: answers(Type.Array(LogEntry)) } },
    async (request) => {
      const { hallId } = await requireStaff(ctx, request)
      return accountLog(ctx, { hallId, staffId: request.params.staffId })
    },
  )
}
