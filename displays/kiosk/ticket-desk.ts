import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ErrorCode } from '../../contract/errors.ts'
import type { ThemeAnswers } from '../../contract/themes.ts'
import type { Holder, TakenTicket } from '../../contract/tickets.ts'
import { command, newCommandId, Refusal, request } from '../../web/request.ts'

/** Where the paper is: `sent` means the browser prints, and no one can tell whether it did. */
export type SlipState = 'sending' | 'printed' | 'sent' | 'failed' | 'switchedOff'

export type DeskState =
  | { state: 'free' }
  | { state: 'taking' }
  | { state: 'refused'; code: ErrorCode; message: string }
  | { state: 'taken'; ticket: TakenTicket; slip: SlipState }

export type DeskOptions = {
  hallId: number
  /** The kiosk's own code; without one the browser prints. */
  kiosk: string | null
  printing: boolean
  /** Prints what stands on the page; the slip of the taken ticket is there by then. */
  print: () => Promise<void>
  onTaken: (ticket: TakenTicket) => void
  onNoAnswer: () => void
}

/** Takes the ticket and brings its slip to paper. A printer that does not answer never loses the ticket. */
export class TicketDesk implements ReactiveController {
  current: DeskState = { state: 'free' }
  readonly #host: ReactiveControllerHost
  readonly #options: DeskOptions

  constructor(host: ReactiveControllerHost, options: DeskOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected(): void {
    this.clear()
  }

  /** Forgets the visitor. */
  clear(): void {
    this.#become({ state: 'free' })
  }

  /** One press, one ticket: while it is under way, further presses do nothing. */
  async take(serviceTypeId: number, holder: Holder, answers?: ThemeAnswers): Promise<void> {
    const known = Object.keys(holder).length > 0 ? { holder } : {}
    await this.#taken(async ({ hallId, kiosk }) => {
      const ticket = await command(
        'POST /api/halls/:hallId/tickets',
        { hallId },
        { serviceTypeId, ...known, ...kiosk },
      )
      if (answers) void tellAnswers(ticket.token, answers)
      return ticket
    })
  }

  /** The same for who brings what was missing, with the code of the notice. */
  async takeReturn(code: string): Promise<void> {
    await this.#taken(({ hallId, kiosk }) =>
      command('POST /api/halls/:hallId/returns', { hallId }, { code, ...kiosk }),
    )
  }

  async #taken(
    ask: (at: { hallId: number; kiosk: { kiosk?: string } }) => Promise<TakenTicket>,
  ): Promise<void> {
    if (this.current.state === 'taking') return
    this.#become({ state: 'taking' })
    const { hallId, kiosk } = this.#options
    try {
      await this.#handOver(await ask({ hallId, kiosk: kiosk === null ? {} : { kiosk } }))
    } catch (error) {
      this.#failed(error)
    }
  }

  async #handOver(ticket: TakenTicket): Promise<void> {
    this.#become({ state: 'taken', ticket, slip: 'sending' })
    this.#options.onTaken(ticket)
    const slip = await this.#print(ticket)
    // The visitor may have left while the printer was thinking.
    if (this.current.state === 'taken' && this.current.ticket === ticket) {
      this.#become({ state: 'taken', ticket, slip })
    }
  }

  async #print(ticket: TakenTicket): Promise<SlipState> {
    try {
      if (await this.#printedByServer(ticket.token)) return 'printed'
      if (!this.#options.printing) return 'switchedOff'
      await this.#options.print()
      return 'sent'
    } catch {
      return 'failed'
    }
  }

  async #printedByServer(token: string): Promise<boolean> {
    const { kiosk } = this.#options
    if (kiosk === null) return false
    // Asked once only: a second request could print a second slip, and the number is on the screen anyway.
    const body = { kiosk, commandId: newCommandId() }
    const answer = await request('POST /api/progress/:token/slip', { token }, body)
    return answer.printed
  }

  #failed(error: unknown): void {
    if (error instanceof Refusal) {
      return this.#become({ state: 'refused', code: error.code, message: error.message })
    }
    this.clear()
    this.#options.onNoAnswer()
  }

  #become(state: DeskState): void {
    this.current = state
    this.#host.requestUpdate()
  }
}

/** The window need not ask again. A number is good without: then it asks. */
async function tellAnswers(token: string, answers: ThemeAnswers): Promise<void> {
  await command('POST /api/progress/:token/theme-answers', { token }, { answers }).catch(() => undefined)
}
