import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { readConfig, StartRefused } from './platform/config.ts'
import { openDatabase, openPool } from './platform/database.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import { realClock } from './platform/hall-clock.ts'
import { migrate } from './platform/migrate.ts'
import { loadSecrets } from './platform/secrets.ts'
import { claimDataDir } from './platform/single-process.ts'
import { contextOf } from './serve.ts'
import { loadHalls } from './setup/index.ts'
import { printFirstPasswords } from './welcome.ts'

/** `npm run hall:load -- FOLDER …`: adds halls from their folders to the database, all of a hall or nothing. */

const folders = process.argv.slice(2).map((folder) => resolve(folder))

try {
  if (folders.length === 0)
    throw new StartRefused('Usage: npm run hall:load -- FOLDER … (see demo/README.md)')
  await run()
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const config = readConfig(process.env, join(import.meta.dirname, '..'))
  if (!config.DATABASE_URL) await claimDataDir(config.DATA_DIR)
  const postgres = config.DATABASE_URL ? null : await startEmbeddedPostgres(config.DATA_DIR)
  const connection = postgres?.connection ?? { connectionString: config.DATABASE_URL }
  const db = openDatabase(openPool({ connection, maxConnections: 2 }, () => {}))
  try {
    await migrate(db)
    const secrets = await loadSecrets(config.DATA_DIR)
    const ctx = contextOf({ config, db, clock: realClock, secrets, log: pino({ level: 'silent' }) })
    printFirstPasswords(config, await loadHalls(ctx, folders))
  } finally {
    await db.destroy()
    await postgres?.stop()
  }
}
