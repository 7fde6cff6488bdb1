import { sql, type Transaction } from 'kysely'
import type { PriorityCategory, TakeChannel } from '../../contract/tickets.ts'
import type { Queue } from '../halls/index.ts'
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
         and (until is null or until >= ${day}::date)) as blacklisted
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
  holderHash: Buffer | null
  phoneHash: Buffer | null
  holderCipher: Buffer | null
  maskedName: string | null
}

export type NumberedTicket = { id: number; ticketNo: string; number: number }

/**
 * Writes the ticket under the next number of its prefix, without gaps: the number is found and used in one statement,
 * while the hall is locked. Null when the queue's numbers of the day are used up.
 */
export async function insertTicket(
  db: Transaction<Database>,
  ticket: NewTicket,
): Promise<NumberedTicket | null> {
  const { queue } = ticket
  const { rows } = await sql<NumberedTicket>`
    with next as (
      select coalesce(max(number), ${queue.numberFrom}::int - 1) + 1 as number from ticket
      where hall_id = ${ticket.hallId}::int and business_day = ${ticket.businessDay}::date
        and prefix = ${queue.prefix}::text and number between ${queue.numberFrom}::int and ${queue.numberTo}::int
    )
    insert into ticket (hall_id, business_day, queue_id, service_type_id, prefix, number, ticket_no, token, channel,
      class, priority_category, certificate_kind, status, taken_at, rank_at, rank_adjustments, ahead_at_take,
      estimated_wait_min, holder_hash, phone_hash, holder_cipher, masked_name)
    select ${ticket.hallId}::int, ${ticket.businessDay}::date, ${queue.id}::int, ${ticket.serviceTypeId}::int,
      ${queue.prefix}::text, next.number, ${queue.prefix}::text || lpad(next.number::text, greatest(3, length(next.number::text)), '0'),
      ${ticket.token}::text, ${ticket.channel}::take_channel,
      ${ticket.priority ? 'PRIORITY' : 'NORMAL'}::ticket_class, ${ticket.priority}::priority_category,
      ${ticket.certificateKind}::text, 'WAITING', ${ticket.takenAt}::timestamptz, ${ticket.rank.rankAt}::timestamptz,
      ${JSON.stringify(ticket.rank.adjustments)}::jsonb, ${ticket.aheadCount}::int, ${ticket.estimatedWaitMin}::int,
      ${ticket.holderHash}::bytea, ${ticket.phoneHash}::bytea, ${ticket.holderCipher}::bytea, ${ticket.maskedName}::text
    from next where next.number <= ${queue.numberTo}::int
    returning id, ticket_no as "ticketNo", number`.execute(db)
  return rows[0] ?? null
}
