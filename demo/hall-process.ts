import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A hall of its own: a server process on a throw-away data directory. */
export type HallProcess = {
  url: string
  dataDir: string
  passwordsFile: string
  /** Ends the server, and removes the data unless they are kept. */
  stop: (keepData: boolean) => Promise<void>
}

/** The hall did not start; the message is what the server said. */
export class HallNotStarted extends Error {}

export type HallStart = {
  /** Settings of the server, e.g. its `DEMO_CLOCK`. */
  settings: Record<string, string>
  signal: AbortSignal
  /** Told when the server ended by itself and is started again. */
  onRestart: () => void
}

type Hall = { env: NodeJS.ProcessEnv; url: string; dataDir: string; child: ChildProcess; isStopping: boolean }

const main = join(import.meta.dirname, '..', 'server', 'main.ts')
const readyWithinMs = 120_000
const stopWithinMs = 15_000

/**
 * Starts a server on a free port and a throw-away data directory, and again on the same when it dies: its hall goes on
 * where the log stopped.
 * @throws HallNotStarted
 */
export async function startHall({ settings, signal, onRestart }: HallStart): Promise<HallProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tingxu-day-'))
  const port = await freePort()
  const own = { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir }
  const env = { ...process.env, DATABASE_URL: '', PUBLIC_URL: '', ...settings, ...own }
  const url = `http://127.0.0.1:${port}`
  const hall = { env, url, dataDir, child: spawnServer(env, dataDir), isStopping: false }

  async function stop(keepData: boolean): Promise<void> {
    hall.isStopping = true
    await end(hall.child)
    if (!keepData) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }

  try {
    await ready(hall, signal)
  } catch (error) {
    const said = await readFile(logOf(dataDir), 'utf8').catch(() => '')
    await stop(false)
    if (signal.aborted) throw error
    throw new HallNotStarted(said.trim().split('\n').slice(-5).join('\n'))
  }
  restartWhenDead(hall, onRestart)
  return { url, dataDir, passwordsFile: join(dataDir, 'first-passwords.txt'), stop }
}

const logOf = (dataDir: string): string => join(dataDir, 'server.log')

function spawnServer(env: NodeJS.ProcessEnv, dataDir: string): ChildProcess {
  // A process group of its own: Ctrl-C ends the day first, and the day ends the server.
  const child = spawn(process.execPath, [main], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const log = createWriteStream(logOf(dataDir), { flags: 'a', mode: 0o600 })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  child.on('error', (error) => log.write(`${error.message}\n`))
  child.on('close', () => log.end())
  return child
}

async function ready({ child, url }: Hall, signal: AbortSignal): Promise<void> {
  const giveUpMs = performance.now() + readyWithinMs
  while (isAlive(child) && performance.now() < giveUpMs) {
    const response = await fetch(`${url}/readyz`).catch(() => null)
    if (response?.ok) return
    await pause(50, undefined, { signal })
  }
  throw new HallNotStarted()
}

// A server that dies again before it was ready once has a reason that a third start does not mend.
function restartWhenDead(hall: Hall, onRestart: () => void): void {
  hall.child.once('exit', () => {
    if (hall.isStopping) return
    onRestart()
    hall.child = spawnServer(hall.env, hall.dataDir)
    ready(hall, AbortSignal.timeout(readyWithinMs)).then(
      () => restartWhenDead(hall, onRestart),
      () => {},
    )
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const killing = setTimeout(() => child.kill('SIGKILL'), stopWithinMs)
  await ended
  clearTimeout(killing)
}

const isAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
