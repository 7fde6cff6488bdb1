import { sql, type Kysely } from 'kysely'
import type { Database } from '../platform/tables.ts'
import type { CalledNumbers } from './told-waits.ts'

/**
 * The numbers that were told a range and were called, by business day and service type: waited no longer than its lower
 * end, inside it, or longer than its upper end. “Under 5 minutes” (0 or 5 at the upper end) came true below 5.
 */
export async function toldWaits(
  db: Kysely<Database>,
  hallId: number,
  { from, to }: { from: string; to: string },
): Promise<CalledNumbers[]> {
  const { rows } = await sql<CalledNumbers>`
    with told as (
      select business_day, service_type_id, estimated_wait_min as low, greatest(estimated_wait_high_min, 5) as high,
        extract(epoch from first_called_at - taken_at) / 60 as waited
      from ticket
      where hall_id = ${hallId} and business_day between ${from}::date and ${to}::date
        and first_called_at is not null and estimated_wait_high_min is not null
    )
    select to_char(business_day, 'YYYY-MM-DD') as "businessDay", service_type_id as "serviceTypeId",
      (count(*) filter (where waited <= low))::int as early,
      (count(*) filter (where waited > low and waited <= high))::int as inside,
      (count(*) filter (where waited > high))::int as late
    from told group by 1, 2`.execute(db)
  return rows
}
