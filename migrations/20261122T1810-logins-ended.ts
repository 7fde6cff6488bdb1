import { sql, type Kysely } from 'kysely'

/** When an administrator last ended the logins of a person: whose window is open since before is not there any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table staff add logins_ended_at timestamptz`).execute(db)
}
