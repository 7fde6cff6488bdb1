import { join } from 'node:path'
import { readConfig, StartRefused } from './platform/config.ts'
import { openDatabase, openPool } from './platform/database.ts'
import { connectionTo, startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import type { Break } from './platform/log-chain.ts'
import { checkLog } from './platform/log-check.ts'
import { chainHeads, type ChainHead } from './platform/log-queries.ts'
import { loadSecrets } from './platform/secrets.ts'
import { claimDataDir } from './platform/single-process.ts'

/**
 * `npm run audit:verify`: follows the chain of every hall's log from its first entry, also while the halls are open. Says
 * where the first entry was altered or removed, and ends with 1 if any was.
 */

const faults = {
  ALTERED: 'was altered, or an entry before it was put in its place',
  MISSING: 'is missing',
  CUT_OFF: 'and what came after it are missing, or the hall’s own record of the log was altered',
}

try {
  await verify()
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function verify(): Promise<void> {
  const config = readConfig(process.env, join(import.meta.dirname, '..'))
  const { DATABASE_URL, DATA_DIR } = config
  const isRunning = DATABASE_URL === '' && !(await isOurs(DATA_DIR))
  const postgres = DATABASE_URL === '' && !isRunning ? await startEmbeddedPostgres(DATA_DIR) : null
  const connection = DATABASE_URL === '' ? connectionTo(DATA_DIR) : { connectionString: DATABASE_URL }
  const db = openDatabase(openPool({ connection, maxConnections: 1 }, () => {}))
  const secrets = await loadSecrets(DATA_DIR)
  try {
    for (const head of await chainHeads(db)) {
      const { fault } = await checkLog({ db, secrets }, { head, after: 0, most: Infinity })
      report(head, fault)
    }
  } finally {
    await db.destroy()
    await postgres?.stop()
  }
}

async function isOurs(dataDir: string): Promise<boolean> {
  return claimDataDir(dataDir).then(
    () => true,
    () => false,
  )
}

function report({ hallId, name, seq }: ChainHead, found: Break | null): void {
  if (!found) {
    process.stdout.write(`Hall ${hallId} ${name}: ${seq} entries, every one as it was written.\n`)
    return
  }
  process.stdout.write(`Hall ${hallId} ${name}: entry ${found.seq} ${faults[found.fault]}.\n`)
  process.exitCode = 1
}
