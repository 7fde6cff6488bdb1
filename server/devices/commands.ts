import type { Transaction } from 'kysely'
import type { AskPairing, DeviceKind, RegisterDevice } from '../../contract/devices.ts'
import { currentPlan } from '../halls/index.ts'
import { plusMinutes } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/tables.ts'
import { DomainError } from '../platform/domain-error.ts'
import {
  countPlanChange,
  deleteExpiredPairings,
  insertDevice,
  insertPairing,
  lockDevice,
  setName,
  setToken,
  takePairing,
  takeTokens,
} from './queries.ts'
import { lineOf, tokenHash } from './tokens.ts'

const pairingMin = 10
/** More screens than any hall sets up in ten minutes would have to show codes for all of these to be taken. */
const triesForCode = 20

/** A code for a screen to show, and the token that counts once somebody has confirmed it. @throws hall-unknown */
export async function beginPairing(ctx: Context, { hallId, kind }: AskPairing) {
  await currentPlan(ctx, hallId)
  const now = ctx.clock.now()
  await deleteExpiredPairings(ctx.db, now)
  const token = ctx.randomBytes(32).toString('base64url')
  // Whoever types the code in is no faster on demo time.
  const expiresAt = plusMinutes(now, pairingMin * ctx.clock.speed)
  for (let tries = 0; tries < triesForCode; tries += 1) {
    const code = String(ctx.randomBytes(4).readUInt32BE() % 1_000_000).padStart(6, '0')
    const pairing = { code, hallId, kind, tokenHash: tokenHash(token), expiresAt }
    if (await insertPairing(ctx.db, pairing)) return { code, expiresAt, token }
  }
  throw new DomainError('not-ready')
}

/** Who looks after devices, and which. */
export type AtDevice = { hallId: number; staffId: number; deviceId: number }

/**
 * Makes the screen that shows this code this device. A screen that was it before is it no more.
 * @throws DomainError device-unknown, pairing-unknown, pairing-other-kind
 */
export async function pairDevice(ctx: Context, at: AtDevice, code: string): Promise<void> {
  const { hallId, staffId, deviceId } = at
  const now = ctx.clock.now()
  const before = await ctx.db.transaction().execute(async (tx) => {
    const device = await lockDevice(tx, hallId, deviceId)
    if (!device) throw new DomainError('device-unknown')
    const pairing = await takePairing(tx, hallId, { code, now })
    if (!pairing) throw new DomainError('pairing-unknown')
    if (pairing.kind !== device.kind)
      throw new DomainError('pairing-other-kind', { kind: kindNames[pairing.kind] })
    await setToken(tx, deviceId, { tokenHash: pairing.tokenHash, at: now, staffId })
    return device.tokenHash
  })
  if (before) ctx.hangUp([lineOf(before)])
}

/** Takes a device its token: its next request is refused, its sockets are cut. @throws DomainError device-unknown */
export async function revokeDevice(ctx: Context, { hallId, deviceId }: AtDevice): Promise<void> {
  const before = await ctx.db.transaction().execute(async (tx) => {
    const device = await lockDevice(tx, hallId, deviceId)
    if (!device) throw new DomainError('device-unknown')
    await setToken(tx, deviceId, null)
    return device.tokenHash
  })
  if (before) ctx.hangUp([lineOf(before)])
}

/** @throws DomainError device-unknown */
export async function renameDevice(
  ctx: Context,
  { hallId, deviceId }: AtDevice,
  name: string,
): Promise<void> {
  await ctx.db.transaction().execute(async (tx) => {
    // The hall before its device, as everywhere.
    await countPlanChange(tx, hallId)
    if (!(await lockDevice(tx, hallId, deviceId))) throw new DomainError('device-unknown')
    await setName(tx, deviceId, name)
  })
}

/** @throws DomainError device-code-taken */
export async function registerDevice(ctx: Context, hallId: number, device: RegisterDevice): Promise<number> {
  return ctx.db.transaction().execute(async (tx) => {
    await countPlanChange(tx, hallId)
    const deviceId = await insertDevice(tx, { ...device, hallId })
    if (deviceId === null) throw new DomainError('device-code-taken', { code: device.code })
    return deviceId
  })
}

/**
 * What a change of the set-up means for devices, in its transaction: those that left the hall, and these, which became
 * another kind, are paired no more.
 * @returns the lines of the tokens that ended, to be hung up once it is committed
 */
export async function unpairDevices(
  tx: Transaction<Database>,
  hallId: number,
  codes: string[],
): Promise<string[]> {
  return (await takeTokens(tx, hallId, codes)).map(lineOf)
}

export const kindNames: Record<DeviceKind, string> = {
  KIOSK: '取号机',
  WALL: '综合屏',
  WINDOW_SCREEN: '窗口屏',
  RATING_TERMINAL: '评价器',
  CALLER: '呼叫器',
}
