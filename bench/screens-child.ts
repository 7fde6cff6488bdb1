import { io, type Socket } from 'socket.io-client'
import type { BoardChanged, ClientMessages, ServerMessages } from '../contract/messages.ts'
import { monotonicMs, type ScreensNews, type ScreensOrder } from './screens.ts'

process.once('disconnect', () => process.exit())

const order: ScreensOrder = JSON.parse(process.argv[2] ?? '{}')
/** How many screens have had a number. */
const arrivals = new Map<number, number>()

function tell(news: ScreensNews): void {
  process.send?.(news)
}

function arrive({ from, to }: BoardChanged): void {
  for (let seq = from; seq <= to; seq++) {
    const count = (arrivals.get(seq) ?? 0) + 1
    arrivals.set(seq, count)
    if (count < order.count) continue
    arrivals.delete(seq)
    tell({ joined: false, seq, atMs: monotonicMs() })
  }
}

async function openScreen(): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const socket: Socket<ServerMessages, ClientMessages> = io(order.url, {
    transports: ['websocket'],
    forceNew: true,
  })
  socket.on('board:changed', arrive)
  socket.once('connect_error', reject)
  socket.once('connect', () =>
    socket.emit('join', { room: 'board', hallId: order.hallId }, (answer) =>
      answer.ok ? resolve() : reject(new Error(answer.error.message)),
    ),
  )
  await promise
}

// A few at a time: a thousand at once would fill the queue of connections.
for (let opened = 0; opened < order.count; opened += 25) {
  const some = Math.min(25, order.count - opened)
  await Promise.all(Array.from({ length: some }, () => openScreen()))
}
tell({ joined: true })
