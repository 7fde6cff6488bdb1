import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { openDatabase, openPool } from '../server/platform/database.ts'
import { Caller } from './harness/caller.ts'
import { untilReady, type ServerProcess } from './harness/process.ts'
import { startRedisServer } from './harness/redis-server.ts'
import { openGateway } from './harness/sms-gateway.ts'
import { openTown, type Town } from './harness/town.ts'

const people = 24
const patience = { timeout: 90_000, interval: 50 }

const phoneOf = (n: number) => `1380000${String(n).padStart(4, '0')}`

/** Somebody at the window of the town who serves whoever comes; whoever was served leaves without a rating. */
async function openPost({ url }: ServerProcess, { dataDir }: Town) {
  const [, password] = /^cq002\t(\S+)/m.exec(readFileSync(join(dataDir, 'first-passwords.txt'), 'utf8')) ?? []
  const clerk = new Caller(url)
  const me = await clerk.post('/api/login', { account: 'cq002', password })
  const [{ windowId }] = me.openableWindows
  await clerk.do(`/api/windows/${windowId}/open`)
  const { serviceTypes } = await clerk.get('/api/halls/1/catalogue')
  const { id: serviceTypeId } = serviceTypes.find(({ name }: { name: string }) => name === '咨询')
  const citizen = new Caller(url)
  return async (n: number): Promise<void> => {
    const holder = { phone: phoneOf(n) }
    await citizen.do('/api/halls/1/tickets', { serviceTypeId, holder })
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    await clerk.do(`/api/tickets/${current.id}/start`)
    await clerk.do(`/api/tickets/${current.id}/finish`, { outcome: 'CONSULT' })
  }
}

/** The database of the town: what stands in it, and how BullMQ's part of it is emptied. */
function openHand({ databaseUrl }: Town) {
  const pool = openPool({ connection: { connectionString: databaseUrl }, maxConnections: 1 }, () => {})
  const db = openDatabase(pool)
  return {
    async sent(): Promise<number> {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from sms_message where state = 'SENT'`.execute(db)
      return rows[0]?.count ?? 0
    },
    /** How many invitations by message each service has had. */
    async attempts(): Promise<number[]> {
      const { rows } = await sql<{ count: number }>`
        select count(attempt.id)::int as count from rating_request request
        left join invitation_attempt attempt on attempt.request_id = request.id and attempt.channel = 'SMS'
        group by request.id`.execute(db)
      return rows.map(({ count }) => count)
    },
    /** How many services are to be invited at this moment of the hall, half an hour after they were asked for. */
    async due(at: Date): Promise<number> {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from rating_request
        where state = 'MISSED' and on_site_until + interval '30 minutes' <= ${at}`.execute(db)
      return rows[0]?.count ?? 0
    },
    async emptyJobs(): Promise<void> {
      const { rows } = await sql<{ name: string }>`
        select table_name as name from information_schema.tables
        where table_schema = 'bullmq' and table_name not in ('meta', 'migration')`.execute(db)
      const tables = sql.join(rows.map(({ name }) => sql.table(`bullmq.${name}`)))
      await sql`truncate ${tables}`.execute(db)
    },
    [Symbol.asyncDispose]: () => db.destroy(),
  }
}

type Hand = ReturnType<typeof openHand>
type Store = { settings: Record<string, string>; empty: (hand: Hand) => Promise<void> }

async function emptiedAgainAndAgain({ settings, empty }: Store): Promise<void> {
  await using gateway = await openGateway('http')
  // Most messages meet something: no answer, nonsense, a cut line, “later”.
  const moods = ['silent', 'well', 'throttle', 'reset', 'garbage', 'deaf', 'well'] as const
  gateway.behave(({ kind }, nth) => (kind === 'ASK' ? 'well' : (moods[nth % moods.length] ?? 'well')))
  const clock = { DEMO_CLOCK: '2026-11-23T08:31:00+08:00 x120', SMS_ANSWER_SEC: '1' }
  await using town = await openTown({ ...gateway.settings, ...clock, ...settings })
  const web = await town.start({ ROLES: 'web' })
  await untilReady(web)
  await using hand = openHand(town)
  const serve = await openPost(web, town)
  for (let n = 0; n < people; n++) await serve(n)
  let worker = await town.start({ ROLES: 'worker' })
  const citizen = new Caller(web.url)
  const untilDue = (count: number) =>
    vi.waitFor(async () => {
      const { clock } = await citizen.get('/api/halls/1/board')
      expect(await hand.due(new Date(clock.now))).toBe(count)
    }, patience)
  await untilDue(people)

  // Whoever works dies, and with it everything that BullMQ knew.
  const wipe = async () => {
    await worker.end('SIGKILL')
    await empty(hand)
    worker = await town.start({ ROLES: 'worker' })
  }
  for (const count of [0, 1, people / 3, (people * 2) / 3]) {
    await vi.waitFor(() => expect(gateway.ledger.length).toBeGreaterThanOrEqual(count), patience)
    await wipe()
  }
  await vi.waitFor(async () => expect(await hand.sent()).toBe(people), patience)

  // Those who were invited before are so no more, though nothing but the rows knows of it: one more is.
  await serve(people)
  await untilDue(1)
  await wipe()
  await vi.waitFor(async () => expect(await hand.sent()).toBe(people + 1), patience)
  const everybody = Array.from({ length: people + 1 }, (_, n) => phoneOf(n))
  expect(gateway.ledger.map(({ phone }) => phone).toSorted()).toEqual(everybody)
  expect(await hand.attempts()).toEqual(everybody.map(() => 1))
  expect(gateway.strangers()).toBe(0)
  for (const { output } of [web, worker]) expect(output()).not.toMatch(/1380000\d{4}/)
}

describe.concurrent('the store of jobs is emptied in the middle of inviting', { timeout: 300_000 }, () => {
  it('of the database: every invitation is sent once, and never twice', async () => {
    await emptiedAgainAndAgain({ settings: {}, empty: (hand) => hand.emptyJobs() })
  })

  it('of Redis: every invitation is sent once, and never twice', async () => {
    await using redis = await startRedisServer()
    const empty = async () => {
      await redis.kill()
      await redis.start()
    }
    await emptiedAgainAndAgain({ settings: { REDIS_URL: redis.url }, empty })
  })
})
