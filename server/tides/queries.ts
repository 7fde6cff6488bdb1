import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../platform/tables.ts'

type Tx = Transaction<Database>

export type NewTide = {
  hallId: number
  windowId: number
  queueIds: number[]
  untilAt: Date
  openedAt: Date
  staffId: number
}

export async function insertTides(tx: Tx, tide: NewTide): Promise<void> {
  const { hallId: hall_id, windowId: window_id, untilAt: until_at, openedAt: opened_at, staffId } = tide
  const common = { hall_id, window_id, until_at, opened_at, opened_by: staffId }
  const rows = tide.queueIds.map((queue_id) => ({ ...common, queue_id }))
  await tx.insertInto('window_tide').values(rows).execute()
}

/** Ends what a window helps with; gives back the queues. */
export async function endTides(tx: Tx, windowId: number, at: Date): Promise<number[]> {
  const ended = await tx
    .updateTable('window_tide')
    .set({ ended_at: at })
    .where('window_id', '=', windowId)
    .where('ended_at', 'is', null)
    .returning('queue_id')
    .execute()
  return ended.map((row) => row.queue_id).toSorted((a, b) => a - b)
}

const overdue = (db: Kysely<Database>, now: Date) =>
  db.selectFrom('window_tide').where('ended_at', 'is', null).where('until_at', '<=', now)

export async function overdueWindows(tx: Tx, hallId: number, now: Date): Promise<number[]> {
  const windows = overdue(tx, now).select('window_id').distinct().where('hall_id', '=', hallId)
  return (await windows.orderBy('window_id').execute()).map((row) => row.window_id)
}

export async function hallsWithOverdueTides(db: Kysely<Database>, now: Date): Promise<number[]> {
  const halls = await overdue(db, now).select('hall_id').distinct().execute()
  return halls.map((row) => row.hall_id)
}
