import { sql, type Kysely } from 'kysely'
import { StartRefused, type DemoClock } from './config.ts'
import { demoClock, realClock, type HallClock } from './hall-clock.ts'
import type { Secrets } from './secrets.ts'
import type { Database } from './tables.ts'

/**
 * The clock this database runs on. Demo time and earnest never mix in one database: a hall that was used in earnest
 * refuses a demo clock, and a demonstration does not become earnest. Demo time goes on where it stopped.
 * @throws StartRefused
 */
export async function clockFor(db: Kysely<Database>, demo: DemoClock | null): Promise<HallClock> {
  const installation = await db.selectFrom('installation').select('clock').executeTakeFirst()
  const lastEvent = await lastEventAt(db)
  if (demo && installation?.clock === 'REAL' && lastEvent) {
    throw new StartRefused(
      'This database was used in earnest, so DEMO_CLOCK is refused: give the demonstration a DATA_DIR of its own.',
    )
  }
  if (!demo && installation?.clock === 'DEMO') {
    throw new StartRefused(
      'This database holds a demonstration: start it with DEMO_CLOCK, or give the real hall a DATA_DIR of its own.',
    )
  }
  if (!demo) return realClock
  const startsAt = lastEvent && lastEvent > demo.startsAt ? lastEvent : demo.startsAt
  return demoClock({ ...demo, startsAt })
}

/** True until the halls of the first start are all loaded. */
export async function isFresh(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('installation').select('clock').executeTakeFirst()) === undefined
}

/** Remembers that the first start is done, and on which clock this database runs. */
export async function markInstalled(db: Kysely<Database>, clock: HallClock): Promise<void> {
  const installed = { clock: clock.demo ? 'DEMO' : 'REAL', created_at: clock.now() }
  await db
    .insertInto('installation')
    .values(installed)
    .onConflict((row) => row.column('only_row').doUpdateSet({ clock: installed.clock }))
    .execute()
}

/**
 * Lets only processes in that hold the key this database is written with: under another one tickets are not found and
 * people not read, and nobody would know why.
 * @throws StartRefused
 */
export async function requireOneKey(db: Kysely<Database>, secrets: Secrets): Promise<void> {
  const print = secrets.keyedHash('installation', 'key')
  await db.updateTable('installation').set({ key_print: print }).where('key_print', 'is', null).execute()
  const { key_print } = await db.selectFrom('installation').select('key_print').executeTakeFirstOrThrow()
  if (key_print?.equals(print)) return
  throw new StartRefused(
    'This database is written with another key than DATA_DIR holds: share DATA_DIR, or bring its secrets.json here.',
  )
}

/** PostgreSQL before 14 lacks what the tables need. @throws StartRefused */
export async function requirePostgres14(db: Kysely<Database>): Promise<void> {
  const asked = sql<{ version: number }>`select current_setting('server_version_num')::int as version`
  const { rows } = await asked.execute(db).catch((error: Error) => {
    throw new StartRefused(
      `The database in DATABASE_URL does not answer (${error.message}): check the address.`,
    )
  })
  const major = Math.floor((rows[0]?.version ?? 0) / 10_000)
  if (major < 14)
    throw new StartRefused(`PostgreSQL ${major} is too old: Tingxu needs PostgreSQL 14 or later.`)
}

async function lastEventAt(db: Kysely<Database>): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(head.at) as at from hall
    cross join lateral (select at from hall_event where hall_id = hall.id order by seq desc limit 1) head`.execute(
    db,
  )
  return rows[0]?.at ?? null
}
