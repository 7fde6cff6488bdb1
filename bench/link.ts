import { connect } from 'node:net'

export type Reply = { status: number; body: string }

/** One keep-alive connection to the server, one request at a time. */
export type Link = { post: (path: string, body: string) => Promise<Reply>; close: () => void }

const headEnd = Buffer.from('\r\n\r\n')

/**
 * Speaks HTTP/1.1 by hand: the load is made on the processors that are measured, and node's own client would take as
 * much of them as the server.
 */
export async function openLink(port: number, cookie = ''): Promise<Link> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  let received: Buffer = Buffer.alloc(0)
  let waiting: PromiseWithResolvers<Reply> | null = null
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const reply = replyIn(received)
    if (!reply) return
    received = Buffer.alloc(0)
    waiting?.resolve(reply)
  })
  socket.on('error', (error) => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error('the server closed the connection')))
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  const head = `host: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n${cookie && `cookie: ${cookie}\r\n`}`
  return {
    post(path, body) {
      waiting = Promise.withResolvers<Reply>()
      const length = Buffer.byteLength(body)
      socket.write(`POST ${path} HTTP/1.1\r\n${head}content-length: ${length}\r\n\r\n${body}`)
      return waiting.promise
    },
    close: () => socket.destroy(),
  }
}

/** The reply, once all of it is there. */
function replyIn(bytes: Buffer): Reply | null {
  const end = bytes.indexOf(headEnd)
  if (end < 0) return null
  const head = bytes.toString('latin1', 0, end)
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0)
  const start = end + headEnd.length
  if (bytes.length < start + length) return null
  return { status: Number(head.slice(9, 12)), body: bytes.toString('utf8', start, start + length) }
}
