import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { TicketProgress } from '../../contract/tickets.ts'
import { HallClock } from '../../web/hall-clock.ts'
import { LiveLink } from '../../web/live-link.ts'
import { command, Refusal, request } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { isNewCall, isOver, newer } from './stage.ts'

/** The socket is pinged every ten seconds: this long without a sign of life, the page asks by itself. */
const silenceMs = 25_000
const lookEveryMs = 5000

export type LiveTicketOptions = {
  token: string
  /** The number was called, or called again. */
  onCall: (progress: TicketProgress) => void
  /** True when a reload would disturb nobody. */
  isQuiet: () => boolean
}

/**
 * One ticket as its holder may see it, kept true: by messages while the socket stands, by asking when it is silent
 * or the page comes back into view. What it cannot learn it says: `isCutOff`, and since when.
 */
export class LiveTicket implements ReactiveController {
  progress: TicketProgress | null = null
  /** Why there is no ticket to show. */
  refusal: Refusal | null = null
  isCutOff = false
  heardAt: Date | null = null
  isCancelling = false
  /** Why cancelling failed. */
  problem = ''
  readonly clock = new HallClock()
  readonly #host: ReactiveControllerHost
  readonly #options: LiveTicketOptions
  #link: LiveLink | null = null
  #look: ReturnType<typeof setInterval> | undefined
  #heardMs = performance.now()
  #isReading = false
  #again = false
  readonly #onReturn = (): void => this.#return()

  constructor(host: ReactiveControllerHost, options: LiveTicketOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    void this.#read()
    this.#openLink()
    this.#look = setInterval(() => this.#lookIfSilent(), lookEveryMs)
    document.addEventListener('visibilitychange', this.#onReturn)
    window.addEventListener('online', this.#onReturn)
    window.addEventListener('offline', this.#onReturn)
  }

  hostDisconnected(): void {
    this.#end()
  }

  async cancel(): Promise<void> {
    if (this.isCancelling) return
    this.isCancelling = true
    this.problem = ''
    this.#host.requestUpdate()
    try {
      this.#show(await command('POST /api/progress/:token/cancel', { token: this.#options.token }, {}))
    } catch (error) {
      this.problem = error instanceof Refusal ? error.message : common.noAnswer
    } finally {
      this.isCancelling = false
      this.#host.requestUpdate()
    }
  }

  #openLink(): void {
    const { token, isQuiet } = this.#options
    const link = new LiveLink({
      rooms: [{ room: 'ticket', token }],
      onJoined: () => void this.#read(),
      // The beat of the board room does not come here; silence is measured below.
      onLive: () => undefined,
      isQuiet,
    })
    link.socket.on('ticket:changed', (progress) => this.#show(progress))
    link.socket.on('disconnect', () => void this.#read())
    link.socket.io.on('ping', () => (this.#heardMs = performance.now()))
    this.#link = link
  }

  async #read(): Promise<void> {
    // One under way may have been asked before the room was joined: ask once more after it.
    if (this.#isReading) return void (this.#again = true)
    this.#isReading = true
    try {
      this.#show(await request('GET /api/progress/:token', { token: this.#options.token }, null))
    } catch (error) {
      this.#readFailed(error)
    } finally {
      this.#isReading = false
      this.#host.requestUpdate()
    }
    if (!this.#again) return
    this.#again = false
    await this.#read()
  }

  #show(incoming: TicketProgress): void {
    const before = this.progress
    this.progress = newer(before, incoming)
    if (this.progress === incoming) this.clock.set(incoming.clock)
    this.refusal = null
    this.isCutOff = false
    this.#heardMs = performance.now()
    this.heardAt = this.clock.now()
    if (isNewCall(before, this.progress)) this.#options.onCall(this.progress)
    if (isOver(this.progress.status)) this.#end()
    this.#host.requestUpdate()
  }

  #readFailed(error: unknown): void {
    if (error instanceof Refusal && error.status < 500 && error.status !== 429) {
      this.refusal = error
      this.isCutOff = false
      this.#end()
    } else {
      this.isCutOff = true
    }
  }

  #lookIfSilent(): void {
    const isSilent = performance.now() - this.#heardMs > silenceMs
    if (document.visibilityState === 'visible' && (isSilent || this.isCutOff)) void this.#read()
  }

  // A phone freezes what lies in the pocket: back in view, nothing shown may be trusted before it was asked for.
  #return(): void {
    if (!this.#link || document.visibilityState !== 'visible') return
    this.#link.socket.connect()
    void this.#read()
  }

  // Nothing more to come, or the page goes: stay silent.
  #end(): void {
    this.#link?.close()
    this.#link = null
    clearInterval(this.#look)
    document.removeEventListener('visibilitychange', this.#onReturn)
    window.removeEventListener('online', this.#onReturn)
    window.removeEventListener('offline', this.#onReturn)
  }
}
