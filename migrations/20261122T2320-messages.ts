import { sql, type Kysely } from 'kysely'

/** Messages to those who wait and to those who were not satisfied; what the hall says of its own address. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    // The message that told the citizen of the result; null where none was ordered.
    `alter table rectification_step add column sms_id integer references sms_message`,

    // What was written to the holder of a number, each once: occasion is the moment it is about, such as that of the
    // call. sms_id is null for whoever wants no messages.
    `create type queue_message_kind as enum ('TAKEN', 'NEAR', 'CALLED', 'PASSED')`,
    `create table queue_message (
       ticket_id bigint not null references ticket,
       kind queue_message_kind not null,
       occasion timestamptz not null,
       sms_id integer references sms_message,
       primary key (ticket_id, kind, occasion))`,

    `alter type alert_rule add value if not exists 'PUSH_BACKLOG'`,

    // A taken message without a report is asked about once.
    `alter table sms_message add column receipt_asked_at timestamptz`,
    `create index sms_message_unreported on sms_message (hall_id, sent_at)
       where state = 'SENT' and receipt_asked_at is null`,

    // An address nobody has: from now on that of the hall stands in its place.
    `update sms_template set body = replace(body, 'https://pj.example.gov.cn', '{site}')`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
