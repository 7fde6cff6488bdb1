import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { BoardChanged, ClientMessages, JoinRequest, ServerMessages } from '../../contract/messages.ts'
import type { TicketProgress } from '../../contract/tickets.ts'
import type { WindowView } from '../../contract/windows.ts'
import { clockOnWire } from './hall-clock.ts'
import type { Context } from './context.ts'
import { DomainError } from './domain-error.ts'

/** Decides whether this connection may listen in a room; gives the room's name or throws a DomainError. */
export type Door = (request: JoinRequest, headers: IncomingMessage['headers']) => Promise<string>

export type Realtime = {
  tellBoard: (message: BoardChanged) => void
  tellWindow: (view: WindowView) => void
  tellTicket: (token: string, progress: TicketProgress) => void
  /** The windows whose console listens in this process. */
  windowsListening: () => number[]
  /** The tickets whose holder listens in this process, by token. */
  ticketsListening: () => string[]
  close: () => Promise<void>
}

export const boardRoom = (hallId: number): string => `hall:${hallId}:public`
export const windowRoom = (windowId: number | ''): string => `window:${windowId}`
export const ticketRoom = (token: string): string => `ticket:${token}`

export type RealtimeOptions = {
  ctx: Context
  door: Door
  buildId: string
  toldSeq: (hallId: number) => number
}

const beatEveryMs = 5000
const roomsPerSocket = 8

/** socket.io, for telling only: whatever a client asks for goes by HTTP. */
export function openRealtime(http: HttpServer, { ctx, door, buildId, toldSeq }: RealtimeOptions): Realtime {
  const io = new Server<ClientMessages, ServerMessages>(http, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 10_000,
    pingInterval: 10_000,
    pingTimeout: 8000,
  })
  io.on('connection', (socket) => {
    socket.emit('hello', { buildId })
    socket.on('join', async (request, answer) => {
      if (typeof answer !== 'function') return
      try {
        if (socket.rooms.size > roomsPerSocket) throw new DomainError('too-many-requests', { seconds: 60 })
        await socket.join(await door(request, socket.handshake.headers))
        answer({ ok: true })
      } catch (error) {
        const refusal =
          error instanceof DomainError ? error : new DomainError('request-invalid', { problem: 'join' })
        answer({ ok: false, error: refusal.answer() })
      }
    })
  })
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
    windowsListening: () => namesAfter(windowRoom('')).map(Number),
    ticketsListening: () => namesAfter(ticketRoom('')),
    async close() {
      clearInterval(beating)
      // Not disconnectSockets(): clients would take it for a farewell and never come back.
      io.engine.close()
      await io.close()
    },
  }
}
