import { sql, type Kysely } from 'kysely'

/**
 * What happens to accounts stands in the hall's log from now on, where its chain covers it. What was recorded before
 * stays readable where it is, and nothing is added to it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `drop trigger account_event_stays on account_event`,
    `alter table account_event rename to former_account_event`,
    `alter index account_event_hall rename to former_account_event_hall`,
    `create trigger former_account_event_stays before insert or update or delete or truncate on former_account_event
       for each statement execute function refuse_rewriting()`,
    // What was done to one account, and its last login. Entries about anything else never touch this index.
    `create index hall_event_account on hall_event (hall_id, (event->>'staffId'), seq)
       where event->>'type' like 'account-%'`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
