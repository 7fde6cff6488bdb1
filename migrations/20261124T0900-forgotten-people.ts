import { sql, type Kysely } from 'kysely'

/** What says who somebody is goes when its time is over; what happened stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    // From then on its number and its values are empty.
    `alter table sms_message add column forgotten_at timestamptz`,

    // What is still to be forgotten, the oldest first.
    `create index ticket_holder_kept on ticket (hall_id, business_day) where holder_cipher is not null`,
    `create index sms_message_kept on sms_message (hall_id, requested_at) where forgotten_at is null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
