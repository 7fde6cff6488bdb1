import { createPostgresBackend, createRedisBackend, isPgPool, Queue } from 'bullmq'
import { sql } from 'kysely'
import { pino } from 'pino'
import { describe, expect, inject, it, vi } from 'vitest'
import { lookAt, watchCases } from '../server/cases/index.ts'
import { openJobs, type JobStore } from '../server/platform/jobs.ts'
import { cardsGiven, openCaseDesk } from './harness/case-desk.ts'
import { openHouse, type House } from './harness/house.ts'
import { openPostgresStore, openRedisStore } from './harness/job-store.ts'
import { freePort, startProcess, throwAwayDir } from './harness/process.ts'
import { startRedisServer } from './harness/redis-server.ts'
import { runningClock } from './harness/running-clock.ts'

const patience = { timeout: 60_000, interval: 20 }
const closing = '2026-11-23T09:30:00.001Z'
/** Time enough to lose a store before the moment comes. */
const beforeSec = 10
const near = '2026-11-23T08:30:00.000Z'

/** The store as BullMQ itself sees it. */
function lookInto(store: JobStore) {
  if ('redis' in store)
    return new Queue('tingxu', { connection: store.redis, prefix: 'tingxu-jobs' }, createRedisBackend)
  const connection: unknown = store.postgres
  if (!isPgPool(connection)) throw new Error('not a pool')
  return new Queue('tingxu', { connection }, createPostgresBackend)
}

describe.each([
  { name: 'in PostgreSQL', openStore: openPostgresStore },
  { name: 'in Redis', openStore: openRedisStore },
])('the limits of cases, with jobs kept $name', { timeout: 90_000 }, ({ openStore }) => {
  it('are looked at in their moment, and found again in the rows when the store is lost', async () => {
    const clock = runningClock('2026-11-23T16:00:00+08:00')
    await using house = await openHouse({ clock, settings: { ROLES: 'web' } })
    await using store = await openStore()
    const { receive } = await openCaseDesk(house)
    const id = await receive()
    const skipTo = (moment: string) =>
      clock.skip((Date.parse(moment) - clock.now().getTime()) / 1000 - beforeSec)
    const jobs = await openJobs(await store.open(), { clock, log: pino({ level: 'silent' }) })
    const queue = lookInto(await store.open())
    const ctx = { ...house.ctx, addJob: jobs.add }
    const sweep = () => watchCases.run(ctx, {})
    try {
      // No sweep runs by itself here: whatever is given, the job of that moment gave.
      await jobs.work(ctx, [lookAt])
      skipTo(near)
      await sweep()
      await vi.waitFor(
        async () => expect(await cardsGiven(house)).toEqual([`${id} YELLOW ${near}`]),
        patience,
      )
      expect(clock.now() >= new Date(near)).toBe(true)

      skipTo(closing)
      await sweep()
      expect(await queue.getDelayedCount()).toBe(1)
      await queue.obliterate({ force: true })
      expect(await queue.getDelayedCount()).toBe(0)
      await sweep()
      await sweep()
      expect(await queue.getDelayedCount()).toBe(1)
      const both = [`${id} YELLOW ${near}`, `${id} RED ${closing}`]
      await vi.waitFor(async () => expect(await cardsGiven(house)).toEqual(both), patience)
    } finally {
      await queue.close()
      await jobs.close()
    }
  })
})

const many = 60

async function workerOn(house: House, settings: Record<string, string>) {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(house.ctx.db)
  const host = encodeURIComponent(inject('databaseHost'))
  const DATABASE_URL = `postgres://tingxu@localhost/${rows[0]?.name}?host=${host}`
  return startProcess({
    DATABASE_URL,
    ROLES: 'worker',
    HALL_FOLDERS: 'demo/pyhl',
    PORT: await freePort(),
    ...settings,
  })
}

describe.each([{ name: 'in PostgreSQL' }, { name: 'in Redis' }])(
  'a worker that is killed while it gives cards, with jobs kept $name',
  { timeout: 120_000 },
  ({ name }) => {
    it('leaves none out and none twice to the next', async () => {
      await using opened = new AsyncDisposableStack()
      const house = opened.use(
        await openHouse({ at: '2026-11-23T16:20:00+08:00', settings: { ROLES: 'web' } }),
      )
      const data = opened.use(throwAwayDir())
      const redis = name === 'in Redis' ? opened.use(await startRedisServer()) : null
      const settings = { DATA_DIR: data.dir, ...(redis ? { REDIS_URL: redis.url } : {}) }
      const { receive } = await openCaseDesk(house)
      const ids: number[] = []
      for (let n = 0; n < many; n++) ids.push(await receive())
      const first = await workerOn(house, { ...settings, DEMO_CLOCK: '2026-11-23T16:29:30+08:00 x10' })
      opened.use(first)
      await vi.waitFor(async () => expect(await cardsGiven(house)).not.toEqual([]), {
        ...patience,
        interval: 2,
      })
      await first.end('SIGKILL')
      opened.use(await workerOn(house, { ...settings, DEMO_CLOCK: '2026-11-23T16:31:00+08:00 x1' }))
      const all = ids.map((id) => `${id} YELLOW ${near}`)
      await vi.waitFor(
        async () => expect((await cardsGiven(house)).toSorted()).toEqual(all.toSorted()),
        patience,
      )
      const { rows } = await sql<{ told: number }>`select count(*)::int as told from hall_event
        where event->>'type' = 'case-carded'`.execute(house.ctx.db)
      expect(rows).toEqual([{ told: many }])
    })
  },
)
