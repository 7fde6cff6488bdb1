import { sql, type Kysely } from 'kysely'
import type {
  CaseChannel,
  CaseShelf,
  CaseStatus,
  CaseStepKind,
  CardColor,
  CardReason,
} from '../../contract/cases.ts'
import { longestList, type Listed } from '../../contract/lists.ts'
import { beginningOf } from '../platform/list-queries.ts'
import type { Database } from '../platform/tables.ts'

/** What a list shows of a case beside how it stands. */
export type About = {
  id: number
  projectNo: string
  itemName: string
  maskedApplicant: string
  holderName: string | null
  urgentReason: string
}

const inWork = ['RECEIVED', 'ACCEPTED', 'IN_SURVEY', 'IN_SPECIAL', 'ESCALATED'] as const
const shelves: Record<CaseShelf, readonly CaseStatus[]> = {
  WORK: inWork,
  APPLICANT: ['SUPPLEMENT_REQUESTED'],
  ISSUE: ['DECIDED'],
  OVER: ['ISSUED', 'RETURNED', 'WITHDRAWN', 'ARCHIVED'],
}

export type Sought = {
  hallId: number
  shelf: CaseShelf
  /** Of a department: what it decides and what it received; null for all. */
  departmentId: number | null
  /** With everything that waits to be issued, whoever decided it. */
  mayIssue: boolean
}

/** The cases on a shelf: the urgent first (R107), then the first due first; those that are over, newest first. */
function onShelf(db: Kysely<Database>, sought: Sought) {
  const { hallId, shelf, departmentId } = sought
  const isAll = departmentId === null || (sought.mayIssue && shelf === 'ISSUE')
  const found = about(db)
    .where('c.hall_id', '=', hallId)
    .where('c.status', 'in', shelves[shelf])
    .$if(!isAll, (rows) =>
      rows.where((eb) =>
        eb.or([eb('c.department_id', '=', departmentId), eb('c.front_department_id', '=', departmentId)]),
      ),
    )
  if (shelf === 'OVER') return found.orderBy('c.id', 'desc')
  return found
    .orderBy((eb) => eb('c.urgent_reason', '=', ''))
    .orderBy('c.due_at', (order) => order.asc().nullsLast())
    .orderBy('c.id')
}

export const abouts = (db: Kysely<Database>, sought: Sought, first: number): Promise<Listed<About>> =>
  beginningOf(onShelf(db, sought), first)

/** Every one, where they are counted. */
export const allAbouts = (db: Kysely<Database>, sought: Sought): Promise<About[]> =>
  onShelf(db, sought).execute()

export async function aboutOne(db: Kysely<Database>, id: number): Promise<About> {
  return about(db).where('c.id', '=', id).executeTakeFirstOrThrow()
}

export async function aboutSome(db: Kysely<Database>, ids: number[]): Promise<About[]> {
  return ids.length === 0 ? [] : about(db).where('c.id', 'in', ids).orderBy('c.id').execute()
}

/** The cases of a number, their own (办件编号) or one from elsewhere, and all of an applicant. */
export async function findCases(
  db: Kysely<Database>,
  hallId: number,
  { number, applicantHashes }: { number: string; applicantHashes: Buffer[] },
): Promise<Listed<About>> {
  const found = about(db)
    .where('c.hall_id', '=', hallId)
    .where((eb) =>
      eb.or([
        eb('c.project_no', '=', number),
        eb('c.external_no', '=', number),
        eb('c.applicant_hash', 'in', applicantHashes),
      ]),
    )
    .orderBy('c.id', 'desc')
  return beginningOf(found, longestList)
}

/** Whether somebody applied in a hall with a paper behind one of these hashes. */
export async function isOfApplicant(
  db: Kysely<Database>,
  hallId: number,
  hashes: Buffer[],
): Promise<boolean> {
  const cases = db.selectFrom('service_case').select('id').where('hall_id', '=', hallId)
  return (await cases.where('applicant_hash', 'in', hashes).limit(1).executeTakeFirst()) !== undefined
}

const about = (db: Kysely<Database>) =>
  db
    .selectFrom('service_case as c')
    .leftJoin('staff as holder', 'holder.id', 'c.holder_id')
    .select(['c.id', 'c.project_no as projectNo', 'c.item_name as itemName'])
    .select(['c.masked_applicant as maskedApplicant', 'c.urgent_reason as urgentReason'])
    .select('holder.name as holderName')

export type Details = {
  externalNo: string
  statutoryDays: number | null
  basis: string
  channel: CaseChannel
  windowId: number
  ticketNo: string | null
  applicantCipher: Buffer
  codeCipher: Buffer | null
}

export async function detailsOf(db: Kysely<Database>, id: number): Promise<Details> {
  return db
    .selectFrom('service_case as c')
    .leftJoin('ticket', 'ticket.id', 'c.ticket_id')
    .select(['c.external_no as externalNo', 'c.statutory_days as statutoryDays', 'c.basis', 'c.channel'])
    .select([
      'c.window_id as windowId',
      'ticket.ticket_no as ticketNo',
      'c.applicant_cipher as applicantCipher',
      'c.supplement_code_cipher as codeCipher',
    ])
    .where('c.id', '=', id)
    .executeTakeFirstOrThrow()
}

export type StepRow = {
  kind: CaseStepKind
  at: Date
  by: string | null
  choice: string | null
  words: string
  status: CaseStatus
  holderName: string | null
}

/** The ledger, from the first entry on, with how the case stood after each. */
export async function stepsOf(db: Kysely<Database>, id: number): Promise<StepRow[]> {
  return (await stepsOfMany(db, [id])).get(id) ?? []
}

/** The ledgers of several cases. */
export async function stepsOfMany(db: Kysely<Database>, ids: number[]): Promise<Map<number, StepRow[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('case_step as step')
    .leftJoin('staff', 'staff.id', 'step.staff_id')
    .leftJoin('staff as holder', 'holder.id', 'step.holder_id')
    .select(['step.kind', 'step.at', 'staff.name as by', 'step.choice', 'step.words', 'step.status'])
    .select(['holder.name as holderName', 'step.case_id as caseId'])
    .where('step.case_id', 'in', ids)
    .orderBy('step.id')
    .execute()
  return Map.groupBy(rows, ({ caseId }) => caseId)
}

/** The cards given to the cases of each department since a moment. */
export async function cardCounts(
  db: Kysely<Database>,
  { hallId, since }: { hallId: number; since: Date },
): Promise<{ departmentId: number; yellow: number; red: number }[]> {
  const given = (color: CardColor) => sql<number>`(count(*) filter (where card.color = ${color}))::int`
  return db
    .selectFrom('case_card as card')
    .innerJoin('service_case as c', 'c.id', 'card.case_id')
    .select('c.department_id as departmentId')
    .select([given('YELLOW').as('yellow'), given('RED').as('red')])
    .where('c.hall_id', '=', hallId)
    .where('card.at', '>=', since)
    .groupBy('c.department_id')
    .execute()
}

export type CardRow = {
  color: CardColor
  reason: CardReason
  clockNo: number | null
  at: Date
  staffName: string | null
}

export async function cardRowsOf(db: Kysely<Database>, id: number): Promise<CardRow[]> {
  return db
    .selectFrom('case_card as card')
    .leftJoin('staff', 'staff.id', 'card.staff_id')
    .select(['card.color', 'card.reason', 'card.clock_no as clockNo', 'card.at', 'staff.name as staffName'])
    .where('card.case_id', '=', id)
    .orderBy('card.at')
    .orderBy('card.id')
    .execute()
}
