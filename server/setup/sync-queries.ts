import type { HallFiles } from '../hall-files/index.ts'
import { sql, type InsertObject, type Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'
import * as rows from './hall-rows.ts'
import { themeItemRows, themeRows } from './theme-rows.ts'

type Tx = Transaction<Database>

/** Whose set-up is stored, when, and the password hash of an account that is not there yet. */
export type Filing = { hallId: number; at: Date; passwordHashOf: (account: string) => string }

export async function insertHall(tx: Tx, files: HallFiles, filing: Omit<Filing, 'hallId'>): Promise<number> {
  const row = tx.insertInto('hall').values(rows.hallRow(files)).returning('id')
  const { id } = await row.executeTakeFirstOrThrow()
  await storeRows(tx, files, { ...filing, hallId: id })
  return id
}

/** Makes the tables say what these files say: the hall has them from now on, at the next version of its plan. */
export async function storeHall(tx: Tx, files: HallFiles, filing: Filing): Promise<void> {
  await tx
    .updateTable('hall')
    .set((column) => ({ ...rows.hallRow(files), plan_version: column('plan_version', '+', 1) }))
    .where('id', '=', filing.hallId)
    .execute()
  await storeRows(tx, files, filing)
}

/**
 * What history may refer to is known by its key: updated, added, or retired when it is not in the files. What only
 * describes is written anew.
 */
async function storeRows(tx: Tx, files: HallFiles, filing: Filing): Promise<void> {
  const { hallId, passwordHashOf } = filing
  const zones = await put(tx, { table: 'zone', key: 'code', ...filing }, rows.zoneRows(files, hallId))
  const departments = await put(
    tx,
    { table: 'department', key: 'code', ...filing },
    rows.departmentRows(files, hallId),
  )
  const queues = await put(tx, { table: 'queue', key: 'code', ...filing }, rows.queueRows(files, hallId))
  const windows = await put(
    tx,
    { table: 'service_window', key: 'no', ...filing },
    rows.windowRows(files, hallId, { zones, departments }),
  )
  const staff = await put(
    tx,
    { table: 'staff', key: 'account', ...filing },
    rows.staffRows(files, hallId, { departments, passwordHashOf }),
  )
  await put(tx, { table: 'device', key: 'code', ...filing }, rows.deviceRows(files, hallId, { zones }))
  await storeServices(tx, files, { ...filing, departments, queues })
  await replaceDescriptions(tx, hallId)
  await insertAll(tx, 'window_binding', rows.bindingRows(files, { windows, queues }))
  await insertAll(tx, 'staff_window', rows.staffWindowRows(files, { windows, staff }))
  await insertAll(tx, 'opening_hours', rows.openingHoursRows(files, hallId))
  await insertAll(tx, 'notice', rows.noticeRows(files, hallId))
}

async function storeServices(
  tx: Tx,
  files: HallFiles,
  { departments, queues, ...filing }: Filing & { departments: rows.Ids; queues: rows.Ids },
): Promise<void> {
  const { hallId } = filing
  const serviceTypes = await put(
    tx,
    { table: 'service_type', key: 'code', ...filing },
    rows.serviceTypeRows(files, hallId, { departments, queues }),
  )
  const ids = { departments, serviceTypes }
  const serviceItems = await put(
    tx,
    { table: 'service_item', key: 'code', ...filing },
    rows.serviceItemRows(files, hallId, ids),
  )
  const themes = await put(tx, { table: 'theme', key: 'no', ...filing }, themeRows(files, hallId, ids))
  await sql`delete from theme_item where theme_id in (select id from theme where hall_id = ${hallId})`.execute(
    tx,
  )
  await insertAll(tx, 'theme_item', themeItemRows(files, { departments, serviceItems, themes }))
}

async function replaceDescriptions(tx: Tx, hallId: number): Promise<void> {
  const windows = sql`select id from service_window where hall_id = ${hallId}`
  await sql`delete from window_binding where window_id in (${windows})`.execute(tx)
  await sql`delete from staff_window where window_id in (${windows})`.execute(tx)
  await tx.deleteFrom('opening_hours').where('hall_id', '=', hallId).execute()
  await tx.deleteFrom('notice').where('hall_id', '=', hallId).execute()
}

type Kept =
  | 'zone'
  | 'department'
  | 'queue'
  | 'service_window'
  | 'staff'
  | 'device'
  | 'service_type'
  | 'service_item'
  | 'theme'

type Shelf = { table: Kept; key: string } & Filing

/**
 * Retires what is not among these rows, brings back or updates what is known, adds the rest; rows that say the same as
 * before are not touched. Accounts are unique over all halls: one of another hall is never taken over.
 * @returns the ids by key
 */
async function put(tx: Tx, { table, key, hallId, at }: Shelf, all: object[]): Promise<rows.Ids> {
  const [name, keyColumn] = [sql.table(table), sql.ref(key)]
  const given = sql`jsonb_populate_recordset(null::${name}, ${JSON.stringify(all)}::jsonb)`
  await sql`
    update ${name} set retired_at = ${at} where hall_id = ${hallId} and retired_at is null
      and ${keyColumn} not in (select ${keyColumn} from ${given})`.execute(tx)
  const columns = Object.keys(all[0] ?? {})
  if (columns.length > 0) await upsert(tx, { table, key, columns }, given)
  const { rows: kept } = await sql<{ id: number; key: string }>`
    select id, ${sql.ref(table === 'staff' ? 'work_no' : key)}::text as key from ${name}
    where hall_id = ${hallId} and retired_at is null`.execute(tx)
  return new Map(kept.map(({ id, key: code }) => [code, id]))
}

/** Set once, when the row is added: whoever has an account chooses the password. */
const setOnce = new Set(['hall_id', 'password_hash'])

async function upsert(
  tx: Tx,
  { table, key, columns }: { table: Kept; key: string; columns: string[] },
  given: ReturnType<typeof sql>,
): Promise<void> {
  const name = sql.table(table)
  const unique = table === 'staff' ? [sql.ref(key)] : [sql.ref('hall_id'), sql.ref(key)]
  const changing = columns.filter((column) => !setOnce.has(column) && column !== key)
  const now = changing.map((column) => sql.ref(`${table}.${column}`))
  const wanted = changing.map((column) => sql.ref(`excluded.${column}`))
  const assignments = changing.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
  const all = sql.join(columns.map((column) => sql.ref(column)))
  await sql`
    insert into ${name} (${all}) select ${all} from ${given}
    on conflict (${sql.join(unique)}) do update set ${sql.join(assignments)}, retired_at = null
    where ${name}.hall_id = excluded.hall_id
      and (${sql.join(now)}, ${name}.retired_at) is distinct from (${sql.join(wanted)}, null::timestamptz)`.execute(
    tx,
  )
}

/** No rows are no statement: `values ()` is none. */
async function insertAll<Table extends keyof Database>(
  tx: Tx,
  table: Table,
  all: InsertObject<Database, Table>[],
): Promise<void> {
  if (all.length > 0) await tx.insertInto(table).values(all).execute()
}
