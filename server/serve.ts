import { randomBytes } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import { buildApp } from './app.ts'
import { publishBoard } from './board/index.ts'
import { door, hangUpOnStrangers } from './door.ts'
import type { Config } from './platform/config.ts'
import { StartRefused } from './platform/config.ts'
import type { Context } from './platform/context.ts'
import { every } from './platform/every.ts'
import type { HallClock } from './platform/hall-clock.ts'
import { openRealtime } from './platform/realtime.ts'
import { createRelay } from './platform/relay.ts'
import { forgetReceipts } from './platform/log-queries.ts'
import type { Secrets } from './platform/secrets.ts'
import type { Database } from './platform/tables.ts'
import { deleteExpiredLogins } from './staff/index.ts'
import { publishTickets, publishWindows, watchDays } from './tickets/index.ts'

export type Foundation = {
  config: Config
  db: Kysely<Database>
  clock: HallClock
  secrets: Secrets
  log: FastifyBaseLogger
  buildId: string
}

export type Serving = { ctx: Context; url: string; close: () => Promise<void> }

const watchEveryMs = 1000
const hangUpEveryMs = 20
const tidyEveryMs = 60 * 60_000
/** A command is asked for again within seconds; its answer is kept for days. */
const receiptDays = 3

/** A context on this foundation whose events go to `told`. */
export function contextOf(
  foundation: Omit<Foundation, 'buildId'>,
  told: Context['told'] = () => {},
  hangUp: Context['hangUp'] = () => {},
): Context {
  const { config, db, clock, secrets, log } = foundation
  return { config, db, clock, secrets, log, told, hangUp, randomBytes }
}

/**
 * Opens the hall: HTTP, sockets, the relay between log and screens, and what the clock does.
 * @throws StartRefused when the port is taken
 */
export async function serve(foundation: Foundation): Promise<Serving> {
  const { config, log, buildId } = foundation
  const ctx = contextOf(
    foundation,
    (events) => relay.tell(events),
    (lines) => realtime.hangUp(lines),
  )
  const app = await buildApp(ctx)
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
  ])
  app.addHook('preClose', () => realtime.close())
  await relay.start()
  await listen(app, config)
  const complain = (error: unknown) => log.error({ err: error }, 'what the clock does')
  const watching = every(watchEveryMs, () => watchDays(ctx), complain)
  const leaving = every(watchEveryMs, () => hangUpOnStrangers(ctx, realtime), complain)
  const tidying = every(tidyEveryMs, () => tidy(ctx), complain)
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.PORT
  return {
    ctx,
    url: `http://${config.HOST === '0.0.0.0' ? '127.0.0.1' : config.HOST}:${port}`,
    async close() {
      // Requests in flight are answered; the connections they leave idle must not hold up the end.
      const hangingUp = setInterval(() => app.server.closeIdleConnections(), hangUpEveryMs)
      await app.close().finally(() => clearInterval(hangingUp))
      await Promise.all([relay.stop(), watching.stop(), leaving.stop(), tidying.stop()])
    },
  }
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, { HOST, PORT }: Config): Promise<void> {
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

async function tidy(ctx: Context): Promise<void> {
  const now = ctx.clock.now()
  await deleteExpiredLogins(ctx.db, now)
  await forgetReceipts(ctx.db, new Date(now.getTime() - receiptDays * 86_400_000))
}
