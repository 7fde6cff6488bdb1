import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { DeviceKind } from '../../contract/devices.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import {
  deviceIdOf,
  devicesByToken,
  kioskByCode,
  touchDevice,
  type Kiosk,
  type PairedDevice,
} from './queries.ts'

/** One cookie for each kind: a browser that is a wall may also be tried out as a kiosk. */
export const deviceCookie = (kind: DeviceKind): string => `tingxu_device_${kind.toLowerCase()}`

// A leaked register of devices opens nothing.
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What the sockets of a device hang on: see `Context.hangUp`. */
export const lineOf = (hash: Buffer): string => `device:${hash.toString('hex')}`

type Cookies = Record<string, string | undefined>

const touchAfterMs = 60_000

/** The device of one of these kinds behind these cookies, or null. */
export async function deviceBehind(
  ctx: Context,
  cookies: Cookies,
  kinds: readonly DeviceKind[],
): Promise<PairedDevice | null> {
  const shown = kinds.flatMap((kind) => cookies[deviceCookie(kind)] ?? [])
  if (shown.length === 0) return null
  const [device] = await devicesByToken(ctx.db, shown.map(tokenHash), [...kinds])
  if (!device) return null
  const now = ctx.clock.now()
  const isRecent = device.lastSeenAt && now.getTime() - device.lastSeenAt.getTime() < touchAfterMs
  if (!isRecent) await touchDevice(ctx.db, device.deviceId, now)
  return device
}

/** What a screen says it is, and where. */
export type Said = { hallId: number; kind: DeviceKind; code: string }

/** The registered device a screen is: by its token, or where devices need none, by what it says of itself. */
export async function deviceThere(
  ctx: Context,
  cookies: Cookies,
  { hallId, kind, code }: Said,
): Promise<number | null> {
  if (!mustPair(ctx)) return deviceIdOf(ctx.db, { hallId, kind, code })
  const device = await deviceBehind(ctx, cookies, [kind])
  return device?.hallId === hallId ? device.deviceId : null
}

/** The line of whichever device these cookies name; null for a browser that is none. */
export async function lineBehind(ctx: Context, cookies: Cookies): Promise<string | null> {
  const device = await deviceBehind(ctx, cookies, DeviceKind.enum)
  return device?.tokenHash ? lineOf(device.tokenHash) : null
}

/**
 * The kiosk a request comes from. Where devices are paired, its token must be that of this very kiosk.
 * @throws DomainError kiosk-unknown, device-not-paired, not-allowed
 */
export async function requireKiosk(
  ctx: Context,
  request: FastifyRequest,
  { hallId, code }: { hallId: number; code: string },
): Promise<Kiosk> {
  if (mustPair(ctx)) {
    const device = await deviceBehind(ctx, request.cookies, ['KIOSK'])
    if (!device) throw new DomainError('device-not-paired')
    if (device.hallId !== hallId || device.code !== code) throw new DomainError('not-allowed')
  }
  const kiosk = await kioskByCode(ctx.db, hallId, code)
  if (!kiosk) throw new DomainError('kiosk-unknown')
  return kiosk
}

/** Which of these lines are dead, because the device behind them has lost its token. */
export async function deadDevices(ctx: Context, lines: string[]): Promise<string[]> {
  const shown = lines.filter((line) => line.startsWith('device:'))
  if (shown.length === 0) return []
  const hashes = shown.map((line) => Buffer.from(line.slice('device:'.length), 'hex'))
  const alive = await devicesByToken(ctx.db, hashes, DeviceKind.enum)
  const aliveLines = new Set(alive.flatMap((device) => (device.tokenHash ? lineOf(device.tokenHash) : [])))
  return shown.filter((line) => !aliveLines.has(line))
}

/** False where whoever stands at a screen is taken for it. */
export const mustPair = ({ config }: Context): boolean => config.DEVICES === 'paired'
