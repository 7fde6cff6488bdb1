import { WindowParams } from '../../contract/basics.ts'
import { currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { App } from '../platform/http.ts'
import { hallOfWindow } from '../windows/index.ts'
import { guideHtml } from './guide.ts'

export function guideRoutes(app: App, ctx: Context): void {
  app.get('/guide/:windowId', { schema: { params: WindowParams, hide: true } }, async (request, reply) => {
    const { windowId } = request.params
    const hallId = await hallOfWindow(ctx.db, windowId)
    const plan = hallId && (await currentPlan(ctx, hallId))
    const window = plan && plan.windows.get(windowId)
    if (!plan || !window) throw new DomainError('window-unknown')
    return reply.type('text/html; charset=utf-8').send(guideHtml(plan, window))
  })
}
