import type { AttemptResult, InvitationChannel } from '../../contract/invitations.ts'
import type { RatingState } from '../../contract/rating-state.ts'
import { deadline, workdaysBetween, type WorkCalendar } from '../calendar/index.ts'
import { addDays, businessDay, instantOf, plusMinutes } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'

/** A person is called at most so often for one service, and gets at most so many messages. */
export const mostCalls = 3
const mostMessages = 2

export type Attempt = { channel: InvitationChannel; result: AttemptResult; at: Date }

export type Invited = { state: RatingState; inviteDue: string; attempts: Attempt[] }

export const messagesLeft = ({ attempts }: Invited): number =>
  Math.max(0, mostMessages - attempts.filter(({ channel }) => channel === 'SMS').length)

export const callsLeft = ({ attempts }: Invited): number =>
  Math.max(0, mostCalls - attempts.filter(({ channel }) => channel !== 'SMS').length)

/**
 * Somebody may be invited until the last day, and not after having said no.
 * @throws DomainError rating-given-already, rating-declined, rating-closed, invitation-too-early
 */
export function requireInvitable({ state, inviteDue }: Invited, today: string): void {
  if (state === 'RATED') throw new DomainError('rating-given-already')
  if (state === 'DECLINED') throw new DomainError('rating-declined')
  if (state === 'EXPIRED' || today > inviteDue) throw new DomainError('rating-closed')
  if (state === 'ON_SITE') throw new DomainError('invitation-too-early')
}

/** @throws DomainError calls-used-up, and as requireInvitable */
export function requireCallable(invited: Invited, today: string): void {
  requireInvitable(invited, today)
  if (callsLeft(invited) === 0) throw new DomainError('calls-used-up', { limit: mostCalls })
}

/** Whoever scanned the code on the way out is not written to. */
const patienceMin = 30

export type ToBeWritten = Invited & { onSiteUntil: Date }

/**
 * Whether somebody is to get a message now: half an hour after having been asked at the window, and once more on the
 * last working day but one.
 */
export function messageIsDue(
  { attempts, onSiteUntil, inviteDue }: ToBeWritten,
  calendar: WorkCalendar,
  now: Date,
): boolean {
  const [first, second] = attempts.filter(({ channel }) => channel === 'SMS')
  if (second) return false
  if (!first) return now >= plusMinutes(onSiteUntil, patienceMin)
  const today = businessDay(now)
  return businessDay(first.at) < today && workdaysBetween(calendar, today, inviteDue) <= 1
}

/** What `messageIsDue` asks of a row, as bounds that a query can look for. */
export type Writable = {
  today: string
  dayBegan: Date
  /** Who was asked at the window up to then is written to for the first time. */
  askedBefore: Date
  /** Whose last day is no later is written to for the second time. */
  lastChance: string
}

export function writableAt(calendar: WorkCalendar, now: Date): Writable {
  const today = businessDay(now)
  return {
    today,
    dayBegan: instantOf(today, '00:00'),
    askedBefore: plusMinutes(now, -patienceMin),
    lastChance: addDays(deadline(calendar, today, 2).day, -1),
  }
}
