import type { CalendarYear } from '../hall-files/index.ts'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'

type Tx = Transaction<Database>

export async function hallCodeExists(db: Kysely<Database>, code: string): Promise<boolean> {
  const hall = await db.selectFrom('hall').select('id').where('code', '=', code).executeTakeFirst()
  return hall !== undefined
}

/** Which of these accounts already belong to somebody. Accounts are unique over all halls. */
export async function takenAccounts(db: Kysely<Database>, accounts: string[]): Promise<Set<string>> {
  const taken = await db.selectFrom('staff').select('account').where('account', 'in', accounts).execute()
  return new Set(taken.map(({ account }) => account))
}

export async function yearIsVerified(db: Kysely<Database>, year: number): Promise<boolean> {
  const day = await db
    .selectFrom('calendar_day')
    .select('date')
    .where('date', '>=', `${year}-01-01`)
    .where('date', '<=', `${year}-12-31`)
    .where('verified', '=', true)
    .executeTakeFirst()
  return day !== undefined
}

/** Puts the calendar of a year in place of what was known of it. Every hall's plan then has a new version. */
export async function replaceCalendarYear(
  tx: Tx,
  { year, source, isVerified, days }: CalendarYear,
): Promise<void> {
  await tx
    .deleteFrom('calendar_day')
    .where('date', '>=', `${year}-01-01`)
    .where('date', '<=', `${year}-12-31`)
    .execute()
  const rows = days.map((day) => ({ ...day, source, verified: isVerified }))
  if (rows.length > 0) await tx.insertInto('calendar_day').values(rows).execute()
  await tx
    .updateTable('hall')
    .set((column) => ({ plan_version: column('plan_version', '+', 1) }))
    .execute()
}

/** Every year of which something is known, the latest first. */
export async function calendarYears(db: Kysely<Database>): Promise<CalendarYear[]> {
  const rows = await db.selectFrom('calendar_day').selectAll().orderBy('date').execute()
  const years = Map.groupBy(rows, ({ date }) => Number(date.slice(0, 4)))
  return [...years]
    .toSorted(([a], [b]) => b - a)
    .map(([year, days]) => ({
      year,
      source: days[0]?.source ?? '',
      isVerified: days.every(({ verified }) => verified),
      days: days.map(({ date, kind, name }) => ({ date, kind, name })),
    }))
}
