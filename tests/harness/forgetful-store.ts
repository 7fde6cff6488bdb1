import type { Context } from '../../server/platform/context.ts'
import type { AddJob } from '../../server/platform/job.ts'

type Stored = { run: (ctx: Context) => Promise<void>; runAt: Date }

/**
 * A store of jobs in the hands of a test: it keeps what is asked for under its id, gives what is due to whoever works,
 * and may be emptied, or be away, at any moment.
 */
export function openForgetfulStore() {
  const waiting = new Map<string, Stored>()
  const known = new Set<string>()
  let answers = Number.POSITIVE_INFINITY
  const add: AddJob = async (job, payload, { id, runAt = new Date(0) } = {}) => {
    if (answers-- <= 0) throw new Error('the store of jobs is away')
    const key = `${job.name}/${id ?? ''}`
    if (known.has(key)) return
    known.add(key)
    waiting.set(key, { run: (ctx) => job.run(ctx, payload), runAt })
  }
  return {
    add,
    /** Everything is lost, also what it knew to have run. */
    wipe() {
      waiting.clear()
      known.clear()
    },
    /** It answers so many more times, and then no more until told otherwise. */
    answerOnly: (times: number) => void (answers = times),
    /** Jobs asked for and not run yet. */
    size: () => waiting.size,
    /** Runs what is due by a moment, each at its own. */
    async run(ctx: Context, { until, at }: { until: Date; at: (moment: Date) => void }) {
      const due = [...waiting].filter(([, { runAt }]) => runAt <= until)
      for (const [key, { run, runAt }] of due.toSorted(([, a], [, b]) => +a.runAt - +b.runAt)) {
        waiting.delete(key)
        at(runAt)
        await run(ctx)
      }
    },
  }
}
