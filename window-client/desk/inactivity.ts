import type { ReactiveController, ReactiveControllerHost } from 'lit'

const touches = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const
const lookMs = 500

/** Notices that nobody has touched the screen for a while: what it shows of a person is then taken away. */
export class Inactivity implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #limitMs: () => number
  readonly #onLimit: () => void
  #touchedMs = performance.now()
  #isOver = false
  #timer: ReturnType<typeof setInterval> | undefined
  readonly #touch = (): void => {
    this.#touchedMs = performance.now()
    this.#isOver = false
  }

  constructor(host: ReactiveControllerHost, limitMs: () => number, onLimit: () => void) {
    this.#host = host
    this.#limitMs = limitMs
    this.#onLimit = onLimit
    host.addController(this)
  }

  hostConnected(): void {
    for (const touch of touches) window.addEventListener(touch, this.#touch, { capture: true, passive: true })
    this.#timer = setInterval(() => this.#look(), lookMs)
  }

  hostDisconnected(): void {
    for (const touch of touches) window.removeEventListener(touch, this.#touch, { capture: true })
    clearInterval(this.#timer)
  }

  /** Whole seconds until the screen is cleared. */
  get leftSec(): number {
    return Math.max(0, Math.ceil((this.#limitMs() - (performance.now() - this.#touchedMs)) / 1000))
  }

  #look(): void {
    this.#host.requestUpdate()
    if (this.leftSec > 0 || this.#isOver) return
    this.#isOver = true
    this.#onLimit()
  }
}
