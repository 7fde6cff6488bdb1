import { sql, type Kysely } from 'kysely'

/** 办理条件 of an item: its guide says who may ask for it (R82). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table service_item add column conditions text not null default ''`.execute(db)
}
