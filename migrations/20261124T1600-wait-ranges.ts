import { sql, type Kysely } from 'kysely'

/** Who takes a number is told a range; whether it came true is seen by the first call, which a transfer does not undo. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table ticket
    add column estimated_wait_high_min integer check (estimated_wait_high_min >= estimated_wait_min),
    add column first_called_at timestamptz`.execute(db)
}
