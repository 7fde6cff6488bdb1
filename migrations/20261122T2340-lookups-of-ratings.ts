import { sql, type Kysely } from 'kysely'

/** Ways to what anybody may ask for, so that a question costs no more in the tenth year than on the first day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    // The services of a window that may still be rated.
    `create index rating_request_window_due on rating_request (window_id, invite_due)`,
    // The hall whose message somebody answers.
    `create index sms_message_answered on sms_message (phone_hash, requested_at)`,
    // What waits for a person.
    `create index sms_message_undone on sms_message (hall_id, requested_at)
       where state in ('DEAD', 'UNKNOWN', 'FAILED')`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
