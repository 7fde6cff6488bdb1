import { sql, type Kysely } from 'kysely'

/** Hardware callers: which window each belongs to, the sealed secret it signs with, and its last press. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table caller (
      device_id integer primary key references device,
      window_id integer not null references service_window,
      secret bytea not null,
      last_ts bigint not null default 0,
      last_key text,
      last_text text)`.execute(db)
}
