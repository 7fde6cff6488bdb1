import { sql, type Kysely } from 'kysely'

/** Accounts: own passwords, locked and disabled accounts, second factors, and a record of it all that stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type account_state as enum ('ACTIVE', 'LOCKED', 'DISABLED')`,
    `create type account_event_type as enum
       ('LOGGED_IN', 'LOGIN_FAILED', 'LOGIN_REFUSED', 'LOGGED_OUT', 'PASSWORD_CHANGED', 'PASSWORD_RESET', 'LOCKED',
        'UNLOCKED', 'DISABLED', 'ENABLED', 'TOTP_ENROLLED', 'TOTP_REMOVED')`,
    // password_changed_at: null while the account has the first password, which somebody else made.
    `alter table staff
       add account_state account_state not null default 'ACTIVE',
       add password_changed_at timestamptz,
       add totp_cipher bytea,
       add totp_confirmed_at timestamptz,
       add totp_last_step integer`,
    `create table former_password (
       id integer generated always as identity primary key,
       staff_id integer not null references staff,
       password_hash text not null,
       replaced_at timestamptz not null)`,
    `create index former_password_staff on former_password (staff_id, id)`,
    // by_staff_id: null when it was somebody who was not logged in.
    `create table account_event (
       id bigint generated always as identity primary key,
       hall_id integer not null references hall,
       staff_id integer not null references staff,
       by_staff_id integer references staff,
       type account_event_type not null,
       at timestamptz not null,
       address text not null)`,
    `create index account_event_hall on account_event (hall_id, id)`,
    // What was done to accounts is never rewritten, whoever asks.
    `create function refuse_rewriting() returns trigger language plpgsql as
       $$ begin raise exception '% is append only', tg_table_name; end $$`,
    `create trigger account_event_stays before update or delete or truncate on account_event
       for each statement execute function refuse_rewriting()`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
