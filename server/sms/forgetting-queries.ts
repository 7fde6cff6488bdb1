import { sql } from 'kysely'
import { instantOf } from '../platform/business-day.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { undoneStates } from './message.ts'

/**
 * Forgets the numbers and the values of the messages ordered before the day `since`; one that is still on its way is
 * kept until it has arrived, and what waits for a person can no longer be sent. @returns how many messages, at most `atMost`
 */
export async function forgetNumbers(tx: HallTransaction, since: string, atMost: number): Promise<number> {
  const { secrets } = tx.ctx
  const undone = sql.join(undoneStates)
  const { rows } = await sql`
    update sms_message set phone = ${secrets.seal('')}, params = ${secrets.seal('{}')}, forgotten_at = ${tx.now},
      state = case when state in (${undone}) then 'CANCELLED' else state end,
      problem = case when state in (${undone}) then 'FORGOTTEN' else problem end
    where id in (
      select id from sms_message
      where hall_id = ${tx.hall.id} and forgotten_at is null and requested_at < ${instantOf(since, '00:00')}
        and state not in ('QUEUED', 'SENDING')
      order by requested_at limit ${atMost})
    returning id`.execute(tx.db)
  return rows.length
}
