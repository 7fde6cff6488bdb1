import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * One-time passwords by time (RFC 6238 on RFC 4226): six digits that change every thirty seconds, as every
 * authenticator app shows them.
 */

export const stepSec = 30
const digits = 6
/** A code of the half minute before and after is taken too: clocks differ, and typing takes time. */
const driftSteps = 1

export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / stepSec)

export function totpCode(secret: Buffer, step: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff
  return String(number % 10 ** length).padStart(length, '0')
}

/** The step a code belongs to, or null for a wrong one and for one that was used before: `usedStep` and earlier. */
export function stepOfCode(
  secret: Buffer,
  code: string,
  { at, usedStep }: { at: Date; usedStep: number | null },
): number | null {
  const now = stepAt(at)
  const steps = Array.from({ length: 2 * driftSteps + 1 }, (_, index) => now - driftSteps + index)
  const unused = steps.filter((step) => usedStep === null || step > usedStep)
  return unused.find((step) => isSame(totpCode(secret, step), code)) ?? null
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base 32 (RFC 4648) without padding, the way secrets are typed into an authenticator. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** What the QR of an enrolment says. */
export function totpUri(secret: string, account: string): string {
  const issuer = encodeURIComponent('厅序')
  return `otpauth://totp/${issuer}:${encodeURIComponent(account)}?secret=${secret}&issuer=${issuer}`
}
