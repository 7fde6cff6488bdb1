import { sql, type SelectQueryBuilder } from 'kysely'
import { longestList, type Listed } from '../../contract/lists.ts'

/** The beginning of a list in its order, and how many come after it; of more than anybody reads no more are counted. */
export async function beginningOf<DB, TB extends keyof DB, Row>(
  list: SelectQueryBuilder<DB, TB, Row>,
  first: number,
): Promise<Listed<Row>> {
  const rows = await list.limit(first).execute()
  if (rows.length < first) return { rows, more: 0 }
  const rest = list
    .clearSelect()
    .clearOrderBy()
    .select(sql`1`.as('one'))
  return { rows, more: (await rest.offset(first).limit(longestList).execute()).length }
}
