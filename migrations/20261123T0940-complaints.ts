import { sql, type Kysely } from 'kysely'

/** 有诉即办: complaints, the departments that handle each, and a ledger of each step. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type complaint_channel as enum ('HOTLINE_12345', 'BOX', 'BOOK', 'WINDOW', 'PHONE', 'WEB')`,
    `create type complaint_reason as enum ('PROCESS', 'MATERIALS', 'ATTITUDE', 'TIME_LIMIT', 'SYSTEM', 'POLICY')`,
    `create type complaint_grade as enum ('ON_SPOT', 'GENERAL', 'COMPLEX', 'SPECIAL')`,
    `create type complaint_status as enum
       ('REGISTERED', 'ACCEPTED', 'RESPONDED', 'HANDLING', 'JOINT', 'RESOLVED', 'FED_BACK', 'CLOSED',
        'NOT_ACCEPTED', 'TRANSFERRED')`,
    `create type complaint_step_kind as enum
       ('REGISTERED', 'ACCEPT', 'RESPOND', 'ASSIGN', 'RESOLVE', 'FEED_BACK', 'CLOSE', 'SEND_BACK', 'EXTEND',
        'TRANSFER', 'NOT_ACCEPT')`,

    // Who complains lies sealed, and nothing of it is kept of an anonymous one.
    `create table complaint (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       complaint_no text not null check (complaint_no ~ '^TS[0-9]{12,}$'),
       channel complaint_channel not null,
       reason complaint_reason not null,
       grade complaint_grade not null,
       text text not null,
       status complaint_status not null,
       is_anonymous boolean not null,
       complainant_cipher bytea,
       can_be_reached boolean not null,
       -- The number in service at which it was told.
       ticket_id bigint references ticket,
       -- What it is about, as far as anybody said.
       about_department_id integer references department,
       about_window_id integer references service_window,
       about_no text not null default '',
       -- Whom it is about: none of them handles it.
       about_staff integer[] not null default '{}',
       is_about_officer boolean not null default false,
       registered_by integer not null references staff,
       registered_at timestamptz not null,
       respond_by timestamptz not null,
       responded_at timestamptz,
       unanswered integer not null default 0,
       due_at timestamptz not null,
       due_is_certain boolean not null,
       was_extended boolean not null default false,
       fed_back_at timestamptz,
       is_satisfied boolean,
       closed_at timestamptz,
       unique (hall_id, complaint_no),
       check (not is_anonymous or complainant_cipher is null),
       check (not can_be_reached or complainant_cipher is not null),
       check ((status in ('FED_BACK', 'CLOSED')) = (fed_back_at is not null)),
       check ((status in ('CLOSED', 'NOT_ACCEPTED', 'TRANSFERRED')) = (closed_at is not null)))`,
    `create index complaint_open on complaint (hall_id, due_at) where closed_at is null`,
    `create index complaint_registered on complaint (hall_id, registered_at)`,
    `create index complaint_ticket on complaint (ticket_id) where ticket_id is not null`,

    // Who handles it: the leading department is number 0.
    `create table complaint_part (
       complaint_id integer not null references complaint,
       no integer not null,
       department_id integer not null references department,
       done_at timestamptz,
       primary key (complaint_id, no),
       unique (complaint_id, department_id))`,
    `create index complaint_part_department on complaint_part (department_id, complaint_id)`,

    `create table complaint_step (
       id bigint generated always as identity primary key,
       complaint_id integer not null references complaint,
       kind complaint_step_kind not null,
       at timestamptz not null,
       staff_id integer not null references staff,
       choice text,
       words text not null)`,
    `create index complaint_step_of on complaint_step (complaint_id, id)`,

    // How many numbers were given on a day in a hall.
    `create table complaint_number (
       hall_id integer not null references hall,
       day date not null,
       given integer not null,
       primary key (hall_id, day))`,

    `create trigger complaint_step_stays before update or delete or truncate on complaint_step
       for each statement execute function refuse_rewriting()`,

    `alter type alert_rule add value if not exists 'COMPLAINT_DUE'`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
