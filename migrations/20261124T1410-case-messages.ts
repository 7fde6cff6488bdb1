import { sql, type Kysely } from 'kysely'

/** Messages about cases, cards of theme cases, and the mobile by which staff hear of a card. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    // What was written to the applicant of a case, each once: occasion is the moment it is about, such as that of the
    // request. sms_id is null for whoever wants no messages or left no mobile.
    `create type case_message_kind as enum ('ACCEPTED', 'SUPPLEMENT', 'REMINDER', 'DONE')`,
    `create table case_message (
       case_id integer not null references service_case,
       kind case_message_kind not null,
       occasion timestamptz not null,
       sms_id integer references sms_message,
       primary key (case_id, kind, occasion))`,

    // A number of a case has 21 digits, a variable twenty: it comes in two parts.
    `update sms_template set body = replace(body, '{no}', '{no}{tail}') where code in ('CASE_ACCEPTED', 'CASE_DONE')`,

    // A theme case has a limit of its own: each colour is given once, and never taken away.
    `create table theme_card (
       theme_case_id integer not null references theme_case,
       color case_card_color not null,
       at timestamptz not null,
       primary key (theme_case_id, color))`,
    `create trigger theme_card_stays before update or delete or truncate on theme_card
       for each statement execute function refuse_rewriting()`,

    `alter type alert_rule add value if not exists 'THEME_YELLOW'`,
    `alter type alert_rule add value if not exists 'THEME_RED'`,
    `alter type alert_rule add value if not exists 'INSTANT_RATE'`,
    // What is raised once for its subject was raised before, however long ago.
    `create index alert_subject on alert (hall_id, rule, subject)`,

    // Given by themselves, and in no file of the set-up.
    `alter table staff add column mobile_cipher bytea`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
