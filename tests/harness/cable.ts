import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** The network cable of one screen: what is at its other end can be reached by `url` until it is cut. */
export type Cable = {
  url: string
  /** Nothing passes any more, and neither end is told. */
  cut: () => void
  /** Whole again; what was under way when it was cut is lost. */
  mend: () => void
  [Symbol.asyncDispose]: () => Promise<void>
}

export async function layCable(to: string): Promise<Cable> {
  const { hostname, port } = new URL(to)
  const open = new Set<Socket>()
  let isCut = false
  const keep = (socket: Socket): Socket => {
    open.add(socket)
    if (isCut) socket.pause()
    return socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket))
  }
  const server = createServer((screen) => {
    keep(screen)
    if (isCut) return
    const house = keep(connect(Number(port), hostname))
    screen.pipe(house).on('close', () => screen.destroy())
    house.pipe(screen).on('close', () => house.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const hangUp = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    cut() {
      isCut = true
      for (const socket of open) socket.unpipe().pause()
    },
    mend() {
      isCut = false
      hangUp()
    },
    async [Symbol.asyncDispose]() {
      hangUp()
      server.close()
      await once(server, 'close')
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return address.port
}
