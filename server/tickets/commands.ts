import type { FinishOutcome } from '../../contract/tickets.ts'
import type { CallExplanation, WindowTurn } from '../../contract/windows.ts'
import { shiftWarning } from '../attendance/index.ts'
import type { TicketRef } from '../events.ts'
import { bindingsOfWindow, callsQueue, planOf, sightOf, type HallPlan } from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallEntrance, HallTransaction } from '../platform/hall-transaction.ts'
import {
  ownSession,
  requireFreeHands,
  requireServing,
  sessionOnWire,
  windowAtWork,
  type AtWindow,
  type Session,
  type WindowAtWork,
} from '../windows/index.ts'
import { heldBy, turnAfter } from './current-ticket.ts'
import { matterDone } from './matter.ts'
import * as queries from './queries.ts'
import { chooseNext, rankByPolicy } from './rank.ts'
import {
  calledTo,
  finish,
  inHandsOf,
  recall,
  requireCancellable,
  requirePassable,
  requireRestorable,
  requireUndoable,
  start,
  type CalledTicket,
  type Ticket,
} from './ticket.ts'

export type AtTicket = { ticketId: number; staffId: number; windowId: number }

type Open = (tx: HallTransaction, at: AtWindow) => Promise<WindowAtWork>

/** Opens a window, or takes up the own one where it was, with the number in hand. @throws as `open` */
export async function sitDown(tx: HallTransaction, at: AtWindow, open: Open): Promise<WindowTurn> {
  const { session, inHand } = await open(tx, at)
  const own = ownSession(session, at.staffId)
  const plan = await planOf(tx)
  const held = inHand && heldBy(await queries.ticketById(tx.db, tx.hall.id, inHand.ticketId))
  const warning = await shiftWarning(tx, at.staffId)
  const facts = { windowId: at.windowId, seq: tx.seq(), session: sessionOnWire(own), ticket: held }
  return { ...turnAfter(plan, facts), ...(warning ? { warning } : {}) }
}

/**
 * The next number for a window: the best head of the queues it is bound to, with the explanation in the log.
 * @throws DomainError window-unknown, window-not-open, window-busy, window-paused, queue-empty
 */
export async function callNext(entrance: HallEntrance, { windowId, staffId }: AtWindow): Promise<WindowTurn> {
  const { db } = entrance
  const { tx, plan, seen } = await sightOf(entrance, (current, day) =>
    Promise.all([
      windowAtWork(db, windowId),
      queries.headsOf(db, windowId, { bindings: bindingsOfWindow(current, windowId), day }),
    ]),
  )
  if (!plan.windows.has(windowId)) throw new DomainError('window-unknown')
  const [{ session, inHand }, heads] = seen
  const own = ownSession(session, staffId)
  requireFreeHands(inHand)
  requireServing(own)
  const choice = chooseNext(heads)
  if (!choice) throw new DomainError('queue-empty')
  return callTo(tx, plan, { own, ...choice })
}

type Chosen = { own: Session; winner: Ticket; explanation: CallExplanation }

/** A waiting number is called to a window, and the log says why this one. */
export async function callTo(
  tx: HallTransaction,
  plan: HallPlan,
  { own, winner, explanation }: Chosen,
): Promise<WindowTurn> {
  const { windowId, staffId } = own
  const seq = tx.seq() + 1
  const call = { ticketId: winner.id, windowId, staffId, at: tx.now, seq, explanation }
  await queries.markCalled(tx.db, call)
  const ticket = calledTo(winner, { windowId, at: tx.now, explanation })
  const waitedSec = secondsBetween(ticket.takenAt, tx.now)
  tx.record({
    type: 'ticket-called',
    ...ref(ticket),
    windowId,
    staffId,
    callCount: 1,
    waitedSec,
    explanation,
  })
  const wireSession = sessionOnWire(own)
  return turnAfter(plan, { windowId, seq, session: wireSession, ticket })
}

/** @throws DomainError ticket-unknown, ticket-not-here, ticket-state, recall-used-up, recall-too-soon */
export async function recallTicket(tx: HallTransaction, at: AtTicket): Promise<WindowTurn> {
  return withTicketInHand(tx, at, async (plan, ticket) => {
    const recalled = recall(ticket, plan.settings, tx.now)
    const { callCount } = recalled
    const seq = tx.record({ type: 'ticket-recalled', ...ref(ticket), windowId: at.windowId, callCount })
    await queries.markRecalled(tx.db, ticket.id, { at: tx.now, count: callCount, seq })
    return recalled
  })
}

/** @throws DomainError ticket-unknown, ticket-not-here, ticket-state */
export async function startTicket(tx: HallTransaction, at: AtTicket): Promise<WindowTurn> {
  return withTicketInHand(tx, at, async (_, ticket) => {
    const started = start(ticket, tx.now)
    await queries.markStarted(tx.db, ticket.id, tx.now)
    tx.record({ type: 'ticket-started', ...ref(ticket), windowId: at.windowId })
    return started
  })
}

/** How a service ends. `waiver`: why the clerk does not ask for a rating (R88). */
export type Finish = { outcome: FinishOutcome; waiver?: string | undefined }

