import { sql, type Transaction } from 'kysely'
import type { PriorityCategory, TakeChannel } from '../../contract/tickets.ts'
import type { Queue } from '../halls/index.ts'
import { unawaited } from '../platform/database.ts'
import type { Database } from '../platform/tables.ts'
import type { Rank } from './rank.ts'

/** What the hall already knows of a person today. */
export type HolderToday = {
  /** The number still open for this service type. */
  liveTicketNo: string | null
  takenToday: number
  takenForType: number
  blacklisted: boolean
}

export type HolderQuestion = {
  hallId: number
  day: string
  serviceTypeId: number
  /** Hashes the person is known by, the surest first. */
  hashes: Buffer[]
  /** Given when only the phone is known: it may stand beside a card in an earlier ticket. */
  phoneHash: Buffer | null
}

export async function holderToday(db: Transaction<Database>, question: HolderQuestion): Promise<HolderToday> {
  const { hallId, day, serviceTypeId, hashes, phoneHash } = question
  const { rows } = await sql<HolderToday>`
    select
      (array_agg(ticket_no) filter (where service_type_id = ${serviceTypeId}::int
         and status in ('WAITING', 'CALLED', 'SERVING', 'HELD', 'PASSED')))[1] as "liveTicketNo",
      count(*)::int as "takenToday",
      (count(*) filter (where service_type_id = ${serviceTypeId}::int))::int as "takenForType",
      exists (select from blacklist_entry where hall_id = ${hallId}::int and holder_hash = any(${hashes}::bytea[])
         and lifted_at is null and (until is null or until >= ${day}::date)) as blacklisted
    from ticket
    where hall_id = ${hallId}::int and business_day = ${day}::date 
      and (holder_hash = any(${hashes}::bytea[]) or phone_hash = ${phoneHash}::bytea)
      and status <> 'CANCELLED'`.execute(db)
  return rows[0] ?? { liveTicketNo: null, takenToday: 0, takenForType: 0, blacklisted: false }
}

export type NewTicket = {
  hallId: number
  businessDay: string
  queue: Queue
  serviceTypeId: number
  token: string
  channel: TakeChannel
  priority: PriorityCategory | null
  certificateKind: string | null
  takenAt: Date
  rank: Rank
  aheadCount: number
  estimatedWaitMin: number | null
  estimatedWaitHighMin: number | null
  holderHash: Buffer | null
  phoneHash: Buffer | null
  holderCipher: Buffer | null
  maskedName: string | null
}

/** The next number of a queue and the id its ticket will have. */
export type NextNumber = { id: number; number: number; ticketNo: string }

/**
 * The next number of the queue's prefix, without gaps: nobody else can take it, for the hall is locked. Null when the
 * queue's numbers of the day are used up.
 */
export async function nextNumber(
  db: Transaction<Database>,
  { hallId, businessDay, queue }: Pick<NewTicket, 'hallId' | 'businessDay' | 'queue'>,
): Promise<NextNumber | null> {
  const { prefix, numberFrom, numberTo } = queue
  const { rows } = await sql<{ id: number; number: number }>`
    select nextval(pg_get_serial_sequence('ticket', 'id')) as id, coalesce(max(number), ${numberFrom}::int - 1) + 1 as number
    from ticket
    where hall_id = ${hallId}::int and business_day = ${businessDay}::date and prefix = ${prefix}::text
      and number between ${numberFrom}::int and ${numberTo}::int`.execute(db)
  const next = rows[0]
  if (!next || next.number > numberTo) return null
  return { ...next, ticketNo: `${prefix}${String(next.number).padStart(3, '0')}` }
}

/** Writes the ticket. The number's own index stands behind it: no number twice. */
export async function insertTicket(
  db: Transaction<Database>,
  ticket: NewTicket,
  { id, number, ticketNo }: NextNumber,
): Promise<void> {
  await sql`${unawaited}
    insert into ticket (id, hall_id, business_day, queue_id, service_type_id, prefix, number, ticket_no, token, channel,
      class, priority_category, certificate_kind, status, taken_at, rank_at, rank_adjustments, ahead_at_take,
      estimated_wait_min, estimated_wait_high_min, holder_hash, phone_hash, holder_cipher, masked_name)
    overriding system value values (${id}, ${ticket.hallId}, ${ticket.businessDay}, ${ticket.queue.id},
      ${ticket.serviceTypeId}, ${ticket.queue.prefix}, ${number}, ${ticketNo}, ${ticket.token}, ${ticket.channel},
      ${ticket.priority ? 'PRIORITY' : 'NORMAL'}, ${ticket.priority}, ${ticket.certificateKind}, 'WAITING',
      ${ticket.takenAt}, ${ticket.rank.rankAt}, ${JSON.stringify(ticket.rank.adjustments)}, ${ticket.aheadCount},
      ${ticket.estimatedWaitMin}, ${ticket.estimatedWaitHighMin}, ${ticket.holderHash}, ${ticket.phoneHash}, ${ticket.holderCipher},
      ${ticket.maskedName})`.execute(db)
}
