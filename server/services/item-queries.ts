import { sql, type Kysely } from 'kysely'
import type { CaseKind } from '../../contract/cases.ts'
import type { GuideEntry } from '../../contract/item-guide.ts'
import type { Material } from '../../contract/services.ts'
import type { Database } from '../platform/tables.ts'

/** All that the guide of an item says; days are working days. */
export type ItemGuide = GuideEntry & {
  hallId: number
  caseKind: CaseKind
  promisedDays: number | null
  statutoryDays: number | null
  needsSurvey: boolean
  basis: string
  conditions: string
  fee: string
  online: boolean
  oneIdCard: boolean
  crossRegion: boolean
  materials: Material[]
}

/** The items of a hall, in the order of its set-up. */
export async function guideItems(db: Kysely<Database>, hallId: number): Promise<GuideEntry[]> {
  return db
    .selectFrom('service_item as item')
    .innerJoin('department', 'department.id', 'item.department_id')
    .select(['item.id', 'item.name', 'service_type_id as serviceTypeId', 'department.name as departmentName'])
    .where('item.hall_id', '=', hallId)
    .where('item.retired_at', 'is', null)
    .orderBy('item.position')
    .orderBy('item.id')
    .execute()
}

/** An item as its guide tells it; null where there is none, or none any more. */
export async function itemGuide(db: Kysely<Database>, itemId: number): Promise<ItemGuide | null> {
  const { rows } = await sql<ItemGuide>`
    select item.id, item.name, service_type_id as "serviceTypeId", item.hall_id as "hallId",
      department.name as "departmentName", case_kind as "caseKind", promised_days as "promisedDays",
      statutory_days as "statutoryDays", needs_survey as "needsSurvey", basis, conditions, fee, online,
      one_id_card as "oneIdCard", cross_region as "crossRegion", materials
    from service_item item join department on department.id = item.department_id
    where item.id = ${itemId} and item.retired_at is null`.execute(db)
  return rows[0] ?? null
}
