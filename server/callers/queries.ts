import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'

export type Caller = {
  deviceId: number
  hallId: number
  windowId: number
  secret: Buffer
  lastTs: number
  lastKey: string | null
  lastText: string | null
}

export async function callerById(db: Kysely<Database>, deviceId: number): Promise<Caller | null> {
  const caller = await db
    .selectFrom('caller')
    .innerJoin('device', 'device.id', 'device_id')
    .select(['device_id as deviceId', 'hall_id as hallId', 'window_id as windowId', 'secret'])
    .select(['last_ts as lastTs', 'last_key as lastKey', 'last_text as lastText'])
    .where('device_id', '=', deviceId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return caller ?? null
}

/** Whether this is a registered caller of the hall. */
export async function isCallerOf(db: Kysely<Database>, hallId: number, deviceId: number): Promise<boolean> {
  const device = await db
    .selectFrom('device')
    .select('id')
    .where('id', '=', deviceId)
    .where('hall_id', '=', hallId)
    .where('kind', '=', 'CALLER')
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return device !== undefined
}

export type Binding = { deviceId: number; windowId: number; secret: Buffer }

/** A caller bound anew has another secret; what the old one signed is worth nothing. */
export async function keepBinding(
  db: Kysely<Database>,
  { deviceId, windowId, secret }: Binding,
): Promise<void> {
  await db
    .insertInto('caller')
    .values({ device_id: deviceId, window_id: windowId, secret })
    .onConflict((found) => found.column('device_id').doUpdateSet({ window_id: windowId, secret }))
    .execute()
}

/** Callers whose device or window has left the hall, or that are none any more, sign for nothing. */
export async function unbindCallers(db: Transaction<Database>, hallId: number): Promise<void> {
  await sql`
    delete from caller using device, service_window
    where device.id = device_id and service_window.id = window_id and device.hall_id = ${hallId}
      and (device.retired_at is not null or service_window.retired_at is not null or device.kind <> 'CALLER')`.execute(
    db,
  )
}

export type Press = { deviceId: number; ts: number; key: string; text: string }

export async function rememberPress(
  db: Transaction<Database>,
  { deviceId, ts, key, text }: Press,
): Promise<void> {
  await db
    .updateTable('caller')
    .set({ last_ts: ts, last_key: key, last_text: text })
    .where('device_id', '=', deviceId)
    .execute()
}
