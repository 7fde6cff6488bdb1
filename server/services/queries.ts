import { sql, type Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'

/** What to bring, for each service type: the materials of its items, the required first, each once. */
export async function materialNames(db: Kysely<Database>, hallId: number): Promise<Map<number, string[]>> {
  const items = await db
    .selectFrom('service_item')
    .select(['service_type_id', 'materials'])
    .where('hall_id', '=', hallId)
    .where('retired_at', 'is', null)
    .orderBy('position')
    .execute()
  const names = new Map<number, string[]>()
  for (const { service_type_id, materials } of items) {
    const ordered = materials.toSorted((a, b) => Number(b.required) - Number(a.required))
    const merged = [...(names.get(service_type_id) ?? []), ...ordered.map((material) => material.name)]
    names.set(service_type_id, [...new Set(merged)])
  }
  return names
}

/** One item of a theme, in published words, and which of the hall's own items it is. */
export type ThemeItem = {
  name: string
  departmentName: string
  departmentId: number
  serviceItemId: number | null
  choiceGroup: string | null
  after: string[]
}

/** The published themes (一件事) with their items in published order, and their questionnaires. */
export async function themesOf(db: Kysely<Database>, hallId: number) {
  return db
    .selectFrom('theme')
    .innerJoin('theme_item', 'theme_item.theme_id', 'theme.id')
    .innerJoin('department as lead', 'lead.id', 'theme.lead_department_id')
    .select([
      'theme.id',
      'theme.no',
      'theme.name',
      'theme.service_type_id as serviceTypeId',
      'theme.questions',
    ])
    .select([
      'theme.limit_days as limitDays',
      'lead.id as leadDepartmentId',
      'lead.name as leadDepartmentName',
    ])
    .select(
      sql<ThemeItem[]>`
        jsonb_agg(jsonb_build_object('name', item_name, 'departmentName', department_name,
          'departmentId', theme_item.department_id, 'serviceItemId', service_item_id, 'choiceGroup', choice_group,
          'after', after) order by theme_item.position)`.as('items'),
    )
    .where('theme.hall_id', '=', hallId)
    .where('theme.retired_at', 'is', null)
    .groupBy(['theme.id', 'lead.id'])
    .orderBy('theme.position')
    .orderBy('theme.no')
    .execute()
}
