import { readdirSync, readFileSync } from 'node:fs'
import { readHallFiles, type HallFiles } from '../../server/hall-files/index.ts'

/** What the tests of this room start from: the demo halls, and the township hall with something changed. */

export type Texts = ReadonlyMap<string, string>

const demo = new URL('../../demo/', import.meta.url)

export function demoText(path: string): string {
  return readFileSync(new URL(path, demo), 'utf8')
}

/** The texts of the files of a demo hall. */
export function demoHall(name: string): Texts {
  const entries = readdirSync(new URL(name, demo), { withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(entries.map((entry) => [entry.name, demoText(`${name}/${entry.name}`)]))
}

export const township = demoHall('cql')

/** These files with the first such piece of one of them replaced. */
export function withChange(texts: Texts, file: string, [piece, replacement]: [string, string]): Texts {
  const text = texts.get(file) ?? ''
  if (!text.includes(piece)) throw new Error(`${file} does not contain ${piece}`)
  return new Map([...texts, [file, text.replace(piece, replacement)]])
}

export function valid(texts: Texts): HallFiles {
  const reading = readHallFiles(texts)
  if (!reading.ok) throw new Error(mistakesOf(texts).join('\n'))
  return reading.files
}

/** Every mistake as `file:line reason`. */
export function mistakesOf(texts: Texts): string[] {
  const reading = readHallFiles(texts)
  return reading.ok ? [] : reading.mistakes.map(({ file, line, reason }) => `${file}:${line} ${reason}`)
}
