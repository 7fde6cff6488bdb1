import { spawn } from 'node:child_process'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { logOptions } from './app.ts'
import { readConfig, StartRefused, type Config } from './platform/config.ts'
import { inTurn, openDatabase, openPool } from './platform/database.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './platform/embedded-postgres.ts'
import { every } from './platform/every.ts'
import {
  clockFor,
  isFresh,
  markInstalled,
  requireOneKey,
  requirePostgres14,
} from './platform/installation.ts'
import { migrate } from './platform/migrate.ts'
import { loadSecrets } from './platform/secrets.ts'
import { claimDataDir } from './platform/single-process.ts'
import { contextOf, serve, type Foundation, type Serving } from './serve.ts'
import { loadFirstHalls, type FirstPassword } from './setup/index.ts'
import { printFirstPasswords, printWelcome } from './welcome.ts'

const root = join(import.meta.dirname, '..')
const reviveEveryMs = 2000
const stopWithinMs = 5000

try {
  await run()
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

/** The process: settings → database → first halls → listen → graceful stop. */
async function run(): Promise<void> {
  const config = readConfig(process.env, root)
  const log = pino({ level: config.LOG_LEVEL, ...logOptions })
  // On a database elsewhere several processes may share the directory and the key in it.
  if (!config.DATABASE_URL) await claimDataDir(config.DATA_DIR)
  const isWeb = config.roles.includes('web')
  const [building, opening] = await Promise.allSettled([isWeb ? buildBrowserApps() : '', databaseFor(config)])
  if (opening.status === 'rejected') throw opening.reason
  const postgres = opening.value
  const connection = postgres?.connection ?? { connectionString: config.DATABASE_URL }
  let isLeaving = false
  const pool = openPool({ connection, maxConnections: config.DATABASE_CONNECTIONS }, (error) => {
    if (!isLeaving) log.warn({ err: error }, 'a database connection was lost')
  })
  const db = openDatabase(pool)
  const lost = (error: unknown) => log.error({ err: error }, 'the database does not come back')
  const reviving = every(reviveEveryMs, async () => postgres?.revive(), lost)
  const leave = async () => {
    isLeaving = true
    await reviving.stop()
    await db.destroy()
    await postgres?.stop()
  }
  try {
    if (building.status === 'rejected') throw building.reason
    await requirePostgres14(db)
    const ground = { config, log, buildId: building.value, db, connection }
    const { foundation, passwords } = await inTurn(pool, () => prepare(ground))
    const served = serve(foundation)
    // From now on: whoever is served before all is open is served to the end too.
    stopGracefully({ served, log, leave })
    const serving = await served
    // The hall is open; what cannot be said now is no reason to close it again.
    await printWelcome(serving).catch((error: unknown) => log.warn({ err: error }, 'no welcome'))
    printFirstPasswords(config, passwords)
    // Kept now, for the start after a power cut.
    flushCompileCache()
  } catch (error) {
    await leave()
    throw error
  }
}

/** The database brought up to date, with its halls and its clock; one process at a time. */
async function prepare(
  ground: Omit<Foundation, 'clock' | 'secrets'>,
): Promise<{ foundation: Foundation; passwords: FirstPassword[] }> {
  const { config, db } = ground
  await migrate(db)
  const clock = await clockFor(db, config.demoClock)
  const secrets = await loadSecrets(config.DATA_DIR)
  const foundation = { ...ground, clock, secrets }
  const passwords = (await isFresh(db)) ? await loadFirstHalls(contextOf(foundation)) : []
  await markInstalled(db, clock)
  await requireOneKey(db, secrets)
  return { foundation, passwords }
}

type Running = {
  served: Promise<Serving>
  log: pino.Logger
  leave: () => Promise<void>
}

function stopGracefully({ served, log, leave }: Running): void {
  closeWithGrace({ delay: stopWithinMs, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, 'stopping after an unexpected error')
    const serving = await served.catch(() => null)
    await serving?.close()
    await leave()
  })
}

async function databaseFor(config: Config): Promise<EmbeddedPostgres | null> {
  return config.DATABASE_URL ? null : startEmbeddedPostgres(config.DATA_DIR)
}

/** Builds the browser apps if they are missing or stale, in a process of its own; returns the build's id. */
async function buildBrowserApps(): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const build = spawn(process.execPath, [join(root, 'web', 'build.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  build.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  build.on('error', reject)
  build.on('exit', (code) => {
    if (code === 0) return resolve(output.trim().split('\n').at(-1) ?? '')
    reject(new StartRefused('The browser apps could not be built: see the messages above.'))
  })
  return promise
}
