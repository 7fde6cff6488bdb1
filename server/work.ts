import { escalateAlert, watchAlerts } from './alerts/index.ts'
import { lookAt, watchCases } from './cases/index.ts'
import type { Context } from './platform/context.ts'
import { every } from './platform/every.ts'
import { defineScheduledJob, type Job } from './platform/job.ts'
import type { Jobs } from './platform/jobs.ts'
import { forgetReceipts } from './platform/log-queries.ts'
import { watchInvitations } from './invitations/index.ts'
import { retryProvince, tellProvince } from './province/index.ts'
import { sweepQueueMessages, writeQueueMessages } from './queue-messages/index.ts'
import { watchRatings } from './ratings/index.ts'
import { forgetPeople } from './retention/index.ts'
import { sendSms, sweepSms, sweepSmsReports } from './sms/index.ts'
import { deleteExpiredLogins } from './staff/index.ts'
import { watchThemeCases } from './theme-cases/index.ts'
import { watchTides } from './tides/index.ts'
import { watchAccounts, watchDays } from './tickets/index.ts'
import { watchConsoles } from './windows/index.ts'

const watchEveryMs = 1000
/** A command is asked for again within seconds; its answer is kept for days. */
const receiptDays = 3

const tidyUp = defineScheduledJob('tidy-up', { cron: '40 * * * *' }, async (ctx) => {
  const now = ctx.clock.now()
  await deleteExpiredLogins(ctx.db, now)
  await forgetReceipts(ctx.db, new Date(now.getTime() - receiptDays * 86_400_000))
})

/** Every job of the house. */
const jobs: Job<unknown>[] = [
  tidyUp,
  forgetPeople,
  watchAlerts,
  escalateAlert,
  watchRatings,
  watchInvitations,
  writeQueueMessages,
  sweepQueueMessages,
  sendSms,
  sweepSms,
  sweepSmsReports,
  tellProvince,
  retryProvince,
  watchCases,
  lookAt,
  watchThemeCases,
]

/**
 * Begins what a worker does: the jobs, and what the clock does in the halls. The latter is no job: it is due every
 * second, and the end of a day must not depend on a queue. Several workers do no harm; the rules decide again.
 */
export async function startWork(ctx: Context, { work }: Jobs): Promise<{ stop: () => Promise<void> }> {
  await work(ctx, jobs)
  const complain = (error: unknown) => ctx.log.error({ err: error }, 'what the clock does')
  const watches = [watchDays, watchTides, watchConsoles, watchAccounts]
  const look = async () => {
    // What goes wrong in one must not keep the others from looking.
    for (const watch of watches) await watch(ctx).catch(complain)
  }
  return every(watchEveryMs, look, complain)
}
