import { join } from 'node:path'
import { readConfig } from './config.ts'
import { openDatabase, openPool } from './database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { migrateJobs, openJobPool } from './jobs.ts'
import { migrate } from './migrate.ts'
import { claimDataDir } from './single-process.ts'

/** `npm run db:migrate`: brings the database up to date without opening the halls. */

const config = readConfig(process.env, join(import.meta.dirname, '..', '..'))
if (!config.DATABASE_URL) await claimDataDir(config.DATA_DIR)
const postgres = config.DATABASE_URL ? null : await startEmbeddedPostgres(config.DATA_DIR)
const connection = postgres?.connection ?? { connectionString: config.DATABASE_URL }
const db = openDatabase(openPool({ connection, maxConnections: 2 }, () => {}))
const jobPool = openJobPool(connection, () => {})
try {
  await migrate(db)
  if (!config.REDIS_URL) await migrateJobs(jobPool)
} finally {
  await jobPool.end()
  await db.destroy()
  await postgres?.stop()
}
