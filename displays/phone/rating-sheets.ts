import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { RatingSheet } from '../../contract/ratings.ts'
import { request } from '../../web/request.ts'

const againMs = 3000

/** The services of one number that its holder may rate: read when it is served, and when the page comes back. */
export class RatingSheets implements ReactiveController {
  sheets: RatingSheet[] = []
  readonly #host: ReactiveControllerHost
  readonly #token: string
  #isWanted = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #onReturn = (): void => {
    if (this.#isWanted && document.visibilityState === 'visible') void this.#read()
  }

  constructor(host: ReactiveControllerHost, token: string) {
    this.#host = host
    this.#token = token
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onReturn)
    window.addEventListener('pageshow', this.#onReturn)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    document.removeEventListener('visibilitychange', this.#onReturn)
    window.removeEventListener('pageshow', this.#onReturn)
  }

  /** The number has been served. */
  want(): void {
    if (this.#isWanted) return
    this.#isWanted = true
    void this.#read()
  }

  async #read(): Promise<void> {
    clearTimeout(this.#timer)
    const token = this.#token
    const sheets = await request('GET /api/progress/:token/ratings', { token }, null).catch(() => null)
    if (sheets) this.sheets = sheets
    else this.#timer = setTimeout(() => void this.#read(), againMs)
    this.#host.requestUpdate()
  }
}
