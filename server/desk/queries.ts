import { sql, type Kysely, type Transaction } from 'kysely'
import type { BlacklistEntry } from '../../contract/desk.ts'
import type { HallEvent } from '../events.ts'
import type { Database } from '../platform/tables.ts'

export type TicketEvent = { at: Date; event: HallEvent }

/** Everything the log of its day says about a ticket. */
export async function eventsOfTicket(
  db: Kysely<Database>,
  { hallId, day, ticketId }: { hallId: number; day: string; ticketId: number },
): Promise<TicketEvent[]> {
  const { rows } = await sql<TicketEvent>`
    select at, event from hall_event
    where hall_id = ${hallId} and business_day >= ${day}::date
      and (event->>'ticketId')::bigint = ${ticketId}
    order by seq`.execute(db)
  return rows
}

export type NewEntry = {
  hallId: number
  holderHash: Buffer
  maskedName: string | null
  reason: string
  until: string | null
  staffId: number
  at: Date
}

export async function insertEntry(db: Transaction<Database>, entry: NewEntry): Promise<number> {
  const { id } = await db
    .insertInto('blacklist_entry')
    .values({
      hall_id: entry.hallId,
      holder_hash: entry.holderHash,
      masked_name: entry.maskedName,
      reason: entry.reason,
      until: entry.until,
      created_by: entry.staffId,
      created_at: entry.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** True when there was such an entry in force. */
export async function liftEntry(
  db: Transaction<Database>,
  { hallId, entryId, at }: { hallId: number; entryId: number; at: Date },
): Promise<boolean> {
  const lifted = await db
    .updateTable('blacklist_entry')
    .set({ lifted_at: at })
    .where('hall_id', '=', hallId)
    .where('id', '=', entryId)
    .where('lifted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return lifted !== undefined
}

/** Who may not take numbers on a day. */
export async function entriesInForce(
  db: Kysely<Database>,
  hallId: number,
  day: string,
): Promise<BlacklistEntry[]> {
  const rows = await db
    .selectFrom('blacklist_entry')
    .leftJoin('staff', 'staff.id', 'created_by')
    .select(['blacklist_entry.id', 'masked_name as maskedName', 'reason', 'until'])
    .select(['created_at as enteredAt', 'staff.name as enteredBy'])
    .where('blacklist_entry.hall_id', '=', hallId)
    .where('lifted_at', 'is', null)
    .where((row) => row.or([row('until', 'is', null), row('until', '>=', day)]))
    .orderBy('blacklist_entry.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, enteredAt: row.enteredAt?.toISOString() ?? null }))
}
