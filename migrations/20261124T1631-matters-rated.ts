import { sql, type Kysely } from 'kysely'

/** 一事一评: of several cases in one service each is rated by itself; a theme (一件事) is one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rating_request drop constraint rating_request_ticket_id_matter_no_key`.execute(db)
  await sql`create unique index rating_request_of_matter
    on rating_request (ticket_id, matter_no, coalesce(case_id, 0))`.execute(db)
}
