import type { InsertObject, Kysely, Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'
import type { CalendarYear } from './calendar-files.ts'
import type { HallFiles } from './hall-files.ts'
import * as rows from './hall-rows.ts'

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

/** Inserts everything of one hall and returns its key. `passwordHashes` holds one for every account. */
export async function insertHall(
  tx: Tx,
  files: HallFiles,
  passwordHashes: ReadonlyMap<string, string>,
): Promise<number> {
  const hall = await tx
    .insertInto('hall')
    .values(rows.hallRow(files))
    .returning('id')
    .executeTakeFirstOrThrow()
  const hallId = hall.id
  const places = await insertPlaces(tx, files, hallId)
  await insertServices(tx, files, { hallId, ...places })
  const staff = await insertStaff(tx, rows.staffRows(files, hallId, { ...places, passwordHashes }))
  await insertAll(tx, 'staff_window', rows.staffWindowRows(files, { ...places, staff }))
  await insertAll(tx, 'opening_hours', rows.openingHoursRows(files, hallId))
  await insertAll(tx, 'notice', rows.noticeRows(files, hallId))
  await insertAll(tx, 'device', rows.deviceRows(files, hallId, places))
  return hallId
}

type Places = { zones: rows.Ids; departments: rows.Ids; queues: rows.Ids; windows: rows.Ids }

async function insertPlaces(tx: Tx, files: HallFiles, hallId: number): Promise<Places> {
  const zones = await tx
    .insertInto('zone')
    .values(rows.zoneRows(files, hallId))
    .returning(['id', 'code as key'])
    .execute()
  const departments = await tx
    .insertInto('department')
    .values(rows.departmentRows(files, hallId))
    .returning(['id', 'code as key'])
    .execute()
  const queues = await tx
    .insertInto('queue')
    .values(rows.queueRows(files, hallId))
    .returning(['id', 'code as key'])
    .execute()
  const known = { zones: idsOf(zones), departments: idsOf(departments), queues: idsOf(queues) }
  const windows = await tx
    .insertInto('service_window')
    .values(rows.windowRows(files, hallId, known))
    .returning(['id', 'no as key'])
    .execute()
  const places = { ...known, windows: idsOf(windows) }
  await insertAll(tx, 'window_binding', rows.bindingRows(files, places))
  return places
}

async function insertServices(
  tx: Tx,
  files: HallFiles,
  { hallId, departments, queues }: Places & { hallId: number },
): Promise<void> {
  const types = await tx
    .insertInto('service_type')
    .values(rows.serviceTypeRows(files, hallId, { departments, queues }))
    .returning(['id', 'code as key'])
    .execute()
  const serviceTypes = idsOf(types)
  await insertAll(tx, 'service_item', rows.serviceItemRows(files, hallId, { departments, serviceTypes }))
  await insertAll(tx, 'theme', rows.themeRows(files, hallId, { departments, serviceTypes }))
  const items = await tx
    .selectFrom('service_item')
    .select(['id', 'code as key'])
    .where('hall_id', '=', hallId)
    .execute()
  const themes = await tx
    .selectFrom('theme')
    .select(['id', 'no as key'])
    .where('hall_id', '=', hallId)
    .execute()
  const ids = { departments, serviceItems: idsOf(items), themes: idsOf(themes) }
  await insertAll(tx, 'theme_item', rows.themeItemRows(files, ids))
}

async function insertStaff(tx: Tx, staff: InsertObject<Database, 'staff'>[]): Promise<rows.Ids> {
  return idsOf(await tx.insertInto('staff').values(staff).returning(['id', 'work_no as key']).execute())
}

/** No rows are no statement: `values ()` is none. */
async function insertAll<Table extends keyof Database>(
  tx: Tx,
  table: Table,
  all: InsertObject<Database, Table>[],
): Promise<void> {
  if (all.length > 0) await tx.insertInto(table).values(all).execute()
}

function idsOf(all: { id: number; key: string | number }[]): rows.Ids {
  return new Map(all.map(({ id, key }) => [String(key), id]))
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
  await insertAll(
    tx,
    'calendar_day',
    days.map((day) => ({ ...day, source, verified: isVerified })),
  )
  await tx
    .updateTable('hall')
    .set((column) => ({ plan_version: column('plan_version', '+', 1) }))
    .execute()
}
