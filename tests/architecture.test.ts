import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { trespassesIn, walls } from './walls.ts'

const root = join(import.meta.dirname, '..')
const trespasses = join(import.meta.dirname, 'trespasses')

const read = (folder: string) =>
  globSync('**/*.ts', { cwd: folder, exclude: ['node_modules', 'tests/trespasses', 'dist'] }).map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  }))

describe('the walls of the house', () => {
  it('stand: nothing is on the wrong side', () => {
    expect(trespassesIn(read(root))).toEqual([])
  })

  it.each(walls.map((wall) => wall.name))('catch a trespass: %s', (name) => {
    expect(trespassesIn(read(trespasses)).map(({ wall }) => wall)).toContain(name)
  })

  it('are known to the linter, which catches every forbidden import', () => {
    const complaints = lintTrespasses()
    const importers = read(trespasses).filter(
      ({ path, text }) =>
        /from '/.test(text) && !/from 'kysely'/.test(text) && !path.startsWith('migrations/'),
    )
    const uncaught = importers.map(({ path }) => path).filter((path) => !complaints.includes(path))
    expect(uncaught).toEqual([])
  })

  it('leave each room flat and its files short', () => {
    const deep = read(root).filter(({ path }) =>
      /^(server|displays|window-client)\/[^/]+\/[^/]+\//.test(path),
    )
    expect(deep.map(({ path }) => path)).toEqual([])
    const nameless = read(root).filter(({ path }) => /(^|\/)(utils?|helpers?|common|types)\.ts$/.test(path))
    expect(nameless.map(({ path }) => path).filter((path) => !path.startsWith('web/texts/'))).toEqual([])
  })
})

/** The linter's complaints about a copy of the trespasses, where they are not ignored. */
function lintTrespasses(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tingxu-trespasses-'))
  try {
    cpSync(trespasses, folder, { recursive: true })
    const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'))
    const here = { ...config, options: {}, ignorePatterns: [], $schema: undefined }
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(here))
    const lint = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=unix'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const isWall = /no-restricted-imports|no-cycle/
    return lint.stdout
      .split('\n')
      .filter((line) => isWall.test(line))
      .join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
