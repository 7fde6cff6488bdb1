import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DeskTicket } from '../../contract/desk.ts'
import type { TicketSlip } from '../../contract/tickets.ts'
import { NoAnswer, Refusal, request } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { PressGate, settleMs } from '../staff/press-gate.ts'
import { doneText, send, type DeskPress } from './press.ts'

/** done: it happened; caution: it did not, and here is why; urgent: nobody knows. */
export type FileMessage = { tone: 'done' | 'caution' | 'urgent'; text: string }

export type FileOptions = {
  hallId: number
  /** The login is over: ask for it again. */
  onExpired: () => void
  /** A slip that this browser has to print. */
  onSlip: (slip: TicketSlip) => void
}

const readAgainMs = 1500

/** What was looked for, the number that is open, and what is done with it. */
export class TicketFile implements ReactiveController {
  /** What the last search found; null when none was made. */
  found: DeskTicket[] | null = null
  ticket: DeskTicket | null = null
  message: FileMessage | null = null
  isSearching = false
  isPressed = false
  readonly #host: ReactiveControllerHost
  readonly #options: FileOptions
  readonly #gate = new PressGate()
  #soon: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, options: FileOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#soon)
  }

  /** True while an act is under way and for a moment after it: no further one counts. */
  get isResting(): boolean {
    return !this.#gate.isOpen(performance.now())
  }

  /** One hit opens at once. True when the search was answered. */
  async find(text: string): Promise<boolean> {
    if (this.isSearching) return false
    this.clear()
    this.isSearching = true
    try {
      const found = await this.#ask(text)
      this.found = found
      this.ticket = found.length === 1 ? (found[0] ?? null) : null
      return true
    } catch (error) {
      this.#failed(error, common.noAnswer)
      return false
    } finally {
      this.isSearching = false
      this.#host.requestUpdate()
    }
  }

  open(ticket: DeskTicket): void {
    this.ticket = ticket
    this.say(null)
  }

  /** Back to what was found. */
  close(): void {
    this.ticket = null
    this.say(null)
  }

  /** Forgets the person in front of the desk. */
  clear(): void {
    this.found = null
    this.ticket = null
    this.say(null)
  }

  say(message: FileMessage | null): void {
    this.message = message
    this.#host.requestUpdate()
  }

  /** Takes a press, unless one is under way: then it is dropped, never queued. True once it is done. */
  async press(press: DeskPress): Promise<boolean> {
    const { ticket } = this
    if (!ticket || !this.#gate.admit(performance.now())) return false
    this.isPressed = true
    this.say(null)
    try {
      const pressed = await send(press, { hallId: this.#options.hallId, ticketId: ticket.id })
      this.#done(press, ticket, pressed.ticket)
      if (pressed.slip) this.#options.onSlip(pressed.slip)
      return true
    } catch (error) {
      this.#failed(error, deskTexts.noAnswer)
      this.readSoon()
      return false
    } finally {
      this.isPressed = false
      this.#gate.release()
      this.#host.requestUpdate()
      setTimeout(() => this.#host.requestUpdate(), settleMs)
    }
  }

  /** Something happened in the hall: the open number may stand elsewhere by now. */
  readSoon(): void {
    if (!this.ticket || this.#soon) return
    this.#soon = setTimeout(() => void this.#read(), readAgainMs)
  }

  #done(press: DeskPress, pressed: DeskTicket, now: DeskTicket | null): void {
    // Another person may have stepped up in the meantime.
    if (this.ticket?.id !== pressed.id) return
    if (now) this.#show(now)
    else void this.#read()
    this.say({ tone: 'done', text: doneText(press, pressed.progress.ticketNo) })
  }

  #show(ticket: DeskTicket): void {
    this.ticket = ticket
    this.found = this.found?.map((each) => (each.id === ticket.id ? ticket : each)) ?? null
    this.#host.requestUpdate()
  }

  async #read(): Promise<void> {
    clearTimeout(this.#soon)
    this.#soon = undefined
    const { ticket } = this
    if (!ticket) return
    try {
      const now = (await this.#ask(ticket.flowNo)).find(({ id }) => id === ticket.id)
      // What a press has answered meanwhile is at least as new.
      if (now && this.ticket === ticket) this.#show(now)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-logged-in') this.#options.onExpired()
    }
  }

  #ask(text: string): Promise<DeskTicket[]> {
    return request('POST /api/halls/:hallId/desk/find', { hallId: this.#options.hallId }, { text })
  }

  #failed(error: unknown, noAnswer: string): void {
    if (error instanceof NoAnswer) return this.say({ tone: 'urgent', text: noAnswer })
    if (!(error instanceof Refusal)) throw error
    const isExpired = error.code === 'not-logged-in'
    this.say({ tone: 'caution', text: isExpired ? deskTexts.session : error.message })
    if (isExpired) this.#options.onExpired()
  }
}
