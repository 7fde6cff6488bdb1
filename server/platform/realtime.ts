import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type {
  BoardChanged,
  ClientMessages,
  JoinAnswer,
  JoinRequest,
  ServerMessages,
} from '../../contract/messages.ts'
import type { OverviewChanged } from '../../contract/overview.ts'
import type { TicketProgress } from '../../contract/tickets.ts'
import type { WindowView } from '../../contract/windows.ts'
import { clockOnWire } from './hall-clock.ts'
import type { Context } from './context.ts'
import { DomainError } from './domain-error.ts'
import { isOwnOrigin } from './http.ts'

/** A room, and the login or device that lets a connection listen there: when that ends, so does the connection. */
export type Admission = { room: string; line: string | null; present?: Present }

/** Who or what is there as long as its connection stands. */
export type Present = { console: { windowId: number; staffId: number } } | { deviceId: number }

/** Decides whether this connection may listen in a room. @throws DomainError */
export type Door = (request: JoinRequest, headers: IncomingMessage['headers']) => Promise<Admission>

export type Realtime = {
  tellBoard: (message: BoardChanged) => void
  tellWindow: (view: WindowView) => void
  tellTicket: (token: string, progress: TicketProgress) => void
  tellOverview: (message: OverviewChanged) => void
  /** The windows whose console listens in this process. */
  windowsListening: () => number[]
  /** The tickets whose holder listens in this process, by token. */
  ticketsListening: () => string[]
  /** The halls whose overview is looked at in this process. */
  overviewsListening: () => number[]
  /** The consoles and devices whose connection stands in this process. */
  present: () => Present[]
  /** The logins and devices that connections of this process hang on. */
  lines: () => string[]
  hangUp: (lines: string[]) => void
  close: () => Promise<void>
}

export const boardRoom = (hallId: number): string => `hall:${hallId}:public`
export const windowRoom = (windowId: number | ''): string => `window:${windowId}`
export const ticketRoom = (token: string): string => `ticket:${token}`
export const overviewRoom = (hallId: number | ''): string => `overview:${hallId}`
const lineRoom = (line: string): string => `line:${line}`

export type RealtimeOptions = {
  ctx: Pick<Context, 'clock' | 'log'>
  door: Door
  buildId: string
  toldSeq: (hallId: number) => number
}

const beatEveryMs = 5000
/** A screen joins one room, and again after each reconnect with a new socket. */
const joinsPerSocket = 100

/** socket.io, for telling only: whatever a client asks for goes by HTTP. */
export function openRealtime(http: HttpServer, { ctx, door, buildId, toldSeq }: RealtimeOptions): Realtime {
  const io = new Server<ClientMessages, ServerMessages>(http, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 10_000,
    // A page of another site gets no socket with somebody's login.
    allowRequest: ({ headers }, allow) => allow(null, isOwnOrigin(headers)),
    pingInterval: 10_000,
    pingTimeout: 8000,
  })
  const presences = new Map<string, Present>()
  io.on('connection', (socket) => {
    socket.on('disconnect', () => presences.delete(socket.id))
    socket.emit('hello', { buildId })
    let joins = 0
    let joining = Promise.resolve()
    socket.on('join', (request, answer) => {
      joins += 1
      if (joins > joinsPerSocket) socket.disconnect(true)
      else if (typeof answer === 'function') {
        // One at a time: a flood of wishes must not take the database from everybody else.
        joining = joining.then(async () => answer(await letIn(socket, request)))
      }
    })
  })

  async function letIn(
    socket: Pick<Socket, 'id' | 'connected' | 'join' | 'handshake'>,
    request: JoinRequest,
  ): Promise<JoinAnswer> {
    try {
      const { room, line, present } = await door(request, socket.handshake.headers)
      // Who left meanwhile is not there: nothing would ever take the sign of life away again.
      if (!socket.connected) return { ok: true }
      if (present) presences.set(socket.id, present)
      await socket.join(line === null ? room : [room, lineRoom(line)])
      return { ok: true }
    } catch (error) {
      if (error instanceof DomainError) return { ok: false, error: error.answer() }
      ctx.log.warn({ err: error }, 'nobody let in')
      return { ok: false, error: new DomainError('not-ready').answer() }
    }
  }

  const rooms = () => [...io.of('/').adapter.rooms.keys()]
  const namesAfter = (beginning: string) =>
    rooms().flatMap((room) => (room.startsWith(beginning) ? [room.slice(beginning.length)] : []))
  const beating = setInterval(() => {
    const clock = clockOnWire(ctx.clock)
    const boards = rooms().filter((room) => room.startsWith('hall:'))
    for (const room of boards) {
      const hallId = Number(room.split(':')[1])
      io.to(room).emit('heartbeat', { hallId, seq: toldSeq(hallId), ...clock })
    }
    io.except(boards).emit('pulse', clock)
  }, beatEveryMs)
  return {
    tellBoard: (message) => void io.to(boardRoom(message.hallId)).emit('board:changed', message),
    tellWindow: (view) => void io.to(windowRoom(view.windowId)).emit('window:changed', view),
    tellTicket: (token, progress) => void io.to(ticketRoom(token)).emit('ticket:changed', progress),
    tellOverview: (message) => void io.to(overviewRoom(message.hallId)).emit('overview:changed', message),
    windowsListening: () => namesAfter(windowRoom('')).map(Number),
    ticketsListening: () => namesAfter(ticketRoom('')),
    overviewsListening: () => namesAfter(overviewRoom('')).map(Number),
    present: () => [...presences.values()],
    lines: () => namesAfter(lineRoom('')),
    hangUp(lines) {
      if (lines.length > 0) io.in(lines.map(lineRoom)).disconnectSockets(true)
    },
    async close() {
      clearInterval(beating)
      // Not disconnectSockets(): clients would take it for a farewell and never come back.
      io.engine.close()
      await io.close()
    },
  }
}
