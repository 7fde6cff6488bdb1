import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import type { Context } from './context.ts'

/** When a job runs by itself: by the clock on the wall (Asia/Shanghai, not hall time), or every so often. */
export type Schedule = { cron: string } | { everySec: number }

/**
 * A piece of work that runs later, or again and again, in some process. It may be lost, and it may run twice: it only
 * wakes up a check. Whether there is anything to do, the rows and the rules say when it runs.
 */
export type Job<Payload> = {
  name: string
  /** True for what `run` understands. What another version of the program stored may not be. */
  accepts: (payload: unknown) => payload is Payload
  run: (ctx: Context, payload: unknown) => Promise<void>
  schedule: Schedule | null
}

export type JobOptions = {
  /** The same job with the same id runs once, for as long as finished jobs are kept. Never a person: ids are logged. */
  id?: string
  /** Not before this moment of hall time. */
  runAt?: Date
  /** Not before so much real time has passed. */
  delayMs?: number
  /** How often it is tried; 5 unless told. */
  attempts?: number
  /** How long the first failure is slept over, the next ones twice as long each; a second unless told. */
  backoffMs?: number
}

/** Asks for a job to be run. @throws when the store of jobs is away */
export type AddJob = <Payload>(
  job: Job<Payload>,
  payload: NoInfer<Payload>,
  options?: JobOptions,
) => Promise<void>

type JobDefinition<Schema extends TSchema> = {
  name: string
  /** Ids only, never a person: payloads are stored as they are. */
  payload: Schema
  run: (ctx: Context, payload: Static<Schema>) => Promise<void>
}

/** A job that others add. */
export function defineJob<Schema extends TSchema>({
  name,
  payload: schema,
  run,
}: JobDefinition<Schema>): Job<Static<Schema>> {
  const accepts = (payload: unknown): payload is Static<Schema> => Value.Check(schema, payload)
  return {
    name,
    accepts,
    schedule: null,
    async run(ctx, payload) {
      if (!accepts(payload)) throw new PayloadRefused(`job ${name}: what was stored does not fit`)
      await run(ctx, payload)
    },
  }
}

/** A job that runs by itself. However many processes work, each turn runs once. */
export function defineScheduledJob(
  name: string,
  schedule: Schedule,
  run: (ctx: Context) => Promise<void>,
): Job<Record<string, never>> {
  const accepts = (payload: unknown): payload is Record<string, never> => payload !== undefined
  return { name, accepts, schedule, run }
}

/** Trying again would not help. */
export class PayloadRefused extends Error {}
