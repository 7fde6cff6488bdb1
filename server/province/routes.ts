import { Command, HallParams } from '../../contract/basics.ts'
import { ProvinceReconciliation, ProvinceRetried, ReconciliationQuery } from '../../contract/province.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { reviveDead } from './queries.ts'
import { reconciliationOf } from './reconciliation.ts'

export function provinceRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/province/reconciliation',
    {
      schema: {
        params: HallParams,
        querystring: ReconciliationQuery,
        response: answers(ProvinceReconciliation),
      },
    },
    ({ params, query }) => reconciliationOf(ctx, params.hallId, query.day),
  )

  app.post(
    '/api/halls/:hallId/province/retry',
    { schema: { params: HallParams, body: Command, response: answers(ProvinceRetried) } },
    async (request) => {
      if (ctx.config.province.target !== 'push') throw new DomainError('province-not-connected')
      const { hallId } = request.params
      const { staffId } = await requireStaff(ctx, request)
      const actor = { kind: 'STAFF', staffId } as const
      const command = commandOf(ctx, request, { id: request.body.commandId, actor })
      return hallTransaction(ctx, { hallId, actor, command }, async (tx) => ({
        count: await reviveDead(tx.db, hallId, tx.now),
      }))
    },
  )
}
