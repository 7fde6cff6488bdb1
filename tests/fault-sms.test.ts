import { loadSecrets } from '../server/platform/secrets.ts'
import { sql } from 'kysely'
import { pino } from 'pino'
import { describe, expect, it, vi } from 'vitest'
import { readConfig } from '../server/platform/config.ts'
import { openDatabase, openPool } from '../server/platform/database.ts'
import { demoClock } from '../server/platform/hall-clock.ts'
import { contextOf } from '../server/serve.ts'
import { order } from './harness/at-sms.ts'
import { startCrashingDatabase } from './harness/crashing-database.ts'
import { untilReady, type ServerProcess } from './harness/process.ts'
import { startRedisServer } from './harness/redis-server.ts'
import { openGateway, type SmsGateway } from './harness/sms-gateway.ts'
import { openTown, type Town } from './harness/town.ts'

const atOnce = 25
const startsAt = '2026-11-23T10:00:00+08:00'
const speed = 60
const patience = { timeout: 60_000, interval: 25 }
const hallId = 1

const phoneOf = (n: number) => `1390000${String(n).padStart(4, '0')}`

/** What goes wrong at the gateway, in turn: most messages meet something. */
function mischief(gateway: SmsGateway): void {
  gateway.behave(({ kind }, nth) => {
    if (kind === 'ASK') return nth % 7 === 0 ? 'reset' : 'well'
    if (nth % 23 === 0) return 'silent'
    if (nth % 11 === 0) return 'throttle'
    if (nth % 13 === 0) return 'deaf'
    if (nth % 17 === 0) return 'reset'
    return nth % 19 === 0 ? 'garbage' : 'well'
  })
}

/** A hand in the database of the town: it orders as a room does, and counts. */
async function openHand(town: Town) {
  const pool = openPool({ connection: { connectionString: town.databaseUrl }, maxConnections: 4 }, () => {})
  const db = openDatabase(pool)
  const clock = demoClock({ startsAt: new Date(startsAt), speed })
  const config = readConfig({ DATA_DIR: town.dataDir }, town.dataDir)
  const log = pino({ level: 'silent' })
  const ctx = contextOf({ config, db, clock, log, secrets: await loadSecrets(town.dataDir) })
  return {
    /** Whoever lost the connection orders again: the same key is the same message. */
    order: (n: number) =>
      vi.waitFor(
        () =>
          order({ ctx, hallId }, { template: 'CASE_DONE', phone: phoneOf(n), dedupKey: `case-done:${n}` }),
        patience,
      ),
    async states(): Promise<Record<string, number>> {
      const { rows } = await sql<{ state: string; count: number }>`
        select state, count(*)::int as count from sms_message group by state`.execute(db)
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
    },
    [Symbol.asyncDispose]: () => db.destroy(),
  }
}

/** Sending goes on: another telephone rings, or all that were asked for before these have rung. */
async function untilMore({ ledger }: SmsGateway, before: number): Promise<void> {
  const taken = ledger.length
  await vi.waitFor(() => expect(ledger.length > taken || ledger.length >= before).toBe(true), patience)
}

type Trouble = {
  kills: number
  crashes: number
  settings?: Record<string, string>
  besides?: () => Promise<void>
}

/** Workers die one after the other; now and then the database crashes among them, with all that is under way. */
async function killedAgainAndAgain({ kills, crashes, settings = {}, besides }: Trouble): Promise<void> {
  const messages = kills * atOnce
  await using gateway = await openGateway('http')
  mischief(gateway)
  await using database = await startCrashingDatabase()
  const shared = { ...gateway.settings, SMS_ANSWER_SEC: '1', ...settings }
  const demo = { DEMO_CLOCK: `${startsAt} x${speed}`, ROLES: 'worker' }
  await using town = await openTown({ ...shared, ...demo }, database.host)
  const first = await town.start()
  await untilReady(first)
  await using hand = await openHand(town)
  const workers: ServerProcess[] = [first, await town.start()]
  let crashed = 0
  for (let n = 0; n < messages; n += atOnce) {
    const isCrashing = (n / atOnce) % 4 === 3
    // One that only starts finds no database and ends: the crash is to meet workers at work.
    if (isCrashing) await Promise.all(workers.map(untilReady))
    const some = Array.from({ length: atOnce }, (_, i) => n + i)
    // Asked for twice, as by whoever is not sure that it was heard.
    await Promise.all([...some, ...some].map((each) => hand.order(each)))
    await untilMore(gateway, n)
    if (isCrashing) {
      await database.crash()
      crashed += 1
      await besides?.()
      await untilMore(gateway, n)
    }
    // The oldest dies in the midst of it, a new one takes its place.
    await workers.shift()?.end('SIGKILL')
    workers.push(await town.start())
  }
  expect([workers.length, crashed]).toEqual([2, crashes])
  await vi.waitFor(async () => expect(await hand.states()).toEqual({ SENT: messages }), {
    ...patience,
    interval: 250,
  })
  const rang = gateway.ledger.map(({ phone }) => phone)
  expect(rang.toSorted()).toEqual(Array.from({ length: messages }, (_, n) => phoneOf(n)))
  expect(gateway.strangers()).toBe(0)
  for (const worker of workers) expect(worker.output()).not.toMatch(/1390000\d{4}/)
}

describe(
  'a gateway that fails, workers that are killed again and again, and a database that crashes',
  { timeout: 300_000 },
  () => {
    it('leave each of five hundred numbers with exactly one message', async () => {
      await killedAgainAndAgain({ kills: 20, crashes: 5 })
    })

    it('and no more when Redis keeps the jobs and loses all of them', async () => {
      await using redis = await startRedisServer()
      const besides = async () => {
        await redis.kill()
        await redis.start()
      }
      await killedAgainAndAgain({ kills: 6, crashes: 1, settings: { REDIS_URL: redis.url }, besides })
    })
  },
)
