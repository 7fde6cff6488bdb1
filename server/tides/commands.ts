import type { WindowTide } from '../../contract/tides.ts'
import { countPlanChange, planOf } from '../halls/index.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { freeReserved } from '../tickets/index.ts'
import { requireWindow } from '../windows/index.ts'
import { endTides, insertTides, overdueWindows } from './queries.ts'
import { requireTide, type TideOrder } from './tide.ts'

/**
 * From now on a window also calls these queues. What it helped with before is replaced.
 * @throws DomainError window-unknown, queue-unknown, tide-until, tide-own-queue
 */
export async function openTide(
  tx: HallTransaction,
  order: TideOrder & { staffId: number },
): Promise<WindowTide> {
  const { windowId, queueIds, untilAt, staffId } = order
  requireTide(await planOf(tx), order, tx.now)
  const before = await endTides(tx.db, windowId, tx.now)
  const left = before.filter((queueId) => !queueIds.includes(queueId))
  if (left.length > 0) await leave(tx, { windowId, queueIds: left, staffId })
  await insertTides(tx.db, { ...order, hallId: tx.hall.id, openedAt: tx.now })
  await countPlanChange(tx.db, tx.hall.id)
  const tide = { queueIds, untilAt: untilAt.toISOString() }
  tx.record({ type: 'tide-opened', windowId, staffId, ...tide })
  return { windowId, tide }
}

/** The window calls its own queues only. @throws DomainError window-unknown, tide-unknown */
export async function endTide(
  tx: HallTransaction,
  { windowId, staffId }: { windowId: number; staffId: number },
): Promise<WindowTide> {
  await requireWindow(tx, windowId)
  const queueIds = await endTides(tx.db, windowId, tx.now)
  if (queueIds.length === 0) throw new DomainError('tide-unknown')
  await leave(tx, { windowId, queueIds, staffId })
  await countPlanChange(tx.db, tx.hall.id)
  return { windowId, tide: null }
}

/** Ends the tides whose time is over. */
export async function endOverdueTides(tx: HallTransaction): Promise<void> {
  const windows = await overdueWindows(tx.db, tx.hall.id, tx.now)
  if (windows.length === 0) return
  for (const windowId of windows) {
    await leave(tx, { windowId, queueIds: await endTides(tx.db, windowId, tx.now), staffId: null })
  }
  await countPlanChange(tx.db, tx.hall.id)
}

type Leaving = { windowId: number; queueIds: number[]; staffId: number | null }

/** Numbers that were sent to this window only may go to any window of their queue again. */
async function leave(tx: HallTransaction, leaving: Leaving): Promise<void> {
  await freeReserved(tx.db, leaving)
  tx.record({ type: 'tide-ended', ...leaving })
}
