import { sql, type Kysely, type Transaction } from 'kysely'
import type { CallExplanation } from '../../contract/windows.ts'
import type { FinishOutcome } from '../../contract/tickets.ts'
import type { Binding } from '../halls/index.ts'
import { unawaited } from '../platform/database.ts'
import type { Database } from '../platform/tables.ts'
import type { Head, Rank } from './rank.ts'
import type { Ticket } from './ticket.ts'

export const ticketColumns = [
  'ticket.id',
  'ticket.hall_id as hallId',
  'ticket.business_day as businessDay',
  'ticket.queue_id as queueId',
  'ticket.service_type_id as serviceTypeId',
  'ticket.ticket_no as ticketNo',
  'ticket.status',
  'ticket.masked_name as maskedName',
  'ticket.priority_category as priority',
  'ticket.taken_at as takenAt',
  'ticket.rank_at as rankAt',
  'ticket.rank_adjustments as adjustments',
  'ticket.window_id as windowId',
  'ticket.called_at as calledAt',
  'ticket.last_called_at as lastCalledAt',
  'ticket.call_count as callCount',
  'ticket.call_explanation as explanation',
  'ticket.serving_at as servingAt',
  'ticket.held_at as heldAt',
  'ticket.matters_done as mattersDone',
  'ticket.reserved_window_id as reservedWindowId',
  'ticket.passed_at as passedAt',
  'ticket.pass_count as passCount',
] as const

export async function ticketById(db: Kysely<Database>, hallId: number, id: number): Promise<Ticket | null> {
  const tickets = db.selectFrom('ticket').select(ticketColumns)
  return (await tickets.where('id', '=', id).where('hall_id', '=', hallId).executeTakeFirst()) ?? null
}

export async function ticketByToken(db: Kysely<Database>, token: string): Promise<Ticket | null> {
  return (
    (await db.selectFrom('ticket').select(ticketColumns).where('token', '=', token).executeTakeFirst()) ??
    null
  )
}

export async function ticketByNo(
  db: Kysely<Database>,
  { hallId, day, ticketNo }: { hallId: number; day: string; ticketNo: string },
): Promise<Ticket | null> {
  const tickets = db.selectFrom('ticket').select(ticketColumns).where('hall_id', '=', hallId)
  return (
    (await tickets.where('business_day', '=', day).where('ticket_no', '=', ticketNo).executeTakeFirst()) ??
    null
  )
}

/** The first of a queue, as the window that looks at it sees it. */
export type WaitingHead = Ticket & Head

/** The first of each queue: one index lookup a queue, however many wait. Read only after the hall is locked. */
export async function headsOf(
  db: Transaction<Database>,
  windowId: number,
  { bindings, day }: { bindings: Binding[]; day: string },
): Promise<WaitingHead[]> {
  const queueIds = bindings.map((binding) => binding.queueId)
  const handicaps = bindings.map((binding) => binding.handicapMin)
  const { rows } = await sql<WaitingHead>`
    select ticket.id, hall_id as "hallId", business_day as "businessDay", queue_id as "queueId",
      service_type_id as "serviceTypeId", ticket_no as "ticketNo", status, masked_name as "maskedName",
      priority_category as priority, taken_at as "takenAt", rank_at as "rankAt", rank_adjustments as adjustments,
      window_id as "windowId", called_at as "calledAt", last_called_at as "lastCalledAt", call_count as "callCount",
      call_explanation as explanation, serving_at as "servingAt", held_at as "heldAt", matters_done as "mattersDone", passed_at as "passedAt",
      pass_count as "passCount", reserved_window_id as "reservedWindowId",
      handicap as "handicapMin"
    from unnest(${queueIds}::int[], ${handicaps}::int[]) as bound(queue, handicap)
    cross join lateral (
      select * from ticket
      where queue_id = bound.queue and status = 'WAITING' and business_day = ${day}::date
        and (reserved_window_id is null or reserved_window_id = ${windowId})
      order by rank_at, id limit 1
    ) ticket`.execute(db)
  return rows
}

/** rankAt of the first `count` in the line of a queue, or of all. */
export async function lineOf(
  db: Transaction<Database>,
  queueId: number,
  day: string,
  count: number | null,
): Promise<Date[]> {
  const waiting = db
    .selectFrom('ticket')
    .select('rank_at')
    .where('queue_id', '=', queueId)
    .where('status', '=', 'WAITING')
    .where('business_day', '=', day)
    .orderBy('rank_at')
    .orderBy('id')
  const rows = await (count === null ? waiting : waiting.limit(count)).execute()
  return rows.map((row) => row.rank_at)
}

