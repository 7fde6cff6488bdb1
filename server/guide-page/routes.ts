import { Type } from 'typebox'
import { HallParams, Id, WindowParams } from '../../contract/basics.ts'
import { GuideEntry, ItemGuide, ItemGuideParams } from '../../contract/item-guide.ts'
import { currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { answers, type App } from '../platform/http.ts'
import { guideItems } from '../services/index.ts'
import { hallOfWindow } from '../windows/index.ts'
import { guideHtml } from './guide.ts'
import { itemGuideHtml } from './item-guide.ts'
import { guideEntries, readGuide } from './read.ts'

const ItemParams = Type.Object({ itemId: Id })

export function guideRoutes(app: App, ctx: Context): void {
  app.get('/guide/:windowId', { schema: { params: WindowParams, hide: true } }, async (request, reply) => {
    const { windowId } = request.params
    const hallId = await hallOfWindow(ctx.db, windowId)
    const plan = hallId && (await currentPlan(ctx, hallId))
    const window = plan && plan.windows.get(windowId)
    if (!plan || !window) throw new DomainError('window-unknown')
    const items = await guideItems(ctx.db, plan.hall.id)
    return reply.type('text/html; charset=utf-8').send(guideHtml(plan, window, items))
  })

  app.get('/guide/item/:itemId', { schema: { params: ItemParams, hide: true } }, async (request, reply) => {
    const { plan, guide } = await readGuide(ctx, request.params.itemId)
    return reply.type('text/html; charset=utf-8').send(itemGuideHtml(plan, guide))
  })

  app.get(
    '/api/halls/:hallId/guide',
    { schema: { params: HallParams, response: answers(Type.Array(GuideEntry)) } },
    async ({ params }) => guideEntries(ctx, params.hallId),
  )

  app.get(
    '/api/halls/:hallId/guide/:itemId',
    { schema: { params: ItemGuideParams, response: answers(ItemGuide) } },
    async ({ params }) => {
      const { plan, guide } = await readGuide(ctx, params.itemId)
      if (plan.hall.id !== params.hallId) throw new DomainError('case-item-unknown')
      return guide
    },
  )
}
