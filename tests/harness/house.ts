import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { inject } from 'vitest'
import type { Catalogue } from '../../contract/halls.ts'
import { logOptions } from '../../server/app.ts'
import { readConfig } from '../../server/platform/config.ts'
import type { Context } from '../../server/platform/context.ts'
import { openDatabase, openPool } from '../../server/platform/database.ts'
import { standingClock, type HallClock } from '../../server/platform/hall-clock.ts'
import { secretsFrom } from '../../server/platform/secrets.ts'
import { serve } from '../../server/serve.ts'
import { presentBuildId } from '../../web/build.ts'
import { Caller } from './caller.ts'
import { template, testPassword } from './database-server.ts'

/** A hall of its own for a test: own database, own server, time as a value. */
export type House = {
  url: string
  ctx: Context
  hallId: number
  clock: ReturnType<typeof standingClock>
  /** Everything the server logged so far. */
  logged: () => string
  /** A browser without login. */
  anyone: Caller
  /** A browser logged in as this account. */
  loginAs: (account: string) => Promise<Caller>
  /** Id of a service type by its name. */
  serviceTypeId: (name: string) => number
  [Symbol.asyncDispose]: () => Promise<void>
}

/** Monday, 23 November 2026, a quarter past nine. */
export const mondayMorning = '2026-11-23T09:15:00+08:00'

export type HouseOptions = { at?: string; clock?: HallClock; settings?: Record<string, string> }

export async function openHouse({
  at = mondayMorning,
  clock: given,
  settings,
}: HouseOptions = {}): Promise<House> {
  const database = `house_${randomBytes(6).toString('hex')}`
  const host = inject('databaseHost')
  const admin = openPool(
    { connection: { host, user: 'tingxu', database: 'postgres' }, maxConnections: 1 },
    () => {},
  )
  await admin.query(`create database ${database} template ${template}`)
  const dataDir = mkdtempSync(join(tmpdir(), 'tingxu-house-'))
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', FIRST_PASSWORDS: 'keep', ...settings }, dataDir)
  const connection = { host, user: 'tingxu', database }
  const db = openDatabase(openPool({ connection, maxConnections: 8 }, () => {}))
  const clock = standingClock(at)
  const lines: string[] = []
  const log = pino({ level: 'debug', ...logOptions }, { write: (line: string) => void lines.push(line) })
  const secrets = secretsFrom(Buffer.alloc(32, 7))
  // The build in dist/: told of another one, every screen would load itself anew.
  const buildId = presentBuildId() ?? ''
  const serving = await serve({ config, db, connection, clock: given ?? clock, secrets, log, buildId })
  const anyone = new Caller(serving.url)
  const [hall] = await anyone.get('/api/halls')
  const hallId: number = hall.id
  const catalogue: Catalogue = await anyone.get(`/api/halls/${hallId}/catalogue`)
  const ids = new Map(catalogue.serviceTypes.map((type) => [type.name, type.id]))
  return {
    url: serving.url,
    ctx: serving.ctx,
    hallId,
    clock,
    anyone,
    logged: () => lines.join(''),
    loginAs: async (account) => {
      const caller = new Caller(serving.url)
      await caller.post('/api/login', {
        account,
        password: testPassword,
      })
      return caller
    },
    serviceTypeId(name) {
      const id = ids.get(name)
      if (!id) throw new Error(`no service type ${name}`)
      return id
    },
    async [Symbol.asyncDispose]() {
      await serving.close()
      await db.destroy()
      await admin.query(`drop database ${database} with (force)`)
      await admin.end()
      rmSync(dataDir, {
        recursive: true,
        force: true,
      })
    },
  }
}
