import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'
import { ticketColumns } from './queries.ts'
import type { Ticket } from './ticket.ts'

type Expired = {
  id: number
  queueId: number
  windowId: number | null
  was: 'WAITING' | 'CALLED' | 'HELD' | 'PASSED'
}

/** Every open number of a finished day expires, except where somebody is being served. */
export async function expireTickets(
  db: Transaction<Database>,
  hallId: number,
  lastDay: string,
  at: Date,
): Promise<Expired[]> {
  const { rows } = await sql<Expired>`
    update ticket set status = 'EXPIRED', finished_at = ${at}
    from (select id as open_id, status as was from ticket
          where hall_id = ${hallId} and business_day <= ${lastDay}::date
            and status in ('WAITING', 'CALLED', 'HELD', 'PASSED')) as open
    where ticket.id = open_id
    returning id, queue_id as "queueId", window_id as "windowId", was`.execute(db)
  return rows.toSorted((a, b) => a.id - b.id)
}

export type Overdue = { passedBefore: Date; maxPassCount: number }

/** Passed numbers whose time to come back, or whose number of passes, is used up. */
export async function overduePassed(
  db: Kysely<Database>,
  hallId: number,
  overdue: Overdue,
): Promise<Ticket[]> {
  return db
    .selectFrom('ticket')
    .select(ticketColumns)
    .where('hall_id', '=', hallId)
    .where('status', '=', 'PASSED')
    .where((row) =>
      row.or([row('passed_at', '<', overdue.passedBefore), row('pass_count', '>', overdue.maxPassCount)]),
    )
    .orderBy('id')
    .execute()
}

/** Numbers put aside too long. */
export async function overdueHeld(db: Kysely<Database>, hallId: number, heldBefore: Date): Promise<Ticket[]> {
  return db
    .selectFrom('ticket')
    .select(ticketColumns)
    .where('hall_id', '=', hallId)
    .where('status', '=', 'HELD')
    .where('held_at', '<', heldBefore)
    .orderBy('id')
    .execute()
}

export async function passHeldTicket(db: Transaction<Database>, id: number, at: Date): Promise<void> {
  await db
    .updateTable('ticket')
    .set((row) => ({
      status: 'PASSED',
      passed_at: at,
      pass_count: row('pass_count', '+', 1),
      held_at: null,
    }))
    .where('id', '=', id)
    .execute()
}

/** Tickets of earlier days that nobody finished. */
export async function servingBefore(db: Kysely<Database>, hallId: number, day: string) {
  return db
    .selectFrom('ticket')
    .select(ticketColumns)
    .select('staff_id as staffId')
    .where('hall_id', '=', hallId)
    .where('status', '=', 'SERVING')
    .where('business_day', '<', day)
    .orderBy('id')
    .execute()
}

export async function voidPassedTicket(db: Transaction<Database>, id: number, at: Date): Promise<void> {
  await db.updateTable('ticket').set({ status: 'VOIDED', finished_at: at }).where('id', '=', id).execute()
}

/** Halls with something the clock has to do: a number, or a window, left open on a day before today or late today. */
export async function hallsWithOpenDays(db: Kysely<Database>): Promise<{ hallId: number; day: string }[]> {
  const { rows } = await sql<{ hallId: number; day: string }>`
    select hall_id as "hallId", min(business_day) as day from (
      select hall_id, business_day from ticket where status in ('WAITING', 'CALLED', 'SERVING', 'HELD', 'PASSED')
      union all
      select hall_id, business_day from window_session where closed_at is null
    ) open group by hall_id`.execute(db)
  return rows
}
