import type { HallEvent } from '../events.ts'
import type { Context } from '../platform/context.ts'
import type { LoggedEvent } from '../platform/told.ts'
import { writeQueueMessages } from './jobs.ts'

/** Under a rush of calls a hall is looked at this often. */
const restMs = 1000

const moving = new Set<HallEvent['type']>(['ticket-taken', 'ticket-called', 'ticket-passed', 'hold-expired'])

/** Has messages written as soon as a number moves, after the call and beside it; the sweep finds what is lost. */
export function publishQueueMessages(ctx: Context) {
  const resting = new Map<number, { again: number | null }>()

  function write(hallId: number, seq: number): void {
    const rest: { again: number | null } = { again: null }
    resting.set(hallId, rest)
    void ctx
      .addJob(writeQueueMessages, { hallId }, { id: `${hallId}-${seq}` })
      .catch((error: unknown) => ctx.log.warn({ err: error, hallId }, 'queue messages wait for the sweep'))
    setTimeout(() => {
      resting.delete(hallId)
      if (rest.again !== null) write(hallId, rest.again)
    }, restMs).unref()
  }

  return async (hallId: number, events: LoggedEvent[]): Promise<void> => {
    const last = events.findLast(({ event }) => moving.has(event.type))
    if (!last) return
    const rest = resting.get(hallId)
    if (rest) rest.again = last.seq
    else write(hallId, last.seq)
  }
}
