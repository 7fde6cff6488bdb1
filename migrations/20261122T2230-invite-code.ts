import { sql, type Kysely } from 'kysely'

/** The short code of a rating that stands in a text message: a message has no room for the token. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table rating_request add invite_code text unique`).execute(db)
}
