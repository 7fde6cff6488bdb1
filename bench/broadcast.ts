import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { BoardChanged } from '../contract/messages.ts'
import type { BenchRun } from './bench-run.ts'
import { callNext } from './call-next.ts'
import { openCeiling } from './ceiling.ts'
import { percentile, spreadOf, spreadsOf, type Findings } from './figures.ts'
import { emptyDay, fillLine, serveAndRefill } from './line.ts'
import { openLink } from './link.ts'
import { endChild, monotonicMs, openScreens, type Screens } from './screens.ts'

const socketCounts = [200, 1000] as const
const pauseMs = 15
const columns = ['p50Ms', 'p95Ms'] as const

type Times = Record<(typeof columns)[number], number>

/** From pressing “call next” until the last of n screens has it, beside a bare socket.io server doing only that. */
export async function measureBroadcast(run: BenchRun): Promise<Findings> {
  const repetitions = run.isQuick ? 1 : 3
  const calls = run.isQuick ? 30 : 60
  const rawTransactionMs = await rawTransaction(run)
  const rows = []
  const aims = []
  for (const count of socketCounts) {
    const ours: Times[] = []
    const raw: Times[] = []
    for (let repetition = 0; repetition < repetitions; repetition++) {
      ours.push(await callsToScreens(run, count, calls))
      raw.push(await rawBroadcasts(count, calls))
    }
    const ceiling = { name: `raw socket.io broadcast, ${count} sockets`, values: spreadsOf(raw, columns) }
    const values = spreadsOf(ours, columns)
    rows.push({ name: `last of ${count} sockets`, values, errors: 0, ceiling })
    if (count === 200) aims.push(aimOf(ours, raw, rawTransactionMs))
  }
  return { subject: 'broadcast', about, rows, aims }
}

const about =
  'From sending POST call-next until the last websocket of the board room, in another process, has board:changed. ' +
  'The ceiling is a plain node:http server that gets a POST and tells the same message to as many sockets.'

async function callsToScreens(run: BenchRun, count: number, calls: number): Promise<Times> {
  const { server, crew, pool } = run
  await emptyDay(pool)
  await fillLine(pool, 100)
  const [window] = crew.windows
  if (!window) throw new Error('the hall has no window')
  const at = { windowId: window.windowId, link: await openLink(server.port, window.cookie) }
  const url = `http://127.0.0.1:${server.port}`
  const screens = await openScreens({ url, hallId: crew.hallId, count })
  const times = await timesOf(screens, calls, async () => {
    const { ticketId, seq } = await callNext(at)
    return { seq, after: () => serveAndRefill(pool, ticketId) }
  })
  at.link.close()
  await screens.close()
  return times
}

async function rawBroadcasts(count: number, calls: number): Promise<Times> {
  const child = fork(join(import.meta.dirname, 'raw-broadcast-child.ts'), [JSON.stringify(sampleMessage)])
  const [port] = await once(child, 'message')
  const screens = await openScreens({ url: `http://127.0.0.1:${port}`, hallId: 1, count })
  const link = await openLink(Number(port))
  const times = await timesOf(screens, calls, async () => {
    const { seq }: { seq: number } = JSON.parse((await link.post('/', '{}')).body)
    return { seq, after: async () => {} }
  })
  link.close()
  await screens.close()
  await endChild(child)
  return times
}

type Told = { seq: number; after: () => Promise<void> }

/** One at a time, with a pause in between. */
async function timesOf(screens: Screens, calls: number, call: () => Promise<Told>): Promise<Times> {
  const timesMs: number[] = []
  for (let turn = -5; turn < calls; turn++) {
    const startedAtMs = monotonicMs()
    const { seq, after } = await call()
    const timeMs = (await screens.lastHad(seq)) - startedAtMs
    if (turn >= 0) timesMs.push(timeMs)
    await after()
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  timesMs.sort((a, b) => a - b)
  return { p50Ms: percentile(timesMs, 50), p95Ms: percentile(timesMs, 95) }
}

/** What the hall tells of one call. */
const sampleMessage: BoardChanged = {
  hallId: 1,
  from: 1,
  to: 1,
  changes: [
    {
      seq: 1,
      type: 'ticket-called',
      queueId: 1,
      call: {
        seq: 1,
        ticketNo: 'A100001',
        windowId: 1,
        at: '2026-11-23T01:00:00.000Z',
        callCount: 1,
        text: '请A100001号到1号窗口办理',
        speech: '请A一零零零零一号到一号窗口办理',
      },
    },
  ],
}

async function rawTransaction(run: BenchRun): Promise<number> {
  const ceiling = await openCeiling(run.server)
  const { p50Ms } = await ceiling.measure(1)
  await ceiling.close()
  return p50Ms
}

function aimOf(ours: Times[], raw: Times[], rawTransactionMs: number) {
  const medianP95 = (times: Times[]) => spreadOf(times.map(({ p95Ms }) => p95Ms)).median
  const limitMs = 2 * medianP95(raw) + rawTransactionMs
  const measuredMs = medianP95(ours)
  return {
    text: 'call → last of 200 sockets, p95 ≤ 2 × raw broadcast p95 + raw transaction p50',
    measured: `${measuredMs.toFixed(1)} ms, limit ${limitMs.toFixed(1)} ms`,
    isReached: measuredMs <= limitMs,
  }
}
