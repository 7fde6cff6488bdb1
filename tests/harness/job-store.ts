import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { openPool } from '../../server/platform/database.ts'
import { openJobPool, type JobStore } from '../../server/platform/jobs.ts'
import { openRedis } from '../../server/platform/redis.ts'
import { startRedisServer } from './redis-server.ts'

/** A place for jobs of its own for a test. */
export type TestStore = {
  /** The store as one more process reaches it. */
  open: () => Promise<JobStore>
  /** Takes it away from everybody for a moment. */
  interrupt: () => Promise<void>
  /** Everything in it is lost, and it is there again. */
  empty: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

export async function openPostgresStore(): Promise<TestStore> {
  const database = `jobs_${randomBytes(6).toString('hex')}`
  const server = { host: inject('databaseHost'), user: 'tingxu' }
  const admin = openPool({ connection: { ...server, database: 'postgres' }, maxConnections: 1 }, () => {})
  await admin.query(`create database ${database}`)
  const opened = new AsyncDisposableStack()
  opened.defer(() => admin.end())
  opened.defer(async () => void (await admin.query(`drop database ${database} with (force)`)))
  return {
    open: async () => {
      const postgres = openJobPool({ ...server, database }, () => {})
      opened.defer(() => postgres.end())
      return { postgres }
    },
    interrupt: async () => {
      const connected = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1'
      await admin.query(connected, [database])
    },
    empty: async () => {
      await using stack = new AsyncDisposableStack()
      const pool = openPool({ connection: { ...server, database }, maxConnections: 1 }, () => {})
      stack.defer(() => pool.end())
      const { rows } = await pool.query<{
        name: string
      }>(`select format('%I.%I', schemaname, tablename) as name
        from pg_tables where schemaname = 'bullmq' and tablename not in ('meta', 'migration')`)
      await pool.query(`truncate ${rows.map(({ name }) => name).join(', ')}`)
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

export async function openRedisStore(): Promise<TestStore> {
  const opened = new AsyncDisposableStack()
  const server = opened.use(await startRedisServer())
  return {
    open: async () => {
      const redis = await openRedis(server.url, () => {})
      opened.defer(() => redis.destroy())
      return { redis }
    },
    interrupt: async () => {
      await server.kill()
      await server.start()
    },
    empty: async () => {
      const redis = await openRedis(server.url, () => {})
      await redis.flushAll()
      redis.destroy()
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
