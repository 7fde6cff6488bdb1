import { sql, type Kysely, type Transaction } from 'kysely'
import type { ComplaintGrade } from '../../contract/complaint-steps.ts'
import type { ComplaintChannel, ComplaintReason } from '../../contract/complaints.ts'
import type { RoleCode } from '../../contract/staff.ts'
import type { Database } from '../platform/tables.ts'
import type { Complaint } from './complaint.ts'
import type { Entry } from './ledger.ts'
import { appointableRoles, steeringRoles } from './steering.ts'

type Tx = Transaction<Database>

/** How many complaints of a day have a number in a hall; the one asked for counts. */
export async function takeCount(db: Tx, hallId: number, day: string): Promise<number> {
  const { rows } = await sql<{ given: number }>`
    insert into complaint_number (hall_id, day, given) values (${hallId}, ${day}::date, 1)
    on conflict (hall_id, day) do update set given = complaint_number.given + 1
    returning given`.execute(db)
  return rows[0]?.given ?? 1
}

export type NewComplaint = {
  hallId: number
  complaintNo: string
  channel: ComplaintChannel
  reason: ComplaintReason
  grade: ComplaintGrade
  title: string
  text: string
  isAnonymous: boolean
  complainantCipher: Buffer | null
  canBeReached: boolean
  ticketId: number | null
  departmentId: number | null
  windowId: number | null
  aboutNo: string
  aboutStaff: number[]
  isAboutOfficer: boolean
  registeredBy: number
  registeredAt: Date
  respondBy: Date
  dueAt: Date
  dueIsCertain: boolean
}

