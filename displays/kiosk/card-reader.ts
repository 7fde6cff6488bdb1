import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { emptyWedge, typeKey } from './wedge.ts'

/** An ID card reader that plays keyboard, heard wherever on the page the visitor stands. */
export class CardReader implements ReactiveController {
  readonly #onCard: (card: string) => void
  readonly #typed = (event: KeyboardEvent) => this.#hear(event)
  #wedge = emptyWedge

  constructor(host: ReactiveControllerHost, onCard: (card: string) => void) {
    this.#onCard = onCard
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#typed, { capture: true })
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#typed, { capture: true })
    this.#wedge = emptyWedge
  }

  #hear(event: KeyboardEvent): void {
    const { wedge, read } = typeKey(this.#wedge, event.key, event.timeStamp)
    this.#wedge = wedge
    if (read === null) return
    // The reader's Enter must not press whatever button was touched last.
    event.preventDefault()
    this.#onCard(read)
  }
}
