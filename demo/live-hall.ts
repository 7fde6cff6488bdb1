import { io, type Socket } from 'socket.io-client'
import type { Board, BoardChange } from '../contract/board.ts'
import type { ClientMessages, JoinRequest, ServerMessages } from '../contract/messages.ts'
import type { DayClock } from './day-clock.ts'

type HallSocket = Socket<ServerMessages, ClientMessages>

/** Rings for whoever waits at a queue: somebody came into it. */
export class QueueBells {
  readonly #rings = new Map<number, number>()
  readonly #waiting = new Set<() => void>()

  /** How often any of these queues rang so far. */
  heard(queueIds: ReadonlySet<number>): number {
    return [...queueIds].reduce((sum, id) => sum + (this.#rings.get(id) ?? 0), 0)
  }

  ring(queueIds: Iterable<number>): void {
    for (const id of queueIds) this.#rings.set(id, (this.#rings.get(id) ?? 0) + 1)
    for (const look of this.#waiting) look()
  }

  /** Waits until one of the queues rang more often than `heard`, but no longer than so many real ms. */
  async next(queueIds: ReadonlySet<number>, heard: number, atMostMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = () => {
      if (this.heard(queueIds) > heard) resolve()
    }
    const timer = setTimeout(resolve, atMostMs)
    this.#waiting.add(look)
    look()
    await promise
    clearTimeout(timer)
    this.#waiting.delete(look)
  }
}

export type Following = {
  url: string
  hallId: number
  clock: DayClock
  bells: QueueBells
  readBoard: () => Promise<Board>
}

/** Follows a hall by its public socket: keeps the clock, rings the bells. Returns how to stop. */
export function followHall({ url, hallId, clock, bells, readBoard }: Following): () => void {
  const socket = openSocket(url)

  // Join first, read after: the other order loses what happens in between.
  async function joinAndRead(): Promise<void> {
    const joined = await join(socket, { room: 'board', hallId })
    if (!joined) return void socket.disconnect().connect()
    const board = await readBoard()
    if (!socket.connected) return
    clock.set(board.clock)
    bells.ring(board.queues.map(({ id }) => id))
  }

  // A board that cannot be read ends the day elsewhere: every other request fails as well.
  socket.on('connect', () => void joinAndRead().catch(() => {}))
  socket.on('disconnect', () => clock.freeze())
  socket.on('heartbeat', (beat) => clock.hear(beat))
  socket.on('board:changed', ({ changes }) => bells.ring(changes.flatMap(queueComingTo)))
  return () => void socket.disconnect()
}

function queueComingTo(change: BoardChange): number[] {
  return change.type === 'ticket-waits' || change.type === 'call-undone' ? [change.queueId] : []
}

/** A socket that always comes back. */
export function openSocket(url: string): HallSocket {
  const socket: HallSocket = io(url, {
    transports: ['websocket', 'polling'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1000,
    timeout: 5000,
  })
  socket.on('disconnect', (reason) => {
    // The library takes this one for a farewell and would stay away for ever.
    if (reason === 'io server disconnect') socket.connect()
  })
  return socket
}

/** Asks to listen in a room; false when refused or not answered. */
export async function join(socket: HallSocket, room: JoinRequest): Promise<boolean> {
  const answer = await socket
    .timeout(5000)
    .emitWithAck('join', room)
    .catch(() => null)
  return answer?.ok ?? false
}
