import { Type } from 'typebox'
import { HallParams, Id, WindowParams } from '../../contract/basics.ts'
import { GuideItem } from '../../contract/services.ts'
import { currentPlan, placesOfQueue } from '../halls/index.ts'
import { publicUrl } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { answers, type App } from '../platform/http.ts'
import { guideItems, itemGuide } from '../services/index.ts'
import { hallOfWindow } from '../windows/index.ts'
import { guideHtml } from './guide.ts'
import { itemGuideHtml } from './item-guide.ts'

const ItemParams = Type.Object({ itemId: Id })

export function guideRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/items',
    { schema: { params: HallParams, response: answers(Type.Array(GuideItem)) } },
    ({ params }) => guideItems(ctx.db, params.hallId),
  )
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
    const item = await itemGuide(ctx.db, request.params.itemId)
    const plan = item && (await currentPlan(ctx, item.hallId))
    const type = plan?.serviceTypes.get(item?.serviceTypeId ?? 0)
    if (!item || !plan || !type) throw new DomainError('case-item-unknown')
    const windows = placesOfQueue(plan, type.queueId)
    const address = `${publicUrl(ctx.config)}/guide/item/${item.id}`
    return reply.type('text/html; charset=utf-8').send(itemGuideHtml({ plan, item, windows, address }))
  })
}
