import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Catalogue } from '../../contract/halls.ts'
import { NoAnswer, request } from '../../web/request.ts'

const everyMs = 20_000
const retryMs = 2000

/** What the kiosk may offer, read again and again: services are suspended and halls close while it stands there. */
export class CatalogueFeed implements ReactiveController {
  catalogue: Catalogue | null = null
  /** False from a request without answer until the next one that is answered. */
  reachable = true
  readonly #host: ReactiveControllerHost
  readonly #hallId: number
  #connected = false
  #asked = 0
  #shown = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, hallId: number) {
    this.#host = host
    this.#hallId = hallId
    host.addController(this)
  }

  hostConnected(): void {
    this.#connected = true
    void this.#read()
  }

  hostDisconnected(): void {
    this.#connected = false
    clearTimeout(this.#timer)
  }

  /** The hall was set up anew. */
  refresh(): void {
    void this.#read()
  }

  /** A command got no answer: offer nothing until the server answers again. */
  lostAnswer(): void {
    this.reachable = false
    this.#again(retryMs)
    this.#host.requestUpdate()
  }

  async #read(): Promise<void> {
    try {
      const asked = (this.#asked += 1)
      const catalogue = await request('GET /api/halls/:hallId/catalogue', { hallId: this.#hallId }, null)
      // A slow answer never takes the place of one that was asked for later.
      if (asked < this.#shown) return
      this.#shown = asked
      this.catalogue = catalogue
      this.reachable = true
      // Demo time may run fast: the opening hours pass with it.
      this.#again(everyMs / Math.min(Math.max(catalogue.clock.speed, 1), 10))
    } catch (error) {
      if (error instanceof NoAnswer && this.catalogue === null) this.reachable = false
      this.#again(retryMs)
    }
    this.#host.requestUpdate()
  }

  #again(delayMs: number): void {
    clearTimeout(this.#timer)
    if (this.#connected) this.#timer = setTimeout(() => void this.#read(), delayMs)
  }
}
