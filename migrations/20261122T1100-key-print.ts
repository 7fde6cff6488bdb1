import { sql, type Kysely } from 'kysely'

/** A print of the key this database is written with, so that a process with another key is not let in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table installation add column key_print bytea`.execute(db)
}
