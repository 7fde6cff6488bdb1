import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'dist', 'build-id.txt')

/** The build that the sources as they stand would make. */
export function wantedBuildId(): string {
  const sources = globSync(['contract/**', 'web/**', 'displays/**', 'window-client/**', 'vite.config.ts'], {
    cwd: root,
    withFileTypes: true,
  })
  const hash = createHash('sha256')
  const files = sources.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of [...files.toSorted(), join(root, 'package-lock.json')]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/** The build that lies in dist/, or null. */
export function presentBuildId(): string | null {
  try {
    return readFileSync(stamp, 'utf8').trim()
  } catch {
    return null
  }
}

/** Builds the browser apps into dist/ unless they are there and fresh. Returns the build's id. */
export async function buildIfStale(): Promise<string> {
  const wanted = wantedBuildId()
  if (presentBuildId() === wanted) return wanted
  process.env['TINGXU_BUILD_ID'] = wanted
  const { build } = await import('vite')
  await build({ root, logLevel: 'warn', configFile: join(root, 'vite.config.ts') })
  writeFileSync(stamp, `${wanted}\n`)
  return wanted
}

if (import.meta.main) process.stdout.write(`${await buildIfStale()}\n`)
