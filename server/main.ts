import { spawn } from 'node:child_process'
import { join } from 'node:path'
import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { logOptions } from './app.ts'
import { readConfig, StartRefused, type Config } from './platform/config.ts'
import { openDatabase, openPool } from './platform/database.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './platform/embedded-postgres.ts'
import { every } from './platform/every.ts'
import { clockFor, isFresh, markInstalled, requirePostgres14 } from './platform/installation.ts'
import { migrate } from './platform/migrate.ts'
import { loadSecrets } from './platform/secrets.ts'
import { claimDataDir } from './platform/single-process.ts'
import { contextOf, serve } from './serve.ts'
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
  await claimDataDir(config.DATA_DIR)
  const [buildId, postgres] = await Promise.all([buildBrowserApps(), databaseFor(config)])
  try {
    await openHalls({ config, log, buildId, postgres })
  } catch (error) {
    await postgres?.stop()
    throw error
  }
}

type Start = { config: Config; log: pino.Logger; buildId: string; postgres: EmbeddedPostgres | null }

async function openHalls({ config, log, buildId, postgres }: Start): Promise<void> {
  const connection = postgres?.connection ?? { connectionString: config.DATABASE_URL }
  const pool = openPool({ connection, maxConnections: config.DATABASE_CONNECTIONS }, (error) =>
    log.warn({ err: error }, 'a database connection was lost'),
  )
  const db = openDatabase(pool)
  await requirePostgres14(db)
  await migrate(db)
  const clock = await clockFor(db, config.demoClock)
  const secrets = await loadSecrets(config.DATA_DIR)
  const foundation = { config, db, clock, secrets, log, buildId }
  const passwords = await firstStart(foundation)
  const serving = await serve(foundation)
  const reviving = every(
    reviveEveryMs,
    async () => postgres?.revive(),
    (error) => log.error({ err: error }),
  )
  await printWelcome(serving)
  printFirstPasswords(config, passwords)
  closeWithGrace({ delay: stopWithinMs, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, 'stopping after an unexpected error')
    await serving.close()
    await reviving.stop()
    await db.destroy()
    await postgres?.stop()
  })
}

async function firstStart(foundation: Parameters<typeof serve>[0]): Promise<FirstPassword[]> {
  const { db, clock } = foundation
  const passwords = (await isFresh(db)) ? await loadFirstHalls(contextOf(foundation)) : []
  await markInstalled(db, clock)
  return passwords
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
