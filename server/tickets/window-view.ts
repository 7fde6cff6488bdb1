import type { WindowView } from '../../contract/windows.ts'
import { bindingsOfWindow, currentPlan, placeOf, serviceTypeEver } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { clockOnWire } from '../platform/hall-clock.ts'
import { lastRatingAt } from '../ratings/index.ts'
import { hallOfWindow, sessionOnWire, windowAtWork, windowState } from '../windows/index.ts'
import { currentTicket, heldBy } from './current-ticket.ts'
import { ticketById } from './queries.ts'
import { holdEndsAt, restoreBefore } from './ticket.ts'
import { heldTickets, logHeadOf, recentPassed, servedToday } from './view-queries.ts'

/**
 * Everything the console of one window shows, as of now.
 * @throws DomainError window-unknown
 */
export async function windowView(ctx: Context, windowId: number): Promise<WindowView> {
  const hallId = await hallOfWindow(ctx.db, windowId)
  if (!hallId) throw new DomainError('window-unknown')
  // The number first: a view may show more than its number says, never less.
  const seq = await logHeadOf(ctx.db, hallId)
  const plan = await currentPlan(ctx, hallId)
  const window = plan.windows.get(windowId)
  if (!window) throw new DomainError('window-unknown')
  const work = await windowAtWork(ctx.db, windowId)
  const inHand = work.inHand ? heldBy(await ticketById(ctx.db, hallId, work.inHand.ticketId)) : null
  const bindings = bindingsOfWindow(plan, windowId)
  const day = businessDay(ctx.clock.now())
  const held = await heldTickets(ctx.db, {
    hallId,
    windowId,
    queueIds: bindings.map(({ queueId }) => queueId),
  })
  const passed = await recentPassed(ctx.db, { hallId, day, queueIds: bindings.map(({ queueId }) => queueId) })
  return {
    windowId,
    seq,
    hallId,
    hallName: plan.hall.name,
    clock: clockOnWire(ctx.clock),
    no: window.no,
    name: window.name,
    kind: window.kind,
    zoneName: placeOf(plan, windowId).zoneName,
    state: windowState(work),
    session: work.session && sessionOnWire(work.session),
    current: inHand && currentTicket(plan, inHand),
    queues: bindings.flatMap(({ queueId, handicapMin }) => {
      const queue = plan.queues.get(queueId)
      return queue
        ? [
            {
              queueId,
              name: queue.name,
              prefix: queue.prefix,
              handicapMin,
            },
          ]
        : []
    }),
    recentPassed: passed.map(({ serviceTypeId, passedAt, ...ticket }) => ({
      ...ticket,
      serviceTypeName: serviceTypeEver(plan, serviceTypeId)?.name ?? '',
      passedAt: passedAt.toISOString(),
      restoreBefore: restoreBefore(passedAt, plan.settings).toISOString(),
    })),
    held: held.map(({ serviceTypeId, heldAt, ...ticket }) => ({
      ...ticket,
      serviceTypeName: serviceTypeEver(plan, serviceTypeId)?.name ?? '',
      heldAt: heldAt.toISOString(),
      passesAt: holdEndsAt(heldAt, plan.settings).toISOString(),
    })),
    servedToday: await servedToday(ctx.db, windowId, day),
    lastRating: await lastRatingAt(ctx.db, windowId, day),
  }
}
