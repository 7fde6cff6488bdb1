import { demoHall, valid } from '../../tests/harness/hall-example.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { HallFile } from '../../contract/setup.ts'
import { openEmptyDatabase } from '../../tests/harness/empty-database.ts'
import type { Database } from '../platform/tables.ts'
import { loadHallFolder } from './commands.ts'
import { hallFileOf, readHallFile } from './hall-file.ts'
import { readHall } from './read-queries.ts'

const noPassword = () => Promise.resolve('$argon2id$none')
const folder = (name: string) => join(import.meta.dirname, '../../demo', name)

async function exportOf(db: Kysely<Database>, hallId: number): Promise<HallFile> {
  const hall = await readHall(db, hallId)
  if (!hall) throw new Error('no such hall')
  return hallFileOf(hall.files)
}

function written(file: HallFile) {
  const dir = mkdtempSync(join(tmpdir(), 'tingxu-hall-'))
  const path = join(dir, 'hall-file.json')
  writeFileSync(path, JSON.stringify(file))
  return { path, [Symbol.dispose]: () => rmSync(dir, { recursive: true }) }
}

describe('a hall as one file', { timeout: 60_000 }, () => {
  it.each(['pyhl', 'cql', 'rj'])(
    '%s is the same hall after it was exported and loaded anew',
    async (name) => {
      await using first = await openEmptyDatabase()
      const loaded = await loadHallFolder(first, folder(name), noPassword)
      const exported = await exportOf(first.db, loaded.hallId)
      expect(exported).toEqual(hallFileOf(valid(demoHall(name))))

      await using second = await openEmptyDatabase()
      using file = written(exported)
      const again = await loadHallFolder(second, file.path, noPassword)
      expect(await exportOf(second.db, again.hallId)).toEqual(exported)
      expect(JSON.stringify(exported)).not.toContain('argon2')
    },
  )

  it('is refused when it is something else', () => {
    expect(readHallFile('x.json', '{"format":"other"}')).toEqual({
      ok: false,
      mistakes: [{ file: 'x.json', line: 1, reason: '不是从本系统导出的大厅文件。' }],
    })
  })
})
