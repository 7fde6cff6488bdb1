import { Type } from 'typebox'
import { Id } from '../../contract/basics.ts'
import { allHalls } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { defineJob, defineScheduledJob } from '../platform/job.ts'
import { tellHall } from './telling.ts'

const tellEverySec = 15

/** Tells the province what is new, and what no retry was left for. */
export const tellProvince = defineScheduledJob(
  'tell-province',
  { everySec: tellEverySec },
  async (ctx): Promise<void> => {
    if (ctx.config.province.target !== 'push') return
    for (const { id } of await allHalls(ctx.db)) {
      // One hall's trouble must not keep the others' ratings.
      await tellAndComeBack(ctx, id).catch((error: unknown) =>
        ctx.log.error({ err: error, hallId: id }, 'the province was not told'),
      )
    }
  },
)

/** Tries a hall again at the moment its pause is over. */
export const retryProvince = defineJob({
  name: 'retry-province',
  payload: Type.Object({ hallId: Id }),
  run: (ctx, { hallId }) => tellAndComeBack(ctx, hallId),
})

async function tellAndComeBack(ctx: Context, hallId: number): Promise<void> {
  const retryAt = await tellHall(ctx, hallId)
  if (!retryAt) return
  await ctx.addJob(retryProvince, { hallId }, { id: `${hallId}-${retryAt.getTime()}`, runAt: retryAt })
}
