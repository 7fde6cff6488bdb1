import { sql, type Kysely } from 'kysely'

/** 办件: five kinds, their clocks, the cards of electronic supervision, and a ledger of each step. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type case_status as enum
       ('RECEIVED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'IN_SURVEY', 'IN_SPECIAL', 'ESCALATED', 'DECIDED', 'ISSUED',
        'RETURNED', 'WITHDRAWN', 'ARCHIVED')`,
    `create type case_channel as enum ('WINDOW', 'ONLINE', 'UNIFIED')`,
    `create type case_clock_kind as enum
       ('NOTIFY', 'PROMISE', 'SURVEY', 'SPECIAL', 'ESCALATE', 'AFTER_REPLY', 'DELIVERY', 'SUPPLEMENT', 'TOLERANCE')`,
    `create type case_card_color as enum ('YELLOW', 'RED')`,
    `create type case_card_reason as enum ('NEAR', 'OVERDUE', 'DEEMED_ACCEPTANCE', 'SECOND_SUPPLEMENT')`,

    `create type case_step_kind as enum
       ('RECEIVED', 'ACCEPT', 'REQUEST_SUPPLEMENT', 'COMPLETE_SUPPLEMENT', 'RETURN', 'WITHDRAW', 'START_SURVEY',
        'END_SURVEY', 'START_SPECIAL', 'END_SPECIAL', 'EXTEND', 'ESCALATE', 'SUPERIOR_REPLY', 'DECIDE',
        'SUPPLY_TOLERATED', 'ISSUE', 'ARCHIVE', 'HAND_OVER', 'DEEMED_ACCEPTED', 'SUPPLEMENT_REMINDED',
        'SUPPLEMENT_EXPIRED')`,
    `create type special_procedure as enum
       ('TECHNICAL_REVIEW', 'EXPERT_REVIEW', 'PUBLIC_NOTICE', 'HEARING', 'BIDDING', 'AUCTION', 'INSPECTION',
        'TESTING', 'QUARANTINE', 'APPRAISAL')`,

    // The applicant lies sealed; the hash finds the cases of one person or one firm.
    `create table service_case (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       project_no text not null unique check (project_no ~ '^[0-9]{21}$'),
       external_no text not null default '',
       service_item_id integer not null references service_item,
       -- The item as it was that day: its name, limits, basis and papers may change later (R39).
       item_name text not null,
       promised_days integer not null check (promised_days >= 0),
       statutory_days integer,
       basis text not null,
       materials jsonb not null,
       department_id integer not null references department,
       front_department_id integer not null references department,
       window_id integer not null references service_window,
       ticket_id bigint references ticket,
       channel case_channel not null,
       received_by integer not null references staff,
       holder_id integer references staff,
       applicant_cipher bytea not null,
       applicant_hash bytea not null,
       masked_applicant text not null,
       urgent_reason text not null default '',
       status case_status not null,
       kind case_kind not null,
       origin_kind case_kind not null check (origin_kind in ('INSTANT', 'COMMITMENT', 'ESCALATED')),
       tolerated_until date,
       received_at timestamptz not null,
       accepted_at timestamptz,
       supplements integer not null default 0,
       supplement_reminded_at timestamptz,
       was_extended boolean not null default false,
       procedure special_procedure,
       decided_at timestamptz,
       is_approved boolean,
       issued_at timestamptz,
       closed_at timestamptz,
       -- When somebody should look at it again; null when only people move it on.
       look_at timestamptz,
       -- The next limit that is the hall's to keep.
       due_at timestamptz,
       check ((decided_at is null) = (is_approved is null)),
       check ((status = 'IN_SPECIAL') = (procedure is not null)),
       check ((status in ('ISSUED', 'RETURNED', 'WITHDRAWN', 'ARCHIVED')) = (closed_at is not null)))`,
    `create index service_case_look on service_case (look_at) where look_at is not null`,
    `create index service_case_open on service_case (hall_id, department_id, due_at) where closed_at is null`,
    `create index service_case_received on service_case (hall_id, received_at)`,
    `create index service_case_applicant on service_case (hall_id, applicant_hash)`,
    `create index service_case_ticket on service_case (ticket_id) where ticket_id is not null`,

    `create table case_clock (
       case_id integer not null references service_case,
       no integer not null,
       kind case_clock_kind not null,
       started_at timestamptz not null,
       days integer not null check (days >= 0),
       due_at timestamptz,
       left_days integer,
       is_certain boolean not null,
       stopped_at timestamptz,
       primary key (case_id, no),
       check (stopped_at is not null or (due_at is null) <> (left_days is null)))`,

    // A card is given once for each limit and colour, and never taken away.
    `create table case_card (
       id bigint generated always as identity primary key,
       case_id integer not null references service_case,
       clock_no integer,
       color case_card_color not null,
       reason case_card_reason not null,
       at timestamptz not null,
       staff_id integer references staff)`,
    `create unique index case_card_once on case_card (case_id, clock_no, color) where clock_no is not null`,
    `create index case_card_of on case_card (case_id, id)`,

    `create table case_step (
       id bigint generated always as identity primary key,
       case_id integer not null references service_case,
       kind case_step_kind not null,
       at timestamptz not null,
       staff_id integer references staff,
       choice text,
       words text not null,
       -- How it stood afterwards, and in whose hands.
       status case_status not null,
       holder_id integer references staff)`,
    `create index case_step_of on case_step (case_id, id)`,

    // How many 办件编号 were given on a day in an area.
    `create table case_number (
       area_code text not null,
       day date not null,
       given integer not null,
       primary key (area_code, day))`,

    `create trigger case_card_stays before update or delete or truncate on case_card
       for each statement execute function refuse_rewriting()`,
    `create trigger case_step_stays before update or delete or truncate on case_step
       for each statement execute function refuse_rewriting()`,

    `alter type alert_rule add value if not exists 'CASE_YELLOW'`,
    `alter type alert_rule add value if not exists 'CASE_RED'`,
    // What an alert is about in words, where it is neither a number nor a place.
    `alter table alert add column about text`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
