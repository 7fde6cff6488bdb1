import { sql, type Kysely, type Transaction } from 'kysely'
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
    .where('retired_at', 'is', null)
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

export async function deviceIdOf(
  db: Kysely<Database>,
  { hallId, kind, code }: { hallId: number; kind: DeviceKind; code: string },
): Promise<number | null> {
  const devices = db.selectFrom('device').select('id').where('hall_id', '=', hallId).where('kind', '=', kind)
  return (await devices.where('code', '=', code).executeTakeFirst())?.id ?? null
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
    .where('retired_at', 'is', null)
    .orderBy('position')
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
    .where('retired_at', 'is', null)
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

/** Null when the hall has a device of this code. One that was taken out of the hall comes back. */
export async function insertDevice(tx: Tx, { hallId, kind, code, name }: NewDevice): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into device (hall_id, kind, code, name, position)
    select ${hallId}, ${kind}::device_kind, ${code}, ${name}, coalesce(max(position) + 1, 0) from device
      where hall_id = ${hallId}
    on conflict (hall_id, code) do update set kind = excluded.kind, name = excluded.name, zone_id = null,
      printer_host = null, printer_port = null, position = excluded.position, retired_at = null
      where device.retired_at is not null
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

/** Takes away the tokens of devices that left the hall, and of these; gives back what was taken. */
export async function takeTokens(tx: Tx, hallId: number, codes: string[]): Promise<Buffer[]> {
  const { rows } = await sql<{ taken: Buffer }>`
    with lost as (
      select id, token_hash from device where hall_id = ${hallId} and token_hash is not null
        and (retired_at is not null or code = any(${codes}::text[]))
    )
    update device set token_hash = null, paired_at = null, paired_by = null, last_seen_at = null
    from lost where lost.id = device.id returning lost.token_hash as taken`.execute(tx)
  return rows.map(({ taken }) => taken)
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
    .where('retired_at', 'is', null)
    .where('printer_host', 'is not', null)
    .where('printer_port', 'is not', null)
    .orderBy('code')
    .execute()
}
