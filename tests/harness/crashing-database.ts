import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { throwAwayDir } from './process.ts'

/** A PostgreSQL that nobody else uses, so that a story may let it crash. */
export type CrashingDatabase = {
  /** Directory of its socket. */
  host: string
  /** It is killed with -9, and started again on what it had written. */
  crash: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

export async function startCrashingDatabase(): Promise<CrashingDatabase> {
  const data = throwAwayDir()
  const server = await startEmbeddedPostgres(data.dir)
  const postmaster = () =>
    Number(readFileSync(join(data.dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  return {
    host: String(server.connection.host),
    async crash() {
      const killed = postmaster()
      process.kill(killed, 'SIGKILL')
      // Until the killed one is gone its socket still answers, and it passes for a running one.
      const another = async () => {
        await server.revive()
        if (postmaster() === killed) throw new Error('the database has not crashed yet')
      }
      await vi.waitFor(another, { timeout: 30_000, interval: 50 })
    },
    async [Symbol.asyncDispose]() {
      await server.stop()
      data[Symbol.dispose]()
    },
  }
}
