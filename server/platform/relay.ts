import type { Context } from './context.ts'
import { every } from './every.ts'
import type { LoggedEvent, LogHead } from './told.ts'
import { headsOfLogs, readLog } from './log-queries.ts'

/** Called with consecutive events of one hall, in order, each exactly once in this process. */
export type Listener = (hallId: number, events: LoggedEvent[]) => Promise<void>

export type Relay = {
  /** Hands over the events of a transaction this process has committed. */
  tell: (events: LoggedEvent[]) => void
  /** Hears that another process has written the log of a hall up to here. */
  hear: (head: LogHead) => void
  /** The last event of a hall that was told. */
  toldSeq: (hallId: number) => number
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** How long an event may wait for one before it that another connection is still bringing. */
const patienceMs = 100
/** How often the logs are compared with what was told: finds what another process wrote and nobody told of. */
const sweepEveryMs = 1000

type HallQueue = {
  told: number
  /** How far the log is said to reach. */
  heard: number
  early: Map<number, LoggedEvent>
  telling: boolean
  reading: boolean
}

/**
 * Carries the events of the log to the listeners: in order of seq, none missing, none twice. A committed transaction's
 * events come straight from memory; whatever is missed is read from the log.
 */
export function createRelay(ctx: Context, listeners: Listener[]): Relay {
  const halls = new Map<number, HallQueue>()
  let sweeping: ReturnType<typeof every> | undefined
  let stopped = false

  const queueOf = (hallId: number): HallQueue => {
    const empty = { told: 0, heard: 0, early: new Map(), telling: false, reading: false }
    const queue = halls.get(hallId) ?? empty
    halls.set(hallId, queue)
    return queue
  }

  async function deliver(hallId: number, queue: HallQueue): Promise<void> {
    if (queue.telling) return
    queue.telling = true
    try {
      for (let batch = takeConsecutive(queue); batch.length > 0; batch = takeConsecutive(queue)) {
        queue.told += batch.length
        for (const listener of listeners) await listener(hallId, batch).catch((error) => complain(error))
      }
    } finally {
      queue.telling = false
    }
    if (queue.early.size > 0) setTimeout(() => void catchUp(hallId, queue), patienceMs)
    else if (queue.heard > queue.told) void catchUp(hallId, queue)
  }

  async function catchUp(hallId: number, queue: HallQueue): Promise<void> {
    if (stopped || queue.telling || queue.reading) return
    queue.reading = true
    // What is heard of from now on may be missing from what is read now.
    queue.heard = 0
    try {
      for (const event of await readLog(ctx.db, hallId, queue.told)) keep(queue, event)
    } catch (error) {
      return complain(error)
    } finally {
      queue.reading = false
    }
    await deliver(hallId, queue)
  }

  async function sweep(): Promise<void> {
    const heads = await headsOfLogs(ctx.db)
    for (const { hallId, seq } of heads) {
      const queue = queueOf(hallId)
      if (seq > queue.told + queue.early.size) await catchUp(hallId, queue)
    }
  }

  function complain(error: unknown): void {
    if (!stopped) ctx.log.error({ err: error }, 'relay')
  }

  return {
    tell(events) {
      for (const event of events) keep(queueOf(event.hallId), event)
      for (const hallId of new Set(events.map((event) => event.hallId))) void deliver(hallId, queueOf(hallId))
    },
    hear({ hallId, seq }) {
      const queue = queueOf(hallId)
      queue.heard = Math.max(queue.heard, seq)
      if (seq > queue.told + queue.early.size) void catchUp(hallId, queue)
    },
    toldSeq: (hallId) => queueOf(hallId).told,
    async start() {
      for (const { hallId, seq } of await headsOfLogs(ctx.db)) queueOf(hallId).told = seq
      sweeping = every(sweepEveryMs, sweep, complain)
    },
    async stop() {
      stopped = true
      await sweeping?.stop()
    },
  }
}

function keep(queue: HallQueue, event: LoggedEvent): void {
  if (event.seq > queue.told) queue.early.set(event.seq, event)
}

function takeConsecutive(queue: HallQueue): LoggedEvent[] {
  const batch: LoggedEvent[] = []
  for (let seq = queue.told + 1; ; seq++) {
    const event = queue.early.get(seq)
    if (!event) return batch
    queue.early.delete(seq)
    batch.push(event)
  }
}
