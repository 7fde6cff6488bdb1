import type { Context } from '../platform/context.ts'
import type { LoggedEvent } from '../platform/told.ts'
import { sendSms } from './jobs.ts'

/** Has messages sent as soon as they are asked for; what is lost on this way the sweep finds. */
export function publishSms(ctx: Context) {
  return async (hallId: number, events: LoggedEvent[]): Promise<void> => {
    const last = events.findLast(({ event }) => event.type === 'sms-requested' || event.type === 'sms-resent')
    if (!last) return
    const id = `${hallId}-${last.seq}`
    await ctx
      .addJob(sendSms, { hallId }, { id })
      .catch((error: unknown) => ctx.log.warn({ err: error, hallId }, 'messages wait for the sweep'))
  }
}
