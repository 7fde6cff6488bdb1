import { Type } from 'typebox'
import { Id } from '../../contract/basics.ts'
import { allHalls } from '../halls/index.ts'
import { defineJob, defineScheduledJob } from '../platform/job.ts'
import { writeDue } from './writing.ts'

const sweepEverySec = 5

/** Writes to those of a hall for whom something has just happened. */
export const writeQueueMessages = defineJob({
  name: 'write-queue-messages',
  payload: Type.Object({ hallId: Id }),
  run: (ctx, { hallId }) => writeDue(ctx, hallId),
})

/** Finds whom nobody wrote to: a job that was lost, a line that moved for another reason than a call. */
export const sweepQueueMessages = defineScheduledJob(
  'sweep-queue-messages',
  { everySec: sweepEverySec },
  async (ctx) => {
    for (const { id: hallId } of await allHalls(ctx.db)) {
      // One hall's trouble must not keep the others from hearing.
      await writeDue(ctx, hallId).catch((error: unknown) =>
        ctx.log.error({ err: error, hallId }, 'nobody told of the numbers'),
      )
    }
  },
)
