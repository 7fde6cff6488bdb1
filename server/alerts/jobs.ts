import { Type } from 'typebox'
import { Id } from '../../contract/basics.ts'
import { allHalls, currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { defineJob, defineScheduledJob } from '../platform/job.ts'
import { isSettled } from './alert.ts'
import { settleAlerts, settlementNow } from './commands.ts'

const watchEverySec = 15

/** Looks at every hall; what it finds it may find twice. */
export const watchAlerts = defineScheduledJob(
  'watch-alerts',
  { everySec: watchEverySec },
  async (ctx): Promise<void> => {
    for (const { id } of await allHalls(ctx.db)) {
      // One hall's trouble must not hide the others'.
      await watchHall(ctx, id).catch((error: unknown) =>
        ctx.log.error({ err: error, hallId: id }, 'alerts not looked after'),
      )
    }
  },
)

/** Looks at a hall at the moment when an alert has waited long enough for an answer. */
export const escalateAlert = defineJob({
  name: 'escalate-alert',
  payload: Type.Object({ hallId: Id }),
  run: (ctx, { hallId }) => watchHall(ctx, hallId),
})

async function watchHall(ctx: Context, hallId: number): Promise<void> {
  const plan = await currentPlan(ctx, hallId)
  // Mostly nothing has changed: then the hall is not locked for it.
  if (isSettled(await settlementNow({ ...ctx, plan, now: ctx.clock.now() }))) return
  const awaited = await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, settleAlerts)
  for (const { alertId, step, dueAt } of awaited) {
    const id = `${alertId}-${step}-${dueAt.getTime()}`
    await ctx.addJob(escalateAlert, { hallId }, { id, runAt: dueAt })
  }
}
