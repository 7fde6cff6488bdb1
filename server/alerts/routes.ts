import { Type } from 'typebox'
import { Alert, AlertParams } from '../../contract/alerts.ts'
import { Command, HallParams } from '../../contract/basics.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { alertsFor, viewerOf } from './alert-list.ts'
import { acknowledgeAlert } from './commands.ts'

export function alertRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/alerts',
    { schema: { params: HallParams, response: answers(Type.Array(Alert)) } },
    async (request) => alertsFor(ctx, request.params.hallId, await requireStaff(ctx, request)),
  )

  app.post(
    '/api/alerts/:alertId/acknowledge',
    { schema: { params: AlertParams, body: Command, response: answers(Alert) } },
    async (request) => {
      const member = await requireStaff(ctx, request)
      const { staffId, hallId } = member
      const actor = staffActor(request, staffId)
      const command = commandOf(ctx, request, { id: request.body.commandId, actor })
      const viewer = await viewerOf(ctx, member)
      const { alertId } = request.params
      return hallTransaction(ctx, { hallId, actor, command }, (tx) =>
        acknowledgeAlert(tx, { alertId, staffId, viewer }),
      )
    },
  )
}
