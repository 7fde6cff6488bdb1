import { sql, type Kysely } from 'kysely'

/** 考勤: who is to work when and where, signs that somebody came and went, leave, and corrections. All are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type day_half as enum ('AM', 'PM')`,
    `create type punch_kind as enum ('AM_IN', 'AM_OUT', 'PM_IN', 'PM_OUT')`,
    `create type leave_kind as enum ('OFFICIAL', 'PERSONAL', 'SICK', 'HOLIDAY', 'OUT')`,
    `create type request_state as enum ('PENDING', 'APPROVED', 'REFUSED')`,
    // window_id: null for who works elsewhere in the hall, as at the help desk.
    `create table shift (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       staff_id integer not null references staff,
       date date not null,
       half day_half not null,
       window_id integer references service_window,
       unique (staff_id, date, half))`,
    `create index shift_day on shift (hall_id, date)`,
    // correction_id: null for what was pressed at the moment itself.
    `create table correction (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       staff_id integer not null references staff,
       date date not null,
       kind punch_kind not null,
       at timestamptz not null,
       reason text not null,
       state request_state not null default 'PENDING',
       asked_at timestamptz not null,
       decided_at timestamptz,
       decided_by integer references staff,
       note text not null default '')`,
    `create table punch (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       staff_id integer not null references staff,
       date date not null,
       kind punch_kind not null,
       at timestamptz not null,
       correction_id integer references correction)`,
    `create index punch_day on punch (hall_id, date)`,
    `create table leave_request (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       staff_id integer not null references staff,
       kind leave_kind not null,
       from_date date not null,
       from_half day_half not null,
       to_date date not null,
       to_half day_half not null,
       reason text not null,
       state request_state not null default 'PENDING',
       asked_at timestamptz not null,
       decided_at timestamptz,
       decided_by integer references staff,
       note text not null default '',
       check (from_date < to_date or (from_date = to_date and from_half <= to_half)))`,
    `create index leave_request_days on leave_request (hall_id, from_date, to_date)`,
    `create index window_session_staff_day on window_session (staff_id, business_day)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
