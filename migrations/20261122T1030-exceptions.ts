import { sql, type Kysely } from 'kysely'

/** The exceptions of a hall's day: numbers put aside, sent on, with several matters, printed again; who is kept out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table ticket
       add column held_at timestamptz,
       add column hold_reason text,
       -- Sent to this window: no other calls it.
       add column reserved_window_id integer references service_window,
       -- Service types of the matters already done under this number, in their order.
       add column matters_done integer[] not null default '{}',
       add column reprint_count integer not null default 0`,
    `create index ticket_held on ticket (hall_id, held_at) where status = 'HELD'`,

    // One service of one matter: what ratings will be about. A number with several matters has several.
    `create table ticket_matter (
       ticket_id bigint not null references ticket,
       no integer not null,
       service_type_id integer not null references service_type,
       window_id integer not null references service_window,
       staff_id integer not null references staff,
       started_at timestamptz not null,
       finished_at timestamptz not null,
       outcome finish_outcome not null,
       primary key (ticket_id, no))`,

    // Why somebody was moved, sent on, voided: words of staff, which stay out of the log.
    `create table ticket_note (
       id bigint generated always as identity primary key,
       ticket_id bigint not null references ticket,
       staff_id integer not null references staff,
       at timestamptz not null,
       text text not null)`,
    `create index ticket_note_ticket on ticket_note (ticket_id)`,

    `alter table blacklist_entry
       add column masked_name text,
       add column created_at timestamptz,
       add column created_by integer references staff,
       add column lifted_at timestamptz`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
