import { sql, type Kysely } from 'kysely'
import type { FinishOutcome } from '../../contract/tickets.ts'
import type { Database } from '../platform/tables.ts'
import { ticketColumns } from './queries.ts'
import type { Ticket } from './ticket.ts'

export async function logHeadOf(db: Kysely<Database>, hallId: number): Promise<number> {
  const hall = await db.selectFrom('hall').select('seq').where('id', '=', hallId).executeTakeFirst()
  return hall?.seq ?? 0
}

export type PassedRow = { ticketId: number; ticketNo: string; serviceTypeId: number; passedAt: Date }

/** The latest passed numbers a window could take back into line. */
export async function recentPassed(
  db: Kysely<Database>,
  { hallId, day, queueIds }: { hallId: number; day: string; queueIds: number[] },
): Promise<PassedRow[]> {
  const { rows } = await sql<PassedRow>`
    select id as "ticketId", ticket_no as "ticketNo", service_type_id as "serviceTypeId", passed_at as "passedAt"
    from ticket
    where hall_id = ${hallId} and status = 'PASSED' and business_day = ${day}::date
      and queue_id = any(${queueIds}::int[])
    order by passed_at desc limit 10`.execute(db)
  return rows
}

export type HeldRow = {
  ticketId: number
  ticketNo: string
  serviceTypeId: number
  reason: string
  heldAt: Date
  isOwn: boolean
}

/** The numbers put aside that a window could take up again, its own first. */
export async function heldTickets(
  db: Kysely<Database>,
  at: { hallId: number; windowId: number; queueIds: number[] },
): Promise<HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select id as "ticketId", ticket_no as "ticketNo", service_type_id as "serviceTypeId", hold_reason as reason,
      held_at as "heldAt", window_id = ${at.windowId} as "isOwn"
    from ticket
    where hall_id = ${at.hallId} and status = 'HELD'
      and (window_id = ${at.windowId} or queue_id = any(${at.queueIds}::int[]))
    order by "isOwn" desc, held_at`.execute(db)
  return rows
}

export async function servedToday(db: Kysely<Database>, windowId: number, day: string): Promise<number> {
  const { rows } = await sql<{ served: number }>`
    select count(*)::int as served from ticket
    where window_id = ${windowId} and business_day = ${day}::date and status = 'COMPLETED'`.execute(db)
  return rows[0]?.served ?? 0
}

export type ServedRow = {
  ticketId: number
  ticketNo: string
  matterNo: number
  serviceTypeId: number
  startedAt: Date
  finishedAt: Date
  outcome: FinishOutcome
}

/** The matters a window served on a day, the latest first. */
export async function servedMatters(
  db: Kysely<Database>,
  { hallId, windowId, day }: { hallId: number; windowId: number; day: string },
): Promise<ServedRow[]> {
  const { rows } = await sql<ServedRow>`
    select ticket.id as "ticketId", ticket_no as "ticketNo", matter.no as "matterNo",
      matter.service_type_id as "serviceTypeId", started_at as "startedAt", matter.finished_at as "finishedAt",
      matter.outcome
    from ticket join ticket_matter matter on matter.ticket_id = ticket.id
    where ticket.hall_id = ${hallId} and ticket.business_day = ${day}::date and matter.window_id = ${windowId}
    order by matter.finished_at desc, ticket.id desc`.execute(db)
  return rows
}

/** The tickets behind these tokens. */
export async function ticketsByToken(
  db: Kysely<Database>,
  tokens: string[],
): Promise<(Ticket & { token: string })[]> {
  const tickets = db.selectFrom('ticket').select(ticketColumns).select('token')
  return tickets.where('token', '=', sql<string>`any(${tokens}::text[])`).execute()
}

/** What a slip says beyond the ticket itself, for printing it later. */
export async function slipRow(db: Kysely<Database>, ticketId: number) {
  return db
    .selectFrom('ticket')
    .select(['token', 'ahead_at_take as aheadCount', 'estimated_wait_min as estimatedWaitMin'])
    .select('estimated_wait_high_min as estimatedWaitHighMin')
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow()
}
