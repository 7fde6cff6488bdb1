import { createPostgresBackend, createRedisBackend, isPgPool, Queue } from 'bullmq'
import { pino } from 'pino'
import { describe, expect, it, vi } from 'vitest'
import { publishCaseMessages, sweepCaseMessages, writeCaseMessages } from '../server/case-messages/index.ts'
import { openJobs, type JobStore } from '../server/platform/jobs.ts'
import { receive } from './harness/at-cases.ts'
import { written } from './harness/at-sms.ts'
import { openWindow } from './harness/at-window.ts'
import { openHouse } from './harness/house.ts'
import { openPostgresStore, openRedisStore } from './harness/job-store.ts'

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
])('messages about cases, with jobs kept $name', { timeout: 90_000 }, ({ openStore }) => {
  it('are found again in the rows when the store is lost, and written once', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    await using store = await openStore()
    const jobs = await openJobs(await store.open(), { clock: house.clock, log: pino({ level: 'silent' }) })
    const queue = lookInto(await store.open())
    const ctx = { ...house.ctx, addJob: jobs.add }
    try {
      const at = await openWindow(house)
      const { id: caseId } = await receive(house, at.clerk, { windowId: at.windowId, code: 'C05-1' })
      const event = { type: 'case-moved', caseId, step: 'ACCEPT', status: 'ACCEPTED', staffId: 1 } as const
      const moved = { hallId: house.hallId, seq: 1, at: house.clock.now(), event }
      await publishCaseMessages(ctx)(house.hallId, [moved])
      expect(await queue.getJobCountByTypes('waiting', 'delayed', 'prioritized')).toBe(1)
      await queue.obliterate({ force: true })
      expect(await queue.getJobCountByTypes('waiting', 'delayed', 'prioritized')).toBe(0)
      expect(await written(house)).toEqual([])

      // Only the sweep knows of it now.
      await jobs.work(ctx, [writeCaseMessages, sweepCaseMessages])
      const accepted = [expect.stringMatching(/^CASE_ACCEPTED 13800000001 /)]
      await vi.waitFor(async () => expect(await written(house)).toEqual(accepted), {
        timeout: 60_000,
        interval: 100,
      })
      for (const seq of [2, 3]) await publishCaseMessages(ctx)(house.hallId, [{ ...moved, seq }])
      await vi.waitFor(
        async () => expect(await queue.getJobCountByTypes('waiting', 'active', 'prioritized')).toBe(0),
        { timeout: 60_000, interval: 100 },
      )
      expect(await written(house)).toEqual(accepted)
    } finally {
      await queue.close()
      await jobs.close()
    }
  })
})
