import { sql, type Kysely } from 'kysely'

/** Alerts about a day as a whole, and about a calendar that nobody has confirmed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const rules = ['RATING_LOW', 'INVITE_DUE', 'SCALP_SUSPECT', 'CAL_UNVERIFIED']
  for (const rule of rules)
    await sql.raw(`alter type alert_rule add value if not exists '${rule}'`).execute(db)
  // The few limits of which nobody knows the last day yet.
  await sql`create index case_clock_uncertain on case_clock (case_id)
    where stopped_at is null and not is_certain`.execute(db)
}
