import { sql, type Kysely } from 'kysely'

/** Messages that leave the hall: the texts they are written from, each on its way, and who wants none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type sms_state as enum
       ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'DEAD', 'CANCELLED', 'UNKNOWN')`,
    `create type sms_provider as enum ('outbox', 'http', 'aliyun', 'tencent', 'mas')`,
    // A version is never changed: a message can be read as it was written. The codes are those under which the
    // providers approved this text.
    `create table sms_template (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       code text not null,
       version integer not null check (version > 0),
       body text not null check (char_length(body) between 1 and 500),
       aliyun_code text,
       tencent_code text,
       mas_code text,
       created_at timestamptz not null,
       created_by integer references staff,
       unique (hall_id, code, version))`,
    // phone and params are sealed, phone_hash finds the same number again. out_id is what the provider knows the
    // message by: it stays through every try, so that a provider asked for it speaks of all of them. next_try_at: when
    // a waiting message is sent, and when the provider is asked about one that is under way.
    `create table sms_message (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       template_id integer not null references sms_template,
       phone bytea not null,
       phone_hash bytea not null,
       params bytea not null,
       dedup_key text not null,
       allows_duplicates boolean not null,
       state sms_state not null default 'QUEUED',
       attempts integer not null default 0,
       out_id text not null unique,
       provider sms_provider,
       provider_id text,
       problem text,
       requested_at timestamptz not null,
       next_try_at timestamptz not null,
       expires_at timestamptz not null,
       submitted_at timestamptz,
       sent_at timestamptz,
       delivered_at timestamptz,
       unique (hall_id, dedup_key),
       check ((state in ('SENT', 'DELIVERED')) <= (submitted_at is not null)))`,
    `create index sms_message_due on sms_message (hall_id, next_try_at) where state in ('QUEUED', 'SENDING')`,
    `create index sms_message_phone on sms_message (hall_id, phone_hash, submitted_at)`,
    `create index sms_message_latest on sms_message (hall_id, requested_at)`,
    `create index sms_message_provider on sms_message (provider, provider_id)`,
    `create table sms_opt_out (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       phone_hash bytea not null,
       masked_phone text not null,
       entered_at timestamptz not null,
       entered_by integer references staff,
       lifted_at timestamptz)`,
    `create unique index sms_opt_out_once on sms_opt_out (hall_id, phone_hash) where lifted_at is null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
