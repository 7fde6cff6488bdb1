import { sql, type SelectQueryBuilder } from 'kysely'
import type { Listed } from '../../contract/lists.ts'

/** The beginning of a list in its order, and how many come after it. */
export async function beginningOf<DB, TB extends keyof DB, Row>(
  list: SelectQueryBuilder<DB, TB, Row>,
  first: number,
): Promise<Listed<Row>> {
  const rows = await list.limit(first).execute()
  if (rows.length < first) return { rows, more: 0 }
  const { total } = await list
    .clearSelect()
    .clearOrderBy()
    .select(sql<number>`count(*)::int`.as('total'))
    .$castTo<{ total: number }>()
    .executeTakeFirstOrThrow()
  return { rows, more: Math.max(0, total - rows.length) }
}
