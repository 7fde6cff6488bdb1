import type { Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'

/** The hall's own items with their limits and papers, by key. */
export async function itemsById(db: Kysely<Database>, hallId: number, ids: number[]) {
  if (ids.length === 0) return new Map<number, never>()
  const rows = await db
    .selectFrom('service_item')
    .select([
      'id',
      'materials',
      'case_kind as caseKind',
      'promised_days as promisedDays',
      'online as isOnline',
      'department_id as departmentId',
    ])
    .where('hall_id', '=', hallId)
    .where('id', 'in', ids)
    .where('retired_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
