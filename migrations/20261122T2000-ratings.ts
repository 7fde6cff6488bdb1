import { sql, type Kysely } from 'kysely'

/** 好差评: every service asks for one rating, and what was answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create type satisfaction as enum
       ('VERY_SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'VERY_DISSATISFIED')`,
    `create type rating_state as enum ('ON_SITE', 'MISSED', 'INVITING', 'RATED', 'DECLINED', 'EXPIRED')`,
    `create type rating_channel as enum
       ('TERMINAL', 'QR', 'STATIC_QR', 'PHONE_PAGE', 'SMS_LINK', 'PHONE_CALL', 'HOTLINE', 'PAPER')`,

    // One service of one number asks for one rating (一次一评). Its token is the right to give it.
    `create table rating_request (
       id bigint generated always as identity primary key,
       hall_id integer not null references hall,
       ticket_id bigint not null,
       matter_no integer not null,
       business_day date not null,
       service_type_id integer not null references service_type,
       department_id integer not null references department,
       window_id integer not null references service_window,
       staff_id integer not null references staff,
       token text not null unique,
       state rating_state not null,
       opened_at timestamptz not null,
       -- Until when the window waits for it.
       on_site_until timestamptz not null,
       -- Why the clerk did not ask for it; null when asked.
       waiver text,
       settled_at timestamptz,
       -- The last day of the invitation (R43), and whether its calendar was published.
       invite_due date not null,
       due_is_certain boolean not null,
       unique (ticket_id, matter_no),
       foreign key (ticket_id, matter_no) references ticket_matter (ticket_id, no))`,
    `create unique index rating_request_one_at_window on rating_request (window_id) where state = 'ON_SITE'`,
    `create index rating_request_on_site on rating_request (on_site_until) where state = 'ON_SITE'`,
    `create index rating_request_open on rating_request (hall_id, invite_due)
       where state in ('MISSED', 'INVITING')`,
    `create index rating_request_day on rating_request (hall_id, business_day)`,
    `create index rating_request_window on rating_request (window_id, id)`,

    // no: 1, or 2 for what was said again after a bad rating was put right (追评).
    `create table rating (
       id bigint generated always as identity primary key,
       request_id bigint not null references rating_request,
       no integer not null check (no in (1, 2)),
       satisfaction satisfaction not null,
       labels text[] not null,
       text text not null,
       is_anonymous boolean not null,
       channel rating_channel not null,
       entered_by integer references staff,
       address_hash bytea,
       flags text[] not null check (flags <@ array['TOO_FAST', 'SAME_ADDRESS', 'BURST']),
       -- False once a review found it mistaken or malicious: kept, but not counted.
       is_effective boolean not null default true,
       given_at timestamptz not null,
       unique (request_id, no))`,
    `create index rating_given on rating (given_at)`,
    `create index rating_address on rating (address_hash, given_at) where address_hash is not null`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
