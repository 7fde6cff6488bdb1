import type { ReleasedWindow } from '../../contract/windows.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import {
  closeSession,
  requireWindow,
  sessionsOfEndedAccounts,
  windowAtWork,
  markAccountEnded,
  takeOverWindow,
  type AtWindow,
  type InHand,
  type WindowAtWork,
} from '../windows/index.ts'
import { ref, requireTicket } from './commands.ts'
import { markHandedOver, markHeld } from './exception-queries.ts'
import { markUncalled } from './queries.ts'
import { hold, inHandsOf } from './ticket.ts'

/** 接替: the number in hand is in the hands of whoever sits there now. */
export async function takeOver(tx: HallTransaction, at: AtWindow): Promise<WindowAtWork> {
  const atWork = await takeOverWindow(tx, at)
  if (atWork.inHand) await markHandedOver(tx.db, atWork.inHand.ticketId, at.staffId)
  return atWork
}

export type Release = { windowId: number; staffId: number; reason: string }

/**
 * A manager closes the window of somebody who is not there. Who was called waits again in the old place; who was being
 * served is put aside, and any window of the queue may take the number up.
 * @throws DomainError window-unknown, window-nobody-there
 */
export async function releaseWindow(
  tx: HallTransaction,
  { windowId, staffId, reason }: Release,
): Promise<ReleasedWindow> {
  await requireWindow(tx, windowId)
  const { session, inHand } = await windowAtWork(tx.db, windowId)
  if (!session) throw new DomainError('window-nobody-there')
  if (inHand?.status === 'CALLED') await uncall(tx, windowId, inHand)
  if (inHand?.status === 'SERVING') await putAside(tx, { windowId, staffId, reason }, inHand)
  await closeSession(tx, session, { staffId, reason })
  return { windowId, ticketNo: inHand?.ticketNo ?? null }
}

/** As after 撤回呼叫, however long ago the call was: nobody stands at the window to serve. */
async function uncall(tx: HallTransaction, windowId: number, { ticketId }: InHand): Promise<void> {
  const ticket = await requireTicket(tx, ticketId)
  await markUncalled(tx.db, ticketId)
  tx.record({ type: 'ticket-call-undone', ...ref(ticket), windowId })
}

async function putAside(
  tx: HallTransaction,
  { windowId, staffId, reason }: Release,
  { ticketId }: InHand,
): Promise<void> {
  const ticket = inHandsOf(await requireTicket(tx, ticketId), windowId)
  hold(ticket)
  await markHeld(tx.db, ticketId, reason, tx.now)
  const servedSec = Math.round((tx.now.getTime() - (ticket.servingAt ?? tx.now).getTime()) / 1000)
  tx.record({ type: 'ticket-held', ...ref(ticket), windowId, staffId, servedSec })
}

/** Finds the windows of those whose logins an administrator has ended. */
export async function watchAccounts(ctx: Context): Promise<void> {
  const ended = await sessionsOfEndedAccounts(ctx.db)
  for (const hallId of new Set(ended.map((session) => session.hallId))) {
    await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, closeEndedAccounts)
  }
}

/** Closes their windows; where somebody is being served, the number stays until it is taken over or put aside. */
async function closeEndedAccounts(tx: HallTransaction): Promise<void> {
  for (const { id, windowId, staffId, endedAt } of await sessionsOfEndedAccounts(tx.db, tx.hall.id)) {
    const { session, inHand } = await windowAtWork(tx.db, windowId)
    if (!session) continue
    if (inHand?.status === 'SERVING') {
      await markAccountEnded(tx.db, id, { lostAt: tx.now, endedAt })
      tx.record({ type: 'window-lost', windowId, staffId })
      continue
    }
    if (inHand) await uncall(tx, windowId, inHand)
    await closeSession(tx, session, null)
  }
}