export async function insertComplaint(db: Tx, registered: NewComplaint): Promise<number> {
  const { id } = await db
    .insertInto('complaint')
    .values({
      hall_id: registered.hallId,
      complaint_no: registered.complaintNo,
      channel: registered.channel,
      reason: registered.reason,
      grade: registered.grade,
      title: registered.title,
      text: registered.text,
      status: 'REGISTERED',
      is_anonymous: registered.isAnonymous,
      complainant_cipher: registered.complainantCipher,
      can_be_reached: registered.canBeReached,
      ticket_id: registered.ticketId,
      about_department_id: registered.departmentId,
      about_window_id: registered.windowId,
      about_no: registered.aboutNo,
      about_staff: registered.aboutStaff,
      is_about_officer: registered.isAboutOfficer,
      registered_by: registered.registeredBy,
      registered_at: registered.registeredAt,
      respond_by: registered.respondBy,
      promised_at: registered.dueAt,
      due_at: registered.dueAt,
      due_is_certain: registered.dueIsCertain,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Those it could fall to, as far as it is not about all of them. */
const freeRoles = sql<RoleCode[]>`array(select distinct staff.role::text from staff
  where staff.hall_id = complaint.hall_id and staff.role::text = any(${steeringRoles})
    and staff.account_state = 'ACTIVE' and staff.retired_at is null and staff.id <> all(complaint.about_staff))`

/** Who was chosen, while they are there and may still see complaints. */
const appointee = sql<number | null>`(select staff.id from staff where staff.id = complaint.appointee_id
  and staff.role::text = any(${appointableRoles}) and staff.account_state = 'ACTIVE' and staff.retired_at is null)`

/** The complaints of a hall, as the rules see them, without their parts. */
const kept = (db: Kysely<Database>, hallId: number) =>
  db
    .selectFrom('complaint')
    .select(['id', 'status', 'grade', 'can_be_reached as canBeReached', 'about_staff as aboutStaff'])
    .select(['is_about_officer as isAboutOfficer', 'registered_at as registeredAt'])
    .select(['promised_at as promisedAt', freeRoles.as('freeRoles'), appointee.as('appointeeId')])
    .select(['respond_by as respondBy', 'responded_at as respondedAt', 'unanswered', 'due_at as dueAt'])
    .select(['due_is_certain as dueIsCertain', 'was_extended as wasExtended', 'fed_back_at as fedBackAt'])
    .select(['is_satisfied as isSatisfied', 'closed_at as closedAt'])
    .select((eb) =>
      eb
        .selectFrom('complaint_step as call')
        .select((call) => call.fn.max('call.at').as('at'))
        .whereRef('call.complaint_id', '=', 'complaint.id')
        .where('call.kind', '=', 'RESPOND')
        .where('call.choice', '=', 'NO_ANSWER')
        .as('calledAt'),
    )
    .where('hall_id', '=', hallId)

/** Complaints by their keys, whole. */
export async function complaintsById(
  db: Kysely<Database>,
  hallId: number,
  ids: number[],
): Promise<Map<number, Complaint>> {
  if (ids.length === 0) return new Map()
  const rows = await kept(db, hallId).where('id', 'in', ids).execute()
  const whole = await withParts(db, rows)
  return new Map(whole.map((complaint) => [complaint.id, complaint]))
}

export async function complaintById(
  db: Kysely<Database>,
  hallId: number,
  id: number,
): Promise<Complaint | null> {
  return (await complaintsById(db, hallId, [id])).get(id) ?? null
}

type Numbered = Complaint & { complaintNo: string }

/** What is not closed in a hall, with its number. */
export const openComplaints = (db: Kysely<Database>, hallId: number): Promise<Numbered[]> =>
  numbered(db, kept(db, hallId).where('closed_at', 'is', null))

/** What a hall still owes somebody an answer to. */
export const owedComplaints = (db: Kysely<Database>, hallId: number): Promise<Numbered[]> =>
  numbered(db, kept(db, hallId).where('closed_at', 'is', null).where('fed_back_at', 'is', null))

const numbered = async (db: Kysely<Database>, found: ReturnType<typeof kept>): Promise<Numbered[]> =>
  withParts(db, await found.select('complaint_no as complaintNo').orderBy('id').execute())

type Kept = Omit<Complaint, 'parts'>

async function withParts<Row extends Kept>(
  db: Kysely<Database>,
  rows: Row[],
): Promise<(Row & Pick<Complaint, 'parts'>)[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const parts = await db
    .selectFrom('complaint_part')
    .select(['complaint_id as complaintId', 'department_id as departmentId', 'done_at as doneAt'])
    .where('complaint_id', 'in', ids)
    .orderBy('complaint_id')
    .orderBy('no')
    .execute()
  const grouped = Map.groupBy(parts, ({ complaintId }) => complaintId)
  return rows.map((row) => ({
    ...row,
    parts: (grouped.get(row.id) ?? []).map(({ departmentId, doneAt }) => ({ departmentId, doneAt })),
  }))
}

export async function updateComplaint(db: Tx, next: Complaint): Promise<void> {
  await db
    .updateTable('complaint')
    .set({
      status: next.status,
      grade: next.grade,
      responded_at: next.respondedAt,
      unanswered: next.unanswered,
      promised_at: next.promisedAt,
      due_at: next.dueAt,
      due_is_certain: next.dueIsCertain,
      was_extended: next.wasExtended,
      fed_back_at: next.fedBackAt,
      is_satisfied: next.isSatisfied,
      closed_at: next.closedAt,
    })
    .where('id', '=', next.id)
    .execute()
}

export async function writeParts(db: Tx, complaintId: number, parts: Complaint['parts']): Promise<void> {
  await db.deleteFrom('complaint_part').where('complaint_id', '=', complaintId).execute()
  if (parts.length === 0) return
  await db
    .insertInto('complaint_part')
    .values(
      parts.map(({ departmentId, doneAt }, no) => ({
        complaint_id: complaintId,
        no,
        department_id: departmentId,
        done_at: doneAt,
      })),
    )
    .execute()
}

export async function insertStep(
  db: Tx,
  complaintId: number,
  { staffId, ...entry }: Entry & { at: Date; staffId: number },
): Promise<void> {
  await db
    .insertInto('complaint_step')
    .values({ complaint_id: complaintId, staff_id: staffId, ...entry })
    .execute()
}

/** Who is written to, sealed, and about which number. */
export async function addressee(db: Tx, id: number): Promise<{ complaintNo: string; cipher: Buffer | null }> {
  return db
    .selectFrom('complaint')
    .select(['complaint_no as complaintNo', 'complainant_cipher as cipher'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}
