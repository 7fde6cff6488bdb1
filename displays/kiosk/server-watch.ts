import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { LiveBoard } from '../../web/live-board.ts'

/** A restart of the server takes less; nobody shall be sent away for it. */
const patienceMs = 4000

/** Whether the kiosk is cut off from its server, once that has lasted. */
export class ServerWatch implements ReactiveController {
  away = false
  readonly #host: ReactiveControllerHost
  readonly #board: LiveBoard
  #cutOffMs: number | null = performance.now()
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, board: LiveBoard) {
    this.#host = host
    this.#board = board
    host.addController(this)
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#look(), 500)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    this.#cutOffMs = this.#board.live ? null : (this.#cutOffMs ?? performance.now())
    const away = this.#cutOffMs !== null && performance.now() - this.#cutOffMs > patienceMs
    if (away === this.away) return
    this.away = away
    this.#host.requestUpdate()
  }
}
