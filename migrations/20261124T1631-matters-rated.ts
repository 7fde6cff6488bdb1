import { sql, type Kysely } from 'kysely'

/** 一事一评: of several cases in one service each is rated by itself; a theme (一件事) is one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rating_request drop constraint rating_request_ticket_id_matter_no_key`.execute(db)
  await sql`alter table rating_request
    add constraint rating_request_matter unique nulls not distinct (ticket_id, matter_no, case_id)`.execute(
    db,
  )
}
