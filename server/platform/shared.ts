import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'
import type { Config } from './config.ts'
import type { HallClock } from './hall-clock.ts'
import { openJobPool, openJobs, type Jobs } from './jobs.ts'
import { openRedis } from './redis.ts'
import { sharedLimits } from './shared-limits.ts'
import { noWire, postgresWire, redisWire, type OpenWire } from './wake-ups.ts'

/** What the processes on one database share: over the database itself, or over Redis where there is one. */
export type Shared = {
  jobs: Jobs
  openWire: OpenWire
  /** Counts for all processes; absent: each counts for itself. */
  limits: ReturnType<typeof sharedLimits> | undefined
  /** To be called when the jobs are closed. */
  close: () => Promise<void>
}

type Ground = { config: Config; connection: pg.PoolConfig; clock: HallClock; log: FastifyBaseLogger }

/** @throws StartRefused when there should be a Redis and nobody answers */
export async function openShared({ config, connection, clock, log }: Ground): Promise<Shared> {
  let isClosing = false
  // A connection that ends because all ends is no news.
  const complain = (error: unknown) => {
    if (!isClosing) log.warn({ err: error }, 'what processes share')
  }
  if (config.REDIS_URL === '') {
    const pool = openJobPool(connection, complain)
    return {
      jobs: await openJobs({ postgres: pool }, { clock, log }),
      // Nobody else can be on a database of our own.
      openWire: config.DATABASE_URL === '' ? noWire : postgresWire(connection, complain),
      limits: undefined,
      async close() {
        isClosing = true
        await pool.end()
      },
    }
  }
  const redis = await openRedis(config.REDIS_URL, complain)
  return {
    jobs: await openJobs({ redis }, { clock, log }),
    openWire: redisWire(redis, complain),
    limits: sharedLimits(redis),
    async close() {
      isClosing = true
      redis.destroy()
    },
  }
}
