import { sql, type Kysely, type Transaction } from 'kysely'
import type { CaseChannel } from '../../contract/cases.ts'
import type { Material } from '../../contract/services.ts'
import type { Database } from '../platform/tables.ts'
import type { Case } from './case.ts'

type Tx = Transaction<Database>

/** An item as it stands in the guide today. */
export type Item = {
  id: number
  name: string
  departmentId: number
  caseKind: Case['originKind']
  promisedDays: number | null
  statutoryDays: number | null
  basis: string
  materials: Material[]
}

/** Also one that the guide no longer has: what was handed in for it before is still received. */
export async function itemEver(db: Kysely<Database>, hallId: number, id: number): Promise<Item | null> {
  const row = await db
    .selectFrom('service_item')
    .select(['id', 'name', 'department_id as departmentId', 'case_kind as caseKind', 'basis', 'materials'])
    .select(['promised_days as promisedDays', 'statutory_days as statutoryDays'])
    .where('hall_id', '=', hallId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Whether an item stands in the guide of a hall today. */
export async function isOffered(db: Kysely<Database>, hallId: number, id: number): Promise<boolean> {
  const items = db.selectFrom('service_item').select('id').where('hall_id', '=', hallId)
  const found = items.where('id', '=', id).where('retired_at', 'is', null)
  return (await found.executeTakeFirst()) !== undefined
}

/** Every item of a hall's guide, in its order. */
export async function itemsOf(db: Kysely<Database>, hallId: number) {
  return db
    .selectFrom('service_item')
    .select(['id', 'name', 'department_id as departmentId', 'service_type_id as serviceTypeId', 'materials'])
    .select(['case_kind as kind', 'promised_days as promisedDays'])
    .where('hall_id', '=', hallId)
    .where('retired_at', 'is', null)
    .orderBy('position')
    .execute()
}

export async function ticketInHand(db: Kysely<Database>, ticketId: number) {
  return db
    .selectFrom('ticket')
    .select(['service_type_id as serviceTypeId', 'holder_cipher as holderCipher'])
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow()
}

/** The cases a number has to do with: the one whose papers it brings, and those received under it. */
export async function casesOfTicket(
  db: Kysely<Database>,
  ticketId: number,
): Promise<{ returningId: number | null; receivedIds: number[] }> {
  const returning = await db
    .selectFrom('case_return')
    .select('case_id as id')
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  const received = await db
    .selectFrom('service_case')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .orderBy('id')
    .execute()
  return { returningId: returning?.id ?? null, receivedIds: received.map(({ id }) => id) }
}

/** Who works in a department, by name. */
export async function colleaguesIn(
  db: Kysely<Database>,
  departmentId: number,
): Promise<{ staffId: number; name: string }[]> {
  return db
    .selectFrom('staff')
    .select(['id as staffId', 'name'])
    .where('department_id', '=', departmentId)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** Who took a number, sealed; null when nobody knows. */
export async function holderOfTicket(db: Kysely<Database>, ticketId: number): Promise<Buffer | null> {
  const ticket = db.selectFrom('ticket').select('holder_cipher').where('id', '=', ticketId)
  return (await ticket.executeTakeFirst())?.holder_cipher ?? null
}

/** How many cases of a day in an area have a number already; the one asked for counts. */
export async function takeCaseCount(db: Tx, areaCode: string, day: string): Promise<number> {
  const { rows } = await sql<{ given: number }>`
    insert into case_number (area_code, day, given) values (${areaCode.slice(0, 6)}, ${day}::date, 1)
    on conflict (area_code, day) do update set given = case_number.given + 1
    returning given`.execute(db)
  return (rows[0]?.given ?? 1) - 1
}

export async function areaOfHall(db: Kysely<Database>, hallId: number): Promise<string> {
  const hall = db.selectFrom('hall').select('area_code').where('id', '=', hallId)
  return (await hall.executeTakeFirstOrThrow()).area_code
}

/** What stays as it was received. */
export type Reception = {
  hallId: number
  projectNo: string
  externalNo: string
  item: Item
  windowId: number
  ticketId: number | null
  channel: CaseChannel
  applicantCipher: Buffer
  applicantHash: Buffer
  maskedApplicant: string
  urgentReason: string
}

export async function insertCase(db: Tx, received: Omit<Case, 'id'>, about: Reception): Promise<number> {
  const { id } = await db
    .insertInto('service_case')
    .values({
      hall_id: about.hallId,
      project_no: about.projectNo,
      external_no: about.externalNo,
      service_item_id: about.item.id,
      item_name: about.item.name,
      promised_days: received.promisedDays,
      statutory_days: about.item.statutoryDays,
      basis: about.item.basis,
      materials: JSON.stringify(received.materials),
      department_id: received.departmentId,
      front_department_id: received.frontDepartmentId,
      window_id: about.windowId,
      ticket_id: about.ticketId,
      channel: about.channel,
      received_by: received.receivedBy,
      applicant_cipher: about.applicantCipher,
      applicant_hash: about.applicantHash,
      masked_applicant: about.maskedApplicant,
      urgent_reason: about.urgentReason,
      status: received.status,
      kind: received.kind,
      origin_kind: received.originKind,
      tolerated_until: received.toleratedUntil,
      received_at: received.receivedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
