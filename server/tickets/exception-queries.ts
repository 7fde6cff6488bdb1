import { sql, type Kysely, type Transaction } from 'kysely'
import type { FinishOutcome, PriorityCategory } from '../../contract/tickets.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import type { Database } from '../platform/tables.ts'
import type { Rank } from './rank.ts'
import type { Ticket } from './ticket.ts'

export async function markHeld(db: Transaction<Database>, id: number, reason: string, at: Date) {
  const held = { status: 'HELD', held_at: at, hold_reason: reason } as const
  await db.updateTable('ticket').set(held).where('id', '=', id).execute()
}

/** From now on in the hands of somebody else at the same window. */
export async function markHandedOver(db: Transaction<Database>, id: number, staffId: number): Promise<void> {
  await db.updateTable('ticket').set({ staff_id: staffId }).where('id', '=', id).execute()
}

export async function markResumed(db: Transaction<Database>, id: number, at: AtWork): Promise<void> {
  await db
    .updateTable('ticket')
    .set({
      status: 'SERVING',
      held_at: null,
      hold_reason: null,
      window_id: at.windowId,
      staff_id: at.staffId,
      serving_at: at.at,
      // Its last call was to another window: no screen may show it any more.
      last_call_seq: sql`case when window_id = ${at.windowId} then last_call_seq end`,
    })
    .where('id', '=', id)
    .execute()
}

type AtWork = { windowId: number; staffId: number; at: Date }

export type Transfer = {
  queueId: number
  serviceTypeId: number
  reservedWindowId: number | null
  rank: Rank
}

/** Waits again, in another line; number, arrival and history stay. */
export async function markTransferred(db: Transaction<Database>, id: number, to: Transfer): Promise<void> {
  await db
    .updateTable('ticket')
    .set({
      status: 'WAITING',
      queue_id: to.queueId,
      service_type_id: to.serviceTypeId,
      reserved_window_id: to.reservedWindowId,
      window_id: null,
      staff_id: null,
      called_at: null,
      last_called_at: null,
      call_count: 0,
      last_call_seq: null,
      serving_at: null,
      call_explanation: null,
      rank_at: to.rank.rankAt,
      rank_adjustments: sql`rank_adjustments || ${JSON.stringify(to.rank.adjustments)}::jsonb`,
    })
    .where('id', '=', id)
    .execute()
}

/** The next matter begins under the same number. */
export async function markNextMatter(
  db: Transaction<Database>,
  id: number,
  next: { serviceTypeId: number; at: Date },
): Promise<void> {
  await db
    .updateTable('ticket')
    .set({
      service_type_id: next.serviceTypeId,
      serving_at: next.at,
      matters_done: sql`matters_done || service_type_id`,
    })
    .where('id', '=', id)
    .execute()
}

export async function markMoved(db: Transaction<Database>, id: number, rank: Rank): Promise<void> {
  await db
    .updateTable('ticket')
    .set({
      rank_at: rank.rankAt,
      rank_adjustments: sql`rank_adjustments || ${JSON.stringify(rank.adjustments)}::jsonb`,
    })
    .where('id', '=', id)
    .execute()
}

export async function markPriority(
  db: Transaction<Database>,
  id: number,
  priority: { category: PriorityCategory; certificateKind: string; rank: Rank },
): Promise<void> {
  const { category, certificateKind, rank } = priority
  await db
    .updateTable('ticket')
    .set({ class: 'PRIORITY', priority_category: category, certificate_kind: certificateKind })
    .where('id', '=', id)
    .execute()
  await markMoved(db, id, rank)
}

/** Why staff did it, in their words. */
export async function noteReason(
  tx: HallTransaction,
  ticketId: number,
  { staffId, text }: { staffId: number; text: string },
): Promise<void> {
  await tx.db
    .insertInto('ticket_note')
    .values({ ticket_id: ticketId, staff_id: staffId, at: tx.now, text })
    .execute()
}

export async function markVoided(db: Transaction<Database>, id: number, at: Date): Promise<void> {
  await db.updateTable('ticket').set({ status: 'VOIDED', finished_at: at }).where('id', '=', id).execute()
}

/** Whether the holder of this ticket has another open one for a service type. */
export async function otherLiveTicket(
  db: Kysely<Database>,
  ticketId: number,
  serviceTypeId: number,
): Promise<string | null> {
  const { rows } = await sql<{ ticketNo: string }>`
    select other.ticket_no as "ticketNo" from ticket
    join ticket other on other.hall_id = ticket.hall_id and other.business_day = ticket.business_day
      and other.holder_hash = ticket.holder_hash and other.id <> ticket.id
    where ticket.id = ${ticketId} and other.service_type_id = ${serviceTypeId}
      and other.status in ('WAITING', 'CALLED', 'SERVING', 'HELD', 'PASSED')`.execute(db)
  return rows[0]?.ticketNo ?? null
}

export type Matter = {
  serviceTypeId: number
  windowId: number
  staffId: number
  startedAt: Date
  finishedAt: Date
  outcome: FinishOutcome
}

/** One service of one matter is done. */
export async function insertMatter(db: Transaction<Database>, ticket: Ticket, matter: Matter): Promise<void> {
  await db
    .insertInto('ticket_matter')
    .values({
      ticket_id: ticket.id,
      no: ticket.mattersDone.length + 1,
      service_type_id: matter.serviceTypeId,
      window_id: matter.windowId,
      staff_id: matter.staffId,
      started_at: matter.startedAt,
      finished_at: matter.finishedAt,
      outcome: matter.outcome,
    })
    .execute()
}
