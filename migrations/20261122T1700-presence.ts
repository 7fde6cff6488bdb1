import { sql, type Kysely } from 'kysely'

/** Who and what is really there: consoles and screens give signs of life, and windows help out for a while. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const rules = [
    'WINDOW_LOST',
    'QUEUE_WITHOUT_WINDOW',
    'DEVICE_OFFLINE',
    'PAPER_LOW',
    'PAPER_OUT',
    'PRINTER_FAILED',
  ]
  const statements = [
    // beat_at: by the clock of the database, in real time, however fast a demonstration runs; null while no console
    // has shown itself, and then nobody misses it. lost_at: hall time since when the console is missed.
    // account_ended_at: the last time an administrator ended this person's login that has been acted upon.
    `alter table window_session
       add beat_at timestamptz,
       add lost_at timestamptz,
       add account_ended_at timestamptz,
       add released_by integer references staff,
       add release_reason text,
       add check ((released_by is null) = (release_reason is null))`,
    // paper_left: slips until the roll is used up; null while nobody has counted.
    `alter table device
       add beat_at timestamptz,
       add paper_left integer check (paper_left >= 0),
       add printer_failed_at timestamptz`,
    `alter table alert add device_id integer references device`,
    ...rules.map((rule) => `alter type alert_rule add value '${rule}'`),
    // 潮汐窗口: a window calls the queues of others until a certain time.
    `create table window_tide (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       window_id integer not null references service_window,
       queue_id integer not null references queue,
       until_at timestamptz not null,
       opened_at timestamptz not null,
       opened_by integer not null references staff,
       ended_at timestamptz,
       check (until_at > opened_at))`,
    `create unique index window_tide_one_per_queue on window_tide (window_id, queue_id) where ended_at is null`,
    `create index window_tide_open on window_tide (hall_id) where ended_at is null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
