import { beginningOf } from '../platform/list-queries.ts'
import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { GivenAnswers, PooledMark } from '../../contract/theme-cases.ts'
import type { Database } from '../platform/tables.ts'

type Db = Kysely<Database>
type Tx = Transaction<Database>

export type NewThemeCase = {
  hallId: number
  no: string
  theme: { id: number; name: string; limitDays: number | null; leadDepartmentId: number }
  limitAt: Date | null
  answers: GivenAnswers
  materials: PooledMark[]
  toleratedUntil: string | null
  frontDepartmentId: number
  windowId: number
  ticketId: number | null
  receivedBy: number
  applicantCipher: Buffer
  maskedApplicant: string
  receivedAt: Date
  byMail: boolean
}

export async function insertThemeCase(db: Tx, given: NewThemeCase): Promise<number> {
  const { id } = await db
    .insertInto('theme_case')
    .values({
      hall_id: given.hallId,
      theme_no: given.no,
      theme_id: given.theme.id,
      theme_name: given.theme.name,
      limit_days: given.theme.limitDays,
      limit_at: given.limitAt,
      answers: JSON.stringify(given.answers),
      materials: JSON.stringify(given.materials),
      tolerated_until: given.toleratedUntil,
      lead_department_id: given.theme.leadDepartmentId,
      front_department_id: given.frontDepartmentId,
      window_id: given.windowId,
      ticket_id: given.ticketId,
      received_by: given.receivedBy,
      applicant_cipher: given.applicantCipher,
      masked_applicant: given.maskedApplicant,
      received_at: given.receivedAt,
      by_mail: given.byMail,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type NewPart = { itemId: number; itemName: string; departmentId: number; after: number[] }

export async function insertParts(db: Tx, themeCaseId: number, parts: NewPart[]): Promise<void> {
  const rows = parts.map(({ itemId, itemName, departmentId, after }, position) => ({
    theme_case_id: themeCaseId,
    position,
    service_item_id: itemId,
    item_name: itemName,
    department_id: departmentId,
    after,
  }))
  await db.insertInto('theme_case_part').values(rows).execute()
}

export async function countOfDay(db: Db, hallId: number, prefix: string): Promise<number> {
  const cases = db.selectFrom('theme_case').select((eb) => eb.fn.countAll<number>().as('count'))
  const { count } = await cases
    .where('hall_id', '=', hallId)
    .where('theme_no', 'like', `${prefix}%`)
    .executeTakeFirstOrThrow()
  return count
}

/** The case a part became. */
export async function setCase(db: Tx, themeCaseId: number, position: number, caseId: number): Promise<void> {
  await db
    .updateTable('theme_case_part')
    .set({ case_id: caseId })
    .where('theme_case_id', '=', themeCaseId)
    .where('position', '=', position)
    .execute()
}

export async function closeThemeCase(db: Tx, id: number, at: Date): Promise<void> {
  await db.updateTable('theme_case').set({ closed_at: at }).where('id', '=', id).execute()
}

const themeCases = (db: Db) =>
  db
    .selectFrom('theme_case as t')
    .innerJoin('theme', 'theme.id', 't.theme_id')
    .innerJoin('department as lead', 'lead.id', 't.lead_department_id')
    .select(['t.id', 't.theme_no as no', 't.theme_name as themeName', 'theme.no as themeNo'])
    .select(['lead.name as leadDepartmentName', 't.lead_department_id as leadDepartmentId'])
    .select(['t.front_department_id as frontDepartmentId', 't.masked_applicant as maskedApplicant'])
    .select(['t.received_at as receivedAt', 't.limit_days as limitDays', 't.limit_at as limitAt'])
    .select(['t.closed_at as closedAt', 't.by_mail as byMail'])

export type ThemeCaseRecord = Awaited<ReturnType<typeof themeCasesBy>>['rows'][number]

export type Sought = { hallId: number; isOver: boolean; departmentId: number | null; mayIssue: boolean }

/** The theme cases of a hall that somebody has to do with: open ones oldest first, those that are over newest first. */
export async function themeCasesBy(
  db: Db,
  { hallId, isOver, departmentId, mayIssue }: Sought,
  first: number,
) {
  const found = themeCases(db)
    .where('t.hall_id', '=', hallId)
    .where('t.closed_at', isOver ? 'is not' : 'is', null)
    .$if(departmentId !== null && !mayIssue, (rows) =>
      rows.where((eb) =>
        eb.or([
          eb('t.lead_department_id', '=', departmentId),
          eb('t.front_department_id', '=', departmentId),
          eb.exists(
            eb
              .selectFrom('theme_case_part as p')
              .select('p.position')
              .whereRef('p.theme_case_id', '=', 't.id')
              .where('p.department_id', '=', departmentId),
          ),
        ]),
      ),
    )
    .orderBy('t.id', isOver ? 'desc' : 'asc')
  return beginningOf(found, first)
}

export async function themeCaseById(db: Db, hallId: number, id: number): Promise<ThemeCaseRecord | null> {
  const found = themeCases(db).where('t.hall_id', '=', hallId).where('t.id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** The theme cases of a period by the day they were received. */
export async function themeCasesOf(
  db: Db,
  hallId: number,
  { from, until }: { from: Date; until: Date },
): Promise<ThemeCaseRecord[]> {
  return themeCases(db)
    .where('t.hall_id', '=', hallId)
    .where('t.received_at', '>=', from)
    .where('t.received_at', '<', until)
    .orderBy('t.id')
    .execute()
}

/** The theme case one of whose parts is this case; null when none is. */
export async function themeOf(
  db: Db,
  caseId: number,
): Promise<{ id: number; no: string; name: string; limitAt: Date | null } | null> {
  const found = db
    .selectFrom('theme_case_part as p')
    .innerJoin('theme_case as t', 't.id', 'p.theme_case_id')
    .select(['t.id', 't.theme_no as no', 't.theme_name as name', 't.limit_at as limitAt'])
  return (await found.where('p.case_id', '=', caseId).executeTakeFirst()) ?? null
}

/** What only the sheet, or a part that is received later, wants to know. */
export async function detailsOf(db: Db, id: number) {
  return db
    .selectFrom('theme_case as t')
    .leftJoin('ticket', 'ticket.id', 't.ticket_id')
    .select(['t.answers', 't.materials', 't.tolerated_until as toleratedUntil', 't.window_id as windowId'])
    .select(['t.ticket_id as ticketId', 'ticket.ticket_no as ticketNo', 't.received_by as receivedBy'])
    .select(['t.applicant_cipher as applicantCipher', 't.supplies_seen as suppliesSeen'])
    .where('t.id', '=', id)
    .executeTakeFirstOrThrow()
}

export async function partsOf(db: Db, ids: number[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('theme_case_part as p')
    .innerJoin('department', 'department.id', 'p.department_id')
    .leftJoin('service_case as c', 'c.id', 'p.case_id')
    .select(['p.theme_case_id as themeCaseId', 'p.position', 'p.item_name as itemName', 'p.after'])
    .select(['p.service_item_id as itemId', 'p.department_id as departmentId', 'p.case_id as caseId'])
    .select(['department.name as departmentName', 'c.project_no as projectNo'])
    .where('p.theme_case_id', 'in', ids)
    .orderBy('p.theme_case_id')
    .orderBy('p.position')
    .execute()
}

export type PartRecord = Awaited<ReturnType<typeof partsOf>>[number]

export async function issuesOf(db: Db, id: number) {
  return db
    .selectFrom('theme_issue as i')
    .innerJoin('staff', 'staff.id', 'i.staff_id')
    .select([
      'i.at',
      'staff.name as by',
      'i.by_mail as byMail',
      'i.is_partial as isPartial',
      'i.words',
      'i.items',
    ])
    .where('i.theme_case_id', '=', id)
    .orderBy('i.id')
    .execute()
}

export type NewIssue = {
  at: Date
  staffId: number
  byMail: boolean
  isPartial: boolean
  words: string
  items: string[]
}

export async function insertIssue(db: Tx, id: number, { staffId, byMail, isPartial, ...issue }: NewIssue) {
  const values = { theme_case_id: id, staff_id: staffId, by_mail: byMail, is_partial: isPartial, ...issue }
  await db.insertInto('theme_issue').values(values).execute()
}

/**
 * Open theme cases that may move on: a part waits although everything before it is approved, all that was received is
 * over, or papers came in of which the pool does not know yet.
 */
export async function themeCasesToMove(db: Db, limit: number): Promise<{ id: number; hallId: number }[]> {
  const { rows } = await sql<{ id: number; hallId: number }>`
    select t.id, t.hall_id as "hallId" from theme_case t
    where t.closed_at is null and (
      exists (
        select from theme_case_part p where p.theme_case_id = t.id and p.case_id is null and not exists (
          select from theme_case_part a left join service_case c on c.id = a.case_id
          where a.theme_case_id = t.id and a.position = any(p.after) and c.is_approved is not true))
      or not exists (
        select from theme_case_part p join service_case c on c.id = p.case_id
        where p.theme_case_id = t.id and c.closed_at is null)
      or exists (
        select from theme_case_part p join case_supply s on s.case_id = p.case_id
        where p.theme_case_id = t.id and s.id > t.supplies_seen))
    order by t.id limit ${limit}`.execute(db)
  return rows
}
