import { Type } from 'typebox'
import { Id } from '../../contract/basics.ts'
import { allHalls } from '../halls/index.ts'
import { defineJob, defineScheduledJob } from '../platform/job.ts'
import { writeDue } from './writing.ts'

const sweepEverySec = 30

/** Writes to the applicants of a hall to whose cases something has just happened. */
export const writeCaseMessages = defineJob({
  name: 'write-case-messages',
  payload: Type.Object({ hallId: Id }),
  run: (ctx, { hallId }) => writeDue(ctx, hallId),
})

/** Finds whom nobody wrote to: a job that was lost, and whoever did not take the result along. */
export const sweepCaseMessages = defineScheduledJob(
  'sweep-case-messages',
  { everySec: sweepEverySec },
  async (ctx) => {
    for (const { id: hallId } of await allHalls(ctx.db)) {
      // One hall's trouble must not keep the others from hearing.
      await writeDue(ctx, hallId).catch((error: unknown) =>
        ctx.log.error({ err: error, hallId }, 'nobody told of the cases'),
      )
    }
  },
)
