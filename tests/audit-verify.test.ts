import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openDatabase, openPool } from '../server/platform/database.ts'
import { connectionTo } from '../server/platform/embedded-postgres.ts'
import { Caller } from './harness/caller.ts'
import { freePort, startProcess, throwAwayDir, untilReady } from './harness/process.ts'

/** `npm run audit:verify` on a data directory: what it printed, and its exit code. */
async function verify(dataDir: string): Promise<{ code: number | null; output: string }> {
  const program = join(import.meta.dirname, '..', 'server/audit-verify.ts')
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: dataDir },
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, output }
}

describe('the log of a hall', { timeout: 120_000 }, () => {
  it('is proven whole while the hall is open, and tells which entry was altered or removed', async () => {
    using data = throwAwayDir()
    const settings = { DATA_DIR: data.dir, PORT: await freePort(), DEMO_CLOCK: '2026-11-23T09:15:00+08:00' }
    await using server = startProcess(settings)
    await untilReady(server)
    const anyone = new Caller(server.url)
    const catalogue = await anyone.get('/api/halls/1/catalogue')
    const consulting = catalogue.serviceTypes.find(({ name }: { name: string }) => name === '咨询')
    for (let n = 0; n < 6; n++) await anyone.do('/api/halls/1/tickets', { serviceTypeId: consulting.id })
    const whole = await verify(data.dir)
    expect(whole.output).toMatch(/Hall 1 .*: \d+ entries, every one as it was written\./)
    expect(whole.code).toBe(0)

    const db = openDatabase(openPool({ connection: connectionTo(data.dir), maxConnections: 1 }, () => {}))
    try {
      const { rows } = await sql<{
        seq: number
      }>`select max(seq) as seq from hall_event where hall_id = 1`.execute(db)
      const last = rows[0]?.seq ?? 0
      await sql`update hall_event set event = event || '{"aheadCount": 99}' where hall_id = 1 and seq = ${last - 2}`.execute(
        db,
      )
      const altered = await verify(data.dir)
      expect(altered).toMatchObject({ code: 1 })
      expect(altered.output).toContain(`entry ${last - 2} was altered`)

      await sql`delete from hall_event where hall_id = 1 and seq = ${last - 2}`.execute(db)
      expect((await verify(data.dir)).output).toContain(`entry ${last - 2} is missing`)
      await sql`delete from hall_event where hall_id = 1 and seq >= ${last - 2}`.execute(db)
      expect((await verify(data.dir)).output).toContain(
        `entry ${last - 2} and what came after it are missing`,
      )
    } finally {
      await db.destroy()
    }
  })
})
