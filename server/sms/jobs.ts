import { Type } from 'typebox'
import { Id } from '../../contract/basics.ts'
import type { Context } from '../platform/context.ts'
import { defineJob, defineScheduledJob } from '../platform/job.ts'
import { hallsWithDue } from './queries.ts'
import { askForReports } from './reports.ts'
import { sendDue } from './sending.ts'

const sweepEverySec = 2
const askEverySec = 60

/** In this process one job sends for a hall; another that comes meanwhile has nothing to add. */
const sending = new WeakMap<Context, Set<number>>()

/** Sends what is due in a hall. */
export const sendSms = defineJob({
  name: 'send-sms',
  payload: Type.Object({ hallId: Id }),
  run: (ctx, { hallId }) => sendOnce(ctx, hallId),
})

/** Finds what is due and has no job: postponed, tried before, left behind by a worker that died. */
export const sweepSms = defineScheduledJob('sweep-sms', { everySec: sweepEverySec }, async (ctx) => {
  for (const hallId of await hallsWithDue(ctx.db, ctx.clock.now())) {
    // One hall's trouble must not hold up the others.
    await sendOnce(ctx, hallId).catch((error: unknown) =>
      ctx.log.error({ err: error, hallId }, 'messages not sent'),
    )
  }
})

/** Asks about what was taken and never reported. */
export const sweepSmsReports = defineScheduledJob(
  'sweep-sms-reports',
  { everySec: askEverySec },
  askForReports,
)

async function sendOnce(ctx: Context, hallId: number): Promise<void> {
  const halls = sending.get(ctx) ?? new Set()
  sending.set(ctx, halls)
  if (halls.has(hallId)) return
  halls.add(hallId)
  try {
    await sendDue(ctx, hallId)
  } finally {
    halls.delete(hallId)
  }
}
