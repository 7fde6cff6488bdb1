import { sql, type Kysely } from 'kysely'

/** Inviting those who did not rate at the window, and who of them wants to be left alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type invitation_channel as enum ('SMS', 'PHONE', 'HOTLINE')`,
    `create type attempt_result as enum ('SENT', 'REACHED', 'NOT_REACHED', 'DECLINED', 'RATED')`,
    `create table invitation_attempt (
       id bigint generated always as identity primary key,
       request_id bigint not null references rating_request,
       channel invitation_channel not null,
       result attempt_result not null,
       staff_id integer references staff,
       at timestamptz not null)`,
    `create index invitation_attempt_request on invitation_attempt (request_id, id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
