import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

export type ServerProcess = {
  url: string
  pid: number
  /** What it printed so far. */
  output: () => string
  /** Sends a signal and waits for the end; with which code. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
  /** Waits for the end. */
  ended: Promise<number | null>
  /** Ends it unless it has ended: a story that fails leaves nothing running. */
  [Symbol.asyncDispose]: () => Promise<void>
}

// A story that fails half-way must not leave its server behind.
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

const environment = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  // What is compiled is kept, as by `npm start`.
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
}

/** The server as a person starts it, on these settings. */
export function startProcess(settings: Record<string, string>): ServerProcess {
  const child = spawn(process.execPath, [join(root, 'server/main.ts')], {
    cwd: root,
    env: { ...environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const { promise: ended, resolve } = Promise.withResolvers<number | null>()
  child.on('exit', (code) => {
    running.delete(child)
    resolve(code)
  })
  return {
    url: `http://127.0.0.1:${settings['PORT']}`,
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    async end(signal) {
      child.kill(signal)
      return ended
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Waits until the server answers that it is ready. */
export async function untilReady(server: ServerProcess): Promise<void> {
  const ready = async () => {
    const answer = await fetch(`${server.url}/readyz`).catch(() => null)
    if (answer?.status !== 200) throw new Error(`not ready: ${server.output()}`)
  }
  await vi.waitFor(ready, { timeout: 60_000, interval: 50 })
}

export async function freePort(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(String(typeof address === 'object' ? address?.port : '')))
  })
  return promise
}

/** A data directory that goes away with the test. */
export function throwAwayDir(): { dir: string; [Symbol.dispose]: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'tingxu-data-'))
  return { dir, [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }) }
}
