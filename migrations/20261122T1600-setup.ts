import { sql, type Kysely } from 'kysely'

/**
 * A hall that is set up while it runs: what history refers to is retired, never deleted, and everything keeps the order
 * in which it was set up.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table zone add retired_at timestamptz, add position integer not null default 0`,
    `alter table department add retired_at timestamptz`,
    `alter table queue add retired_at timestamptz`,
    `alter table service_type add retired_at timestamptz`,
    `alter table service_item add retired_at timestamptz`,
    `alter table theme add retired_at timestamptz, add position integer not null default 0`,
    `alter table service_window add retired_at timestamptz`,
    `alter table staff add retired_at timestamptz, add position integer not null default 0`,
    `alter table device add retired_at timestamptz, add position integer not null default 0`,
    `alter table opening_hours add position integer not null default 0`,
    `alter table window_binding add position integer not null default 0`,
    `alter table staff_window add position integer not null default 0`,
    numbered('zone', 'hall_id', 'id'),
    numbered('theme', 'hall_id', 'no'),
    numbered('staff', 'hall_id', 'id'),
    numbered('device', 'hall_id', 'id'),
    numbered('opening_hours', 'hall_id', 'id'),
    numbered('window_binding', '1', 'window_id, handicap_min, queue_id'),
    numbered('staff_window', 'staff_id', 'window_id'),
    // Names may be exchanged, or taken over from what was retired, within one change of the set-up.
    `alter table department drop constraint department_hall_id_name_key,
       add constraint department_one_of_a_name exclude using btree (hall_id with =, name with =)
         where (retired_at is null) deferrable initially deferred`,
    `alter table service_type drop constraint service_type_hall_id_name_key,
       add constraint service_type_one_of_a_name exclude using btree (hall_id with =, name with =)
         where (retired_at is null) deferrable initially deferred`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Until now rows stood in the order they were loaded in. */
const numbered = (table: string, within: string, order: string) =>
  `update ${table} set position = place from
     (select ctid as stands_at, row_number() over (partition by ${within} order by ${order}) - 1 as place from ${table}) counted
   where ${table}.ctid = stands_at`
