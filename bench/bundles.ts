import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { spreadOf, type Findings } from './figures.ts'

const dist = join(import.meta.dirname, '..', 'dist')
const wallLimitKb = 45

/** What each page makes a browser load before it can show itself: its script and all that this imports statically. */
export function measureBundles(): Findings {
  const pages = globSync('{displays,window-client}/*/index.html', { cwd: dist }).toSorted()
  const sizes = pages.map((page) => ({ name: dirname(page), ...sizeOf(page) }))
  const rows = sizes.map(({ name, kb, rawKb }) => ({
    name,
    values: { gzipKb: spreadOf([kb]), rawKb: spreadOf([rawKb]) },
    errors: 0,
  }))
  const wallKb = sizes.find(({ name }) => name === 'displays/wall')?.kb ?? Number.NaN
  const aim = {
    text: `wall page ≤ ${wallLimitKb} kB of gzipped JavaScript`,
    measured: `${wallKb.toFixed(1)} kB`,
    isReached: wallKb <= wallLimitKb,
  }
  return { subject: 'bundles', about: 'JavaScript of each page, 1 kB = 1000 bytes.', rows, aims: [aim] }
}

function sizeOf(page: string): { kb: number; rawKb: number } {
  const html = readFileSync(join(dist, page), 'utf8')
  const entries = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file = '']) => file)
  const files = new Map<string, Buffer>()
  for (let found = entries; found.length > 0;) {
    const fresh = found.filter((file) => !files.has(file))
    for (const file of fresh) files.set(file, readFileSync(join(dist, file)))
    found = fresh.flatMap((file) => importsOf(file, files.get(file)?.toString() ?? ''))
  }
  const all = [...files.values()]
  const bytes = (sizes: number[]) => sizes.reduce((sum, size) => sum + size, 0) / 1000
  return {
    kb: bytes(all.map((file) => gzipSync(file).length)),
    rawKb: bytes(all.map((file) => file.length)),
  }
}

/** `import{a}from"./x.js"` and `import"./x.js"`; `import("./x.js")` is loaded later. */
function importsOf(file: string, code: string): string[] {
  const imports = code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)
  return [...imports].map(([, name = '']) => join(dirname(file), name))
}
