import { describe, expect, it, vi } from 'vitest'
import { watchInvitations } from '../server/invitations/index.ts'
import { openJobs } from '../server/platform/jobs.ts'
import { watchRatings } from '../server/ratings/index.ts'
import { sweepSms } from '../server/sms/index.ts'
import { beginService, finishService, openWindow } from './harness/at-window.ts'
import { openHouse, type House } from './harness/house.ts'
import { openPostgresStore, openRedisStore, type TestStore } from './harness/job-store.ts'
import { openGateway } from './harness/sms-gateway.ts'

const people = 24
const patience = { timeout: 90_000, interval: 100 }
const phoneOf = (n: number) => `1380000${String(n).padStart(4, '0')}`

/** Somebody who knows nothing but the rows and what stands in the store of jobs; it leaves when it is told to. */
async function startWorker({ ctx }: House, store: TestStore) {
  const jobs = await openJobs(await store.open(), ctx)
  await jobs.work(ctx, [watchRatings, watchInvitations, sweepSms])
  return jobs
}

async function countSent({ ctx }: House): Promise<number> {
  return (await ctx.db.selectFrom('sms_message').select('id').where('state', '=', 'SENT').execute()).length
}

async function emptiedAgainAndAgain(openStore: () => Promise<TestStore>): Promise<void> {
  await using gateway = await openGateway('http')
  // Most messages meet something: no answer, “later”, a cut line, nonsense.
  const moods = ['silent', 'well', 'throttle', 'reset', 'garbage', 'deaf', 'well'] as const
  gateway.behave(({ kind }, nth) => (kind === 'ASK' ? 'well' : (moods[nth % moods.length] ?? 'well')))
  await using store = await openStore()
  const settings = { ...gateway.settings, ROLES: 'web', SMS_ANSWER_SEC: '1' }
  await using house = await openHouse({ settings })
  const window = await openWindow(house)
  const serve = async (n: number) =>
    finishService(window, await beginService(house, window, { holder: { phone: phoneOf(n) } }))
  const later = (minutes: number) => house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000))
  let worker = await startWorker(house, store)
  const wipe = async () => {
    await worker.close()
    await store.empty()
    worker = await startWorker(house, store)
  }
  const untilSent = (count: number) =>
    vi.waitFor(async () => {
      // The hall's time stands still but for this; messages wait for their next try by it.
      later(0.2)
      expect(await countSent(house)).toBeGreaterThanOrEqual(count)
    }, patience)

  for (let n = 0; n < people; n++) await serve(n)
  later(2)
  await watchRatings.run(house.ctx, {})
  later(31)
  for (const count of [0, 1, people / 3, (people * 2) / 3]) {
    await untilSent(count)
    await wipe()
  }
  await untilSent(people)

  // Those who were invited before are so no more, though nothing but the rows knows of it: one more is.
  await serve(people)
  later(2)
  await watchRatings.run(house.ctx, {})
  later(31)
  await wipe()
  await untilSent(people + 1)
  await worker.close()
  const everybody = Array.from({ length: people + 1 }, (_, n) => phoneOf(n))
  expect(gateway.ledger.map(({ phone }) => phone).toSorted()).toEqual(everybody)
  const attempts = await house.ctx.db
    .selectFrom('invitation_attempt')
    .select(['request_id', 'channel', 'result'])
    .execute()
  expect(attempts).toHaveLength(everybody.length)
  expect(new Set(attempts.map(({ request_id }) => request_id)).size).toBe(everybody.length)
  expect(gateway.strangers()).toBe(0)
}

describe('the store of jobs is emptied in the middle of inviting', { timeout: 300_000 }, () => {
  it('of the database: every invitation is sent once, and never twice', () =>
    emptiedAgainAndAgain(openPostgresStore))

  it('of Redis: every invitation is sent once, and never twice', () => emptiedAgainAndAgain(openRedisStore))
})
