import { randomBytes } from 'node:crypto'
import { io } from 'socket.io-client'
import { expect, inject } from 'vitest'
import type { BoardChange } from '../../contract/board.ts'
import type { BoardChanged } from '../../contract/messages.ts'
import { openPool } from '../../server/platform/database.ts'
import { Caller } from './caller.ts'
import { freePort, startProcess, throwAwayDir, type ServerProcess } from './process.ts'

/** A database of its own on which a story starts as many server processes as it likes. */
export type Town = {
  /** One more process, on a port of its own. */
  start: (settings?: Record<string, string>) => Promise<ServerProcess>
  databaseUrl: string
  dataDir: string
  [Symbol.asyncDispose]: () => Promise<void>
}

/** A town with settings shared by its processes, on the database of all tests unless it has a server of its own. */
export async function openTown(
  shared: Record<string, string> = {},
  host = inject('databaseHost'),
): Promise<Town> {
  await using opening = new AsyncDisposableStack()
  const database = `town_${randomBytes(6).toString('hex')}`
  const connection = { host, user: 'tingxu', database: 'postgres' }
  const admin = openPool({ connection, maxConnections: 1 }, () => {})
  opening.defer(() => admin.end())
  await admin.query(`create database ${database}`)
  opening.defer(async () => {
    // The connection may have ended with a server that crashed: the next one is new.
    const drop = () => admin.query(`drop database ${database} with (force)`)
    await drop().catch(drop)
  })
  const data = opening.use(throwAwayDir())
  const opened = opening.move()
  const databaseUrl = `postgres://tingxu@localhost/${database}?host=${encodeURIComponent(host)}`
  const settings = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: data.dir,
    HALL_FOLDERS: 'demo/cql',
    ...shared,
  }
  return {
    databaseUrl,
    dataDir: data.dir,
    async start(more) {
      return opened.use(startProcess({ ...settings, PORT: await freePort(), ...more }))
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** Takes a number for the service that asks for no name; the number on the slip. */
export async function takeNumber({ url }: ServerProcess): Promise<string> {
  const citizen = new Caller(url)
  const { serviceTypes } = await citizen.get('/api/halls/1/catalogue')
  const open = serviceTypes.find((type: { takeIdentity: string }) => type.takeIdentity === 'NONE')
  return (await citizen.do('/api/halls/1/tickets', { serviceTypeId: open.id })).ticketNo
}

/** What a wall that listens at this process hears. */
export type Wall = {
  /** Without those that say nothing to the public: when the hall raises alerts depends on the workers. */
  changes: BoardChange[]
  /** So many heartbeats, five seconds apart: time in which something else would have been heard. */
  beats: (count: number) => Promise<void>
  /** The numbers of all that was heard, in the order of hearing. */
  seqs: () => number[]
  [Symbol.dispose]: () => void
}

export async function listenAt({ url }: ServerProcess): Promise<Wall> {
  const socket = io(url, { transports: ['websocket'] })
  const heard: BoardChange[] = []
  const changes: BoardChange[] = []
  socket.on('board:changed', (message: BoardChanged) => {
    heard.push(...message.changes)
    changes.push(...message.changes.filter(({ type }) => type !== 'nothing-public'))
  })
  expect(await socket.emitWithAck('join', { room: 'board', hallId: 1 })).toEqual({ ok: true })
  return {
    changes,
    async beats(count) {
      for (let beat = 0; beat < count; beat++) {
        await new Promise<void>((resolve) => socket.once('heartbeat', () => resolve()))
      }
    },
    seqs: () => heard.map((change) => change.seq),
    [Symbol.dispose]: () => void socket.disconnect(),
  }
}
