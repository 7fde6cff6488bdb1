import { pino } from 'pino'
import { Type } from 'typebox'
import { logOptions } from '../../server/app.ts'
import { readConfig } from '../../server/platform/config.ts'
import { openDatabase, openPool } from '../../server/platform/database.ts'
import { standingClock } from '../../server/platform/hall-clock.ts'
import { defineJob } from '../../server/platform/job.ts'
import { openJobs, type Jobs } from '../../server/platform/jobs.ts'
import { secretsFrom } from '../../server/platform/secrets.ts'
import { contextOf } from '../../server/serve.ts'
import { mondayMorning } from './house.ts'
import type { TestStore } from './job-store.ts'

/** Processes that share a store of jobs, with what they ran and logged. */
export async function openWorkshop(openStore: () => Promise<TestStore>, speed = 1) {
  const opened = new AsyncDisposableStack()
  const store = opened.use(await openStore())
  const clock = { ...standingClock(mondayMorning), speed }
  const lines: string[] = []
  const log = pino({ level: 'debug', ...logOptions }, { write: (line: string) => void lines.push(line) })
  const db = openDatabase(openPool({ connection: {}, maxConnections: 2 }, () => {}))
  const config = readConfig({}, '/')
  const ctx = contextOf({ config, db, clock, secrets: secretsFrom(Buffer.alloc(32)), log })
  const ran: string[] = []
  const note = defineJob({
    name: 'note',
    payload: Type.Object({ word: Type.String() }, { additionalProperties: false }),
    run: async (_, { word }) => void ran.push(word),
  })
  return {
    ctx,
    store,
    ran,
    note,
    logged: () => lines.join(''),
    /** One more process. */
    async process(): Promise<Jobs> {
      const jobs = await openJobs(await store.open(), { clock, log })
      opened.defer(jobs.close)
      return jobs
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
