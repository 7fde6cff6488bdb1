import type { SmsCode, SmsKind } from '../../contract/sms.ts'
import { addDays, businessDay, instantOf, wallTime } from '../platform/business-day.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

type Limit = { count: number; withinMs: number }

/** What the providers let through to one number under one signature, counted when it is handed over (Aliyun). */
const codeLimits: Limit[] = [
  { count: 1, withinMs: minuteMs },
  { count: 5, withinMs: hourMs },
  { count: 10, withinMs: dayMs },
]
/** The same for one text to one number. */
const noticeLimits: Limit[] = [{ count: 50, withinMs: dayMs }]

/** The longest time that any limit looks back. */
export const limitsLookBackMs = dayMs

/** A message that was handed over to a provider for one number. */
export type Handed = { code: SmsCode; kind: SmsKind; at: Date }

/** When the limits of a number let the next message of this text through; `now` when at once. */
export function freeAt({ code, kind }: Omit<Handed, 'at'>, handed: Handed[], now: Date): Date {
  const isCode = kind === 'CODE'
  const counted = handed.filter((each) => (isCode ? each.kind === 'CODE' : each.code === code))
  const times = counted.map(({ at }) => at.getTime()).toSorted((a, b) => b - a)
  const limits = isCode ? codeLimits : noticeLimits
  const free = limits.map(({ count, withinMs }) => (times[count - 1] ?? Number.NEGATIVE_INFINITY) + withinMs)
  return new Date(Math.max(now.getTime(), ...free))
}

/** Whether an invitation would leave at once. What is ordered at night is sent next day, whatever happened meanwhile. */
export const mayInviteAt = (at: Date): boolean => nextAllowedAt('INVITATION', at) <= at

const morning = '08:30'
const evening = '20:00'

/** The first moment from `at` on when this kind may be sent: invitations never from 20:00 to 08:30, others always. */
export function nextAllowedAt(kind: SmsKind, at: Date): Date {
  if (kind !== 'INVITATION') return at
  const day = businessDay(at)
  const time = wallTime(at)
  if (time >= evening) return instantOf(addDays(day, 1), morning)
  return time < morning ? instantOf(day, morning) : at
}
