import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { benchMorning } from './bench-hall.ts'

const root = join(import.meta.dirname, '..')
const patienceMs = 120_000
const running = new Set<() => Promise<void>>()

export type Place = { dataDir: string; hallFolder: string }

/** A running server of its own, as a child process on a throw-away data directory. */
export type HallServer = {
  port: number
  pid: number
  dataDir: string
  /** From the start of the process to the first 200 of /readyz. */
  readyMs: number
  /** Resident memory of the server's process, without its database. */
  residentMb: () => Promise<number>
  stop: () => Promise<void>
}

/** Starts the server and waits until it is ready. */
export async function startHall({ dataDir, hallFolder }: Place): Promise<HallServer> {
  const port = await freePort()
  const startedAt = performance.now()
  const child = spawn(process.execPath, [join(root, 'server', 'main.ts')], {
    cwd: root,
    // A process group of its own: Ctrl-C stops the benchmark, and the benchmark stops the server.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      // As `npm start` does.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      HALL_FOLDERS: hallFolder,
      DEMO_CLOCK: `${benchMorning} x1`,
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
      VOICE_COMMAND: '',
    },
  })
  const stop = async () => {
    running.delete(stop)
    await stopHall(child, dataDir)
  }
  running.add(stop)
  try {
    await becomeReady(child, port)
  } catch (error) {
    await stop()
    throw error
  }
  const readyMs = performance.now() - startedAt
  const pid = child.pid ?? 0
  return { port, pid, dataDir, readyMs, residentMb: () => residentMbOf(pid), stop }
}

export type Access = {
  connections: number
  /**
   * For setting up rows while the hall is at work: commits do not wait for the disk, and references are not checked,
   * since a check would stand in line for the hall's row like a command.
   */
  isStagehand: boolean
}

/** Connections to the server's own database. */
export function openDatabase(
  { dataDir }: Pick<Place, 'dataDir'>,
  { connections, isStagehand }: Access,
): pg.Pool {
  const pool = new pg.Pool({
    host: join(dataDir, 'postgres'),
    user: 'tingxu',
    database: 'postgres',
    max: connections,
    application_name: 'bench',
    idleTimeoutMillis: 0,
    ...(isStagehand ? { options: '-c synchronous_commit=off -c session_replication_role=replica' } : {}),
  })
  pool.on('error', () => {})
  return pool
}

/** Stops every server this benchmark has started. */
export async function stopEveryHall(): Promise<void> {
  await Promise.all([...running].map((stop) => stop()))
}

/** Runs a program of the checkout to its end. */
export async function runToEnd(script: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, script)], { cwd: root })
}

async function becomeReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with exit code ${child.exitCode}`)
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`the server was not ready within ${patienceMs / 1000} s`)
}

async function stopHall(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const killing = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(killing)
  }
  await stopDatabaseLeftBehind(dataDir)
}

// A server that had to be killed leaves its database running.
async function stopDatabaseLeftBehind(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0])
  if (pid > 0) process.kill(pid, 'SIGINT')
}

async function residentMbOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return (Number(stdout.trim()) * 1024) / 1_000_000
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
