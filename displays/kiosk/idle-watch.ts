import type { ReactiveController, ReactiveControllerHost } from 'lit'

export type IdleLimits = {
  /** After this long without a touch the visit ends. */
  leaveMs: number
  /** The last part of it, in which the remaining seconds are shown. */
  warnMs: number
}

export type IdleOptions = {
  /** Null where nothing can be left behind. */
  limits: () => IdleLimits | null
  onLeave: () => void
}

const touches = ['pointerdown', 'keydown', 'wheel'] as const

/** Knows how long nobody has touched the kiosk, warns, and ends the visit. */
export class IdleWatch implements ReactiveController {
  /** Seconds until the visit ends; null while there is no reason to warn. */
  secondsLeft: number | null = null
  readonly #host: ReactiveControllerHost
  readonly #options: IdleOptions
  readonly #touched = () => this.touch()
  #touchedMs = performance.now()
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost, options: IdleOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    for (const touch of touches)
      window.addEventListener(touch, this.#touched, { capture: true, passive: true })
    this.#timer = setInterval(() => this.#look(), 250)
  }

  hostDisconnected(): void {
    for (const touch of touches) window.removeEventListener(touch, this.#touched, { capture: true })
    clearInterval(this.#timer)
  }

  /** Somebody is there. */
  touch(): void {
    this.#touchedMs = performance.now()
    this.#show(null)
  }

  idleMs(): number {
    return performance.now() - this.#touchedMs
  }

  #look(): void {
    const limits = this.#options.limits()
    if (limits === null) return this.#show(null)
    const leftMs = limits.leaveMs - this.idleMs()
    if (leftMs > 0) return this.#show(leftMs > limits.warnMs ? null : Math.ceil(leftMs / 1000))
    this.touch()
    this.#options.onLeave()
  }

  #show(secondsLeft: number | null): void {
    if (secondsLeft === this.secondsLeft) return
    this.secondsLeft = secondsLeft
    this.#host.requestUpdate()
  }
}
