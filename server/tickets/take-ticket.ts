import type { PriorityCategory, TakeChannel, TakenTicket, TakeTicket } from '../../contract/tickets.ts'
import { forecastOf, situationAt } from '../forecasts/index.ts'
import {
  placesOfQueue,
  requireTakingTime,
  sightOf,
  type HallPlan,
  type Queue,
  type ServiceType,
} from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallEntrance, HallTransaction } from '../platform/hall-transaction.ts'
import { maskName } from '../platform/masking.ts'
import { checkHolder, holderHash, type CheckedHolder } from './identity.ts'
import { rankOnSupplement, rankOnTake, type Rank } from './rank.ts'
import {
  holderToday,
  insertTicket,
  nextNumber,
  type HolderQuestion,
  type HolderToday,
} from './take-queries.ts'
import { slipOf, type SlipTicket } from './slip.ts'

export type TakeOrder = Pick<TakeTicket, 'serviceTypeId' | 'holder' | 'priority'> & {
  channel: TakeChannel
  /** Address phones reach this hall by, e.g. http://hall.example:3000. */
  publicUrl: string
  /** Brings what was missing in a case (补件码): the case knows who it is, and the place in line is better. */
  bringsSupplement?: boolean
}

/** The number that was given, and the transaction that gives it. */
export type Given = { tx: HallTransaction; plan: HallPlan; ticketId: number; taken: TakenTicket }

/**
 * A citizen takes a number (DOMAIN §3.1 “take”). Every guard has its own code.
 * @throws DomainError service-type-unknown, service-type-suspended, service-without-window, hall-closed,
 * last-take-passed, priority-needs-desk, identity-required, id-card-invalid, phone-invalid, person-blacklisted,
 * already-waiting, service-limit-reached, person-limit-reached, queue-full
 */
export async function takeTicket(entrance: HallEntrance, order: TakeOrder): Promise<TakenTicket> {
  return (await giveNumber(entrance, order)).taken
}

/** The same, for who does more with the number in the same transaction. */
export async function giveNumber(entrance: HallEntrance, order: TakeOrder): Promise<Given> {
  const { tx, plan, seen } = await sightOf(entrance, (current, day) => look(entrance, current, day, order))
  const { applicant, person, next } = seen
  const { type, queue, holder, priority } = applicant
  if (person) requireWelcome(plan, applicant, person)
  if (!next) throw new DomainError('queue-full', { queue: queue.name })
  const rank = order.bringsSupplement
    ? rankOnSupplement(tx.now, plan.settings)
    : rankOnTake(tx.now, priority, plan.settings)
  const place = { businessDay: tx.businessDay, queueId: queue.id }
  // Whoever goes before others has to ask who is before him.
  const situation =
    rank.adjustments.length > 0
      ? await situationAt(tx.db, { plan, now: tx.now }, { ...place, rankAt: rank.rankAt, id: null })
      : seen.situation
  const forecast = forecastOf(plan, { type, reservedWindowId: null }, situation)
  const token = tx.ctx.randomBytes(16).toString('base64url')
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
    ...sealed(tx, applicant),
  }
  await insertTicket(tx.db, written, next)
  tx.record({
    type: 'ticket-taken',
    ticketId: next.id,
    ticketNo: next.ticketNo,
    queueId: queue.id,
    serviceTypeId: type.id,
    channel: order.channel,
    priority,
    ...wireRank(rank),
    ...forecast,
  })
  const maskedName = holder.name && maskName(holder.name)
  const slip = {
    id: next.id,
    ticketNo: next.ticketNo,
    takenAt: tx.now,
    type,
    priority,
    maskedName,
    ...forecast,
  }
  const taken = answer(plan, { ...slip, token, publicUrl: order.publicUrl })
  return { tx, plan, ticketId: next.id, taken }
}

/** Who wants a number, and for what, as far as it can be judged without asking the hall. */
type Applicant = {
  type: ServiceType
  queue: Queue
  holder: CheckedHolder
  /** What the person is known by, the ID card first: it names a person more surely than the phone. */
  hashes: Buffer[]
  priority: PriorityCategory | null
  atDesk: boolean
}

/** Everything a take reads, in one go. */
async function look(entrance: HallEntrance, plan: HallPlan, day: string, order: TakeOrder) {
  const { ctx, db, hallId } = entrance
  const applicant = admit(ctx, plan, day, order)
  const { queue } = applicant
  const place = { businessDay: day, queueId: queue.id, rankAt: null, id: null }
  const [person, situation, next] = await Promise.all([
    applicant.hashes.length > 0 ? holderToday(db, questionAbout(applicant, hallId, day)) : null,
    situationAt(db, { plan, now: ctx.clock.now() }, place),
    nextNumber(db, { hallId, businessDay: day, queue }),
  ])
  return { applicant, person, situation, next }
}

function admit(ctx: Context, plan: HallPlan, day: string, order: TakeOrder): Applicant {
  const { type, queue } = requireService(plan, order.serviceTypeId)
  const atDesk = order.channel === 'DESK'
  requireTakingTime(plan, ctx.clock.now(), atDesk)
  if (order.priority && !atDesk) throw new DomainError('priority-needs-desk')
  const identity = atDesk || order.bringsSupplement ? 'NONE' : type.takeIdentity
  const holder = checkHolder(order.holder ?? {}, { identity, service: type.name, today: day })
  const isElder = holder.age !== null && holder.age >= plan.settings.elderAge
  const priority = order.priority?.category ?? (isElder ? 'ELDER' : null)
  return { type, queue, holder, hashes: holderHashes(ctx, holder), priority, atDesk }
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

function holderHashes(ctx: Context, { idCard, phone }: CheckedHolder): Buffer[] {
  const card = idCard ? [holderHash(ctx, { idCard })] : []
  return phone ? [...card, holderHash(ctx, { phone })] : card
}

function questionAbout({ type, hashes, holder }: Applicant, hallId: number, day: string): HolderQuestion {
  const onlyPhone = holder.idCard ? null : (hashes[0] ?? null)
  return { hallId, day, serviceTypeId: type.id, hashes, phoneHash: onlyPhone }
}

function requireWelcome(plan: HallPlan, { type, atDesk }: Applicant, today: HolderToday): void {
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

function sealed({ ctx }: HallTransaction, { holder, hashes }: Applicant) {
  const { name, idCard, phone } = holder
  const isKnown = name !== null || idCard !== null || phone !== null
  return {
    holderHash: hashes[0] ?? null,
    phoneHash: phone ? holderHash(ctx, { phone }) : null,
    holderCipher: isKnown ? ctx.secrets.seal(JSON.stringify({ name, idCard, phone })) : null,
    maskedName: name && maskName(name),
  }
}

type Taken = SlipTicket & { token: string; publicUrl: string }

function answer(plan: HallPlan, { token, publicUrl, ...ticket }: Taken): TakenTicket {
  const { ticketNo, aheadCount, estimatedWaitMin, estimatedWaitHighMin, type } = ticket
  const windows = placesOfQueue(plan, type.queueId)
  const slip = slipOf(plan, ticket, `${publicUrl}/t/${token}`)
  return { token, ticketNo, aheadCount, estimatedWaitMin, estimatedWaitHighMin, windows, slip }
}

const wireRank = (rank: Rank) => ({ rankAt: rank.rankAt.toISOString(), adjustments: rank.adjustments })
