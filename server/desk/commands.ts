import type { EnterBlacklist, ReprintedSlip } from '../../contract/desk.ts'
import { planOf, type HallPlan } from '../halls/index.ts'
import { publicUrl } from '../platform/config.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import {
  deskRow,
  markReprinted,
  ref,
  requirePrintable,
  requireTicket,
  slipOf,
  type Ticket,
} from '../tickets/index.ts'
import { insertEntry, liftEntry } from './queries.ts'

export type AtDesk = { ticketId: number; staffId: number }

type Act = (plan: HallPlan, ticket: Ticket) => Promise<void>

/** The frame of every act of the desk on a ticket. @throws DomainError ticket-unknown, ticket-expired */
export async function onTicket(tx: HallTransaction, { ticketId }: AtDesk, act: Act): Promise<null> {
  await act(await planOf(tx), await requireTicket(tx, ticketId))
  return null
}

/**
 * 补打: one more slip, marked as such, with the place in line as it was told at the taking.
 * @throws DomainError ticket-unknown, ticket-state, service-type-unknown
 */
export async function reprintSlip(
  tx: HallTransaction,
  { ticketId, staffId }: AtDesk,
): Promise<ReprintedSlip['slip']> {
  const plan = await planOf(tx)
  const ticket = await requireTicket(tx, ticketId)
  requirePrintable(ticket)
  const type = plan.serviceTypes.get(ticket.serviceTypeId)
  if (!type) throw new DomainError('service-type-unknown')
  const { token, aheadAtTake: aheadCount, ...told } = await deskRow(tx.db, ticketId)
  const count = await markReprinted(tx.db, ticketId)
  tx.record({ type: 'slip-reprinted', ...ref(ticket), staffId, count })
  const { estimatedWaitMin, estimatedWaitHighMin } = told
  const facts = { ...ticket, type, aheadCount, estimatedWaitMin, estimatedWaitHighMin, reprint: count }
  return slipOf(plan, facts, `${publicUrl(tx.ctx.config)}/t/${token}`)
}

/**
 * Keeps a person, known by a number taken with identity, from taking numbers alone; the desk still may.
 * @throws DomainError ticket-unknown, holder-unknown
 */
export async function enterBlacklist(
  tx: HallTransaction,
  { ticketId, staffId, reason, until }: Omit<EnterBlacklist, 'commandId'> & AtDesk,
): Promise<{ id: number }> {
  const ticket = await requireTicket(tx, ticketId)
  const { holderHash } = await deskRow(tx.db, ticketId)
  if (!holderHash) throw new DomainError('holder-unknown', { ticketNo: ticket.ticketNo })
  const { maskedName } = ticket
  const id = await insertEntry(tx.db, {
    hallId: tx.hall.id,
    holderHash,
    maskedName,
    reason,
    until,
    staffId,
    at: tx.now,
  })
  tx.record({ type: 'blacklist-entered', entryId: id, staffId })
  return { id }
}

/** @throws DomainError blacklist-entry-unknown */
export async function liftBlacklist(
  tx: HallTransaction,
  { entryId, staffId }: { entryId: number; staffId: number },
): Promise<{ id: number }> {
  const isLifted = await liftEntry(tx.db, { hallId: tx.hall.id, entryId, at: tx.now })
  if (!isLifted) throw new DomainError('blacklist-entry-unknown')
  tx.record({ type: 'blacklist-lifted', entryId, staffId })
  return { id: entryId }
}
