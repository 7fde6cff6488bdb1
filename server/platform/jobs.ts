import {
  createPostgresBackend,
  createRedisBackend,
  isPgPool,
  Queue,
  runMigrations,
  UnrecoverableError,
  Worker,
  type Job as StoredJob,
  type RepeatOptions,
} from 'bullmq'
import type { FastifyBaseLogger } from 'fastify'
import pg from 'pg'
import type { Context } from './context.ts'
import { every } from './every.ts'
import type { HallClock } from './hall-clock.ts'
import { PayloadRefused, type AddJob, type Job, type JobOptions, type Schedule } from './job.ts'
import type { Redis } from './redis.ts'

/** A job that has failed for good. */
export type FailedJob = { name: string; id: string; attempts: number; reason: string }

export type Jobs = {
  add: AddJob
  /** Begins to run these jobs in this process, and those among them that have a schedule by themselves. */
  work: (ctx: Context, jobs: Job<unknown>[]) => Promise<void>
  /** What failed for good and is still kept, newest first. */
  failed: () => Promise<FailedJob[]>
  /** Takes no more jobs, lets the running ones finish, and leaves. */
  close: () => Promise<void>
}

/** Where jobs are kept: in the database, or in Redis. */
export type JobStore = { postgres: pg.Pool } | { redis: Redis }

const queueName = 'tingxu'
const timeZone = 'Asia/Shanghai'
const daySec = 86_400
const defaults = { attempts: 5, backoffMs: 1000 }
const kept = {
  // A job asked for again within these days is known to have run.
  removeOnComplete: { age: 3 * daySec },
  removeOnFail: { age: 14 * daySec },
}
const atOnce = 4
/** How long a job may be silent before another process takes it over. */
const lockMs = 10_000
const retryMs = 1000
/** How often the schedules are looked at: a Redis that was emptied gets them again. */
const scheduleEveryMs = 60_000
const eventsKept = 100

/**
 * Connections for jobs alone: BullMQ speaks to its own schema, keeps one connection listening, and sends no statement
 * that our own pool would prepare.
 */
export function openJobPool(connection: pg.PoolConfig, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: 4,
    keepAlive: true,
    options: '-c search_path=bullmq,public',
    connectionTimeoutMillis: 10_000,
    application_name: 'tingxu-jobs',
  })
  pool.on('connect', (client) => client.on('error', onError))
  pool.on('error', onError)
  return pool
}

/** Brings the tables of the jobs (schema `bullmq`) up to this version; any number of processes may ask at once. */
export async function migrateJobs(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await runMigrations(client)
  } finally {
    client.release()
  }
}

/** Opens the store of jobs. Nothing runs here before `work`. */
export async function openJobs(
  store: JobStore,
  { clock, log }: { clock: HallClock; log: FastifyBaseLogger },
): Promise<Jobs> {
  let isClosing = false
  const complain = (error: unknown) => {
    if (!isClosing) log.warn({ err: error }, 'jobs')
  }
  const { queue, startWorker } = await openQueue(store)
  queue.on('error', complain)
  let working: { close: () => Promise<void> } | undefined
  return {
    async add(job, payload, options = {}) {
      if (!job.accepts(payload)) throw new PayloadRefused(`job ${job.name}: the payload does not fit`)
      await queue.add(job.name, payload, storedOptions(job, options, clock))
    },
    async work(ctx, jobs) {
      const byName = new Map(jobs.map((job) => [job.name, job]))
      if (byName.size < jobs.length) throw new Error('two jobs have one name')
      const worker = startWorker((stored) => runStored(ctx, byName, stored))
      worker.on('error', complain)
      worker.on('failed', (stored, error) => logFailure(ctx, stored, error))
      let isTidy = false
      const keepSchedules = async () => {
        // Once: a newer version beside this one has schedules of its own.
        if (!isTidy) await dropOldSchedules(queue, byName)
        isTidy = true
        await scheduleMissing(queue, jobs)
      }
      // The hall is open by now; a store that is away at this moment gets its schedules at the next look.
      await keepSchedules().catch(complain)
      const scheduling = every(scheduleEveryMs, keepSchedules, complain)
      working = {
        async close() {
          await scheduling.stop()
          // With Redis away, BullMQ would wait for it to come back.
          await worker.close('redis' in store && !store.redis.isReady)
        },
      }
    },
    async failed() {
      const stored = await queue.getFailed()
      return stored.map(({ name, id = '', attemptsMade, failedReason }) => {
        return { name, id, attempts: attemptsMade, reason: failedReason }
      })
    },
    async close() {
      await working?.close()
      isClosing = true
      await queue.close()
    },
  }
}

