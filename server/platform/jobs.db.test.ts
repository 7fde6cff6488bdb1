import { createPostgresBackend, createRedisBackend, isPgPool, Queue, Worker } from 'bullmq'
import { Type } from 'typebox'
import { describe, expect, it, vi } from 'vitest'
import { openPostgresStore, openRedisStore } from '../../tests/harness/job-store.ts'
import { openWorkshop } from '../../tests/harness/workshop.ts'
import { DomainError } from './domain-error.ts'
import { defineJob, defineScheduledJob } from './job.ts'
import type { JobStore } from './jobs.ts'

const patience = { timeout: 20_000, interval: 20 }

/** The store as BullMQ itself shows it. */
function look(store: JobStore) {
  const { queue, worker } = openBullmq(store)
  queue.on('error', () => {})
  worker.on('error', () => {})
  return { queue, worker }
}

function openBullmq(store: JobStore) {
  if ('redis' in store) {
    const shared = { connection: store.redis, prefix: 'tingxu-jobs' }
    return {
      queue: new Queue('tingxu', shared, createRedisBackend),
      worker: new Worker('tingxu', null, { ...shared, lockDuration: 500 }, createRedisBackend),
    }
  }
  const connection: unknown = store.postgres
  if (!isPgPool(connection)) throw new Error('not a pool')
  return {
    queue: new Queue('tingxu', { connection }, createPostgresBackend),
    worker: new Worker('tingxu', null, { connection, lockDuration: 500 }, createPostgresBackend),
  }
}

