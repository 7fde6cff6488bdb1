import { sql, type Kysely } from 'kysely'

/** What is wrong in a hall: each alert from raised to over, whom it concerned, and who knew of it. All are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type alert_rule as enum
       ('WAIT_OVERTIME', 'QUEUE_LONG', 'SERVICE_OVERTIME', 'WINDOW_UNMANNED', 'PAUSE_OVERTIME',
        'NO_CALL_WITH_QUEUE')`,
    `create type alert_level as enum ('INFO', 'WARN', 'ALERT', 'CRITICAL')`,
    // subject: what the alert is about, as the rule names it; ticket, queue and window say the same to a reader.
    // step: how far it went up the rule's roles; step_at: since when it waits for somebody there.
    `create table alert (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       business_day date not null,
       rule alert_rule not null,
       subject text not null,
       level alert_level not null,
       ticket_no text,
       queue_id integer references queue,
       window_id integer references service_window,
       waiting integer,
       since timestamptz not null,
       raised_at timestamptz not null,
       step integer not null default 0,
       step_at timestamptz not null,
       acknowledged_at timestamptz,
       acknowledged_by integer references staff,
       closed_at timestamptz,
       check ((acknowledged_at is null) = (acknowledged_by is null)))`,
    `create unique index alert_one_open_per_subject on alert (hall_id, rule, subject) where closed_at is null`,
    `create index alert_day on alert (hall_id, business_day, id)`,
    `create index alert_closed on alert (hall_id, closed_at)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
