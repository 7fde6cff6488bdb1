import { sql, type Kysely } from 'kysely'

/** Devices that prove who they are: each holds a token of its own, given by pairing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter type device_kind add value 'RATING_TERMINAL'`,
    `alter type device_kind add value 'CALLER'`,
    // token_hash: null for a device that is not paired, or no more.
    `alter table device
       add token_hash bytea unique,
       add paired_at timestamptz,
       add paired_by integer references staff,
       add last_seen_at timestamptz`,
    // What a screen shows until somebody confirms it. Its token is made here and counts from then on.
    `create table device_pairing (
       code text primary key check (code ~ '^[0-9]{6}$'),
       hall_id integer not null references hall,
       kind device_kind not null,
       token_hash bytea not null unique,
       expires_at timestamptz not null)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
