import { sql, type Kysely } from 'kysely'

/** A hall's day: its event log, tickets, window sessions, announcements. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type ticket_status as enum
       ('WAITING', 'CALLED', 'SERVING', 'HELD', 'PASSED', 'COMPLETED', 'CANCELLED', 'VOIDED', 'EXPIRED')`,
    `create type ticket_class as enum ('NORMAL', 'APPOINTMENT', 'PRIORITY')`,
    `create type priority_category as enum
       ('ELDER', 'DISABLED', 'PREGNANT', 'MILITARY', 'VETERAN', 'MARTYR_FAMILY', 'FIRE', 'SICK', 'INFANT',
        'EMERGENCY')`,
    `create type take_channel as enum ('KIOSK', 'MOBILE', 'DESK')`,
    `create type finish_outcome as enum
       ('ACCEPTED', 'INSTANT_DONE', 'PICKUP', 'CONSULT', 'SUPPLEMENT', 'REJECTED', 'WRONG_ITEM', 'OTHER')`,
    `create type pause_reason as enum ('MEETING', 'MEAL', 'AWAY', 'DEVICE_FAULT', 'HANDOVER', 'TRAINING')`,

    // The hall's log: gapless numbers per hall, written in the command's own transaction, never changed.
    `create table hall_event (
       hall_id integer not null references hall,
       seq bigint not null,
       at timestamptz not null,
       business_day date not null,
       actor jsonb not null,
       event jsonb not null,
       primary key (hall_id, seq))`,
    `create index hall_event_day on hall_event (hall_id, business_day, seq)`,

    // A command's stored answer: the same command id again gets it back and changes nothing.
    `create table command_receipt (
       hall_id integer not null references hall,
       command_id text not null,
       fingerprint text not null,
       answer jsonb not null,
       at timestamptz not null,
       primary key (hall_id, command_id))`,
    `create index command_receipt_at on command_receipt (at)`,

    `create table window_session (
       id bigint generated always as identity primary key,
       hall_id integer not null references hall,
       window_id integer not null references service_window,
       staff_id integer not null references staff,
       business_day date not null,
       opened_at timestamptz not null,
       closed_at timestamptz,
       pause_reason pause_reason,
       paused_at timestamptz,
       expected_back_at timestamptz,
       check ((pause_reason is null) = (paused_at is null)))`,
    `create unique index window_session_one_per_window on window_session (window_id) where closed_at is null`,
    `create unique index window_session_one_per_staff on window_session (staff_id) where closed_at is null`,
    `create index window_session_day on window_session (hall_id, business_day)`,

    `create table ticket (
       id bigint generated always as identity primary key,
       hall_id integer not null references hall,
       business_day date not null,
       queue_id integer not null references queue,
       service_type_id integer not null references service_type,
       prefix text not null,
       number integer not null,
       ticket_no text not null,
       token text not null,
       channel take_channel not null,
       class ticket_class not null,
       priority_category priority_category,
       certificate_kind text,
       status ticket_status not null,
       taken_at timestamptz not null,
       rank_at timestamptz(3) not null,
       rank_adjustments jsonb not null default '[]',
       ahead_at_take integer not null,
       estimated_wait_min integer,
       holder_hash bytea,
       phone_hash bytea,
       holder_cipher bytea,
       masked_name text,
       window_id integer references service_window,
       staff_id integer references staff,
       called_at timestamptz,
       last_called_at timestamptz,
       call_count integer not null default 0,
       last_call_seq bigint,
       call_explanation jsonb,
       serving_at timestamptz,
       finished_at timestamptz,
       outcome finish_outcome,
       passed_at timestamptz,
       pass_count integer not null default 0,
       pass_reason text,
       slip_printed_at timestamptz,
       check ((status in ('CALLED', 'SERVING')) <= (window_id is not null)))`,
    // The invariants of DOMAIN §3.1, each behind its own constraint.
    `create unique index ticket_number on ticket (hall_id, business_day, prefix, number)`,
    `create unique index ticket_token on ticket (token)`,
    `create unique index ticket_one_live_per_window on ticket (window_id) where status in ('CALLED', 'SERVING')`,
    `create unique index ticket_one_live_per_holder on ticket (hall_id, business_day, holder_hash, service_type_id)
       where holder_hash is not null and status in ('WAITING', 'CALLED', 'SERVING', 'HELD', 'PASSED')`,
    // The heads: one index lookup per queue. Only waiting tickets stand in it, so history does not slow a call.
    `create index ticket_waiting on ticket (queue_id, rank_at, id) where status = 'WAITING'`,
    `create index ticket_live on ticket (hall_id, business_day)
       where status in ('WAITING', 'CALLED', 'SERVING', 'HELD', 'PASSED')`,
    `create index ticket_holder_day on ticket (hall_id, business_day, holder_hash) where holder_hash is not null`,
    `create index ticket_calls on ticket (hall_id, business_day, last_call_seq) where last_call_seq is not null`,
    `create index ticket_phone_day on ticket (hall_id, business_day, phone_hash) where phone_hash is not null`,
    `create index ticket_passed on ticket (hall_id, passed_at) where status = 'PASSED'`,
    `create index ticket_window_day on ticket (window_id, business_day)`,

    `create table blacklist_entry (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       holder_hash bytea not null,
       reason text not null,
       until date)`,
    `create index blacklist_entry_holder on blacklist_entry (hall_id, holder_hash)`,

    // What the hall has learned of each service type's duration; the catalogue's minutes are its prior.
    `create table service_duration (
       service_type_id integer primary key references service_type,
       sample_count integer not null,
       mean_sec double precision not null)`,

    `create type spoken_by as enum ('SERVER_VOICE', 'BROWSER_VOICE', 'CHIME_ONLY', 'DROPPED_STALE', 'MERGED')`,
    `create table announcement_report (
       id bigint generated always as identity primary key,
       hall_id integer not null references hall,
       seq bigint not null,
       screen text not null,
       shown_at timestamptz not null,
       spoken_at timestamptz,
       spoken_by spoken_by not null,
       reported_at timestamptz not null,
       unique (hall_id, seq, screen))`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
