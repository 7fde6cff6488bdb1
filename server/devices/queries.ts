import type { Kysely, Transaction } from 'kysely'
import type { Device, DeviceKind } from '../../contract/devices.ts'
import type { Database } from '../platform/tables.ts'

type Tx = Transaction<Database>

export type Kiosk = { code: string; printer: { host: string; port: number } | null }

/** A registered kiosk of a hall, with its network printer when it has one. */
export async function kioskByCode(db: Kysely<Database>, hallId: number, code: string): Promise<Kiosk | null> {
  const kiosk = await db
    .selectFrom('device')
    .select(['code', 'printer_host as host', 'printer_port as port'])
    .where('hall_id', '=', hallId)
    .where('kind', '=', 'KIOSK')
    .where('code', '=', code)
    .executeTakeFirst()
  if (!kiosk) return null
  const { host, port } = kiosk
  return { code: kiosk.code, printer: host && port ? { host, port } : null }
}

/** A device that has shown its token. */
export type PairedDevice = {
  deviceId: number
  hallId: number
  kind: DeviceKind
  code: string
  name: string
  tokenHash: Buffer | null
  lastSeenAt: Date | null
}

export async function devicesByToken(
  db: Kysely<Database>,
  tokenHashes: Buffer[],
  kinds: DeviceKind[],
): Promise<PairedDevice[]> {
  return db
    .selectFrom('device')
    .select(['id as deviceId', 'hall_id as hallId', 'kind', 'code', 'name'])
    .select(['token_hash as tokenHash', 'last_seen_at as lastSeenAt'])
    .where('token_hash', 'in', tokenHashes)
    .where('kind', 'in', kinds)
    .execute()
}

export async function touchDevice(db: Kysely<Database>, deviceId: number, now: Date): Promise<void> {
  await db.updateTable('device').set({ last_seen_at: now }).where('id', '=', deviceId).execute()
}

export async function devicesOf(db: Kysely<Database>, hallId: number): Promise<Device[]> {
  const rows = await db
    .selectFrom('device')
    .leftJoin('caller', 'caller.device_id', 'device.id')
    .select(['id as deviceId', 'kind', 'code', 'name', 'paired_at', 'last_seen_at'])
    .select('caller.window_id as windowId')
    .where('hall_id', '=', hallId)
    .orderBy('id')
    .execute()
  return rows.map(({ paired_at, last_seen_at, ...device }) => ({
    ...device,
    pairedAt: paired_at?.toISOString() ?? null,
    lastSeenAt: last_seen_at?.toISOString() ?? null,
  }))
}

export type NewPairing = {
  code: string
  hallId: number
  kind: DeviceKind
  tokenHash: Buffer
  expiresAt: Date
}

/** False when another screen shows this code at the moment. */
export async function insertPairing(db: Kysely<Database>, pairing: NewPairing): Promise<boolean> {
  const { code, hallId, kind, tokenHash, expiresAt } = pairing
  const inserted = await db
    .insertInto('device_pairing')
    .values({ code, hall_id: hallId, kind, token_hash: tokenHash, expires_at: expiresAt })
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function deleteExpiredPairings(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom('device_pairing').where('expires_at', '<=', now).execute()
}

/** The pairing of a hall that shows this code; it is used up by this. */
export async function takePairing(tx: Tx, hallId: number, { code, now }: { code: string; now: Date }) {
  return tx
    .deleteFrom('device_pairing')
    .where('code', '=', code)
    .where('hall_id', '=', hallId)
    .where('expires_at', '>', now)
    .returning(['kind', 'token_hash as tokenHash'])
    .executeTakeFirst()
}

export async function lockDevice(tx: Tx, hallId: number, deviceId: number) {
  return tx
    .selectFrom('device')
    .select(['id as deviceId', 'kind', 'name', 'token_hash as tokenHash'])
    .where('id', '=', deviceId)
    .where('hall_id', '=', hallId)
    .forUpdate()
    .executeTakeFirst()
}

export type GivenToken = { tokenHash: Buffer; at: Date; staffId: number | null }

/** Null takes the token away. */
export async function setToken(tx: Tx, deviceId: number, given: GivenToken | null): Promise<void> {
  await tx
    .updateTable('device')
    .set({
      token_hash: given?.tokenHash ?? null,
      paired_at: given?.at ?? null,
      paired_by: given?.staffId ?? null,
      last_seen_at: null,
    })
    .where('id', '=', deviceId)
    .execute()
}

export async function setName(tx: Tx, deviceId: number, name: string): Promise<void> {
  await tx.updateTable('device').set({ name }).where('id', '=', deviceId).execute()
}

export type NewDevice = { hallId: number; kind: DeviceKind; code: string; name: string }

/** Null when the hall has a device of this code. */
export async function insertDevice(db: Kysely<Database>, device: NewDevice): Promise<number | null> {
  const { hallId, kind, code, name } = device
  const row = await db
    .insertInto('device')
    .values({ hall_id: hallId, kind, code, name })
    .onConflict((found) => found.columns(['hall_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function deviceByCode(db: Kysely<Database>, hallId: number, code: string) {
  return db
    .selectFrom('device')
    .select(['id as deviceId', 'kind', 'name'])
    .where('hall_id', '=', hallId)
    .where('code', '=', code)
    .executeTakeFirst()
}

/** The kiosks of a hall that have a network printer. */
export async function kioskPrinters(
  db: Kysely<Database>,
  hallId: number,
): Promise<{ kiosk: string; name: string }[]> {
  return db
    .selectFrom('device')
    .select(['code as kiosk', 'name'])
    .where('hall_id', '=', hallId)
    .where('kind', '=', 'KIOSK')
    .where('printer_host', 'is not', null)
    .where('printer_port', 'is not', null)
    .orderBy('code')
    .execute()
}
