import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import type { Config } from './config.ts'
import type { HallClock } from './hall-clock.ts'
import type { AddJob } from './job.ts'
import type { Secrets } from './secrets.ts'
import type { Database } from './tables.ts'
import type { Told } from './told.ts'

/** All that a command or query may reach, passed as the first argument. */
export type Context = {
  config: Config
  db: Kysely<Database>
  /** The hall's time. Nothing else in the server asks what time it is. */
  clock: HallClock
  secrets: Secrets
  log: FastifyBaseLogger
  /** Where a committed transaction leaves its events for the relay. */
  told: Told
  /** Asks for work to be done later. Not inside a hall transaction: a job survives its rollback. */
  addJob: AddJob
  /** Cuts the sockets of these logins and devices, in this process, at once. */
  hangUp: (lines: string[]) => void
  /** Fresh random bytes; the only source of chance. */
  randomBytes: (size: number) => Buffer
}
