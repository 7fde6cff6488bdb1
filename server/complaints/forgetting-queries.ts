import { sql } from 'kysely'
import { instantOf } from '../platform/business-day.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'

/** Forgets who complained, where it was closed before the day `since`. @returns how many, at most `atMost` */
export async function forgetComplainants(
  tx: HallTransaction,
  since: string,
  atMost: number,
): Promise<number> {
  const { rows } = await sql`
    update complaint set complainant_cipher = null, can_be_reached = false
    where id in (
      select id from complaint
      where hall_id = ${tx.hall.id} and complainant_cipher is not null
        and closed_at < ${instantOf(since, '00:00')}
      order by closed_at limit ${atMost})
    returning id`.execute(tx.db)
  return rows.length
}
