import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import iconv from 'iconv-lite'
import type { House } from './house.ts'

/** A slip printer on the network, as cheap as they come: it takes everything and says nothing. */
export type Printer = {
  port: number
  /** All it was given, read in the code page it prints in. */
  paper: () => string
  [Symbol.asyncDispose]: () => Promise<void>
}

export async function openPrinter(): Promise<Printer> {
  const given: Buffer[] = []
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('data', (bytes) => given.push(bytes)).on('end', () => socket.end())
    socket.on('error', () => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: portOf(server.address()),
    paper: () => iconv.decode(Buffer.concat(given), 'gb18030'),
    async [Symbol.asyncDispose]() {
      server.close()
      await once(server, 'close')
    },
  }
}

/** Sets the printer of a kiosk of the hall. */
export async function connectPrinter(house: House, kiosk: string, port: number): Promise<void> {
  await house.ctx.db
    .updateTable('device')
    .set({ printer_host: '127.0.0.1', printer_port: port })
    .where('hall_id', '=', house.hallId)
    .where('code', '=', kiosk)
    .execute()
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return address.port
}
