import type { ReactiveController, ReactiveControllerHost } from 'lit'

const tickMs = 500

/** Draws its host again twice a second, so that timers run. */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), tickMs)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }
}
