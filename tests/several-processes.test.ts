import { describe, expect, it, vi } from 'vitest'
import { Caller } from './harness/caller.ts'
import { throwAwayDir, untilReady } from './harness/process.ts'
import { startRedisServer } from './harness/redis-server.ts'
import { listenAt, openTown, takeNumber } from './harness/town.ts'

const monday = { DEMO_CLOCK: '2026-11-23T09:00:00+08:00 x1' }
const tuesday = { DEMO_CLOCK: '2026-11-24T09:00:00+08:00 x1' }
const patience = { timeout: 30_000, interval: 50 }
const takesAtEach = 20

/** Every number from the first to the last of them. */
const consecutive = (numbers: number[]) => Array.from(numbers, (_, i) => Math.min(...numbers) + i)
const numberOf = (ticketNo: string) => Number(ticketNo.replace(/^\D+/, ''))

async function oneHallAtTwoProcesses(shared: Record<string, string>): Promise<void> {
  await using town = await openTown({ ...monday, ...shared })
  // Both find an empty database; one fills it, the other waits its turn.
  const [east, west] = [await town.start(), await town.start()]
  await Promise.all([untilReady(east), untilReady(west)])
  using eastWall = await listenAt(east)
  using westWall = await listenAt(west)

  const first = numberOf(await takeNumber(east))
  await vi.waitFor(() => expect(westWall.changes).toMatchObject([{ type: 'ticket-waits' }]), patience)

  const takes = [east, west].flatMap((side) => Array.from({ length: takesAtEach }, () => takeNumber(side)))
  const numbers = (await Promise.all(takes)).map(numberOf).toSorted((a, b) => a - b)
  expect(numbers).toEqual(consecutive(numbers))
  expect(numbers[0]).toBe(first + 1)
  for (const wall of [eastWall, westWall]) {
    await vi.waitFor(() => expect(wall.changes).toHaveLength(1 + 2 * takesAtEach), patience)
    expect(wall.seqs()).toEqual(consecutive(wall.seqs()))
  }

  await east.end('SIGKILL')
  expect(numberOf(await takeNumber(west))).toBe(first + 1 + 2 * takesAtEach)
  await vi.waitFor(() => expect(westWall.changes).toHaveLength(2 + 2 * takesAtEach), patience)
  expect(westWall.seqs()).toEqual(consecutive(westWall.seqs()))
  expect(await west.end('SIGTERM')).toBe(0)
}

describe('several processes on one database', { timeout: 180_000 }, () => {
  it('serve one hall: numbers are consecutive, every wall hears everything, one may die', async () => {
    await oneHallAtTwoProcesses({})
  })

  it('serve one hall in the same way over Redis, and when Redis dies', async () => {
    await using redis = await startRedisServer()
    await oneHallAtTwoProcesses({ REDIS_URL: redis.url })
    await using town = await openTown({ ...monday, REDIS_URL: redis.url })
    const [east, west] = [await town.start(), await town.start()]
    await Promise.all([untilReady(east), untilReady(west)])
    using westWall = await listenAt(west)
    await redis.kill()
    await takeNumber(east)
    // Nobody tells it, so the sweep of the log finds it.
    await vi.waitFor(() => expect(westWall.changes).toMatchObject([{ type: 'ticket-waits' }]), patience)
    expect(await west.end('SIGTERM')).toBe(0)
  })

  it('leave what the clock does to those that work', async () => {
    await using town = await openTown()
    const yesterday = await town.start({ ...monday, ROLES: 'web' })
    await untilReady(yesterday)
    await takeNumber(yesterday)
    await yesterday.end('SIGTERM')

    const web = await town.start({ ...tuesday, ROLES: 'web' })
    await untilReady(web)
    using wall = await listenAt(web)
    // A worker looks every second: it would have closed the day between two heartbeats.
    await wall.beats(2)
    expect(wall.changes).toEqual([])
    const worker = await town.start({ ...tuesday, ROLES: 'worker' })
    await vi.waitFor(() => expect(wall.changes).toMatchObject([{ type: 'day-closed' }]), patience)
    expect(await worker.end('SIGTERM')).toBe(0)
  })

  it('that only work answer whether they live, and serve nobody', async () => {
    await using town = await openTown()
    const worker = await town.start({ ...monday, ROLES: 'worker' })
    await untilReady(worker)
    const anyone = new Caller(worker.url)
    expect(await anyone.ask('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } })
    for (const path of ['/', '/api/halls', '/docs', '/socket.io/']) {
      expect((await anyone.ask('GET', path)).status).toBe(404)
    }
  })

  it('say in one sentence which setting is wrong', async () => {
    await using town = await openTown()
    using elsewhere = throwAwayDir()
    const running = await town.start(monday)
    await untilReady(running)
    const refusals = [
      { settings: { DATA_DIR: elsewhere.dir }, says: /written with another key/ },
      { settings: { ROLES: 'clerk' }, says: /ROLES=clerk is not usable/ },
      { settings: { REDIS_URL: 'http://x' }, says: /REDIS_URL=.* is not usable/ },
      { settings: { REDIS_URL: 'redis://127.0.0.1:1' }, says: /The Redis in REDIS_URL does not answer/ },
    ]
    for (const { settings, says } of refusals) {
      const refused = await town.start({ ...monday, ...settings })
      expect(await refused.ended).toBe(1)
      expect(refused.output()).toMatch(says)
      expect(refused.output().trim().split('\n')).toHaveLength(1)
    }
  })
})
