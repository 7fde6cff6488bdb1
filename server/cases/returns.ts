import type { TakenTicket, TakeChannel } from '../../contract/tickets.ts'
import { placesOfQueue, planOf, type HallPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallEntrance } from '../platform/hall-transaction.ts'
import { giveNumber } from '../tickets/index.ts'
import { caseById } from './queries.ts'
import { awaitedBy, hallOfCode, insertReturn, returnOfDay, type Awaited } from './return-queries.ts'
import { isRunning } from './clock.ts'
import type { Case } from './case.ts'
import { hashOfCode, parseSupplementCode } from './supplement-code.ts'

export type ReturnOrder = { code: string; channel: TakeChannel; publicUrl: string }

/**
 * Whoever comes back with the papers that were missing takes a number with the code of the notice: in the queue of the
 * case, before others by the bonus of a priority, once a day (DOMAIN §3.2).
 * @throws DomainError supplement-code-unknown, supplement-code-used, and what taking a number throws
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

type Asked = { db: Context['db']; hallId: number; now: Date; code: string }

/** The case behind a code, as long as it waits. @throws DomainError supplement-code-unknown */
async function requireAwaited(
  ctx: Context,
  { db, hallId, now, code }: Asked,
): Promise<{ awaited: Awaited; found: Case; until: Date }> {
  const digits = parseSupplementCode(code)
  const awaited = digits && (await awaitedBy(db, hallId, hashOfCode(ctx, digits)))
  const found = awaited ? await caseById(db, hallId, awaited.caseId) : null
  const until = found?.clocks.filter(({ kind }) => kind === 'SUPPLEMENT').find(isRunning)?.dueAt
  if (!awaited || !found || !until || now > until) throw new DomainError('supplement-code-unknown')
  return { awaited, found, until }
}

/** Back to where the papers were handed in: of the item's queue and that of the first number, the one called there. */
function serviceTypeOf(plan: HallPlan, { serviceTypeIds, windowId }: Awaited): number {
  const there = serviceTypeIds.find((id) => {
    const type = plan.serviceTypes.get(id)
    return type && placesOfQueue(plan, type.queueId).some((place) => place.windowId === windowId)
  })
  return there ?? serviceTypeIds[0] ?? 0
}

export type WaitingCase = { hallId: number; itemName: string; missing: string[]; until: Date }

/** What a citizen with the code may know: what is missing and until when, never whose it is; null when it is no code. */
export async function waitingCase(ctx: Context, code: string): Promise<WaitingCase | null> {
  const digits = parseSupplementCode(code)
  const hallId = digits && (await hallOfCode(ctx.db, hashOfCode(ctx, digits)))
  if (!hallId) return null
  try {
    const asked = { db: ctx.db, hallId, now: ctx.clock.now(), code }
    const { awaited, found, until } = await requireAwaited(ctx, asked)
    const missing = found.materials.filter(({ state }) => state === 'MISSING').map(({ name }) => name)
    return { hallId, itemName: awaited.itemName, missing, until }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
