import { join } from 'node:path'
import { pino } from 'pino'
import { readConfig, StartRefused } from './platform/config.ts'
import type { Context } from './platform/context.ts'
import { openDatabase, openPool } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { realClock } from './platform/hall-clock.ts'
import { migrate } from './platform/migrate.ts'
import { loadSecrets } from './platform/secrets.ts'
import { claimDataDir } from './platform/single-process.ts'
import { contextOf } from './serve.ts'

/** Does some work on the database from the command line; what refuses to start is told in its own words. */
export async function fromCommandLine(work: (ctx: Context) => Promise<void>): Promise<void> {
  try {
    await withDatabase(work)
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

async function withDatabase(work: (ctx: Context) => Promise<void>): Promise<void> {
  const config = readConfig(process.env, join(import.meta.dirname, '..'))
  if (!config.DATABASE_URL) await claimDataDir(config.DATA_DIR)
  const postgres = config.DATABASE_URL ? null : await startEmbeddedPostgres(config.DATA_DIR)
  const connection = postgres?.connection ?? { connectionString: config.DATABASE_URL }
  const db = openDatabase(openPool({ connection, maxConnections: 2 }, () => {}))
  try {
    await migrate(db)
    const secrets = await loadSecrets(config.DATA_DIR)
    await work(contextOf({ config, db, clock: realClock, secrets, log: pino({ level: 'silent' }) }))
  } finally {
    await db.destroy()
    await postgres?.stop()
  }
}
