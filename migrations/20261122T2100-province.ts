import { sql, type Kysely } from 'kysely'

/** What is told to the provincial 好差评 platform: each service, and each rating after its service. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type province_message_kind as enum ('SERVICE_RECORD', 'RATING')`,
    `create type province_message_state as enum ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'DEAD')`,
    `create type province_problem as enum
       ('UNREACHABLE', 'THROTTLED', 'NOT_UNDERSTOOD', 'INTERRUPTED', 'REFUSED', 'NO_RECORD')`,

    // payload: what is told, in our own words and sealed, for it names a person; gone once the province has it.
    // attempts: also the fence of a sender, so that one that comes back late decides nothing.
    `create table province_message (
       id bigint generated always as identity primary key,
       hall_id integer not null references hall,
       kind province_message_kind not null,
       request_id bigint not null references rating_request,
       rating_id bigint references rating,
       project_no text not null,
       dedup_key text not null unique,
       payload bytea,
       state province_message_state not null default 'QUEUED',
       attempts integer not null default 0,
       refusals integer not null default 0,
       created_at timestamptz not null,
       next_try_at timestamptz not null,
       sending_since timestamptz,
       sent_at timestamptz,
       problem province_problem,
       said text,
       check ((kind = 'RATING') = (rating_id is not null)),
       check ((state = 'SENDING') = (sending_since is not null)),
       check ((state = 'SENT') = (sent_at is not null)),
       check ((state = 'SENT') = (payload is null)))`,
    // One at a time for each hall: what happened first is told first.
    `create unique index province_message_one_sending on province_message (hall_id) where state = 'SENDING'`,
    `create unique index province_message_service on province_message (request_id)
       where kind = 'SERVICE_RECORD'`,
    `create unique index province_message_rating on province_message (rating_id)`,
    `create index province_message_left on province_message (hall_id, id) where state <> 'SENT'`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
