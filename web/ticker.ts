import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Lets an element look at the clock again every so often, and counts how often it did. */
export class Ticker implements ReactiveController {
  count = 0
  readonly #host: ReactiveControllerHost
  readonly #everyMs: number
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, everyMs: number) {
    this.#host = host
    this.#everyMs = everyMs
    host.addController(this)
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#tick(), this.#everyMs)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }

  /** Starts the count anew, a full interval from now. */
  restart(): void {
    this.count = 0
    clearInterval(this.#timer)
    this.hostConnected()
  }

  #tick(): void {
    this.count += 1
    this.#host.requestUpdate()
  }
}
