import { windowInWords } from '../../contract/places.ts'
import type { AddMatter, CallTicket, TransferTicket } from '../../contract/tickets.ts'
import type { WindowTurn } from '../../contract/windows.ts'
import {
  bindingsOfQueue,
  bindingsOfWindow,
  callsQueue,
  placeOf,
  planOf,
  type HallPlan,
  type ServiceType,
} from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import {
  ownSession,
  requireFreeHands,
  requireServing,
  sessionOnWire,
  windowAtWork,
  type AtWindow,
  type Session,
} from '../windows/index.ts'
import { callTo, ref, requireTicket, withTicketInHand, type AtTicket } from './commands.ts'
import { turnAfter } from './current-ticket.ts'
import {
  markHeld,
  markNextMatter,
  markResumed,
  markTransferred,
  noteReason,
  otherLiveTicket,
} from './exception-queries.ts'
import { matterDone } from './matter.ts'
import * as queries from './queries.ts'
import { chooseOutOfTurn, rankOnTransfer } from './rank.ts'
import {
  hold,
  requireMoreMatters,
  requireTransferable,
  requireWaiting,
  resume,
  type Ticket,
} from './ticket.ts'

/**
 * What half of a clerk's day is made of: numbers put aside, sent on, with several matters, called out of their turn.
 * Number and arrival survive every step.
 */

/** 挂起: the window is free for the next. @throws DomainError ticket-unknown, ticket-not-here, ticket-state */
export async function holdTicket(tx: HallTransaction, at: AtTicket, reason: string): Promise<WindowTurn> {
  return withTicketInHand(tx, at, async (_, ticket) => {
    hold(ticket)
    await markHeld(tx.db, ticket.id, reason, tx.now)
    const { windowId, staffId } = at
    tx.record({
      type: 'ticket-held',
      ...ref(ticket),
      windowId,
      staffId,
      servedSec: servedSec(ticket, tx.now),
    })
    return null
  })
}

/**
 * 继续办理: before everybody who waits, at the window that put it aside or another one of its queue.
 * @throws DomainError ticket-unknown, ticket-state, hold-elsewhere, window-not-open, window-busy, window-paused
 */
export async function resumeTicket(tx: HallTransaction, at: AtTicket): Promise<WindowTurn> {
  const plan = await planOf(tx)
  const { windowId, staffId } = at
  const own = await requireReady(tx, at)
  const held = await requireTicket(tx, at.ticketId)
  const ticket = resume(held, windowId, tx.now)
  if (held.windowId !== windowId && !callsQueue(plan, { windowId, queueId: held.queueId })) {
    const window = windowInWords(placeOf(plan, held.windowId ?? windowId))
    throw new DomainError('hold-elsewhere', { ticketNo: held.ticketNo, window })
  }
  await markResumed(tx.db, ticket.id, { windowId, staffId, at: tx.now })
  const seq = tx.record({ type: 'ticket-resumed', ...ref(ticket), windowId, staffId })
  return turnAfter(plan, { windowId, seq, session: sessionOnWire(own), ticket })
}

export type TransferOrder = Omit<TransferTicket, 'commandId'>

/**
 * 转移 of the number in hand: it waits again in the line of another service, or for one window of it.
 * @throws DomainError ticket-state, service-type-unknown, window-not-for-service, transfer-same-place, already-waiting
 */
export async function transferTicket(
  tx: HallTransaction,
  at: AtTicket,
  order: TransferOrder,
): Promise<WindowTurn> {
  return withTicketInHand(tx, at, async (plan, ticket) => {
    await moveTo(tx, plan, { ticket, order, staffId: at.staffId })
    return null
  })
}

type Move = { ticket: Ticket; order: TransferOrder; staffId: number }

/** Sends a number on, from a window's hands or from its line. @throws as transferTicket */
export async function moveTo(
  tx: HallTransaction,
  plan: HallPlan,
  { ticket, order, staffId }: Move,
): Promise<void> {
  requireTransferable(ticket)
  const target = requireTarget(plan, order)
  const toWindowId = order.windowId ?? null
  const fromWindowId = ticket.status === 'SERVING' ? ticket.windowId : null
  const isSamePlace = (fromWindowId ?? ticket.reservedWindowId) === toWindowId
  if (target.id === ticket.serviceTypeId && isSamePlace) {
    throw new DomainError('transfer-same-place', { ticketNo: ticket.ticketNo })
  }
  await requireNoOther(tx, ticket, target.id)
  const [first] = await queries.lineOf(tx.db, target.queueId, tx.businessDay, 1)
  const { rankAt, adjustment } = rankOnTransfer(ticket.rankAt, order.position, { first, now: tx.now })
  const to = { queueId: target.queueId, serviceTypeId: target.id, reservedWindowId: toWindowId }
  await noteReason(tx, ticket.id, { staffId, text: order.reason })
  await markTransferred(tx.db, ticket.id, { ...to, rank: { rankAt, adjustments: [adjustment] } })
  tx.record({
    type: 'ticket-transferred',
    ticketId: ticket.id,
    ticketNo: ticket.ticketNo,
    queueId: target.queueId,
    serviceTypeId: target.id,
    fromQueueId: ticket.queueId,
    fromServiceTypeId: ticket.serviceTypeId,
    fromWindowId,
    toWindowId,
    staffId,
    servedSec: fromWindowId === null ? null : servedSec(ticket, tx.now),
    rankAt: rankAt.toISOString(),
    adjustment,
  })
}

