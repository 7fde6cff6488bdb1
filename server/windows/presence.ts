import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { markLost, markReturned, returnedSessions, silentSessions } from './presence-queries.ts'

/** Finds the consoles that have fallen silent for a minute, and those that are there again. */
export async function watchConsoles(ctx: Context): Promise<void> {
  const changed = [...(await silentSessions(ctx.db)), ...(await returnedSessions(ctx.db))]
  for (const hallId of new Set(changed.map((session) => session.hallId))) {
    await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, noteConsoles)
  }
}

/** 掉线: the window keeps its number and its session; only nobody counts on it until its console is back. */
async function noteConsoles(tx: HallTransaction): Promise<void> {
  for (const { id, windowId, staffId } of await silentSessions(tx.db, tx.hall.id)) {
    await markLost(tx.db, id, tx.now)
    tx.record({ type: 'window-lost', windowId, staffId })
  }
  for (const { id, windowId, staffId } of await returnedSessions(tx.db, tx.hall.id)) {
    await markReturned(tx.db, id)
    tx.record({ type: 'window-back', windowId, staffId })
  }
}
