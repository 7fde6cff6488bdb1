import { plusSeconds } from '../platform/business-day.ts'
import { freeAt, nextAllowedAt, type Handed } from './limits.ts'
import type { StoredSms } from './queries.ts'
import { standardOf } from './templates.ts'

/** What is done with a waiting message whose time has come. */
export type Departure = { kind: 'SEND' } | { kind: 'WAIT'; until: Date } | { kind: 'DROP'; problem: string }

type Around = { now: Date; isOptedOut: boolean; handed: Handed[] }

/** Whether a message may leave now: not after its time, not against the will of its reader, not over the limits. */
export function departureOf(
  { code, expiresAt }: Pick<StoredSms, 'code' | 'expiresAt'>,
  { now, isOptedOut, handed }: Around,
): Departure {
  const { kind } = standardOf(code)
  if (now >= expiresAt) return { kind: 'DROP', problem: 'EXPIRED' }
  if (isOptedOut && kind !== 'CODE') return { kind: 'DROP', problem: 'OPTED_OUT' }
  const until = nextAllowedAt(kind, freeAt({ code, kind }, handed, now))
  if (until <= now) return { kind: 'SEND' }
  return until < expiresAt ? { kind: 'WAIT', until } : { kind: 'DROP', problem: 'OVER_LIMIT' }
}

type Times = { answerSec: number; speed: number }

/**
 * How long after a message was taken up nobody is calling the provider for it any more: a call begins within
 * `answerSec` or not at all, and is given up after as long. Real seconds, told in those of the hall.
 */
export const abandonedAt = (takenAt: Date, { answerSec, speed }: Times): Date =>
  plusSeconds(takenAt, (2 * answerSec + 3) * speed)

/** False when the process stood still for so long that another may have taken over. */
export const mayStillCall = (takenAt: Date, now: Date, { answerSec, speed }: Times): boolean =>
  now.getTime() - takenAt.getTime() < answerSec * 1000 * speed
