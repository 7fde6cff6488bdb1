import { randomBytes } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import { buildApp, buildWorkerApp } from './app.ts'
import { publishBoard } from './board/index.ts'
import { door, hangUpOnStrangers, keepPresence } from './door.ts'
import { publishOverview } from './overview/index.ts'
import type { Config } from './platform/config.ts'
import { StartRefused } from './platform/config.ts'
import type { Context } from './platform/context.ts'
import { every } from './platform/every.ts'
import type { HallClock } from './platform/hall-clock.ts'
import type { App } from './platform/http.ts'
import { openRealtime, type Realtime } from './platform/realtime.ts'
import { createRelay, type Relay } from './platform/relay.ts'
import type { Secrets } from './platform/secrets.ts'
import { openShared, type Shared } from './platform/shared.ts'
import type { Database } from './platform/tables.ts'
import { openWakeUps } from './platform/wake-ups.ts'
import { publishCaseMessages } from './case-messages/index.ts'
import { publishQueueMessages } from './queue-messages/index.ts'
import { publishSms } from './sms/index.ts'
import { publishTickets, publishWindows } from './tickets/index.ts'
import { startWork } from './work.ts'

export type Foundation = {
  config: Config
  db: Kysely<Database>
  /** Where the database is, for connections beside the pool. */
  connection: pg.PoolConfig
  clock: HallClock
  secrets: Secrets
  log: FastifyBaseLogger
  buildId: string
}

export type Serving = { ctx: Context; url: string; close: () => Promise<void> }

const hangUpEveryMs = 20
/** How often the sockets of those who may no longer listen are cut. */
const leaveEveryMs = 1000
/** How often the rows are told who is there. */
const presenceEveryMs = 15_000

/** A context on this foundation; `given` says where events and jobs go. */
export function contextOf(
  foundation: Omit<Foundation, 'buildId' | 'connection'>,
  given: Partial<Pick<Context, 'told' | 'addJob' | 'hangUp'>> = {},
): Context {
  const { config, db, clock, secrets, log } = foundation
  const addJob = () => Promise.reject(new Error('nobody takes jobs here'))
  const nobody = { told: () => {}, hangUp: () => {}, addJob }
  return { config, db, clock, secrets, log, randomBytes, ...nobody, ...given }
}

/**
 * Opens the hall in the roles of this process. As web: HTTP, sockets, the relay between log and screens. As worker:
 * the jobs, and what the clock does.
 * @throws StartRefused when the port is taken, or Redis is not there
 */
export async function serve(foundation: Foundation): Promise<Serving> {
  const { config, log, buildId } = foundation
  // Closed in the reverse order, also when opening fails half-way.
  await using opened = new AsyncDisposableStack()
  const shared = await openShared(foundation)
  opened.defer(shared.close)
  const ctx = contextOf(foundation, {
    told(events) {
      web?.relay.tell(events)
      wakeUps.announce(events)
    },
    addJob: shared.jobs.add,
    hangUp: (lines) => web?.realtime.hangUp(lines),
  })
  const web = config.roles.includes('web') ? await openWeb(ctx, shared, buildId) : null
  const complain = (error: unknown) => log.warn({ err: error }, 'wake-ups')
  const wakeUps = await openWakeUps(shared.openWire, (head) => web?.relay.hear(head), complain)
  opened.defer(wakeUps.close)
  opened.defer(async () => web?.relay.stop())
  opened.defer(async () => {
    for (const watch of web?.watches ?? []) await watch.stop()
  })
  opened.defer(shared.jobs.close)
  const app = web?.app ?? buildWorkerApp(ctx)
  await listen(app, config)
  const work = config.roles.includes('worker') ? await startWork(ctx, shared.jobs) : null
  opened.defer(async () => work?.stop())
  opened.defer(() => hangUp(app))
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.PORT
  const all = opened.move()
  return {
    ctx,
    url: `http://${config.HOST === '0.0.0.0' ? '127.0.0.1' : config.HOST}:${port}`,
    close: () => all.disposeAsync(),
  }
}

/** Requests in flight are answered; the connections they leave idle must not hold up the end. */
async function hangUp(app: App): Promise<void> {
  const hangingUp = setInterval(() => app.server.closeIdleConnections(), hangUpEveryMs)
  await app.close().finally(() => clearInterval(hangingUp))
}

type Web = { app: App; relay: Relay; realtime: Realtime; watches: ReturnType<typeof every>[] }

async function openWeb(ctx: Context, shared: Shared, buildId: string): Promise<Web> {
  const app = await buildApp(ctx, shared.limits)
  const realtime = openRealtime(app.server, {
    ctx,
    buildId,
    door: door(ctx, app),
    toldSeq: (hallId) => relay.toldSeq(hallId),
  })
  const relay = createRelay(ctx, [
    publishBoard(ctx, realtime),
    publishWindows(ctx, realtime),
    publishTickets(ctx, realtime),
    publishOverview(ctx, realtime),
    publishQueueMessages(ctx),
    publishCaseMessages(ctx),
    publishSms(ctx),
  ])
  app.addHook('preClose', () => realtime.close())
  await relay.start()
  const complain = (error: unknown) => ctx.log.error({ err: error }, 'sockets of strangers')
  const leaving = every(leaveEveryMs, () => hangUpOnStrangers(ctx, realtime), complain)
  const missing = (error: unknown) => ctx.log.error({ err: error }, 'nobody told who is there')
  const telling = every(presenceEveryMs, () => keepPresence(ctx, realtime.present()), missing)
  return { app, relay, realtime, watches: [leaving, telling] }
}

async function listen(app: App, { HOST, PORT }: Config): Promise<void> {
  try {
    await app.listen({ host: HOST, port: PORT })
  } catch (error) {
    await app.close()
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE') {
      throw new StartRefused(
        `Port ${PORT} is taken by another program: stop it, or choose another with PORT=….`,
      )
    }
    throw new StartRefused(`Cannot listen on ${HOST}:${PORT} (${String(code)}): check HOST and PORT.`)
  }
}
