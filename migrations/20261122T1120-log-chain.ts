import { sql, type Kysely } from 'kysely'

/** The hall's log as a chain: each entry carries a keyed hash over itself and the entry before, the hall the last one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table hall_event add column hash bytea`.execute(db)
  await sql`alter table hall add column log_hash bytea`.execute(db)
}
