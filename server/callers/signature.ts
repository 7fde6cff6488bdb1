import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CallerPress } from '../../contract/callers.ts'

/** How a caller signs a press. */
export function signatureOf(
  deviceId: number,
  { key, digits, ts }: Omit<CallerPress, 'hmac'>,
  secret: string,
): string {
  return createHmac('sha256', secret)
    .update(`${deviceId}|${key}|${digits ?? ''}|${ts}`)
    .digest('hex')
}

export function isSigned(deviceId: number, press: CallerPress, secret: string): boolean {
  return timingSafeEqual(Buffer.from(signatureOf(deviceId, press, secret)), Buffer.from(press.hmac))
}

/** A key that bounces or a finger that trembles: the same key again within a second is the same press. */
const debounceMs = 1000

export const isBounce = (
  last: { ts: number; key: string | null },
  { ts, key }: Pick<CallerPress, 'ts' | 'key'>,
): boolean => key === last.key && ts - last.ts < debounceMs
