import { randomBytes } from 'node:crypto'
import { describe, expect, inject, it, vi } from 'vitest'
import { startRedisServer } from '../../tests/harness/redis-server.ts'
import { openPool } from './database.ts'
import { openRedis } from './redis.ts'
import type { LoggedEvent, LogHead } from './told.ts'
import { openWakeUps, postgresWire, redisWire, type OpenWire } from './wake-ups.ts'

const patience = { timeout: 10_000, interval: 20 }
const setUp = (seq: number): LoggedEvent => {
  return { hallId: 3, seq, at: new Date(0), event: { type: 'hall-set-up' } }
}

/** Two processes on a wire; what the second hears. */
async function openPair(openWire: () => Promise<OpenWire>) {
  const heard: LogHead[] = []
  const here = await openWakeUps(
    await openWire(),
    () => {},
    () => {},
  )
  const there = await openWakeUps(
    await openWire(),
    (head) => void heard.push(head),
    () => {},
  )
  return {
    here,
    heard,
    async [Symbol.asyncDispose]() {
      await Promise.all([here.close(), there.close()])
    },
  }
}

async function hearsTheLast(openWire: () => Promise<OpenWire>): Promise<void> {
  await using pair = await openPair(openWire)
  pair.here.announce([setUp(1), setUp(2)])
  await vi.waitFor(() => expect(pair.heard).toEqual([{ hallId: 3, seq: 2 }]), patience)
  // A rush may come as fewer messages, but its end comes.
  for (let seq = 3; seq <= 200; seq++) pair.here.announce([setUp(seq)])
  await vi.waitFor(() => expect(pair.heard.at(-1)).toEqual({ hallId: 3, seq: 200 }), patience)
}

/** A database of its own: notifications stay inside one. */
async function ownDatabase() {
  const server = { host: inject('databaseHost'), user: 'tingxu' }
  const database = `wire_${randomBytes(6).toString('hex')}`
  const admin = openPool({ connection: { ...server, database: 'postgres' }, maxConnections: 1 }, () => {})
  await admin.query(`create database ${database}`)
  return {
    openWire: async () => postgresWire({ ...server, database }, () => {}),
    loseConnections: () =>
      admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]),
    async [Symbol.asyncDispose]() {
      await admin.query(`drop database ${database} with (force)`)
      await admin.end()
    },
  }
}

/** Announces until it is heard: what is told while a connection is away is lost. */
async function isHeardAgain({ here, heard }: Awaited<ReturnType<typeof openPair>>): Promise<void> {
  heard.length = 0
  const again = () => {
    here.announce([setUp(9)])
    expect(heard).toContainEqual({ hallId: 3, seq: 9 })
  }
  await vi.waitFor(again, patience)
}

describe('a process that wrote the log wakes the others', { timeout: 60_000 }, () => {
  it('by NOTIFY, also after its connection was lost', async () => {
    await using database = await ownDatabase()
    await hearsTheLast(database.openWire)
    await using pair = await openPair(database.openWire)
    await database.loseConnections()
    await isHeardAgain(pair)
  })

  it('by Redis, also after Redis was away', async () => {
    await using redis = await startRedisServer()
    await using clients = new AsyncDisposableStack()
    const openWire = async () => {
      const client = await openRedis(redis.url, () => {})
      clients.defer(() => client.destroy())
      return redisWire(client, () => {})
    }
    await hearsTheLast(openWire)
    await using pair = await openPair(openWire)
    await redis.kill()
    await redis.start()
    await isHeardAgain(pair)
  })
})
