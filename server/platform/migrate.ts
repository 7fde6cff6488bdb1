import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { Kysely } from 'kysely'
import { FileMigrationProvider, Migrator } from 'kysely/migration'
import { StartRefused } from './config.ts'
import type { Database } from './tables.ts'

const folder = path.join(import.meta.dirname, '..', '..', 'migrations')

/** Brings the database's tables up to this version. Throws when a migration fails; nothing of it stays. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const provider = new FileMigrationProvider({
    fs,
    path,
    migrationFolder: folder,
    import: (file) => import(file),
  })
  const migrator = new Migrator({ db, provider })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find((result) => result.status === 'Error')
  const cause = error instanceof Error ? error.message : 'unknown error'
  throw new StartRefused(
    `The database could not be brought up to date (${failed?.migrationName ?? '?'}): ${cause}`,
  )
}
