import type { PauseReason, WindowTurn } from '../../contract/windows.ts'
import { bindingsOfWindow, planOf, type ServiceWindow } from '../halls/index.ts'
import { plusMinutes } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import {
  idleSessionsUntil,
  insertSession,
  keepRelease,
  markClosed,
  markPaused,
  markResumed,
  openWindowOf,
  qualification,
  windowAtWork,
} from './queries.ts'
import {
  ownSession,
  requireFreeHands,
  requirePaused,
  requireServing,
  sessionOnWire,
  windowState,
  type Session,
  type WindowAtWork,
} from './window.ts'

export type AtWindow = { windowId: number; staffId: number }

/**
 * A member of staff sits down: one person a window, one window a person. Who sits there already goes on where it was.
 * @throws DomainError window-unknown, window-without-queue, not-allowed, staff-not-qualified, window-taken,
 * staff-at-other-window
 */
export async function openWindow(tx: HallTransaction, at: AtWindow): Promise<WindowAtWork> {
  const { window, staffName } = await requireMayOpen(tx, at)
  const present = await windowAtWork(tx.db, at.windowId)
  if (present.session?.staffId === at.staffId) return present
  if (present.session) {
    throw new DomainError('window-taken', { no: window.no, staff: present.session.staffName })
  }
  return sit(tx, at, staffName)
}

/**
 * 接替: a colleague left without closing; the own session follows upon theirs, and a number in their hands is from now
 * on in one's own.
 * @throws DomainError as openWindow except window-taken
 */
export async function takeOverWindow(tx: HallTransaction, at: AtWindow): Promise<WindowAtWork> {
  const { staffName } = await requireMayOpen(tx, at)
  const present = await windowAtWork(tx.db, at.windowId)
  const { session, inHand } = present
  if (session?.staffId === at.staffId) return present
  if (!session) return sit(tx, at, staffName)
  await markClosed(tx.db, session.id, tx.now)
  if (!inHand) {
    tx.record({ type: 'window-closed', windowId: at.windowId, staffId: session.staffId })
    return sit(tx, at, staffName)
  }
  const own = await beginSession(tx, at, staffName)
  const { ticketId } = inHand
  tx.record({ type: 'window-taken-over', ...at, fromStaffId: session.staffId, ticketId })
  return { session: own, inHand }
}

/** A key in a path may be that of another hall. @throws DomainError window-unknown */
export async function requireWindow(tx: HallTransaction, windowId: number): Promise<ServiceWindow> {
  const window = (await planOf(tx)).windows.get(windowId)
  if (!window) throw new DomainError('window-unknown')
  return window
}

/** What must be true of a window and a person before one may sit down at the other. */
async function requireMayOpen(tx: HallTransaction, { windowId, staffId }: AtWindow) {
  const plan = await planOf(tx)
  const window = await requireWindow(tx, windowId)
  if (bindingsOfWindow(plan, windowId).length === 0) throw new DomainError('window-without-queue')
  const staff = await qualification(tx.db, staffId, windowId)
  if (!staff.granted) throw new DomainError('not-allowed')
  if (!staff.qualifiedAt) throw new DomainError('staff-not-qualified')
  return { window, staffName: staff.name }
}

async function sit(tx: HallTransaction, at: AtWindow, staffName: string): Promise<WindowAtWork> {
  const session = await beginSession(tx, at, staffName)
  tx.record({ type: 'window-opened', ...at })
  return { session, inHand: null }
}

/** One window a person. @throws DomainError staff-at-other-window */
async function beginSession(
  tx: HallTransaction,
  { windowId, staffId }: AtWindow,
  staffName: string,
): Promise<Session> {
  const other = await openWindowOf(tx.db, staffId)
  if (other) throw new DomainError('staff-at-other-window', { no: other.no })
  const opened = { hallId: tx.hall.id, windowId, staffId, businessDay: tx.businessDay, openedAt: tx.now }
  const id = await insertSession(tx.db, opened)
  return { id, windowId, staffId, staffName, openedAt: tx.now, lostAt: null, ...notPaused }
}

/** @throws DomainError window-not-open, window-busy */
export async function closeWindow(tx: HallTransaction, { windowId, staffId }: AtWindow): Promise<WindowTurn> {
  const { session, inHand } = await windowAtWork(tx.db, windowId)
  const own = ownSession(session, staffId)
  requireFreeHands(inHand)
  await markClosed(tx.db, own.id, tx.now)
  tx.record({ type: 'window-closed', windowId, staffId })
  return turn(tx, windowId, null)
}

/** Closes a window that somebody else left; `by` is null when its person's account ended. */
export async function closeSession(
  tx: HallTransaction,
  { id, windowId, staffId }: Session,
  by: { staffId: number; reason: string } | null,
): Promise<void> {
  await markClosed(tx.db, id, tx.now)
  if (!by) return void tx.record({ type: 'window-closed', windowId, staffId })
  await keepRelease(tx.db, id, by)
  tx.record({ type: 'window-released', windowId, staffId: by.staffId, ofStaffId: staffId })
}

export type PauseOrder = AtWindow & { reason: PauseReason; backInMin: number }

/** @throws DomainError window-not-open, window-busy, window-paused */
export async function pauseWindow(tx: HallTransaction, order: PauseOrder): Promise<WindowTurn> {
  const { windowId, staffId, reason, backInMin } = order
  const { session, inHand } = await windowAtWork(tx.db, windowId)
  const own = ownSession(session, staffId)
  requireFreeHands(inHand)
  requireServing(own)
  const expectedBackAt = plusMinutes(tx.now, backInMin)
  await markPaused(tx.db, own.id, { reason, pausedAt: tx.now, expectedBackAt })
  tx.record({ type: 'window-paused', windowId, reason, expectedBackAt: expectedBackAt.toISOString() })
  return turn(tx, windowId, { ...own, pauseReason: reason, pausedAt: tx.now, expectedBackAt })
}

/** @throws DomainError window-not-open, window-not-paused */
export async function resumeWindow(
  tx: HallTransaction,
  { windowId, staffId }: AtWindow,
): Promise<WindowTurn> {
  const { session } = await windowAtWork(tx.db, windowId)
  const own = ownSession(session, staffId)
  const pausedAt = requirePaused(own)
  await markResumed(tx.db, own.id)
  const pausedSec = Math.round((tx.now.getTime() - pausedAt.getTime()) / 1000)
  tx.record({ type: 'window-resumed', windowId, pausedSec })
  return turn(tx, windowId, { ...own, ...notPaused })
}

/** Sends everybody home: closes the sessions a finished day left open, except where somebody is still being served. */
export async function closeIdleWindows(tx: HallTransaction, day: string): Promise<void> {
  for (const { id, windowId, staffId } of await idleSessionsUntil(tx.db, tx.hall.id, day)) {
    await markClosed(tx.db, id, tx.now)
    tx.record({ type: 'window-closed', windowId, staffId })
  }
}

const notPaused = { pauseReason: null, pausedAt: null, expectedBackAt: null }

function turn(tx: HallTransaction, windowId: number, session: Session | null): WindowTurn {
  return {
    windowId,
    seq: tx.seq(),
    state: windowState({ session, inHand: null }),
    session: session && sessionOnWire(session),
    current: null,
  }
}
