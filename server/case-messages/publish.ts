import type { Context } from '../platform/context.ts'
import type { LoggedEvent } from '../platform/told.ts'
import { writeCaseMessages } from './jobs.ts'

/** Has messages written as soon as a case moves, beside it; the sweep finds what is lost. */
export function publishCaseMessages(ctx: Context) {
  return async (hallId: number, events: LoggedEvent[]): Promise<void> => {
    const last = events.findLast(({ event }) => event.type === 'case-moved')
    if (!last) return
    await ctx
      .addJob(writeCaseMessages, { hallId }, { id: `${hallId}-${last.seq}` })
      .catch((error: unknown) => ctx.log.warn({ err: error, hallId }, 'case messages wait for the sweep'))
  }
}
