import type { GrantPriority, PinTicket, VoidTicket } from '../../contract/desk.ts'
import type { HallPlan } from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { ref } from './commands.ts'
import { markMoved, markPriority, markVoided, noteReason } from './exception-queries.ts'
import { lineOf } from './queries.ts'
import { rankOnPin, rankOnPriority } from './rank.ts'
import { priorityNames, requireVoidable, requireWaiting, type Ticket } from './ticket.ts'

/** What only the help desk and the hall's managers do with a number, each with its reason. */
type By = { ticket: Ticket; staffId: number }

/**
 * A priority, after its certificate was seen: the place in line is as if it had been told when the number was taken.
 * @throws DomainError ticket-state, priority-already
 */
export async function grantPriority(
  tx: HallTransaction,
  { settings }: HallPlan,
  { ticket, staffId, category, certificateKind }: By & Omit<GrantPriority, 'commandId'>,
): Promise<void> {
  requireWaiting(ticket, '认定优先')
  const { ticketNo, priority } = ticket
  if (priority && category !== 'EMERGENCY') {
    throw new DomainError('priority-already', { ticketNo, label: priorityNames[priority] })
  }
  const { rankAt, adjustment } = rankOnPriority(ticket, category, settings)
  const rank = { rankAt, adjustments: [adjustment] }
  await markPriority(tx.db, ticket.id, { category, certificateKind, rank })
  const moved = { staffId, priority: category, rankAt: rankAt.toISOString(), adjustment }
  tx.record({ type: 'priority-granted', ...ref(ticket), ...moved })
}

/** 置顶: before everybody in its line. @throws DomainError ticket-state */
export async function pinTicket(
  tx: HallTransaction,
  { ticket, staffId, reason }: By & Omit<PinTicket, 'commandId'>,
): Promise<void> {
  requireWaiting(ticket, '置顶')
  const [first] = await lineOf(tx.db, ticket.queueId, tx.businessDay, 1)
  const { rankAt, adjustment } = rankOnPin(ticket.rankAt, first)
  await markMoved(tx.db, ticket.id, { rankAt, adjustments: [adjustment] })
  await noteReason(tx, ticket.id, { staffId, text: reason })
  tx.record({
    type: 'ticket-pinned',
    ...ref(ticket),
    staffId,
    rankAt: rankAt.toISOString(),
    adjustment,
  })
}

/** @throws DomainError ticket-state */
export async function voidTicket(
  tx: HallTransaction,
  { ticket, staffId, reason, note }: By & Omit<VoidTicket, 'commandId'>,
): Promise<void> {
  requireVoidable(ticket)
  await markVoided(tx.db, ticket.id, tx.now)
  await noteReason(tx, ticket.id, { staffId, text: note })
  const wasWaiting = ticket.status === 'WAITING'
  tx.record({ type: 'ticket-voided', ...ref(ticket), reason, staffId, wasWaiting })
}
