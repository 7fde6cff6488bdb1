import { Type } from 'typebox'
import { Id } from '../../contract/basics.ts'
import { plusSeconds } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { defineJob, defineScheduledJob } from '../platform/job.ts'
import { lookAtCase } from './commands.ts'
import { casesToLookAt, looksUntil } from './queries.ts'

const watchEverySec = 30
/** Cases whose hour comes before the next sweep but one get a job for the very moment. */
const foresightSec = 2 * watchEverySec
const atOnce = 500

/** Looks at one case at the moment its row names. A clock that was suspended meanwhile has nothing to say. */
export const lookAt = defineJob({
  name: 'look-at-case',
  payload: Type.Object({ hallId: Id, caseId: Id }),
  run: (ctx, { hallId, caseId }) => look(ctx, { hallId, caseId }),
})

/**
 * Finds the cases whose hour has come, and wakes up for those whose hour comes soon. All of it is read from the rows:
 * a store of jobs that was lost loses nothing.
 */
export const watchCases = defineScheduledJob('watch-cases', { everySec: watchEverySec }, async (ctx) => {
  const now = ctx.clock.now()
  for (const { id: caseId, hallId } of await casesToLookAt(ctx.db, { now, limit: atOnce })) {
    // One case's trouble must not hide the others'.
    await look(ctx, { hallId, caseId }).catch((error: unknown) =>
      ctx.log.error({ err: error, hallId, caseId }, 'case not looked at'),
    )
  }
  const soon = plusSeconds(now, foresightSec * ctx.clock.speed)
  for (const { id: caseId, hallId, lookAt: runAt } of await looksUntil(ctx.db, soon)) {
    await ctx.addJob(lookAt, { hallId, caseId }, { id: `${caseId}-${runAt.getTime()}`, runAt })
  }
})

async function look(ctx: Context, { hallId, caseId }: { hallId: number; caseId: number }): Promise<void> {
  await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, (tx) => lookAtCase(tx, caseId))
}
