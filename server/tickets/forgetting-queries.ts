import { sql } from 'kysely'
import type { HallTransaction } from '../platform/hall-transaction.ts'

/**
 * Forgets who held the numbers of the days before `since.holders`; before `since.contacts` where the holder rated under
 * a name, and may be asked about it. The keyed hashes stay: they tell one person from another, not who it was.
 * @returns how many numbers, at most `atMost`
 */
export async function forgetHolders(
  tx: HallTransaction,
  since: { holders: string; contacts: string },
  atMost: number,
): Promise<number> {
  const { rows } = await sql`
    update ticket set holder_cipher = null, masked_name = null
    where id in (
      select old.id from ticket old
      where old.hall_id = ${tx.hall.id} and old.holder_cipher is not null
        and old.business_day < ${since.holders}::date
        and (old.business_day < ${since.contacts}::date or not exists (
          select from rating_request request join rating on rating.request_id = request.id
          where request.ticket_id = old.id and not rating.is_anonymous))
      order by old.business_day limit ${atMost})
    returning id`.execute(tx.db)
  return rows.length
}
