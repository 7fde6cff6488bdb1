import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { openVoiceCache, type VoiceCache } from './voice-cache.ts'

/** Where complaints of the voice go; the server's logger fits. */
type VoiceLog = { warn: (details: object, message: string) => void }

export type VoiceOptions = {
  /** Program and arguments with {text} and {file}, e.g. `say -o {file} {text}`; empty: espeak-ng if installed. */
  command: string
  /** Rendered sentences are kept in this folder. */
  cacheDir: string
  log: VoiceLog
  /** How many rendered sentences are kept. */
  maxFiles?: number
}

export type Voice = {
  /** Path of a WAV that speaks the sentence; null when this server has no voice or the voice failed. */
  render: (speech: string) => Promise<string | null>
}

const run = promisify(execFile)
const renderTimeoutMs = 10_000
const rendersAtOnce = 2

/**
 * The variant that takes Latin syllables for pinyin: the plain `cmn` voice of espeak-ng 1.51 spells most Chinese
 * words out in English. Both read a single capital letter by its name.
 */
const espeakCommand = 'espeak-ng -v cmn-latn-pinyin -s 150 -w {file} {text}'

/** A voice that renders sentences with a local program and keeps what it rendered. */
export function createVoice({ command: setting, cacheDir, log, maxFiles = 2000 }: VoiceOptions): Voice {
  const inTurn = limitTo(rendersAtOnce)
  const underWay = new Map<string, Promise<string | null>>()
  let known: Promise<string | null> | undefined
  let cache: VoiceCache | undefined

  async function rendered(speech: string): Promise<string | null> {
    const command = await (known ??= setting === '' ? espeakIfInstalled() : Promise.resolve(setting))
    if (command === null) return null
    const name = `${createHash('sha256').update(`${command}\0${speech}`).digest('hex')}.wav`
    try {
      cache ??= await openVoiceCache(cacheDir, maxFiles)
      const open = cache
      const found = await open.find(name)
      return found ?? (await inTurn(() => open.add(name, (draft) => speak(command, speech, draft))))
    } catch (error) {
      log.warn({ err: error, speech }, 'the voice command failed')
      return null
    }
  }

  return {
    render(speech) {
      const rendering = underWay.get(speech) ?? rendered(speech).finally(() => underWay.delete(speech))
      underWay.set(speech, rendering)
      return rendering
    },
  }
}

/** The command line of espeak-ng, or null where it is not installed. */
export async function espeakIfInstalled(): Promise<string | null> {
  return run('espeak-ng', ['--version'], { timeout: renderTimeoutMs }).then(
    () => espeakCommand,
    () => null,
  )
}

/** Never through a shell: the sentence is one argument whatever stands in it. */
async function speak(command: string, text: string, file: string): Promise<void> {
  const meant: Record<string, string> = { '{text}': text, '{file}': file }
  const [program = '', ...template] = wordsOf(command)
  const args = template.map((word) => word.replaceAll(/\{text\}|\{file\}/g, (place) => meant[place] ?? place))
  await run(program, args, { timeout: renderTimeoutMs, killSignal: 'SIGKILL' })
}

/** Words of a command line; double quotes keep a word with spaces together. */
function wordsOf(command: string): string[] {
  return Array.from(command.matchAll(/"([^"]*)"|\S+/g), (word) => word[1] ?? word[0])
}

/** Lets so many jobs run at once; the others wait their turn. */
function limitTo(limit: number): <T>(job: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (job) => {
    // A finished job hands its place on, so the count changes only when nobody waits.
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await job()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
