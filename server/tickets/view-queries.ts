import { sql, type Kysely } from 'kysely'
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
    .select('slip_printed_at as printedAt')
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow()
}
