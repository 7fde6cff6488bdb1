import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Where a kiosk's network printer listens, usually on port 9100. */
export type SlipPrinter = { host: string; port: number }

export type PrintLimits = {
  connectMs: number
  /** From the first packet to the closed connection. */
  overallMs: number
  /** How long a printer may think about its status; many cheap ones never answer, and print all the same. */
  statusMs: number
}

export type PrinterFault = 'no-answer' | 'paper-end' | 'cover-open'

/** The slip is not on paper. The ticket stands: only its paper is missing. */
export class PrinterUnreachable extends Error {
  readonly fault: PrinterFault

  constructor(fault: PrinterFault, options?: ErrorOptions) {
    super(`slip printer: ${fault}`, options)
    this.fault = fault
  }
}

const defaultLimits: PrintLimits = { connectMs: 3000, overallMs: 5000, statusMs: 400 }

// DLE EOT n: the printer answers at once with one byte, even while it is busy or out of paper.
const offlineCause = { command: [0x10, 0x04, 0x02], bit: 0x04, fault: 'cover-open' } as const
const paperSensor = { command: [0x10, 0x04, 0x04], bit: 0x60, fault: 'paper-end' } as const

/**
 * Sends a slip to a network printer. Resolves once the printer has taken all bytes and closed the connection after
 * them; throws PrinterUnreachable when it is away, out of paper, open, or stops answering half-way.
 */
export async function printSlip(
  printer: SlipPrinter,
  bytes: Uint8Array,
  limits = defaultLimits,
): Promise<void> {
  const overall = AbortSignal.timeout(limits.overallMs)
  const socket = connect(printer)
  // Between two awaits nobody waits for an error; without a listener it would end the process.
  socket.on('error', () => {})
  try {
    await once(socket, 'connect', {
      signal: AbortSignal.any([overall, AbortSignal.timeout(limits.connectMs)]),
    })
    await checkStatus(socket, limits.statusMs)
    const closed = once(socket, 'close', { signal: overall })
    socket.resume().end(bytes)
    await closed
  } catch (error) {
    throw error instanceof PrinterUnreachable ? error : new PrinterUnreachable('no-answer', { cause: error })
  } finally {
    socket.destroy()
  }
}

async function checkStatus(socket: Socket, statusMs: number): Promise<void> {
  for (const { command, bit, fault } of [offlineCause, paperSensor]) {
    const status = await askStatus(socket, command, statusMs)
    if (status === null) return
    if ((status & bit) !== 0) throw new PrinterUnreachable(fault)
  }
}

/** The printer's status byte, or null when it does not speak of its state. */
async function askStatus(
  socket: Socket,
  command: readonly number[],
  statusMs: number,
): Promise<number | null> {
  const answered = new AbortController()
  const answer = once(socket, 'data', { signal: answered.signal })
  socket.write(Uint8Array.from(command))
  const first: unknown = await Promise.race([
    answer.then(([chunk]: unknown[]) => chunk),
    wait(statusMs, null, { signal: answered.signal }),
  ]).finally(() => answered.abort())
  const status = Buffer.isBuffer(first) ? (first.at(0) ?? null) : null
  return status !== null && isStatus(status) ? status : null
}

/** A status byte always reads 0xx1xx10; anything else is chatter of another kind. */
function isStatus(byte: number): boolean {
  return (byte & 0b1001_0011) === 0b0001_0010
}
