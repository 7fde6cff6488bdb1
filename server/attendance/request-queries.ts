import type { Kysely, Transaction } from 'kysely'
import type { AskLeave, PunchKind } from '../../contract/attendance.ts'
import type { Database } from '../platform/tables.ts'

type Db = Kysely<Database>
type Tx = Transaction<Database>

const leaves = (db: Db, hallId: number) =>
  db
    .selectFrom('leave_request as asked')
    .innerJoin('staff', 'staff.id', 'asked.staff_id')
    .leftJoin('staff as decider', 'decider.id', 'asked.decided_by')
    .select(['asked.id', 'asked.staff_id as staffId', 'staff.name as staffName', 'asked.kind'])
    .select(['from_date as fromDate', 'from_half as fromHalf', 'to_date as toDate', 'to_half as toHalf'])
    .select(['reason', 'state', 'asked_at as askedAt', 'decider.name as decidedBy', 'note'])
    .select('staff.department_id as departmentId')
    .where('asked.hall_id', '=', hallId)

const corrections = (db: Db, hallId: number) =>
  db
    .selectFrom('correction as asked')
    .innerJoin('staff', 'staff.id', 'asked.staff_id')
    .leftJoin('staff as decider', 'decider.id', 'asked.decided_by')
    .select(['asked.id', 'asked.staff_id as staffId', 'staff.name as staffName', 'asked.kind', 'date', 'at'])
    .select(['reason', 'state', 'asked_at as askedAt', 'decider.name as decidedBy', 'note'])
    .select('staff.department_id as departmentId')
    .where('asked.hall_id', '=', hallId)

export const pendingLeave = (db: Db, hallId: number) =>
  leaves(db, hallId).where('state', '=', 'PENDING').orderBy('asked.id').execute()

export const pendingCorrections = (db: Db, hallId: number) =>
  corrections(db, hallId).where('state', '=', 'PENDING').orderBy('asked.id').execute()

const mostOwn = 50

export const ownLeave = (db: Db, hallId: number, staffId: number) =>
  leaves(db, hallId)
    .where('asked.staff_id', '=', staffId)
    .orderBy('asked.id', 'desc')
    .limit(mostOwn)
    .execute()

export const ownCorrections = (db: Db, hallId: number, staffId: number) =>
  corrections(db, hallId)
    .where('asked.staff_id', '=', staffId)
    .orderBy('asked.id', 'desc')
    .limit(mostOwn)
    .execute()

/** Leave that was granted and touches these days. */
export const grantedLeave = (db: Db, { hallId, from, to }: { hallId: number; from: string; to: string }) =>
  leaves(db, hallId)
    .where('state', '=', 'APPROVED')
    .where('from_date', '<=', to)
    .where('to_date', '>=', from)
    .execute()

export type LeaveRow = Awaited<ReturnType<typeof pendingLeave>>[number]
export type CorrectionRow = Awaited<ReturnType<typeof pendingCorrections>>[number]

export const leaveById = (db: Db, hallId: number, id: number) =>
  leaves(db, hallId).where('asked.id', '=', id).executeTakeFirst()

export const correctionById = (db: Db, hallId: number, id: number) =>
  corrections(db, hallId).where('asked.id', '=', id).executeTakeFirst()

type Asking = { hallId: number; staffId: number; at: Date }

export async function insertLeave(
  tx: Tx,
  { hallId, staffId, at }: Asking,
  order: Omit<AskLeave, 'commandId'>,
): Promise<number> {
  const { fromDate, fromHalf, toDate, toHalf, kind, reason } = order
  const span = { from_date: fromDate, from_half: fromHalf, to_date: toDate, to_half: toHalf }
  const row = tx
    .insertInto('leave_request')
    .values({ hall_id: hallId, staff_id: staffId, kind, reason, asked_at: at, ...span })
  return (await row.returning('id').executeTakeFirstOrThrow()).id
}

type WantedPunch = { date: string; kind: PunchKind; at: Date; reason: string }

export async function insertCorrection(tx: Tx, asking: Asking, wanted: WantedPunch): Promise<number> {
  const row = tx
    .insertInto('correction')
    .values({ hall_id: asking.hallId, staff_id: asking.staffId, asked_at: asking.at, ...wanted })
  return (await row.returning('id').executeTakeFirstOrThrow()).id
}

export type Decision = { approve: boolean; note: string; staffId: number; at: Date }

const decided = ({ approve, note, staffId, at }: Decision) => ({
  state: approve ? ('APPROVED' as const) : ('REFUSED' as const),
  note,
  decided_by: staffId,
  decided_at: at,
})

export async function markLeave(tx: Tx, id: number, decision: Decision): Promise<void> {
  await tx.updateTable('leave_request').set(decided(decision)).where('id', '=', id).execute()
}

export async function markCorrection(tx: Tx, id: number, decision: Decision): Promise<void> {
  await tx.updateTable('correction').set(decided(decision)).where('id', '=', id).execute()
}
