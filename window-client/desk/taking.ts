import type { ReactiveControllerHost } from 'lit'
import type { TakenTicket, TakeTicket } from '../../contract/tickets.ts'
import { command, newCommandId, NoAnswer, Refusal, request } from '../../web/request.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { PressGate } from '../staff/press-gate.ts'
import type { PrintAt } from './print-at.ts'

export type TakeOrder = Omit<TakeTicket, 'commandId' | 'kiosk'>

export type TakingOptions = {
  hallId: number
  onExpired: () => void
  /** Prints the slip in this browser. */
  onSlip: (slip: TakenTicket['slip']) => void
}

/** A number taken for somebody else, and the way of its slip to paper. A printer that fails never loses the number. */
export class Taking {
  taken: TakenTicket | null = null
  /** Why no number was taken. */
  problem = ''
  /** Whether that was about a 补件码. */
  isReturn = false
  isPending = false
  slip: 'printed' | 'failed' | 'none' = 'none'
  readonly #host: ReactiveControllerHost
  readonly #options: TakingOptions
  readonly #gate = new PressGate()

  constructor(host: ReactiveControllerHost, options: TakingOptions) {
    this.#host = host
    this.#options = options
  }

  /** One press, one number: a second one while it is under way does nothing. */
  async take(order: TakeOrder, at: PrintAt): Promise<void> {
    this.isReturn = false
    await this.#once(async () => {
      const { hallId } = this.#options
      this.taken = await command('POST /api/halls/:hallId/tickets', { hallId }, order)
      await this.#print(this.taken, at)
    })
  }

  /** For who brings what was missing, with the code of the notice. */
  async takeReturn(code: string, at: PrintAt): Promise<void> {
    this.isReturn = true
    await this.#once(async () => {
      const { hallId } = this.#options
      this.taken = await command('POST /api/halls/:hallId/returns', { hallId }, { code })
      await this.#print(this.taken, at)
    })
  }

  async printAgain(at: PrintAt): Promise<void> {
    const { taken } = this
    if (taken) await this.#once(() => this.#print(taken, at))
  }

  async #once(act: () => Promise<void>): Promise<void> {
    if (!this.#gate.admit(performance.now())) return
    this.isPending = true
    this.problem = ''
    this.#host.requestUpdate()
    try {
      await act()
    } catch (error) {
      this.#failed(error)
    } finally {
      this.isPending = false
      this.#gate.release()
      this.#host.requestUpdate()
    }
  }

  async #print({ token, slip }: TakenTicket, at: PrintAt): Promise<void> {
    this.slip = 'none'
    if (at === 'none') return
    if (at !== 'here' && !(await this.#printedAt(at.kiosk, token))) return
    this.slip = 'printed'
    if (at === 'here') this.#options.onSlip(slip)
  }

  async #printedAt(kiosk: string, token: string): Promise<boolean> {
    // Asked once only: a second request could print a second slip.
    const body = { kiosk, commandId: newCommandId() }
    const answer = await request('POST /api/progress/:token/slip', { token }, body).catch(() => null)
    this.slip = answer?.printed ? 'printed' : 'failed'
    return this.slip === 'printed'
  }

  #failed(error: unknown): void {
    if (error instanceof NoAnswer) return void (this.problem = deskTexts.take.noAnswer)
    if (!(error instanceof Refusal)) throw error
    this.problem = error.code === 'not-logged-in' ? deskTexts.session : error.message
    if (error.code === 'not-logged-in') this.#options.onExpired()
  }
}
