import type { PauseReason, WindowSession, WindowState } from '../../contract/windows.ts'
import { DomainError } from '../platform/domain-error.ts'

/** Who serves at a window, from opening to closing. */
export type Session = {
  id: number
  windowId: number
  staffId: number
  staffName: string
  openedAt: Date
  pauseReason: PauseReason | null
  pausedAt: Date | null
  expectedBackAt: Date | null
  /** 掉线: since when its console is missed (hall time); null while it is there. */
  lostAt: Date | null
}

/** The number a window has in hand. */
export type InHand = { ticketId: number; ticketNo: string; status: 'CALLED' | 'SERVING' }

/** A window at work: who serves, and whom. */
export type WindowAtWork = { session: Session | null; inHand: InHand | null }

/** What the window is doing, from who serves and whom. */
export function windowState({ session, inHand }: WindowAtWork): WindowState {
  if (inHand) return inHand.status === 'CALLED' ? 'CALLING' : 'SERVING'
  if (!session) return 'OFFLINE'
  return session.pauseReason ? 'PAUSED' : 'IDLE'
}

/**
 * The session of the one who acts here.
 * @throws DomainError window-not-open
 */
export function ownSession(session: Session | null, staffId: number): Session {
  if (session?.staffId !== staffId) throw new DomainError('window-not-open')
  return session
}

/**
 * A window with a number in hand can neither be paused, closed nor given another number.
 * @throws DomainError window-busy
 */
export function requireFreeHands(inHand: InHand | null): void {
  if (inHand) throw new DomainError('window-busy', { ticketNo: inHand.ticketNo })
}

/** @throws DomainError window-paused */
export function requireServing(session: Session): void {
  if (session.pauseReason) throw new DomainError('window-paused')
}

/** @throws DomainError window-not-paused */
export function requirePaused(session: Session): Date {
  if (!session.pausedAt) throw new DomainError('window-not-paused')
  return session.pausedAt
}

export function sessionOnWire(session: Session): WindowSession {
  return {
    staffId: session.staffId,
    staffName: session.staffName,
    openedAt: session.openedAt.toISOString(),
    pauseReason: session.pauseReason,
    pausedAt: session.pausedAt?.toISOString() ?? null,
    expectedBackAt: session.expectedBackAt?.toISOString() ?? null,
  }
}
