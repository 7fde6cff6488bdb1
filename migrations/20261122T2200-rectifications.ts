import { sql, type Kysely } from 'kysely'

/** 差评整改: every bad rating is put right, with a ledger of each step that was taken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type rectification_status as enum
       ('ASSIGNED', 'VERIFYING', 'PROCESSING', 'APPEALING', 'SUBMITTED', 'QC1_PASSED', 'QC2_PASSED', 'FED_BACK',
        'CLOSED', 'APPEAL_UPHELD')`,
    `create type rectification_disposition as enum ('FIX_NOW', 'LEDGER', 'EXPLAIN', 'APPEAL')`,
    `create type rectification_extension as enum ('ASKED', 'APPROVED', 'REFUSED')`,
    `create type rectification_step_kind as enum
       ('OPENED', 'CONTACTED', 'DISPOSED', 'EXTENSION_APPROVED', 'EXTENSION_REFUSED', 'APPEAL_UPHELD',
        'APPEAL_REJECTED', 'SUBMITTED', 'QC1_PASSED', 'QC1_FAILED', 'QC2_PASSED', 'QC2_FAILED', 'FED_BACK', 'CLOSED')`,

    // can_be_reached: the author gave a name to it, and a telephone is known (实名差评).
    `create table rectification (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       rating_id bigint not null unique references rating,
       department_id integer not null references department,
       window_id integer not null references service_window,
       rated_staff_id integer not null references staff,
       can_be_reached boolean not null,
       status rectification_status not null,
       opened_at timestamptz not null,
       contact_due_at timestamptz not null,
       appeal_until timestamptz not null,
       due_at timestamptz not null,
       latest_due_at timestamptz not null,
       due_is_certain boolean not null,
       disposition rectification_disposition,
       appeal_was_rejected boolean not null default false,
       extension rectification_extension,
       extension_due_at timestamptz,
       -- Days on which a call was not answered, one entry for each call.
       unanswered_on text[] not null default '{}',
       contacted_at timestamptz,
       -- Who of the department had a hand in it: none of them may check it.
       handlers integer[] not null default '{}',
       first_checker integer references staff,
       is_satisfied boolean,
       fed_back_at timestamptz,
       closed_at timestamptz,
       check ((extension is null) = (extension_due_at is null)),
       check ((status in ('FED_BACK', 'CLOSED')) = (fed_back_at is not null)),
       check ((status in ('CLOSED', 'APPEAL_UPHELD')) = (closed_at is not null)),
       check (first_checker is null or first_checker <> all (handlers)),
       check (rated_staff_id <> all (handlers)))`,
    `create index rectification_open on rectification (hall_id, due_at) where closed_at is null`,
    `create index rectification_opened on rectification (hall_id, opened_at)`,

    // The ledger (台账): who did what, when, and with which words.
    `create table rectification_step (
       id bigint generated always as identity primary key,
       rectification_id integer not null references rectification,
       kind rectification_step_kind not null,
       at timestamptz not null,
       staff_id integer references staff,
       choice text,
       words text not null)`,
    `create index rectification_step_of on rectification_step (rectification_id, id)`,

    // What was submitted for checking, each time: the four elements of R46.
    `create table rectification_report (
       id bigint generated always as identity primary key,
       rectification_id integer not null references rectification,
       at timestamptz not null,
       investigation text not null check (char_length(investigation) >= 20),
       handling_process text not null check (char_length(handling_process) >= 20),
       measures text not null check (char_length(measures) >= 20),
       outcome text not null check (char_length(outcome) >= 20))`,
    `create index rectification_report_of on rectification_report (rectification_id, id)`,

    // What a hall hears of it by itself.
    `alter type alert_rule add value if not exists 'BAD_RATING'`,
    `alter type alert_rule add value if not exists 'RECTIFY_DUE'`,
    `alter table alert add column department_id integer references department`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
