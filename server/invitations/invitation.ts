import type { AttemptResult, InvitationChannel } from '../../contract/invitations.ts'
import type { RatingState } from '../../contract/rating-state.ts'
import { DomainError } from '../platform/domain-error.ts'

/** A person is called at most so often for one service, and gets at most so many messages. */
export const mostCalls = 3
export const mostMessages = 2

export type Attempt = { channel: InvitationChannel; result: AttemptResult }

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
