import { bindingsOfWindow, planOf } from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { heldByWindow, waitingWithNumber } from './find-queries.ts'

/** A keypad has no letters: numbers are meant by their digits, among those its window could take. */
type At = { windowId: number; digits: string }

/** The waiting number a window may call that ends in these digits. @throws DomainError digits-unclear */
export async function callableNo(tx: HallTransaction, { windowId, digits }: At): Promise<string> {
  const plan = await planOf(tx)
  const queueIds = bindingsOfWindow(plan, windowId).map(({ queueId }) => queueId)
  const found = await waitingWithNumber(tx.db, { queueIds, day: tx.businessDay, number: Number(digits) })
  const [ticketNo] = found
  if (ticketNo === undefined || found.length > 1) throw new DomainError('digits-unclear')
  return ticketNo
}

/** The number this window put aside: the one of these digits, or the only one. @throws DomainError digits-unclear */
export async function heldAt(tx: HallTransaction, { windowId, digits }: At): Promise<number> {
  const held = await heldByWindow(tx.db, tx.hall.id, windowId)
  const meant = digits === '' ? held : held.filter(({ number }) => number === Number(digits))
  const [ticket] = meant
  if (!ticket || meant.length > 1) throw new DomainError('digits-unclear')
  return ticket.id
}
