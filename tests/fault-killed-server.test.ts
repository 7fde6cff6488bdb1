import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import type { Board } from '../contract/board.ts'
import { playDay } from '../demo/play-day.ts'
import { openDatabase, openPool } from '../server/platform/database.ts'
import { openBrowser } from './harness/browser.ts'
import { Caller } from './harness/caller.ts'
import { freePort, startProcess, throwAwayDir, untilReady, type ServerProcess } from './harness/process.ts'

const kills = 20
const eventsBetweenKills = 20
const dayFile = join(import.meta.dirname, '..', 'demo/pyhl/days/day-ordinary.csv')
/** What a browser says while the server is away. */
const whileAway = [
  /WebSocket connection to/,
  /^net::ERR_/,
  /Failed to load resource/,
  /ERR_CONNECTION/,
  /5\d\d (GET|POST)/,
]

type Log = { taken: number; finished: number; passed: number; gap: number; doubles: number; twice: number }

describe('a server that is killed twenty times during a day', () => {
  it(
    'loses nothing it acknowledged, gives no number twice, and its wall ends with the truth',
    { timeout: 600_000 },
    async () => {
      using data = throwAwayDir()
      await using screens = await openBrowser()
      const settings = {
        DATA_DIR: data.dir,
        PORT: await freePort(),
        DEMO_CLOCK: '2026-11-23T08:15:00+08:00 x60',
      }
      let server = startProcess(settings)
      await untilReady(server)
      const wall = await screens.open(`${server.url}/wall?hall=PYHL`, 'wall', { expects: whileAway })
      const evening = new AbortController()
      const day = playDay({
        url: server.url,
        passwordsFile: join(data.dir, 'first-passwords.txt'),
        dayFile,
        hallCode: 'PYHL',
        signal: evening.signal,
      })
      for (let kill = 0; kill < kills; kill++) {
        await untilMoreHappened(server)
        server = await killAndRestart(server, settings)
      }
      await untilMoreHappened(server)
      evening.abort()
      const summary = await day
      expect(summary).toMatchObject({ errors: 0, duplicateNumbers: 0, firstErrors: [] })
      expect(summary.served).toBeGreaterThan(40)

      // What was acknowledged is there; what was under way when the play ended may be there too.
      const log = await readLog(data.dir)
      expect(log).toMatchObject({ gap: 0, doubles: 0, twice: 0 })
      expect(log?.taken).toBeGreaterThanOrEqual(summary.tickets)
      expect(log?.finished).toBeGreaterThanOrEqual(summary.served)
      expect(log?.passed).toBeGreaterThanOrEqual(summary.noShow)

      // Calls that were under way when the play ended may still come: the wall follows them.
      const caller = new Caller(server.url)
      const shown = wall.getByTestId('call-row')
      const showsTheTruth = async () => {
        const board: Board = await caller.get('/api/halls/1/board')
        const newest = board.calls.slice(0, 3).map((call) => call.ticketNo)
        const rows = await shown.evaluateAll((each) => each.map((row) => row.getAttribute('data-ticket-no')))
        return { newest, rows: rows.slice(0, 3) }
      }
      await vi.waitFor(
        async () => {
          const { newest, rows } = await showsTheTruth()
          expect(rows).toEqual(newest)
        },
        { timeout: 20_000, interval: 200 },
      )
      await server.end('SIGTERM')
    },
  )
})

async function untilMoreHappened({ url }: ServerProcess): Promise<void> {
  const caller = new Caller(url)
  const seq = async () => (await caller.get('/api/halls/1/board')).seq
  const before = await seq()
  await expect.poll(seq, { timeout: 60_000, interval: 200 }).toBeGreaterThan(before + eventsBetweenKills)
}

async function killAndRestart(
  server: ServerProcess,
  settings: Record<string, string>,
): Promise<ServerProcess> {
  await server.end('SIGKILL')
  const next = startProcess(settings)
  await untilReady(next)
  return next
}

/** What the database says of the day. */
async function readLog(dataDir: string): Promise<Log | undefined> {
  const host = join(dataDir, 'postgres')
  const pool = openPool(
    { connection: { host, user: 'tingxu', database: 'postgres' }, maxConnections: 1 },
    () => {},
  )
  const db = openDatabase(pool)
  try {
    const { rows } = await sql<Log>`
      select count(*) filter (where event->>'type' = 'ticket-taken')::int as taken,
        count(*) filter (where event->>'type' = 'ticket-finished')::int as finished,
        count(*) filter (where event->>'type' = 'ticket-passed')::int as passed,
        (max(seq) - count(*))::int as gap,
        (select count(*)::int from (select from ticket where hall_id = 1 group by business_day, ticket_no
          having count(*) > 1) same) as doubles,
        (select count(*)::int from (select from ticket where status in ('CALLED', 'SERVING')
          group by window_id having count(*) > 1) busy) as twice
      from hall_event where hall_id = 1`.execute(db)
    return rows[0]
  } finally {
    await db.destroy()
  }
}
