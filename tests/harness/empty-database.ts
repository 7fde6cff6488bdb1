import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { openDatabase, openPool } from '../../server/platform/database.ts'
import { migrate } from '../../server/platform/migrate.ts'

/** A database of its own with tables and nothing in them. */
export async function openEmptyDatabase() {
  const database = `empty_${randomBytes(6).toString('hex')}`
  const host = inject('databaseHost')
  const admin = openPool(
    { connection: { host, user: 'tingxu', database: 'postgres' }, maxConnections: 1 },
    () => {},
  )
  await admin.query(`create database ${database}`)
  const db = openDatabase(
    openPool({ connection: { host, user: 'tingxu', database }, maxConnections: 2 }, () => {}),
  )
  await migrate(db)
  return {
    db,
    async [Symbol.asyncDispose]() {
      await db.destroy()
      await admin.query(`drop database ${database} with (force)`)
      await admin.end()
    },
  }
}
