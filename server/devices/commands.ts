import type { Transaction } from 'kysely'
import type { AskPairing, DeviceKind, RegisterDevice } from '../../contract/devices.ts'
import type { Actor, DeviceEvent } from '../events.ts'
import { countPlanChange, currentPlan } from '../halls/index.ts'
import { plusMinutes } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/tables.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import {
  deleteExpiredPairings,
  deviceByCode,
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

/** Who looks after the devices of a hall, and from where. */
export type Keeper = { hallId: number; actor: Actor }

/** And which device. */
export type AtDevice = Keeper & { deviceId: number }

/**
 * Makes the screen that shows this code this device. A screen that was it before is it no more.
 * @throws DomainError device-unknown, pairing-unknown, pairing-other-kind
 */
export async function pairDevice(ctx: Context, at: AtDevice, code: string): Promise<void> {
  const { hallId, deviceId } = at
  await changeDevice(ctx, at, async ({ db, now }, { kind }) => {
    const pairing = await takePairing(db, hallId, { code, now })
    if (!pairing) throw new DomainError('pairing-unknown')
    if (pairing.kind !== kind)
      throw new DomainError('pairing-other-kind', { kind: deviceKindNames[pairing.kind] })
    const staffId = at.actor.kind === 'STAFF' ? at.actor.staffId : null
    await setToken(db, deviceId, { tokenHash: pairing.tokenHash, at: now, staffId })
    return { type: 'device-paired', deviceId }
  })
}

/**
 * Takes a device its token: its next request is refused, its sockets are cut. One that has none is left alone.
 * @throws DomainError device-unknown
 */
export async function revokeDevice(ctx: Context, at: AtDevice): Promise<void> {
  const { deviceId } = at
  await changeDevice(ctx, at, async ({ db }, { tokenHash: before }) => {
    if (!before) return null
    await setToken(db, deviceId, null)
    return { type: 'device-revoked', deviceId }
  })
}

/** @throws DomainError device-unknown */
export async function renameDevice(ctx: Context, at: AtDevice, to: string): Promise<void> {
  const { deviceId } = at
  await changeDevice(ctx, at, async ({ db }, { name: from }) => {
    if (from === to) return null
    await setName(db, deviceId, to)
    await countPlanChange(db, at.hallId)
    return { type: 'device-renamed', deviceId, from, to }
  })
}

type LockedDevice = NonNullable<Awaited<ReturnType<typeof lockDevice>>>

/**
 * One change of one device of the own hall, with its entry in the log; null when there was nothing to do. Whatever hung
 * on a token that it has no more is cut.
 */
async function changeDevice(
  ctx: Context,
  { hallId, actor, deviceId }: AtDevice,
  change: (tx: HallTransaction, device: LockedDevice) => Promise<DeviceEvent | null>,
): Promise<void> {
  const cut = await hallTransaction(ctx, { hallId, actor }, async (tx) => {
    const device = await lockDevice(tx.db, hallId, deviceId)
    if (!device) throw new DomainError('device-unknown')
    const event = await change(tx, device)
    if (event) tx.record(event)
    const losesToken = event?.type === 'device-paired' || event?.type === 'device-revoked'
    return losesToken ? device.tokenHash : null
  })
  if (cut) ctx.hangUp([lineOf(cut)])
}

/** The same device registered twice is one. @throws DomainError device-code-taken */
export async function registerDevice(
  ctx: Context,
  { hallId, actor }: Keeper,
  device: RegisterDevice,
): Promise<number> {
  return hallTransaction(ctx, { hallId, actor }, async ({ db, record }) => {
    const deviceId = await insertDevice(db, { ...device, hallId })
    if (deviceId !== null) {
      await countPlanChange(db, hallId)
      record({ type: 'device-registered', deviceId, ...device })
      return deviceId
    }
    const there = await deviceByCode(db, hallId, device.code)
    const isSame = there?.kind === device.kind && there.name === device.name
    if (!isSame) throw new DomainError('device-code-taken', { code: device.code })
    return there.deviceId
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

export const deviceKindNames: Record<DeviceKind, string> = {
  KIOSK: '取号机',
  WALL: '综合屏',
  WINDOW_SCREEN: '窗口屏',
  RATING_TERMINAL: '评价器',
  CALLER: '叫号器',
}
