import { kioskCode } from './bench-hall.ts'
import { newCommandId, type BenchRun } from './bench-run.ts'
import { ceilingName, openCeiling } from './ceiling.ts'
import type { Findings, Row } from './figures.ts'
import { emptyDay, fillLine } from './line.ts'
import { openLink, type Link } from './link.ts'
import { loadRow, runLoad, type Load } from './load.ts'

const targetPerSecond = 400

type Variant = { name: string; lanes: number; waiting: number; bodyOf: (run: BenchRun) => string }

const variants: Variant[] = [
  ...[1, 16, 32].map((lanes) => ({ name: `c=${lanes}`, lanes, waiting: 100, bodyOf: plainTake })),
  { name: 'c=16, at a kiosk, with telephone number', lanes: 16, waiting: 100, bodyOf: phoneTake },
  { name: 'c=16, 10 000 already waiting', lanes: 16, waiting: 10_000, bodyOf: plainTake },
]

/** Numbers taken over HTTP in one hall. The line grows while it is measured, as it does on a busy morning. */
export async function measureTake(run: BenchRun): Promise<Findings> {
  const ceiling = await openCeiling(run.server)
  const loads = new Map<Variant, Load[]>(variants.map((variant) => [variant, []]))
  const ceilings = new Map<Variant, Load[]>(variants.map((variant) => [variant, []]))
  for (let repetition = 0; repetition < run.repetitions; repetition++) {
    for (const variant of variants) {
      loads.get(variant)?.push(await takeFor(run, variant))
      ceilings.get(variant)?.push(await ceiling.measure(variant.lanes))
    }
  }
  await ceiling.close()
  const rows = variants.map((variant) =>
    loadRow(variant.name, loads.get(variant) ?? [], {
      name: ceilingName(variant.lanes),
      loads: ceilings.get(variant) ?? [],
    }),
  )
  return { subject: 'take', about, rows, aims: [aimOf(rows)] }
}

const about =
  'POST /api/halls/:id/tickets, closed loop over keep-alive connections; starts with 100 waiting, who grow in number.'

async function takeFor({ server, pool, ...run }: BenchRun, variant: Variant): Promise<Load> {
  await emptyDay(pool)
  await fillLine(pool, variant.waiting)
  const links = await Promise.all(Array.from({ length: variant.lanes }, () => openLink(server.port)))
  const path = `/api/halls/${run.crew.hallId}/tickets`
  const bodyOf = () => variant.bodyOf({ server, pool, ...run })
  const load = await runLoad({
    lanes: variant.lanes,
    durationMs: run.durationMs,
    serverPid: server.pid,
    turn: (lane) => take(links[lane], path, bodyOf()),
  })
  for (const link of links) link.close()
  return load
}

async function take(link: Link | undefined, path: string, body: string): Promise<number> {
  const startedAt = performance.now()
  const reply = await link?.post(path, body)
  const timeMs = performance.now() - startedAt
  if (reply?.status !== 200) throw new Error(`take answered ${reply?.status}: ${reply?.body}`)
  return timeMs
}

let takes = 0

function plainTake({ crew }: BenchRun): string {
  const serviceTypeId = crew.plainServiceIds[takes++ % crew.plainServiceIds.length]
  return JSON.stringify({ commandId: newCommandId(), serviceTypeId })
}

function phoneTake({ crew }: BenchRun): string {
  const serviceTypeId = crew.phoneServiceIds[takes++ % crew.phoneServiceIds.length]
  const holder = { phone: fictionalMobile(takes) }
  return JSON.stringify({ commandId: newCommandId(), serviceTypeId, kiosk: kioskCode, holder })
}

/** A number of the range nobody has: 1xx0000xxxx. */
function fictionalMobile(count: number): string {
  const prefix = 130 + (Math.floor(count / 10_000) % 70)
  return `${prefix}0000${String(count % 10_000).padStart(4, '0')}`
}

function aimOf(rows: Row[]) {
  const row = rows.find(({ name }) => name === 'c=16')
  const perSecond = row?.values['perSecond']?.median ?? 0
  const errors = rows.reduce((sum, each) => sum + each.errors, 0)
  return {
    text: `take ≥ ${targetPerSecond}/s in one hall at c=16, 0 errors`,
    measured: `${Math.round(perSecond)}/s, ${errors} errors`,
    isReached: perSecond >= targetPerSecond && errors === 0,
  }
}
