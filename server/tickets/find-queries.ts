import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'
import { ticketColumns } from './queries.ts'
import type { Ticket } from './ticket.ts'

/** What the help desk looks for: one of these. */
export type Sought =
  | { by: 'ticketNo'; ticketNo: string }
  | { by: 'id'; id: number }
  | { by: 'token'; token: string }
  | { by: 'holder'; hashes: Buffer[] }

const mostFound = 20

/** The tickets of a hall's day that answer to it, the latest first. */
export async function findTickets(
  db: Kysely<Database>,
  { hallId, day }: { hallId: number; day: string },
  sought: Sought,
): Promise<Ticket[]> {
  const ofDay = db
    .selectFrom('ticket')
    .select(ticketColumns)
    .where('hall_id', '=', hallId)
    .where('business_day', '=', day)
    .orderBy('id', 'desc')
    .limit(mostFound)
  switch (sought.by) {
    case 'ticketNo':
      return ofDay.where('ticket_no', '=', sought.ticketNo).execute()
    case 'id':
      // A flow number keeps six digits of the running number.
      return ofDay.where(sql`id % 1000000`, '=', sought.id).execute()
    case 'token':
      return ofDay.where('token', '=', sought.token).execute()
    case 'holder': {
      const known = sql<boolean>`(holder_hash = any(${sought.hashes}) or phone_hash = any(${sought.hashes}))`
      return ofDay.where(known).execute()
    }
    default:
      return sought satisfies never
  }
}

/** What the desk and a reprinted slip say beyond the ticket itself. */
export async function deskRow(db: Kysely<Database>, ticketId: number) {
  return db
    .selectFrom('ticket')
    .select(['channel', 'hold_reason as holdReason', 'reprint_count as reprintCount', 'token'])
    .select(['ahead_at_take as aheadAtTake', 'estimated_wait_min as estimatedWaitMin'])
    .select(['estimated_wait_high_min as estimatedWaitHighMin', 'holder_hash as holderHash'])
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow()
}

/** Counts one more slip of a ticket. */
export async function markReprinted(db: Transaction<Database>, ticketId: number): Promise<number> {
  const { reprint_count: count } = await db
    .updateTable('ticket')
    .set((row) => ({ reprint_count: row('reprint_count', '+', 1) }))
    .where('id', '=', ticketId)
    .returning('reprint_count')
    .executeTakeFirstOrThrow()
  return count
}

/** What staff wrote about a ticket. */
export async function notesOf(db: Kysely<Database>, ticketId: number) {
  return db
    .selectFrom('ticket_note')
    .select(['at', 'text'])
    .where('ticket_id', '=', ticketId)
    .orderBy('id')
    .execute()
}

/** Waiting numbers of these queues with the same digits, whatever their letter. */
export async function waitingWithNumber(
  db: Kysely<Database>,
  { queueIds, day, number }: { queueIds: number[]; day: string; number: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('ticket')
    .select('ticket_no')
    .where('queue_id', '=', sql<number>`any(${queueIds}::int[])`)
    .where('business_day', '=', day)
    .where('status', '=', 'WAITING')
    .where('number', '=', number)
    .execute()
  return rows.map((row) => row.ticket_no)
}

/** The numbers a window has put aside. */
export async function heldByWindow(db: Kysely<Database>, hallId: number, windowId: number) {
  return db
    .selectFrom('ticket')
    .select(['id', 'number'])
    .where('hall_id', '=', hallId)
    .where('status', '=', 'HELD')
    .where('window_id', '=', windowId)
    .execute()
}
