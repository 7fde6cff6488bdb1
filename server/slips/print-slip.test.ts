import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { escposSlip } from './escpos.ts'
import { PrinterUnreachable, printSlip, type SlipPrinter } from './print-slip.ts'
import { exampleFacts } from './slip-example.ts'
import { buildSlip } from './slip.ts'

const slip = Buffer.from(escposSlip(buildSlip(exampleFacts)))
const impatient = { connectMs: 200, overallMs: 400, statusMs: 50 }
const statusQuestion = [Buffer.from([0x10, 0x04, 0x02]), Buffer.from([0x10, 0x04, 0x04])]

/** A printer at work on 127.0.0.1: what it does with a connection is the test's affair. */
async function openPrinter(serve: (socket: Socket) => void) {
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket)
    socket.on('error', () => {})
    serve(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: { host: '127.0.0.1', port: portOf(server.address()) } satisfies SlipPrinter,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return address.port
}

/** Collects everything and says goodbye after it; answers the status questions when given answers. */
function readingPrinter(paper: Buffer[], answers: readonly number[] = []) {
  return (socket: Socket) => {
    let asked = 0
    socket.on('data', (chunk) => {
      paper.push(chunk)
      const isQuestion = statusQuestion.some((question) => question.equals(chunk))
      const answer = answers[asked]
      if (!isQuestion || answer === undefined) return
      asked += 1
      socket.write(Buffer.from([answer]))
    })
    socket.on('end', () => socket.end())
  }
}

async function faultOf(printing: Promise<void>): Promise<string> {
  const error: unknown = await printing.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof PrinterUnreachable ? error.fault : String(error)
}

describe('printing a slip over the network', () => {
  it('is done when the printer has all of it', async () => {
    const paper: Buffer[] = []
    await using printer = await openPrinter(readingPrinter(paper))
    await printSlip(printer.address, slip)
    expect(Buffer.concat(paper).subarray(-slip.length)).toEqual(slip)
  })

  it('prints on a printer that reports itself ready', async () => {
    const paper: Buffer[] = []
    await using printer = await openPrinter(readingPrinter(paper, [0x12, 0x12]))
    await printSlip(printer.address, slip)
    expect(Buffer.concat(paper).subarray(-slip.length)).toEqual(slip)
  })

  it('takes no chatter for a status', async () => {
    const paper: Buffer[] = []
    await using printer = await openPrinter(readingPrinter(paper, [0xff]))
    await printSlip(printer.address, slip)
    expect(Buffer.concat(paper).subarray(-slip.length)).toEqual(slip)
  })

  it('fails when nobody listens', async () => {
    const printer = await openPrinter(() => {})
    const { address } = printer
    await printer[Symbol.asyncDispose]()
    expect(await faultOf(printSlip(address, slip, impatient))).toBe('no-answer')
  })

  it('fails on a printer that accepts but never reads and never closes', async () => {
    await using printer = await openPrinter((socket) => socket.pause())
    expect(await faultOf(printSlip(printer.address, slip, impatient))).toBe('no-answer')
  })

  it('fails on a printer that hangs up in the middle', async () => {
    await using printer = await openPrinter((socket) => socket.once('data', () => socket.resetAndDestroy()))
    expect(await faultOf(printSlip(printer.address, slip, impatient))).toBe('no-answer')
  })

  it('fails on a printer without paper, and sends it nothing that would print later', async () => {
    const paper: Buffer[] = []
    await using printer = await openPrinter(readingPrinter(paper, [0x12, 0x72]))
    expect(await faultOf(printSlip(printer.address, slip, impatient))).toBe('paper-end')
    expect(Buffer.concat(paper)).toEqual(Buffer.concat(statusQuestion))
  })

  it('fails on a printer whose cover is open', async () => {
    await using printer = await openPrinter(readingPrinter([], [0x16]))
    expect(await faultOf(printSlip(printer.address, slip, impatient))).toBe('cover-open')
  })
})