type Run = (stored: StoredJob) => Promise<void>

async function openQueue(store: JobStore) {
  const queueOptions = { streams: { events: { maxLen: eventsKept } } }
  const workerOptions = {
    concurrency: atOnce,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    runRetryDelay: retryMs,
    ...kept,
  }
  if ('postgres' in store) {
    await migrateJobs(store.postgres)
    // BullMQ describes the pool in words of its own; it asks the pool itself.
    const connection: unknown = store.postgres
    if (!isPgPool(connection)) throw new Error('not a pool')
    return {
      queue: new Queue(queueName, { connection, ...queueOptions }, createPostgresBackend),
      startWorker: (run: Run) =>
        new Worker(queueName, run, { connection, ...workerOptions }, createPostgresBackend),
    }
  }
  const shared = { connection: store.redis, prefix: 'tingxu-jobs' }
  return {
    queue: new Queue(queueName, { ...shared, ...queueOptions }, createRedisBackend),
    startWorker: (run: Run) =>
      new Worker(queueName, run, { ...shared, ...workerOptions }, createRedisBackend),
  }
}

type OpenQueue = Awaited<ReturnType<typeof openQueue>>['queue']

function storedOptions(job: Job<unknown>, options: JobOptions, clock: HallClock) {
  const { id, runAt, delayMs = 0, attempts, backoffMs } = { ...defaults, ...options }
  // Hall time may run faster than the clock that BullMQ goes by.
  const untilMs = runAt ? (runAt.getTime() - clock.now().getTime()) / clock.speed : 0
  return {
    // BullMQ refuses colons and bare numbers.
    ...(id === undefined ? {} : { jobId: `${job.name}/${encodeURIComponent(id)}` }),
    delay: Math.ceil(Math.max(untilMs, delayMs, 0)),
    attempts,
    backoff: { type: 'exponential', delay: backoffMs },
    ...kept,
  }
}

async function scheduleMissing(queue: OpenQueue, jobs: Job<unknown>[]): Promise<void> {
  for (const { name, schedule } of jobs) {
    if (!schedule) continue
    const repeat = repeatOf(schedule)
    const present = await queue.getJobScheduler(name)
    if (present && present.pattern === repeat.pattern && present.every === repeat.every) continue
    const opts = { removeOnComplete: true, removeOnFail: kept.removeOnFail }
    await queue.upsertJobScheduler(name, repeat, { name, data: {}, opts })
  }
}

/** A job that was given up, or has no schedule any more, is not woken up for ever. */
async function dropOldSchedules(queue: OpenQueue, byName: Map<string, Job<unknown>>): Promise<void> {
  for (const { key } of await queue.getJobSchedulers()) {
    if (!byName.get(key)?.schedule) await queue.removeJobScheduler(key)
  }
}

function repeatOf(schedule: Schedule): Pick<RepeatOptions, 'pattern' | 'tz' | 'every'> {
  if ('cron' in schedule) return { pattern: schedule.cron, tz: timeZone }
  return { every: schedule.everySec * 1000 }
}

async function runStored(ctx: Context, byName: Map<string, Job<unknown>>, stored: StoredJob): Promise<void> {
  const job = byName.get(stored.name)
  // A newer version of the program may have asked for it; its worker gets it at the next attempt.
  if (!job) throw new Error(`job ${stored.name} is not known here`)
  try {
    await job.run(ctx, stored.data)
  } catch (error) {
    const isHopeless = error instanceof PayloadRefused
    throw isHopeless ? new UnrecoverableError(error.message) : withoutWords(error)
  }
}

/**
 * What is kept and logged of a failure: kind, code and place. The words of an error may quote the person it was about.
 */
function withoutWords(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('not an error')
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const silent = new Error(`${error.name}${code}`)
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  silent.stack = [silent.message, ...places].join('\n')
  return silent
}

function logFailure(ctx: Context, stored: StoredJob | undefined, error: Error): void {
  const { name, id, attemptsMade = 0, opts } = stored ?? {}
  const attempts = opts?.attempts ?? 1
  const isOver = attemptsMade >= attempts || error instanceof UnrecoverableError
  const about = { job: name, jobId: id, attempt: attemptsMade, attempts, err: error }
  if (isOver) ctx.log.error(about, 'job failed for good')
  else ctx.log.warn(about, 'job failed and is tried again')
}
