import type pg from 'pg'
import type { Crew } from './crew.ts'
import type { HallServer } from './hall-server.ts'

/** What a subject of the benchmark works with. */
export type BenchRun = {
  server: HallServer
  /** Straight into the server's database; commits do not wait for the disk. */
  pool: pg.Pool
  crew: Crew
  isQuick: boolean
  /** How often each load is measured, and how long, in ms. */
  repetitions: number
  durationMs: number
}

let commands = 0
const run = Date.now().toString(36)

/** A command id that was never used. */
export function newCommandId(): string {
  commands += 1
  return `bench-${run}-${commands}`
}
