import { sql, type Kysely } from 'kysely'

/** 一件事: the questionnaire and limit of a theme, and theme cases whose parts are cases of several departments. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table theme add limit_days integer check (limit_days > 0), add questions jsonb not null default '[]'`,
    `alter table theme_item add after text[] not null default '{}'`,

    // One form and one pool of papers for all parts; the applicant lies sealed, as in a case.
    `create table theme_case (
       id integer generated always as identity primary key,
       hall_id integer not null references hall,
       theme_no text not null check (theme_no ~ '^YJS[0-9]{11,}$'),
       theme_id integer not null references theme,
       -- As it was that day.
       theme_name text not null,
       limit_days integer,
       limit_at timestamptz,
       answers jsonb not null,
       materials jsonb not null,
       tolerated_until date,
       lead_department_id integer not null references department,
       front_department_id integer not null references department,
       window_id integer not null references service_window,
       ticket_id bigint references ticket,
       received_by integer not null references staff,
       applicant_cipher bytea not null,
       masked_applicant text not null,
       received_at timestamptz not null,
       by_mail boolean not null default false,
       -- Somebody still has to look whether a part that waits can be received, or all parts are over.
       closed_at timestamptz,
       unique (hall_id, theme_no))`,
    `create index theme_case_open on theme_case (hall_id, id) where closed_at is null`,
    `create index theme_case_received on theme_case (hall_id, received_at)`,

    `create table theme_case_part (
       theme_case_id integer not null references theme_case,
       position integer not null,
       service_item_id integer not null references service_item,
       item_name text not null,
       department_id integer not null references department,
       -- Positions of the parts that have to be decided first.
       after integer[] not null,
       -- Null until it is received.
       case_id integer unique references service_case,
       primary key (theme_case_id, position))`,

    // What somebody answered at the kiosk: the window need not ask again.
    `create table theme_wish (
       ticket_id bigint primary key references ticket,
       theme_id integer not null references theme,
       answers jsonb not null)`,

    `create table theme_issue (
       id integer generated always as identity primary key,
       theme_case_id integer not null references theme_case,
       at timestamptz not null,
       staff_id integer not null references staff,
       by_mail boolean not null,
       is_partial boolean not null,
       words text not null,
       items text[] not null)`,
    `create index theme_issue_of on theme_issue (theme_case_id, id)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