/** @throws DomainError ticket-unknown, ticket-not-here, ticket-state */
export async function finishTicket(
  tx: HallTransaction,
  at: AtTicket,
  { outcome, waiver }: Finish,
): Promise<WindowTurn> {
  return withTicketInHand(tx, at, async (_, ticket) => {
    const { servedSec } = finish(ticket, outcome, tx.now)
    await queries.markFinished(tx.db, ticket.id, outcome, tx.now)
    await matterDone(tx, ticket, { ...at, outcome, servedSec, waiver: waiver ?? null })
    const { windowId, staffId } = at
    tx.record({ type: 'ticket-finished', ...ref(ticket), windowId, staffId, outcome, servedSec })
    return null
  })
}

/** 过号. @throws DomainError ticket-unknown, ticket-not-here, ticket-state, pass-too-soon */
export async function passTicket(tx: HallTransaction, at: AtTicket, reason: string): Promise<WindowTurn> {
  return withTicketInHand(tx, at, async (plan, ticket) => {
    requirePassable(ticket, plan.settings, tx.now)
    await queries.markPassed(tx.db, ticket.id, reason, tx.now)
    tx.record({ type: 'ticket-passed', ...ref(ticket), windowId: at.windowId })
    return null
  })
}

/** A call pressed by mistake is taken back. @throws DomainError ticket-not-here, ticket-state, undo-too-late */
export async function undoCall(tx: HallTransaction, at: AtTicket): Promise<WindowTurn> {
  return withTicketInHand(tx, at, async (plan, ticket) => {
    requireUndoable(ticket, plan.settings, tx.now)
    await queries.markUncalled(tx.db, ticket.id)
    tx.record({ type: 'ticket-call-undone', ...ref(ticket), windowId: at.windowId })
    return null
  })
}

/**
 * A passed number comes back into line.
 * @throws DomainError ticket-unknown, window-not-open, ticket-state, restore-used-up, restore-too-late
 */
export async function restoreTicket(tx: HallTransaction, at: AtTicket): Promise<WindowTurn> {
  const plan = await planOf(tx)
  const { session, inHand } = await windowAtWork(tx.db, at.windowId)
  const own = ownSession(session, at.staffId)
  const ticket = await requireTicket(tx, at.ticketId)
  await bringBack(tx, plan, { ticket, windowId: at.windowId })
  const held = inHand && (await queries.ticketById(tx.db, tx.hall.id, inHand.ticketId))
  const current = held && inHandsOf(held, at.windowId)
  return turnAfter(plan, {
    windowId: at.windowId,
    seq: tx.seq(),
    session: sessionOnWire(own),
    ticket: current,
  })
}

/**
 * A passed number stands in line again, where the hall's policy puts it.
 * @throws DomainError ticket-state, restore-not-allowed, restore-used-up, restore-too-late
 */
export async function bringBack(
  tx: HallTransaction,
  plan: HallPlan,
  { ticket, windowId }: { ticket: Ticket; windowId: number | null },
): Promise<void> {
  const { settings } = plan
  requireRestorable(ticket, settings, tx.now)
  const line = await queries.lineOf(tx.db, ticket.queueId, tx.businessDay, settings.reinsertAfter || 1)
  const { rankAt, adjustment } = rankByPolicy(ticket.rankAt, line, { settings, now: tx.now })
  // Not to a window that has since stopped calling the queue: nobody would call it.
  const isForSame = settings.restorePolicy === 'HEAD_AT_SAME_WINDOW' && callsQueue(plan, ticket)
  const reservedWindowId = isForSame ? ticket.windowId : ticket.reservedWindowId
  const rank = { rankAt, adjustments: [adjustment] }
  await queries.markRestored(tx.db, ticket.id, { rank, reservedWindowId })
  tx.record({ type: 'ticket-restored', ...ref(ticket), windowId, rankAt: rankAt.toISOString(), adjustment })
}

/** The holder gives the number back. @throws DomainError ticket-unknown, ticket-state */
export async function cancelTicket(tx: HallTransaction, ticketId: number): Promise<void> {
  const ticket = await requireTicket(tx, ticketId)
  requireCancellable(ticket)
  await queries.markCancelled(tx.db, ticket.id, tx.now)
  tx.record({ type: 'ticket-cancelled', ...ref(ticket), wasWaiting: ticket.status === 'WAITING' })
}

export async function requireTicket(tx: HallTransaction, ticketId: number): Promise<Ticket> {
  const ticket = await queries.ticketById(tx.db, tx.hall.id, ticketId)
  if (!ticket) throw new DomainError('ticket-unknown')
  if (ticket.businessDay !== tx.businessDay && ticket.status !== 'SERVING') {
    throw new DomainError('ticket-expired', { day: ticket.businessDay })
  }
  return ticket
}

export const ref = (ticket: Ticket): TicketRef => ({
  ticketId: ticket.id,
  ticketNo: ticket.ticketNo,
  queueId: ticket.queueId,
  serviceTypeId: ticket.serviceTypeId,
})

type Act = (plan: HallPlan, ticket: CalledTicket) => Promise<CalledTicket | null>

/** The frame of every act on the number in hand: who acts, on what, and how the window stands afterwards. */
export async function withTicketInHand(tx: HallTransaction, at: AtTicket, act: Act): Promise<WindowTurn> {
  const { windowId, staffId, ticketId } = at
  const plan = await planOf(tx)
  const { session } = await windowAtWork(tx.db, windowId)
  const own = ownSession(session, staffId)
  const ticket = inHandsOf(await requireTicket(tx, ticketId), windowId)
  const after = await act(plan, ticket)
  return turnAfter(plan, { windowId, seq: tx.seq(), session: sessionOnWire(own), ticket: after })
}

const secondsBetween = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / 1000)
