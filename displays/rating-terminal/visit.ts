import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { GiveRating, TerminalView } from '../../contract/ratings.ts'
import { emptyDraft, type Answer, type Draft } from '../../web/rating/draft.ts'
import { newCommandId } from '../../web/request.ts'
import type { Pending, Sent } from './outbox.ts'

export type Service = NonNullable<TerminalView['rating']>

/** CHOOSING: the faces stand there · THANKS, KEPT, REFUSED: what became of the answer, for some seconds. */
export type VisitState = { name: 'NONE' } | { name: 'CHOOSING' | 'SENDING'; service: Service } | VisitEnd
export type VisitEnd = { name: 'THANKS' | 'KEPT' } | { name: 'REFUSED'; message: string }

/** Whoever has begun is not cut off when the time at the window ends, nor while they still write: the token holds for days. */
const graceMs = 60_000
/** So long before the end they are told of it. */
const warnMs = 30_000
const showMs = { THANKS: 3000, KEPT: 6000, REFUSED: 6000 }
const lookEveryMs = 250

export type VisitOptions = {
  send: (pending: Pending) => Promise<Sent>
  /** A service waits to be rated: say so. */
  onAsk: () => void
  /** The citizen is through: the glass is the next one's. */
  onEnd: () => void
}

/** One citizen at the faces: from the question to the thanks, or until the time is over. */
export class Visit implements ReactiveController {
  state: VisitState = { name: 'NONE' }
  draft: Draft = emptyDraft
  readonly #host: ReactiveControllerHost
  readonly #options: VisitOptions
  /** Of the last service that was asked about: it is not asked about twice. */
  #token = ''
  #openedMs = 0
  #endsMs = 0
  #touchedMs = 0
  /** The page of the province was opened: nobody knows how far they are there. */
  #isAway = false
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, options: VisitOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#look(), lookEveryMs)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }

  get isBusy(): boolean {
    return this.state.name !== 'NONE'
  }

  /** Whole seconds until the window waits no longer; 0 while it waits for somebody who has begun. */
  get secondsLeft(): number {
    return Math.max(0, Math.ceil((this.#endsMs - performance.now()) / 1000))
  }

  /** Whole seconds until somebody who has begun is taken for gone; null while that is far. */
  get secondsToGo(): number | null {
    if (this.state.name !== 'CHOOSING' || this.#isUntouched()) return null
    const leftMs = this.#closesMs() - performance.now()
    return leftMs > warnMs ? null : Math.max(0, Math.ceil(leftMs / 1000))
  }

  /** Somebody is still there. */
  touch(): void {
    this.#touchedMs = performance.now()
  }

  /** What waits to be rated here now, and for how many real milliseconds. */
  follow(service: Service | null, leftMs: number): void {
    const { state } = this
    if (service && service.token !== this.#token) {
      if (state.name === 'NONE' || this.#isUntouched()) this.#open(service, leftMs)
    } else if (!service && this.#isUntouched()) this.#close()
  }

  write(draft: Draft): void {
    if (this.state.name !== 'CHOOSING') return
    this.touch()
    this.draft = draft
    this.#host.requestUpdate()
  }

  async submit(answer: Answer): Promise<void> {
    const { state } = this
    if (state.name !== 'CHOOSING') return
    const { service } = state
    this.#show({ name: 'SENDING', service })
    const tookMs = Math.max(0, Math.round(performance.now() - this.#openedMs))
    const rating: GiveRating = { ...answer, commandId: newCommandId(), via: 'TERMINAL', tookMs }
    const sent = await this.#options.send({ token: service.token, rating })
    this.draft = emptyDraft
    if (sent.type === 'TAKEN') this.#showFor('THANKS')
    else if (sent.type === 'KEPT') this.#showFor('KEPT')
    else {
      this.#endsMs = performance.now() + showMs.REFUSED
      this.#show({ name: 'REFUSED', message: sent.message })
    }
  }

  /** The citizen rates on a page that is not ours. */
  goAway(): void {
    if (this.state.name === 'CHOOSING') this.#isAway = true
  }

  #isUntouched(): boolean {
    return this.state.name === 'CHOOSING' && this.draft.satisfaction === null && !this.#isAway
  }

  #open(service: Service, leftMs: number): void {
    this.#token = service.token
    this.#openedMs = performance.now()
    this.#endsMs = this.#openedMs + leftMs
    this.draft = emptyDraft
    this.#isAway = false
    this.#show({ name: 'CHOOSING', service })
    this.#options.onAsk()
  }

  #showFor(name: 'THANKS' | 'KEPT'): void {
    this.#endsMs = performance.now() + showMs[name]
    this.#show({ name })
  }

  #look(): void {
    const { name } = this.state
    if (name === 'NONE' || name === 'SENDING') return
    if (performance.now() >= this.#closesMs()) this.#close()
    else this.#host.requestUpdate()
  }

  #closesMs(): number {
    const hasBegun = this.state.name === 'CHOOSING' && !this.#isUntouched()
    return hasBegun ? Math.max(this.#endsMs, this.#touchedMs) + graceMs : this.#endsMs
  }

  #close(): void {
    this.draft = emptyDraft
    this.#isAway = false
    this.#show({ name: 'NONE' })
    this.#options.onEnd()
  }

  #show(state: VisitState): void {
    this.state = state
    this.#host.requestUpdate()
  }
}
