import type { TakenTicket, TakeChannel } from '../../contract/tickets.ts'
import { placesOfQueue, planOf, type HallPlan } from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallEntrance } from '../platform/hall-transaction.ts'
import { giveNumber } from '../tickets/index.ts'
import { insertReturn, returnOfDay, type Awaited } from './queries.ts'
import { requireAwaited } from './waiting.ts'

export type ReturnOrder = { code: string; channel: TakeChannel; publicUrl: string }

/**
 * Whoever comes back with the papers that were missing takes a number with the code of the notice: in the queue of the
 * case, before others by the bonus of a priority, once a day (DOMAIN §3.2).
 * @throws DomainError supplement-code-unknown, -expired, -over, -used, and what taking a number throws
 */
export async function takeReturn(entrance: HallEntrance, order: ReturnOrder): Promise<TakenTicket> {
  const tx = await entrance.locked
  const plan = await planOf(tx)
  const { awaited } = await requireAwaited(tx.ctx, {
    db: tx.db,
    hallId: tx.hall.id,
    now: tx.now,
    code: order.code,
  })
  const { caseId } = awaited
  const ticketNo = await returnOfDay(tx.db, caseId, tx.businessDay)
  if (ticketNo) throw new DomainError('supplement-code-used', { ticketNo })
  const { channel, publicUrl } = order
  const serviceTypeId = serviceTypeOf(plan, awaited)
  const take = { serviceTypeId, channel, publicUrl, bringsSupplement: true }
  const { ticketId, taken } = await giveNumber(entrance, take)
  await insertReturn(tx.db, { caseId, day: tx.businessDay, ticketId })
  return taken
}

/** Back to where the papers were handed in: of the item's queue and that of the first number, the one called there. */
function serviceTypeOf(plan: HallPlan, { serviceTypeIds, windowId }: Awaited): number {
  const there = serviceTypeIds.find((id) => {
    const type = plan.serviceTypes.get(id)
    return type && placesOfQueue(plan, type.queueId).some((place) => place.windowId === windowId)
  })
  return there ?? serviceTypeIds[0] ?? 0
}
