import type { Kysely, Transaction } from 'kysely'
import type { RectificationReport, RectificationStepKind } from '../../contract/rectifications.ts'
import type { Database } from '../platform/tables.ts'
import type { Limits } from './limits.ts'
import type { Rectification } from './rectification.ts'

type Tx = Transaction<Database>

type NewRectification = Limits & {
  hallId: number
  ratingId: number
  departmentId: number
  windowId: number
  ratedStaffId: number
  canBeReached: boolean
  openedAt: Date
}

export async function insertRectification(db: Tx, opened: NewRectification): Promise<number> {
  const { id } = await db
    .insertInto('rectification')
    .values({
      hall_id: opened.hallId,
      rating_id: opened.ratingId,
      department_id: opened.departmentId,
      window_id: opened.windowId,
      rated_staff_id: opened.ratedStaffId,
      can_be_reached: opened.canBeReached,
      status: 'ASSIGNED',
      opened_at: opened.openedAt,
      contact_due_at: opened.contactDueAt,
      appeal_until: opened.appealUntil,
      due_at: opened.dueAt,
      latest_due_at: opened.latestDueAt,
      due_is_certain: opened.dueIsCertain,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether the author of a service's rating could be called: a telephone is known of the number. */
export async function phoneIsKnown(db: Tx, ticketId: number): Promise<boolean> {
  const ticket = db.selectFrom('ticket').select('phone_hash').where('id', '=', ticketId)
  return (await ticket.executeTakeFirst())?.phone_hash != null
}

export async function departmentOfRequest(db: Tx, requestId: number): Promise<number> {
  const request = db.selectFrom('rating_request').select('department_id').where('id', '=', requestId)
  return (await request.executeTakeFirstOrThrow()).department_id
}

/** The rectifications of a hall, as the rules see them. */
const kept = (db: Kysely<Database>, hallId: number) =>
  db
    .selectFrom('rectification as r')
    .select(['r.id', 'r.rating_id as ratingId', 'r.department_id as departmentId', 'r.window_id as windowId'])
    .select(['r.rated_staff_id as ratedStaffId', 'r.can_be_reached as canBeReached', 'r.status'])
    .select(['r.opened_at as openedAt', 'r.contact_due_at as contactDueAt', 'r.appeal_until as appealUntil'])
    .select(['r.due_at as dueAt', 'r.latest_due_at as latestDueAt', 'r.due_is_certain as dueIsCertain'])
    .select(['r.disposition', 'r.appeal_was_rejected as appealWasRejected', 'r.extension as extensionState'])
    .select(['r.extension_due_at as extensionDueAt', 'r.unanswered_on as unansweredOn'])
    .select(['r.contacted_at as contactedAt', 'r.handlers', 'r.first_checker as firstChecker'])
    .select(['r.is_satisfied as isSatisfied', 'r.fed_back_at as fedBackAt', 'r.closed_at as closedAt'])
    .where('r.hall_id', '=', hallId)

type Kept = Awaited<ReturnType<ReturnType<typeof kept>['execute']>>[number]

const rectificationFrom = ({ extensionState, extensionDueAt, ...row }: Kept): Rectification => ({
  ...row,
  extension: extensionState && extensionDueAt && { state: extensionState, dueAt: extensionDueAt },
})

export async function rectificationById(
  db: Kysely<Database>,
  hallId: number,
  id: number,
): Promise<Rectification | null> {
  const row = await kept(db, hallId).where('r.id', '=', id).executeTakeFirst()
  return row ? rectificationFrom(row) : null
}

/** What nobody has fed back yet; without the number of an anonymous one, since departments are told of it. */
export async function owedRectifications(
  db: Kysely<Database>,
  hallId: number,
): Promise<(Rectification & { ticketNo: string | null })[]> {
  const rows = await kept(db, hallId)
    .innerJoin('rating', 'rating.id', 'r.rating_id')
    .innerJoin('rating_request as request', 'request.id', 'rating.request_id')
    .innerJoin('ticket', 'ticket.id', 'request.ticket_id')
    .select(['ticket.ticket_no as ticketNo', 'rating.is_anonymous as isAnonymous'])
    .where('r.closed_at', 'is', null)
    .where('r.fed_back_at', 'is', null)
    .orderBy('r.id')
    .execute()
  return rows.map(({ ticketNo, isAnonymous, ...row }) => ({
    ...rectificationFrom(row),
    ticketNo: isAnonymous ? null : ticketNo,
  }))
}

export async function updateRectification(db: Tx, next: Rectification): Promise<void> {
  await db
    .updateTable('rectification')
    .set({
      status: next.status,
      due_at: next.dueAt,
      disposition: next.disposition,
      appeal_was_rejected: next.appealWasRejected,
      extension: next.extension?.state ?? null,
      extension_due_at: next.extension?.dueAt ?? null,
      unanswered_on: next.unansweredOn,
      contacted_at: next.contactedAt,
      handlers: next.handlers,
      first_checker: next.firstChecker,
      is_satisfied: next.isSatisfied,
      fed_back_at: next.fedBackAt,
      closed_at: next.closedAt,
    })
    .where('id', '=', next.id)
    .execute()
}

type NewStep = {
  rectificationId: number
  kind: RectificationStepKind
  at: Date
  staffId: number | null
  choice: string | null
  words: string
  /** The message to the citizen that went with it. */
  smsId: number | null
}

export async function insertStep(
  db: Tx,
  { rectificationId, staffId, smsId, ...step }: NewStep,
): Promise<void> {
  const about = { rectification_id: rectificationId, staff_id: staffId, sms_id: smsId }
  await db
    .insertInto('rectification_step')
    .values({ ...about, ...step })
    .execute()
}

export async function insertReport(
  db: Tx,
  rectificationId: number,
  { at, handlingProcess, ...report }: RectificationReport & { at: Date },
): Promise<void> {
  await db
    .insertInto('rectification_report')
    .values({ rectification_id: rectificationId, at, handling_process: handlingProcess, ...report })
    .execute()
}

export async function departmentOfStaff(db: Kysely<Database>, staffId: number): Promise<number | null> {
  const staff = db.selectFrom('staff').select('department_id').where('id', '=', staffId)
  return (await staff.executeTakeFirst())?.department_id ?? null
}

export type FedBack = { at: Date; measures: string; outcome: string }

/** What the citizen may read: when a bad rating was fed back, and what was done. */
export async function feedbackOf(db: Kysely<Database>, ratingId: number): Promise<FedBack | null> {
  const row = await db
    .selectFrom('rectification as r')
    .innerJoin('rectification_report as report', 'report.rectification_id', 'r.id')
    .select(['r.fed_back_at as at', 'report.measures', 'report.outcome'])
    .where('r.rating_id', '=', ratingId)
    .orderBy('report.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ? { at: row.at, measures: row.measures, outcome: row.outcome } : null
}

export async function rectificationsById(
  db: Kysely<Database>,
  hallId: number,
  ids: number[],
): Promise<Map<number, Rectification>> {
  if (ids.length === 0) return new Map()
  const rows = await kept(db, hallId).where('r.id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, rectificationFrom(row)]))
}
