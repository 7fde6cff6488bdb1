import { allHalls } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { defineScheduledJob } from '../platform/job.ts'
import { expireRatings, someExpired } from '../ratings/index.ts'
import { inviteByMessage } from './messages.ts'

const watchEverySec = 60

/**
 * Closes the invitations whose last day is over, and writes to those who are still to be invited. What is due is read
 * from the rows: nothing is lost with its job.
 */
export const watchInvitations = defineScheduledJob(
  'watch-invitations',
  { everySec: watchEverySec },
  async (ctx: Context): Promise<void> => {
    const today = businessDay(ctx.clock.now())
    for (const { id: hallId } of await allHalls(ctx.db)) {
      if (await someExpired(ctx.db, hallId, today)) {
        await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, expireRatings)
      }
      // One hall's trouble must not keep the others from being looked after.
      await inviteByMessage(ctx, hallId).catch((error: unknown) =>
        ctx.log.error({ err: error, hallId }, 'nobody invited'),
      )
    }
  },
)
