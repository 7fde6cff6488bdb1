import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import type { TestProject } from 'vitest/node'
import { openDatabase, openPool } from '../../server/platform/database.ts'
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts'
import { migrateJobs, openJobPool } from '../../server/platform/jobs.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { loadCalendarFile, loadHallFolder } from '../../server/setup/index.ts'

declare module 'vitest' {
  // Vitest's own way to hand values from here to the tests: only an interface can be added to.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ProvidedContext {
    databaseHost: string
  }
}

export const template = 'house_template'
/** Every account of a test house has this password. */
export const testPassword = 'test-pass-word'

const root = join(import.meta.dirname, '..', '..')

/**
 * One PostgreSQL for the whole run, with a template database in which the demo hall is loaded; and the browser apps as
 * the sources stand, for the stories.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tingxu-test-'))
  await buildBrowserApps()
  const server = await startEmbeddedPostgres(dataDir)
  const connection = server.connection
  const admin = openPool({ connection, maxConnections: 1 }, () => {})
  // A house of a test may be lost in a power cut: what must survive is tried with servers of their own.
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    await admin.query(`alter system set ${setting} = off`)
  await admin.query('select pg_reload_conf()')
  await admin.query(`create database ${template}`)
  await admin.end()
  await fillTemplate({ ...connection, database: template })
  project.provide('databaseHost', String(connection.host))
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function buildBrowserApps(): Promise<void> {
  const build = spawn(process.execPath, [join(root, 'web/build.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // The build that a hall gets, and that stays in dist/ after the tests.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [code] = await once(build, 'exit')
  if (code !== 0) throw new Error('the browser apps could not be built: see above')
}

async function fillTemplate(connection: { host?: string | undefined; database: string }): Promise<void> {
  const db = openDatabase(openPool({ connection, maxConnections: 2 }, () => {}))
  await migrate(db)
  const jobPool = openJobPool(connection, () => {})
  await migrateJobs(jobPool)
  await jobPool.end()
  await loadCalendarFile({ db }, join(root, 'demo/calendar-2026.csv'))
  // Hashed lightly: everybody in every test logs in.
  const light = await hash(testPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 })
  await loadHallFolder({ db }, join(root, 'demo/pyhl'), () => Promise.resolve(light))
  await loadHallFolder({ db }, join(root, 'demo/cql'), () => Promise.resolve(light))
  await db.destroy()
}
