import { createServer } from 'node:http'
import { Server } from 'socket.io'
import type { BoardChanged, ClientMessages, ServerMessages } from '../contract/messages.ts'

/**
 * The ceiling of the broadcast: a request over plain node:http, nothing behind it, and socket.io with the settings of the
 * product telling one room. Every request sends the same message with the next number.
 */
process.once('disconnect', () => process.exit())

const message: BoardChanged = JSON.parse(process.argv[2] ?? '{}')
const room = 'board'
let seq = 0

const http = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    seq += 1
    io.to(room).emit('board:changed', { ...message, from: seq, to: seq })
    const body = JSON.stringify({ seq })
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    response.end(body)
  })
})

const io = new Server<ClientMessages, ServerMessages>(http, { serveClient: false, perMessageDeflate: false })
io.on('connection', (socket) => {
  socket.on('join', (_, answer) => {
    void socket.join(room)
    answer({ ok: true })
  })
})

http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  process.send?.(typeof address === 'object' && address ? address.port : 0)
})