describe.each([
  { name: 'in PostgreSQL', openStore: openPostgresStore },
  { name: 'in Redis', openStore: openRedisStore },
])('jobs kept $name', { timeout: 60_000 }, ({ openStore }) => {
  it('run in whichever process works, with what they were given', async () => {
    await using workshop = await openWorkshop(openStore)
    const { ctx, note, ran } = workshop
    const [web, worker] = [await workshop.process(), await workshop.process()]
    await worker.work(ctx, [note])
    await web.add(note, { word: 'first' })
    await vi.waitFor(() => expect(ran).toEqual(['first']), patience)
  })

  it('run once under one id, also when asked for again after they ran', async () => {
    await using workshop = await openWorkshop(openStore)
    const { ctx, note, ran } = workshop
    const [web, worker] = [await workshop.process(), await workshop.process()]
    await Promise.all([1, 2, 3].map(() => web.add(note, { word: 'once' }, { id: '7:1201' })))
    await worker.work(ctx, [note])
    await vi.waitFor(() => expect(ran).toEqual(['once']), patience)
    await web.add(note, { word: 'once' }, { id: '7:1201' })
    await web.add(note, { word: 'another' }, { id: '7:1202' })
    await vi.waitFor(() => expect(ran).toEqual(['once', 'another']), patience)
  })

  it('wait for their moment of hall time, however fast it runs', async () => {
    await using workshop = await openWorkshop(openStore, 240)
    const { ctx, note, ran } = workshop
    const worker = await workshop.process()
    const inThreeMinutes = new Date(ctx.clock.now().getTime() + 3 * 60_000)
    await worker.add(note, { word: 'later' }, { runAt: inThreeMinutes })
    await worker.add(note, { word: 'past' }, { runAt: new Date(0) })
    await worker.add(note, { word: 'latest' }, { delayMs: 1500 })
    await worker.work(ctx, [note])
    await vi.waitFor(() => expect(ran).toEqual(['past', 'later', 'latest']), patience)
  })

  it('are tried again, each time after twice the pause', async () => {
    await using workshop = await openWorkshop(openStore)
    const worker = await workshop.process()
    const tries: number[] = []
    const shaky = defineJob({
      name: 'shaky',
      payload: Type.Object({}),
      run: async () => {
        tries.push(performance.now())
        if (tries.length < 4) throw new Error('not yet')
      },
    })
    await worker.work(workshop.ctx, [shaky])
    await worker.add(shaky, {}, { attempts: 4, backoffMs: 100 })
    await vi.waitFor(() => expect(tries).toHaveLength(4), patience)
    const pauses = tries.slice(1).map((ms, i) => ms - (tries[i] ?? 0))
    // Pauses may be longer on a busy machine, never shorter.
    for (const [i, pause] of pauses.entries()) expect(pause).toBeGreaterThan(100 * 2 ** i - 10)
    expect(await worker.failed()).toEqual([])
  })

  it('that fail for good are kept and logged, without the person they were about', async () => {
    await using workshop = await openWorkshop(openStore)
    const worker = await workshop.process()
    const send = defineJob({
      name: 'send',
      payload: Type.Object({ messageId: Type.Integer() }),
      run: async (_, { messageId }) => {
        if (messageId === 1) throw new Error('13800001234 张三 is not reachable')
        throw new DomainError('not-found')
      },
    })
    await worker.work(workshop.ctx, [send])
    await worker.add(send, { messageId: 1 }, { id: 'one', attempts: 2, backoffMs: 1 })
    await worker.add(send, { messageId: 2 }, { id: 'two', attempts: 1 })
    await vi.waitFor(async () => expect(await worker.failed()).toHaveLength(2), patience)
    const failed = (await worker.failed()).toSorted((a, b) => a.id.localeCompare(b.id))
    expect(failed).toEqual([
      { name: 'send', id: 'send/one', attempts: 2, reason: 'Error' },
      { name: 'send', id: 'send/two', attempts: 1, reason: 'Error not-found' },
    ])
    await expect.poll(() => workshop.logged().match(/job failed for good/g)).toHaveLength(2)
    expect(workshop.logged()).toContain('job failed and is tried again')
    expect(workshop.logged()).toContain('send/one')
    expect(workshop.logged()).not.toMatch(/13800001234|张三|messageId/)
    // Where it happened stays.
    expect(workshop.logged()).toContain('jobs.db.test.ts')
  })

  it('with a payload of another version are not run and not tried again', async () => {
    await using workshop = await openWorkshop(openStore)
    const { ctx, note, ran } = workshop
    const worker = await workshop.process()
    const older = defineJob({
      name: 'note',
      payload: Type.Object({ text: Type.String() }),
      run: async () => {},
    })
    await worker.add(older, { text: 'old' })
    await worker.work(ctx, [note])
    await vi.waitFor(async () => expect(await worker.failed()).toMatchObject([{ attempts: 1 }]), patience)
    expect(ran).toEqual([])
  })

  it('run by themselves every so often, each turn once however many work', async () => {
    await using workshop = await openWorkshop(openStore)
    const ticks: number[] = []
    const tick = defineScheduledJob('tick', { everySec: 1 }, async () => void ticks.push(performance.now()))
    const workers = [await workshop.process(), await workshop.process()]
    for (const worker of workers) await worker.work(workshop.ctx, [tick])
    await vi.waitFor(() => expect(ticks.length).toBeGreaterThan(3), patience)
    // The second turn is a full second after the first; doubled, four turns would not take so long.
    expect((ticks[3] ?? 0) - (ticks[0] ?? 0)).toBeGreaterThan(2000)
  })

  it('keep to the wall clock of Asia/Shanghai, and are woken no more when they are given up', async () => {
    await using workshop = await openWorkshop(openStore)
    const nightly = defineScheduledJob('nightly', { cron: '30 2 * * *' }, async () => {})
    const first = await workshop.process()
    await first.work(workshop.ctx, [nightly])
    const { queue, worker } = look(await workshop.store.open())
    const [schedule] = await queue.getJobSchedulers()
    const next = new Date(schedule?.next ?? 0).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai' })
    expect(next).toBe('02:30:00')
    const second = await workshop.process()
    await second.work(workshop.ctx, [])
    expect(await queue.getJobSchedulers()).toEqual([])
    await Promise.all([queue.close(), worker.close()])
  })

  it('finish before their process ends, and leave the rest to others', async () => {
    await using workshop = await openWorkshop(openStore)
    const { ctx, ran } = workshop
    const { promise: opened, resolve: open } = Promise.withResolvers<void>()
    const slow = defineJob({
      name: 'slow',
      payload: Type.Object({ word: Type.String() }),
      run: async (_, { word }) => {
        ran.push(`${word} begins`)
        await opened
        ran.push(`${word} ends`)
      },
    })
    const worker = await workshop.process()
    await worker.work(ctx, [slow])
    await worker.add(slow, { word: 'running' })
    await vi.waitFor(() => expect(ran).toEqual(['running begins']), patience)
    const closing = worker.close()
    const other = await workshop.process()
    await other.add(slow, { word: 'waiting' })
    open()
    await closing
    expect(ran).toEqual(['running begins', 'running ends'])
    await other.work(ctx, [slow])
    await vi.waitFor(() => expect(ran).toHaveLength(4), patience)
  })

  it('are taken over from a process that died', async () => {
    await using workshop = await openWorkshop(openStore)
    const { ctx, note, ran } = workshop
    const survivor = await workshop.process()
    await survivor.add(note, { word: 'taken over' })
    const dead = look(await workshop.store.open())
    expect(await dead.worker.getNextJob('held by the dead')).toMatchObject({ name: 'note' })
    await Promise.all([dead.queue.close(), dead.worker.close()])
    await survivor.work(ctx, [note])
    await vi.waitFor(() => expect(ran).toEqual(['taken over']), { timeout: 40_000, interval: 100 })
  })

  it('go on after their store was away', async () => {
    await using workshop = await openWorkshop(openStore)
    const { ctx, note, ran, store } = workshop
    const [web, worker] = [await workshop.process(), await workshop.process()]
    await worker.work(ctx, [note])
    await web.add(note, { word: 'before' })
    await vi.waitFor(() => expect(ran).toEqual(['before']), patience)
    await store.interrupt()
    await vi.waitFor(() => web.add(note, { word: 'after' }, { id: 'after' }), patience)
    await vi.waitFor(() => expect(ran).toEqual(['before', 'after']), patience)
  })

  it('are refused when two have one name, or when a payload does not fit', async () => {
    await using workshop = await openWorkshop(openStore)
    const { ctx, note } = workshop
    const jobs = await workshop.process()
    await expect(jobs.work(ctx, [note, note])).rejects.toThrow('two jobs have one name')
    const looser = defineJob({ name: 'note', payload: Type.Any(), run: async () => {} })
    await expect(jobs.add({ ...note, name: looser.name }, JSON.parse('{"word":1}'))).rejects.toThrow('fit')
  })
})
