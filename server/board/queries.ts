import { sql, type Kysely, type Transaction } from 'kysely'
import type { BoardWindow } from '../../contract/board.ts'
import type { PauseReason, WindowState } from '../../contract/windows.ts'
import type { Database } from '../platform/tables.ts'

/** What moves on a board, all of one moment. */
export type BoardRows = {
  seq: number
  planVersion: number
  waiting: Map<number, number>
  windows: Map<number, Pick<BoardWindow, 'state' | 'ticketNo' | 'pauseReason' | 'expectedBackAt'>>
  calls: { seq: number; ticketNo: string; windowId: number; at: Date; callCount: number }[]
}

/** Reads the moving parts of a board and the log position they show, in one snapshot. */
export async function readBoard(
  db: Kysely<Database>,
  hallId: number,
  day: string,
  shownCalls: number,
): Promise<BoardRows> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute(async (tx) => {
    const { seq, planVersion } = await tx
      .selectFrom('hall')
      .select(['seq', 'plan_version as planVersion'])
      .where('id', '=', hallId)
      .executeTakeFirstOrThrow()
    return {
      seq,
      planVersion,
      waiting: await waitingByQueue(tx, hallId),
      windows: await windowsAtWork(tx, hallId),
      calls: await latestCalls(tx, hallId, day, shownCalls),
    }
  })
}

export async function logHead(db: Kysely<Database>, hallId: number): Promise<number | null> {
  const hall = await db.selectFrom('hall').select('seq').where('id', '=', hallId).executeTakeFirst()
  return hall?.seq ?? null
}

async function waitingByQueue(tx: Transaction<Database>, hallId: number): Promise<Map<number, number>> {
  const { rows } = await sql<{ queueId: number; count: number }>`
    select queue.id as "queueId", waiting.count from queue
    cross join lateral (
      select count(*)::int as count from ticket where queue_id = queue.id and status = 'WAITING'
    ) waiting
    where queue.hall_id = ${hallId}`.execute(tx)
  return new Map(rows.map(({ queueId, count }) => [queueId, count]))
}

type WindowRow = {
  id: number
  ticketNo: string | null
  status: 'CALLED' | 'SERVING' | null
  open: boolean
  lost: boolean
  pauseReason: PauseReason | null
  expectedBackAt: Date | null
}

async function windowsAtWork(tx: Transaction<Database>, hallId: number): Promise<BoardRows['windows']> {
  const { rows } = await sql<WindowRow>`
    select service_window.id, ticket_no as "ticketNo", ticket.status, session.id is not null as open, session.lost_at is not null as lost,
           pause_reason as "pauseReason", expected_back_at as "expectedBackAt"
    from service_window
    left join window_session session on session.window_id = service_window.id and session.closed_at is null
    left join ticket on ticket.window_id = service_window.id and ticket.status in ('CALLED', 'SERVING')
    where service_window.hall_id = ${hallId}`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        state: stateOf(row),
        ticketNo: row.ticketNo,
        pauseReason: row.pauseReason,
        expectedBackAt: row.expectedBackAt?.toISOString() ?? null,
      },
    ]),
  )
}

function stateOf({ status, open, lost, pauseReason }: WindowRow): WindowState {
  if (status) return status === 'CALLED' ? 'CALLING' : 'SERVING'
  if (!open) return 'OFFLINE'
  return pauseReason || lost ? 'PAUSED' : 'IDLE'
}

async function latestCalls(tx: Transaction<Database>, hallId: number, day: string, count: number) {
  const { rows } = await sql<BoardRows['calls'][number]>`
    select last_call_seq as seq, ticket_no as "ticketNo", window_id as "windowId", last_called_at as at,
           call_count as "callCount"
    from ticket
    where hall_id = ${hallId} and business_day = ${day}::date and last_call_seq is not null
    order by last_call_seq desc limit ${count}`.execute(tx)
  return rows
}
