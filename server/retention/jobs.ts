import { forgetComplainants } from '../complaints/index.ts'
import { allHalls, planOf } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { defineScheduledJob } from '../platform/job.ts'
import { forgetNumbers } from '../sms/index.ts'
import { forgetHolders } from '../tickets/index.ts'
import { keptSince } from './retention.ts'

/** So many rows of each kind in one transaction: the hall's window must not wait for the past. */
const atMost = 500

/** Every night: forgets who came, wherever the time of keeping is over. */
export const forgetPeople = defineScheduledJob(
  'forget-people',
  { cron: '20 3 * * *' },
  async (ctx: Context): Promise<void> => {
    for (const { id: hallId } of await allHalls(ctx.db)) {
      while (await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, forgetSome));
    }
  },
)

/** True when there may be more. */
async function forgetSome(tx: HallTransaction): Promise<boolean> {
  const { settings } = await planOf(tx)
  const since = keptSince(settings, tx.businessDay)
  const holders = await forgetHolders(tx, since, atMost)
  const messages = await forgetNumbers(tx, since.holders, atMost)
  const complainants = await forgetComplainants(tx, since.contacts, atMost)
  if (holders + messages + complainants > 0)
    tx.record({ type: 'people-forgotten', holders, messages, complainants })
  return Math.max(holders, messages, complainants) === atMost
}
