import { sql, type Kysely } from 'kysely'

/**
 * The line of a queue by day. Without the day in the index a database with years of history found today's waiting
 * tickets by their day and sorted them, for every call.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index ticket_waiting`.execute(db)
  await sql`create index ticket_line on ticket (queue_id, business_day, rank_at, id) where status = 'WAITING'`.execute(
    db,
  )
}
