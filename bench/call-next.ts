import type { WindowTurn } from '../contract/windows.ts'
import { newCommandId, type BenchRun } from './bench-run.ts'
import { ceilingName, openCeiling } from './ceiling.ts'
import { spreadOf, type Findings } from './figures.ts'
import { emptyDay, fillLine, serveAndRefill } from './line.ts'
import { openLink, type Link } from './link.ts'
import { loadRow, runLoad, type Load } from './load.ts'

const targetPerSecond = 300
const mostTimesSlower = 1.5
const shortLine = 100
const longLine = 10_000

type Variant = { waiting: number; lanes: number }

const variants: Variant[] = [shortLine, longLine].flatMap((waiting) =>
  [1, 16, 32].map((lanes) => ({ waiting, lanes })),
)

/** Windows that call over HTTP in one hall, with a short and a long line. */
export async function measureCallNext(run: BenchRun): Promise<Findings> {
  const ceiling = await openCeiling(run.server)
  const loads = new Map<Variant, Load[]>(variants.map((variant) => [variant, []]))
  const ceilings = new Map<Variant, Load[]>(variants.map((variant) => [variant, []]))
  for (let repetition = 0; repetition < run.repetitions; repetition++) {
    for (const variant of variants) {
      await emptyDay(run.pool)
      await fillLine(run.pool, variant.waiting)
      loads.get(variant)?.push(await callFor(run, variant.lanes))
      ceilings.get(variant)?.push(await ceiling.measure(variant.lanes))
    }
  }
  const shifts = await serviceLoads(run)
  await ceiling.close()
  const rows = variants.map((variant) =>
    loadRow(nameOf(variant), loads.get(variant) ?? [], {
      name: ceilingName(variant.lanes),
      loads: ceilings.get(variant) ?? [],
    }),
  )
  const at16 = (waiting: number) =>
    [...loads].find(([variant]) => variant.waiting === waiting && variant.lanes === 16)?.[1] ?? []
  const serviceRow = loadRow('c=16, 100 waiting, call-next + start + finish', shifts)
  const aims = [rateAim(at16(shortLine)), lengthAim(at16(shortLine), at16(longLine))]
  return { subject: 'call-next', about, rows: [...rows, serviceRow], aims }
}

const about =
  'POST /api/windows/:id/call-next, each window in a closed loop. Only the call is timed; between two calls of a window ' +
  'one direct statement ends the service and lets a new person wait, so that the line keeps its length. Its time lowers ' +
  'the calls per second. The last row does start and finish over HTTP too: its rate counts whole services.'

const nameOf = ({ waiting, lanes }: Variant): string =>
  `c=${lanes}, ${waiting.toLocaleString('en-US').replaceAll(',', ' ')} waiting`

/** Calls by `lanes` windows; the line must be filled, and every window free. */
export async function callFor(run: BenchRun, lanes: number): Promise<Load> {
  const links = await openLinks(run, lanes)
  const load = await runLoad({
    lanes,
    durationMs: run.durationMs,
    serverPid: run.server.pid,
    async turn(lane) {
      const { ticketId, timeMs } = await callNext(links[lane])
      await serveAndRefill(run.pool, ticketId)
      return timeMs
    },
  })
  for (const { link } of links) link.close()
  return load
}

/** Whole services as the console does them. */
async function serviceLoads(run: BenchRun): Promise<Load[]> {
  const loads: Load[] = []
  for (let repetition = 0; repetition < run.repetitions; repetition++) {
    await emptyDay(run.pool)
    await fillLine(run.pool, 5000)
    const links = await openLinks(run, 16)
    const turn = (lane: number) => serve(links[lane])
    loads.push(await runLoad({ lanes: 16, durationMs: run.durationMs, turn, serverPid: run.server.pid }))
    for (const { link } of links) link.close()
  }
  return loads
}

type WindowLink = { link: Link; windowId: number }

async function openLinks({ server, crew }: BenchRun, lanes: number): Promise<WindowLink[]> {
  const manned = crew.windows.slice(0, lanes)
  return Promise.all(
    manned.map(async ({ windowId, cookie }) => ({ windowId, link: await openLink(server.port, cookie) })),
  )
}

/** One call over HTTP. Throws when it is refused. */
export async function callNext(
  at: WindowLink | undefined,
): Promise<{ ticketId: number; seq: number; timeMs: number }> {
  if (!at) throw new Error('more windows than the hall has')
  const body = JSON.stringify({ commandId: newCommandId() })
  const startedAt = performance.now()
  const reply = await at.link.post(`/api/windows/${at.windowId}/call-next`, body)
  const timeMs = performance.now() - startedAt
  if (reply.status !== 200) throw new Error(`call-next answered ${reply.status}: ${reply.body}`)
  const turn: WindowTurn = JSON.parse(reply.body)
  return { ticketId: turn.current?.id ?? 0, seq: turn.seq, timeMs }
}

async function serve(at: WindowLink | undefined): Promise<number> {
  const { ticketId, timeMs } = await callNext(at)
  const commands = { start: {}, finish: { outcome: 'INSTANT_DONE' } }
  for (const [command, fields] of Object.entries(commands)) {
    const body = JSON.stringify({ commandId: newCommandId(), ...fields })
    const reply = await at?.link.post(`/api/tickets/${ticketId}/${command}`, body)
    if (reply?.status !== 200) throw new Error(`${command} answered ${reply?.status}: ${reply?.body}`)
  }
  return timeMs
}

function rateAim(loads: Load[]) {
  const perSecond = spreadOf(loads.map((load) => load.perSecond)).median
  const errors = loads.reduce((sum, load) => sum + load.errors, 0)
  return {
    text: `call-next ≥ ${targetPerSecond}/s in one hall at c=16, 0 errors`,
    measured: `${Math.round(perSecond)}/s, ${errors} errors`,
    isReached: perSecond >= targetPerSecond && errors === 0,
  }
}

function lengthAim(short: Load[], long: Load[]) {
  // Neighbours in time are compared, so that a slow minute of the machine slows both.
  const times = spreadOf(short.map(({ p50Ms }, index) => (long[index]?.p50Ms ?? Number.NaN) / p50Ms))
  return {
    text: `call-next with 10 000 waiting ≤ ${mostTimesSlower}× that with 100 (c=16, p50)`,
    measured: `${times.median.toFixed(2)}× (${times.min.toFixed(2)}–${times.max.toFixed(2)})`,
    isReached: times.median <= mostTimesSlower,
  }
}
