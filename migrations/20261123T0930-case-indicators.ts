import { sql, type Kysely } from 'kysely'

/** What the indicators of cases need: which items are 行政许可, and an alert for too many red cards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `alter table service_item add is_license boolean not null default false`,
    `create index service_case_item on service_case (service_item_id, received_at)`,
    `alter type alert_rule add value if not exists 'REDCARD_RATE'`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
