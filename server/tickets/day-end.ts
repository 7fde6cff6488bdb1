import { dayEndOf, planOf } from '../halls/index.ts'
import { addDays, plusMinutes } from '../platform/business-day.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { closeIdleWindows } from '../windows/index.ts'
import { ref } from './commands.ts'
import {
  expireTickets,
  overdueHeld,
  overduePassed,
  passHeldTicket,
  servingBefore,
  voidPassedTicket,
} from './day-end-queries.ts'
import { markFinished } from './queries.ts'

/**
 * Closes every day that is over: numbers that are still open expire (who is being served is served to the end), and
 * everybody goes home. Safe to call at any time; does nothing while the day lasts.
 */
export async function closeDay(tx: HallTransaction): Promise<void> {
  const plan = await planOf(tx)
  const isOver = tx.now >= dayEndOf(plan, tx.businessDay)
  const lastOver = isOver ? tx.businessDay : addDays(tx.businessDay, -1)
  const expired = await expireTickets(tx.db, tx.hall.id, lastOver, tx.now)
  if (expired.length > 0) {
    const waiting = Map.groupBy(
      expired.filter((ticket) => ticket.was === 'WAITING'),
      (ticket) => ticket.queueId,
    )
    tx.record({
      type: 'day-closed',
      businessDay: lastOver,
      expiredTicketIds: expired.map((ticket) => ticket.id),
      queues: [...waiting].map(([queueId, tickets]) => ({ queueId, leaving: tickets.length })),
      freedWindowIds: expired.flatMap(({ was, windowId }) =>
        was === 'CALLED' && windowId ? [windowId] : [],
      ),
    })
  }
  await finishForgotten(tx)
  await closeIdleWindows(tx, lastOver)
}

/** Whoever is still “being served” on another day was forgotten: the hall finishes, so that the window can open. */
async function finishForgotten(tx: HallTransaction): Promise<void> {
  for (const ticket of await servingBefore(tx.db, tx.hall.id, tx.businessDay)) {
    const { windowId, staffId, servingAt } = ticket
    if (!windowId || !staffId) continue
    await markFinished(tx.db, ticket.id, 'OTHER', tx.now)
    const servedSec = Math.round((tx.now.getTime() - (servingAt ?? tx.now).getTime()) / 1000)
    tx.record({ type: 'ticket-finished', ...ref(ticket), windowId, staffId, outcome: 'OTHER', servedSec })
  }
}

/** Numbers put aside that nobody came back to count as passed. */
export async function passOverdueHeld(tx: HallTransaction): Promise<void> {
  const { settings } = await planOf(tx)
  const heldBefore = plusMinutes(tx.now, -settings.holdMaxMin)
  for (const ticket of await overdueHeld(tx.db, tx.hall.id, heldBefore)) {
    await passHeldTicket(tx.db, ticket.id, tx.now)
    tx.record({ type: 'hold-expired', ...ref(ticket) })
  }
}

/** Passed numbers that nobody came back for in time are void. */
export async function voidOverduePassed(tx: HallTransaction): Promise<void> {
  const { settings } = await planOf(tx)
  const passedBefore = plusMinutes(tx.now, -settings.restoreWithinMin)
  for (const ticket of await overduePassed(tx.db, tx.hall.id, {
    passedBefore,
    maxPassCount: settings.maxPassCount,
  })) {
    await voidPassedTicket(tx.db, ticket.id, tx.now)
    tx.record({
      type: 'ticket-voided',
      ...ref(ticket),
      reason: ticket.passCount > settings.maxPassCount ? 'PASSES_USED_UP' : 'RESTORE_TIME_OVER',
      staffId: null,
      wasWaiting: false,
    })
  }
}
