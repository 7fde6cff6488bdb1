import type { TakeChannel, TakenTicket, TakeTicket } from '../../contract/tickets.ts'
import { aheadCount, estimatedWaitMin, situationAt } from '../forecasts/index.ts'
import {
  placesOfQueue,
  planOf,
  requireTakingTime,
  type HallPlan,
  type Queue,
  type ServiceType,
} from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { maskName } from '../platform/masking.ts'
import { checkHolder, type CheckedHolder } from './identity.ts'
import { rankOnTake, type Rank } from './rank.ts'
import { holderToday, insertTicket, nextNumber } from './take-queries.ts'
import { slipOf, type SlipTicket } from './slip.ts'

export type TakeOrder = Pick<TakeTicket, 'serviceTypeId' | 'holder' | 'priority'> & {
  channel: TakeChannel
  /** Address phones reach this hall by, e.g. http://hall.example:3000. */
  publicUrl: string
}

/**
 * A citizen takes a number (DOMAIN §3.1 “take”). Every guard has its own code.
 * @throws DomainError service-type-unknown, service-type-suspended, service-without-window, hall-closed,
 * last-take-passed, priority-needs-desk, identity-required, id-card-invalid, phone-invalid, person-blacklisted,
 * already-waiting, service-limit-reached, person-limit-reached, queue-full
 */
export async function takeTicket(tx: HallTransaction, order: TakeOrder): Promise<TakenTicket> {
  const plan = await planOf(tx)
  const { type, queue } = requireService(plan, order.serviceTypeId)
  const atDesk = order.channel === 'DESK'
  requireTakingTime(plan, tx.now, atDesk)
  if (order.priority && !atDesk) throw new DomainError('priority-needs-desk')
  const check = {
    identity: atDesk ? 'NONE' : type.takeIdentity,
    service: type.name,
    today: tx.businessDay,
  } as const
  const holder = checkHolder(order.holder ?? {}, check)
  const hashes = holderHashes(tx, holder)
  if (hashes.length > 0)
    await requireWelcome(tx, plan, { type, hashes, knownByPhone: !holder.idCard, atDesk })

  const isElder = holder.age !== null && holder.age >= plan.settings.elderAge
  const priority = order.priority?.category ?? (isElder ? 'ELDER' : null)
  const rank = rankOnTake(tx.now, priority, plan.settings)
  const place = { businessDay: tx.businessDay, queueId: queue.id, serviceTypeId: type.id }
  const situation = await situationAt(tx.db, plan, { ...place, rankAt: rank.rankAt, id: null })
  const forecast = {
    aheadCount: aheadCount(plan, queue.id, situation),
    estimatedWaitMin: estimatedWaitMin(plan, type, situation),
  }
  const token = tx.ctx.randomBytes(16).toString('base64url')
  const ticket = await nextNumber(tx.db, { hallId: tx.hall.id, businessDay: tx.businessDay, queue })
  if (!ticket) throw new DomainError('queue-full', { queue: queue.name })
  const written = {
    hallId: tx.hall.id,
    businessDay: tx.businessDay,
    queue,
    serviceTypeId: type.id,
    token,
    channel: order.channel,
    priority,
    certificateKind: order.priority?.certificateKind ?? null,
    takenAt: tx.now,
    rank,
    ...forecast,
    ...sealed(tx, holder, hashes),
  }
  await insertTicket(tx.db, written, ticket)
  tx.record({
    type: 'ticket-taken',
    ticketId: ticket.id,
    ticketNo: ticket.ticketNo,
    queueId: queue.id,
    serviceTypeId: type.id,
    channel: order.channel,
    priority,
    ...wireRank(rank),
    ...forecast,
  })
  const maskedName = holder.name && maskName(holder.name)
  const slip = {
    id: ticket.id,
    ticketNo: ticket.ticketNo,
    takenAt: tx.now,
    type,
    priority,
    maskedName,
    ...forecast,
  }
  return answer(plan, { ...slip, token, publicUrl: order.publicUrl })
}

function requireService(plan: HallPlan, serviceTypeId: number): { type: ServiceType; queue: Queue } {
  const type = plan.serviceTypes.get(serviceTypeId)
  const queue = type && plan.queues.get(type.queueId)
  if (!type || !queue) throw new DomainError('service-type-unknown')
  if (type.suspended) throw new DomainError('service-type-suspended', { service: type.name })
  if (placesOfQueue(plan, queue.id).length === 0) {
    throw new DomainError('service-without-window', { service: type.name })
  }
  return { type, queue }
}

// The ID card names a person more surely than the phone; a person is known by either.
function holderHashes({ ctx }: HallTransaction, { idCard, phone }: CheckedHolder): Buffer[] {
  const card = idCard ? [ctx.secrets.keyedHash('holder', `id-card:${idCard}`)] : []
  return phone ? [...card, ctx.secrets.keyedHash('holder', `phone:${phone}`)] : card
}

type Person = { type: ServiceType; hashes: Buffer[]; knownByPhone: boolean; atDesk: boolean }

async function requireWelcome(
  tx: HallTransaction,
  plan: HallPlan,
  { type, hashes, knownByPhone, atDesk }: Person,
): Promise<void> {
  const phoneHash = knownByPhone ? (hashes[0] ?? null) : null
  const question = { hallId: tx.hall.id, day: tx.businessDay, serviceTypeId: type.id, hashes, phoneHash }
  const today = await holderToday(tx.db, question)
  const { maxPerPersonPerDay, maxPerPersonPerServiceType } = plan.settings
  if (today.liveTicketNo) throw new DomainError('already-waiting', { ticketNo: today.liveTicketNo })
  if (atDesk) return
  if (today.blacklisted) throw new DomainError('person-blacklisted')
  if (today.takenForType >= maxPerPersonPerServiceType) {
    throw new DomainError('service-limit-reached', { service: type.name, limit: maxPerPersonPerServiceType })
  }
  if (today.takenToday >= maxPerPersonPerDay) {
    throw new DomainError('person-limit-reached', { limit: maxPerPersonPerDay })
  }
}

function sealed({ ctx }: HallTransaction, holder: CheckedHolder, hashes: Buffer[]) {
  const { name, idCard, phone } = holder
  const isKnown = name !== null || idCard !== null || phone !== null
  return {
    holderHash: hashes[0] ?? null,
    phoneHash: phone ? ctx.secrets.keyedHash('holder', `phone:${phone}`) : null,
    holderCipher: isKnown ? ctx.secrets.seal(JSON.stringify({ name, idCard, phone })) : null,
    maskedName: name && maskName(name),
  }
}

type Taken = SlipTicket & { token: string; publicUrl: string }

function answer(plan: HallPlan, { token, publicUrl, ...ticket }: Taken): TakenTicket {
  const { ticketNo, aheadCount: ahead, estimatedWaitMin: waitMin, type } = ticket
  const windows = placesOfQueue(plan, type.queueId)
  const slip = slipOf(plan, ticket, `${publicUrl}/t/${token}`)
  return { token, ticketNo, aheadCount: ahead, estimatedWaitMin: waitMin, windows, slip }
}

const wireRank = (rank: Rank) => ({ rankAt: rank.rankAt.toISOString(), adjustments: rank.adjustments })
