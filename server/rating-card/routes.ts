import { Type } from 'typebox'
import { Id } from '../../contract/basics.ts'
import { currentPlan } from '../halls/index.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { App } from '../platform/http.ts'
import { hallOfWindow } from '../windows/index.ts'
import { cardHtml } from './card.ts'

const CardParams = Type.Object({ windowId: Id })
const CardQuery = Type.Object({ size: Type.Optional(Type.Enum(['A4', 'A6'])) })

export function ratingCardRoutes(app: App, ctx: Context): void {
  const schema = { params: CardParams, querystring: CardQuery, hide: true }
  app.get('/rate/window/:windowId/card', { schema }, async (request, reply) => {
    const { windowId } = request.params
    const hallId = await hallOfWindow(ctx.db, windowId)
    const plan = hallId && (await currentPlan(ctx, hallId))
    const window = plan && plan.windows.get(windowId)
    if (!plan || !window) throw new DomainError('window-unknown')
    const address = `${publicUrl(ctx.config)}/rate/window/${windowId}`
    const card = { hallName: plan.hall.name, window, address, size: request.query.size ?? 'A6' }
    return reply.type('text/html; charset=utf-8').send(cardHtml(card))
  })
}
