import type { Kysely } from 'kysely'
import type { ComplaintGrade, ComplaintStepKind } from '../../contract/complaint-steps.ts'
import type {
  ComplaintChannel,
  ComplaintReason,
  ComplaintShelf,
  ComplaintStatus,
} from '../../contract/complaints.ts'
import type { Listed } from '../../contract/lists.ts'
import { beginningOf } from '../platform/list-queries.ts'
import type { Database } from '../platform/tables.ts'

/** What a list shows of a complaint beside how it stands. */
export type About = {
  id: number
  complaintNo: string
  title: string
  channel: ComplaintChannel
  reason: ComplaintReason
  text: string
  departmentId: number | null
  windowId: number | null
  aboutNo: string
}

export type Sought = {
  hallId: number
  shelf: ComplaintShelf
  /** Of those a department was given, or this person was chosen for; null for all. */
  departmentId: number | null
  staffId: number
}

/** The complaints on a shelf: the first due first; those that are over, newest first. */
export async function abouts(db: Kysely<Database>, sought: Sought, first: number): Promise<Listed<About>> {
  const { hallId, shelf, departmentId, staffId } = sought
  const found = about(db)
    .where('c.hall_id', '=', hallId)
    .where('c.closed_at', shelf === 'OVER' ? 'is not' : 'is', null)
    .$if(departmentId !== null, (rows) =>
      rows.where((eb) =>
        eb.or([
          eb('c.appointee_id', '=', staffId),
          eb.exists(
            eb
              .selectFrom('complaint_part as part')
              .select('part.no')
              .whereRef('part.complaint_id', '=', 'c.id')
              .where('part.department_id', '=', departmentId),
          ),
        ]),
      ),
    )
  const ordered = shelf === 'OVER' ? found.orderBy('c.id', 'desc') : found.orderBy('c.due_at').orderBy('c.id')
  return beginningOf(ordered, first)
}

export async function aboutOne(db: Kysely<Database>, id: number): Promise<About> {
  return about(db).where('c.id', '=', id).executeTakeFirstOrThrow()
}

const about = (db: Kysely<Database>) =>
  db
    .selectFrom('complaint as c')
    .select(['c.id', 'c.complaint_no as complaintNo', 'c.title', 'c.channel', 'c.reason', 'c.text'])
    .select(['c.about_department_id as departmentId', 'c.about_window_id as windowId'])
    .select('c.about_no as aboutNo')

export type Details = {
  isAnonymous: boolean
  cipher: Buffer | null
  ticketNo: string | null
  registeredBy: string
}

export async function detailsOf(db: Kysely<Database>, id: number): Promise<Details> {
  return db
    .selectFrom('complaint as c')
    .innerJoin('staff', 'staff.id', 'c.registered_by')
    .leftJoin('ticket', 'ticket.id', 'c.ticket_id')
    .select(['c.is_anonymous as isAnonymous', 'c.complainant_cipher as cipher'])
    .select(['ticket.ticket_no as ticketNo', 'staff.name as registeredBy'])
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow()
}

export async function staffNames(db: Kysely<Database>, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('staff').select('name').where('id', 'in', ids).orderBy('id').execute()
  return rows.map(({ name }) => name)
}

export type StepRow = {
  kind: ComplaintStepKind
  at: Date
  by: string
  choice: string | null
  words: string
}

/** The ledger, from the first entry on. */
export async function stepsOf(db: Kysely<Database>, id: number): Promise<StepRow[]> {
  return db
    .selectFrom('complaint_step as step')
    .innerJoin('staff', 'staff.id', 'step.staff_id')
    .select(['step.kind', 'step.at', 'staff.name as by', 'step.choice', 'step.words'])
    .where('step.complaint_id', '=', id)
    .orderBy('step.id')
    .execute()
}

/** One complaint as it is counted: nothing of whom or what. */
export type Counted = {
  status: ComplaintStatus
  reason: ComplaintReason
  channel: ComplaintChannel
  grade: ComplaintGrade
  registeredAt: Date
  respondBy: Date
  respondedAt: Date | null
  dueAt: Date
  fedBackAt: Date | null
  isSatisfied: boolean | null
  closedAt: Date | null
  wasExtended: boolean
  /** Those that handle it, the leading one first. */
  departmentIds: number[]
}

/** The complaints registered in a stretch of time. */
export async function countedBetween(
  db: Kysely<Database>,
  hallId: number,
  { from, to }: { from: Date; to: Date },
): Promise<Counted[]> {
  const rows = await db
    .selectFrom('complaint as c')
    .leftJoin('complaint_part as part', 'part.complaint_id', 'c.id')
    .select(['c.id', 'c.status', 'c.reason', 'c.channel', 'c.grade', 'c.registered_at as registeredAt'])
    .select(['c.respond_by as respondBy', 'c.responded_at as respondedAt', 'c.due_at as dueAt'])
    .select(['c.fed_back_at as fedBackAt', 'c.is_satisfied as isSatisfied', 'c.was_extended as wasExtended'])
    .select('c.closed_at as closedAt')
    .select('part.department_id as departmentId')
    .where('c.hall_id', '=', hallId)
    .where('c.registered_at', '>=', from)
    .where('c.registered_at', '<', to)
    .orderBy('c.id')
    .orderBy('part.no')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((parts) => {
    const [first] = parts
    if (!first) return []
    const { id: _, departmentId: __, ...counted } = first
    const departmentIds = parts.flatMap(({ departmentId }) => (departmentId === null ? [] : [departmentId]))
    return [{ ...counted, departmentIds }]
  })
}
