import { sql } from 'kysely'
import type { House } from './house.ts'

type Copied = {
  table: 'service_case' | 'theme_case' | 'complaint'
  id: number
  numbered: string
  count: number
}

/** A hall with much work: a row of a table so many times more, each under a number of its own. */
export async function copies({ ctx }: House, { table, id, numbered, count }: Copied): Promise<void> {
  const each = sql`jsonb_build_object('id', nextval(pg_get_serial_sequence(${table}, 'id')),
    ${numbered}::text, left(original.${sql.ref(numbered)}, -5) || lpad((50000 + n)::text, 5, '0'))`
  await sql`insert into ${sql.table(table)} overriding system value
    select (jsonb_populate_record(original, ${each})).*
    from ${sql.table(table)} as original, generate_series(1, ${count}::int) n
    where original.id = ${id}`.execute(ctx.db)
}
