import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Two touches of one finger, however slow it is and however much it trembles. */
const withinMs = 500
const withinPx = 80

type Touch = { x: number; y: number; atMs: number; page: string }

/**
 * Keeps a touch from a page it was not meant for: the second half of a double touch from the page that the first half
 * opened, where it would put the number away unseen; and a touch on the warning from what lies behind it.
 */
export class StrayTouch implements ReactiveController {
  readonly #page: () => string
  readonly #downed = (event: PointerEvent) => this.#meetFinger(event)
  readonly #clicked = (event: MouseEvent) => this.#judge(event)
  #touch: Touch = { x: 0, y: 0, atMs: Number.NEGATIVE_INFINITY, page: '' }

  /** `page` names what stands on the glass. */
  constructor(host: ReactiveControllerHost, page: () => string) {
    this.#page = page
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.#downed, { capture: true, passive: true })
    window.addEventListener('click', this.#clicked, { capture: true })
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.#downed, { capture: true })
    window.removeEventListener('click', this.#clicked, { capture: true })
  }

  #meetFinger({ clientX: x, clientY: y, timeStamp: atMs }: PointerEvent): void {
    const before = this.#touch
    const isSecondHalf = atMs - before.atMs < withinMs && Math.hypot(x - before.x, y - before.y) < withinPx
    this.#touch = { x, y, atMs, page: isSecondHalf ? before.page : this.#page() }
  }

  #judge(event: MouseEvent): void {
    const byFinger = event.detail > 0
    if (byFinger && this.#touch.page !== this.#page()) event.stopPropagation()
  }
}
