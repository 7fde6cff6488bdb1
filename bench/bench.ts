import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBenchHall } from './bench-hall.ts'
import type { BenchRun } from './bench-run.ts'
import { measureBroadcast } from './broadcast.ts'
import { measureBundles } from './bundles.ts'
import { measureCallNext } from './call-next.ts'
import { openWindows } from './crew.ts'
import type { Findings } from './figures.ts'
import { openDatabase, runToEnd, startHall, stopEveryHall, type Place } from './hall-server.ts'
import { measureHistory } from './history.ts'
import { machine } from './machine.ts'
import { measureMemory } from './memory.ts'
import { aimLines, tableOf } from './report.ts'
import { measureStartup } from './startup.ts'
import { measureTake } from './take.ts'

const subjects = ['bundles', 'startup', 'memory', 'take', 'call-next', 'broadcast', 'history'] as const
type Subject = (typeof subjects)[number]

const usage = `npm run bench -- [--quick] [--only ${subjects.join(',')}] [--json FILE]`

type Options = { only: ReadonlySet<string>; isQuick: boolean; jsonFile: string | undefined }

/** These need a hall with every window open. */
const atWork: Subject[] = ['take', 'call-next', 'broadcast', 'history']

const options = readOptions()
const startedAt = new Date()
const place = await preparePlace()
const findings: Findings[] = []
const { processors, cpu, node, load } = machine()
print(`${processors} × ${cpu}, node ${node}, load ${load.join(' ')}`)
print(
  'Each figure is the median of several measurements (least–most). “others %” is what other programs used of',
)
print(
  'the processors just before: where it is high or the brackets are wide, measure again in a quiet hour.\n',
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cleanUp().then(() => process.exit(130)))
}
try {
  await measureAll(options)
} finally {
  await cleanUp()
}
await conclude(options)

function readOptions(): Options {
  const { values } = parseArgs({
    options: { json: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean' } },
  })
  const isQuick = values.quick ?? false
  const asked = values.only?.split(',') ?? subjects.filter((subject) => !isQuick || subject !== 'history')
  const unknown = asked.filter((subject) => !subjects.some((known) => known === subject))
  if (unknown.length > 0) {
    process.stderr.write(`There is no ${unknown.join(', ')}. ${usage}\n`)
    process.exit(2)
  }
  return { only: new Set(asked), isQuick, jsonFile: values.json }
}

async function preparePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'tingxu-bench-'))
  const hallFolder = join(folder, 'hall')
  await writeBenchHall(hallFolder)
  return { dataDir: join(folder, 'data'), hallFolder }
}

async function measureAll({ only, isQuick }: Options): Promise<void> {
  const measure = async (subject: Subject, find: () => Promise<Findings>) => {
    if (!only.has(subject)) return
    const beganAt = performance.now()
    const found = await find()
    findings.push(found)
    print(tableOf(found, Math.round((performance.now() - beganAt) / 1000)))
  }
  await runToEnd('web/build.ts')
  await measure('bundles', async () => measureBundles())
  await measure('startup', () => measureStartup(place, isQuick))
  await measure('memory', () => measureMemory(place, isQuick))
  if (!atWork.some((subject) => only.has(subject))) return
  await withHallAtWork(isQuick, async (run) => {
    await measure('take', () => measureTake(run))
    await measure('call-next', () => measureCallNext(run))
    await measure('broadcast', () => measureBroadcast(run))
    await measure('history', () => measureHistory(run))
  })
}

/** Leaves nothing running and nothing lying about. */
async function cleanUp(): Promise<void> {
  await stopEveryHall()
  await rm(join(place.dataDir, '..'), { recursive: true, force: true })
}

async function withHallAtWork(isQuick: boolean, use: (run: BenchRun) => Promise<void>): Promise<void> {
  const server = await startHall(place)
  const pool = openDatabase(server, { connections: 32, isStagehand: true })
  try {
    const crew = await openWindows(server)
    const run = {
      server,
      pool,
      crew,
      isQuick,
      repetitions: isQuick ? 3 : 4,
      durationMs: isQuick ? 1000 : 1500,
    }
    // Thrown away: as in the first minutes of a day, the busiest paths become machine code.
    await measureTake({ ...run, repetitions: 1 })
    await measureCallNext({ ...run, repetitions: 1 })
    await use(run)
  } finally {
    await pool.end()
    await server.stop()
  }
}

/** Prints the aims and writes the file. Only what did not work fails the run: a slow machine is no mistake. */
async function conclude({ jsonFile }: Options): Promise<void> {
  const aims = findings.flatMap((found) => found.aims)
  const errors = findings.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.errors, 0)
  print(aimLines(aims))
  const report = { startedAt: startedAt.toISOString(), machine: machine(), errors, aims, findings }
  if (jsonFile) await writeFile(jsonFile, `${JSON.stringify(report, null, 2)}\n`)
  if (errors === 0) return
  process.stderr.write(`${errors} requests failed.\n`)
  process.exitCode = 1
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