/**
 * 一号多事: what was served is done and kept; the next matter begins under the same number.
 * @throws DomainError ticket-state, service-type-unknown, window-not-for-service, already-waiting
 */
export async function addMatter(
  tx: HallTransaction,
  at: AtTicket,
  { outcome, serviceTypeId }: Omit<AddMatter, 'commandId'>,
): Promise<WindowTurn> {
  return withTicketInHand(tx, at, async (plan, ticket) => {
    requireMoreMatters(ticket)
    const next = requireTarget(plan, { serviceTypeId, windowId: at.windowId })
    await requireNoOther(tx, ticket, next.id)
    const finished = { serviceTypeId: ticket.serviceTypeId, outcome, servedSec: servedSec(ticket, tx.now) }
    await matterDone(tx, ticket, { ...at, ...finished, waiver: null })
    await markNextMatter(tx.db, ticket.id, { serviceTypeId: next.id, at: tx.now })
    const { windowId, staffId } = at
    const begun = { ...ticket, serviceTypeId: next.id, servingAt: tx.now }
    tx.record({ type: 'matter-added', ...ref(begun), windowId, staffId, finished })
    return { ...begun, mattersDone: [...ticket.mattersDone, finished.serviceTypeId] }
  })
}

export type OutOfTurn = AtWindow & Pick<CallTicket, 'ticketNo' | 'reason'>

/**
 * 特呼: calls one waiting number out of its turn; whom it went before stands in the log, with the reason.
 * @throws DomainError ticket-unknown, ticket-state, ticket-for-other-window, window-not-open, window-busy, window-paused
 */
export async function callOutOfTurn(
  tx: HallTransaction,
  { windowId, staffId, ticketNo, reason }: OutOfTurn,
): Promise<WindowTurn> {
  const plan = await planOf(tx)
  const own = await requireReady(tx, { windowId, staffId })
  const wanted = { hallId: tx.hall.id, day: tx.businessDay, ticketNo: ticketNo.trim().toUpperCase() }
  const ticket = await queries.ticketByNo(tx.db, wanted)
  if (!ticket) throw new DomainError('ticket-unknown')
  requireWaiting(ticket, '呼叫')
  const bindings = bindingsOfWindow(plan, windowId)
  const binding = bindings.find(({ queueId }) => queueId === ticket.queueId)
  if (!binding || (ticket.reservedWindowId ?? windowId) !== windowId) {
    throw new DomainError('ticket-for-other-window', { ticketNo: ticket.ticketNo })
  }
  const heads = await queries.headsOf(tx.db, windowId, { bindings, day: tx.businessDay })
  const winner = { ...ticket, handicapMin: binding.handicapMin }
  const others = heads.filter(({ id }) => id !== ticket.id)
  const explanation = chooseOutOfTurn(winner, [winner, ...others], reason)
  return callTo(tx, plan, { own, winner, explanation })
}

/** The own session at a window that is neither busy nor paused. */
async function requireReady(tx: HallTransaction, { windowId, staffId }: AtWindow): Promise<Session> {
  const { session, inHand } = await windowAtWork(tx.db, windowId)
  const own = ownSession(session, staffId)
  requireFreeHands(inHand)
  requireServing(own)
  return own
}

type Target = { serviceTypeId: number; windowId?: number | undefined }

function requireTarget(plan: HallPlan, { serviceTypeId, windowId }: Target): ServiceType {
  const type = plan.serviceTypes.get(serviceTypeId)
  if (!type) throw new DomainError('service-type-unknown')
  const windows = bindingsOfQueue(plan, type.queueId).map((binding) => binding.windowId)
  if (windows.length === 0) throw new DomainError('service-without-window', { service: type.name })
  if (windowId === undefined || windows.includes(windowId)) return type
  if (!plan.windows.has(windowId)) throw new DomainError('window-unknown')
  const window = windowInWords(placeOf(plan, windowId))
  throw new DomainError('window-not-for-service', { window, service: type.name })
}

async function requireNoOther(tx: HallTransaction, ticket: Ticket, serviceTypeId: number): Promise<void> {
  const ticketNo = await otherLiveTicket(tx.db, ticket.id, serviceTypeId)
  if (ticketNo) throw new DomainError('already-waiting', { ticketNo })
}

function servedSec({ servingAt, calledAt }: Ticket, now: Date): number {
  const from = servingAt ?? calledAt ?? now
  return Math.round((now.getTime() - from.getTime()) / 1000)
}