export type Call = {
  ticketId: number
  windowId: number
  staffId: number
  at: Date
  seq: number
  explanation: CallExplanation
}

export async function markCalled(db: Transaction<Database>, call: Call): Promise<void> {
  await sql`${unawaited}
    update ticket set status = 'CALLED', window_id = ${call.windowId}, staff_id = ${call.staffId},
      called_at = ${call.at}, last_called_at = ${call.at}, call_count = 1,
      first_called_at = coalesce(first_called_at, ${call.at}), last_call_seq = ${call.seq},
      call_explanation = ${JSON.stringify(call.explanation)}
    where id = ${call.ticketId}`.execute(db)
}

export async function markRecalled(
  db: Transaction<Database>,
  id: number,
  recalled: { at: Date; count: number; seq: number },
) {
  await db
    .updateTable('ticket')
    .set({ last_called_at: recalled.at, call_count: recalled.count, last_call_seq: recalled.seq })
    .where('id', '=', id)
    .execute()
}

/**
 * Numbers sent to one window only that no longer calls their queues: the other windows of the queue may call them from
 * now on. Also those in hand: a call that is taken back leaves the number waiting.
 */
export async function freeReserved(
  db: Transaction<Database>,
  { windowId, queueIds }: { windowId: number; queueIds: number[] },
): Promise<void> {
  await db
    .updateTable('ticket')
    .set({ reserved_window_id: null })
    .where('reserved_window_id', '=', windowId)
    .where('queue_id', 'in', queueIds)
    .where('status', 'in', ['WAITING', 'CALLED', 'SERVING', 'PASSED', 'HELD'])
    .execute()
}

/** The call never was: the ticket waits at its old place. */
export async function markUncalled(db: Transaction<Database>, id: number): Promise<void> {
  await db
    .updateTable('ticket')
    .set({
      first_called_at: sql`nullif(first_called_at, called_at)`,
      status: 'WAITING',
      window_id: null,
      staff_id: null,
      called_at: null,
      last_called_at: null,
      call_count: 0,
      last_call_seq: null,
      call_explanation: null,
    })
    .where('id', '=', id)
    .execute()
}

export async function markStarted(db: Transaction<Database>, id: number, at: Date): Promise<void> {
  await db.updateTable('ticket').set({ status: 'SERVING', serving_at: at }).where('id', '=', id).execute()
}

export async function markFinished(db: Transaction<Database>, id: number, outcome: FinishOutcome, at: Date) {
  const finished = { status: 'COMPLETED', outcome, finished_at: at } as const
  await db.updateTable('ticket').set(finished).where('id', '=', id).execute()
}

export async function markPassed(
  db: Transaction<Database>,
  id: number,
  reason: string,
  at: Date,
): Promise<void> {
  await db
    .updateTable('ticket')
    .set((row) => ({
      status: 'PASSED',
      pass_reason: reason,
      passed_at: at,
      pass_count: row('pass_count', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function markRestored(
  db: Transaction<Database>,
  id: number,
  { rank, reservedWindowId }: { rank: Rank; reservedWindowId: number | null },
): Promise<void> {
  await db
    .updateTable('ticket')
    .set({
      status: 'WAITING',
      reserved_window_id: reservedWindowId,
      rank_at: rank.rankAt,
      rank_adjustments: sql`rank_adjustments || ${JSON.stringify(rank.adjustments)}::jsonb`,
    })
    .where('id', '=', id)
    .execute()
}

export async function markCancelled(db: Transaction<Database>, id: number, at: Date): Promise<void> {
  await db.updateTable('ticket').set({ status: 'CANCELLED', finished_at: at }).where('id', '=', id).execute()
}

/** First print only: true when this call is the one that may print. */
export async function claimSlip(db: Transaction<Database>, id: number, at: Date): Promise<boolean> {
  const claimed = await db
    .updateTable('ticket')
    .set({ slip_printed_at: at })
    .where('id', '=', id)
    .where('slip_printed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

export async function releaseSlip(db: Transaction<Database>, id: number): Promise<void> {
  await db.updateTable('ticket').set({ slip_printed_at: null }).where('id', '=', id).execute()
}
