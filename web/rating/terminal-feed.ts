import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { TerminalView } from '../../contract/ratings.ts'
import { HallClock } from '../hall-clock.ts'
import { request } from '../request.ts'

const retryMs = 3000
/** In case nobody told. */
const refreshMs = 60_000

/** What waits to be rated at a window, and who serves there: read again whenever the board says that it moved. */
export class TerminalFeed implements ReactiveController {
  view: TerminalView | null = null
  readonly clock = new HallClock()
  readonly #host: ReactiveControllerHost
  #windowId: number | null = null
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  /** The service to be rated here now; null once its time is over. */
  get rating(): TerminalView['rating'] {
    const rating = this.view?.rating ?? null
    return rating && this.clock.realMsUntil(rating.expiresAt) > 0 ? rating : null
  }

  /** The window this is about; known once the board has come. */
  watch(windowId: number): void {
    if (windowId === this.#windowId) return
    this.#windowId = windowId
    void this.refresh()
  }

  async refresh(): Promise<void> {
    const windowId = this.#windowId
    if (windowId === null) return
    this.#asked += 1
    const asked = this.#asked
    const view = await request('GET /api/windows/:windowId/terminal', { windowId }, null).catch(() => null)
    // Asked again meanwhile: the later answer knows more.
    if (asked !== this.#asked) return
    if (view) {
      this.view = view
      this.clock.set(view.clock)
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.refresh(), view ? this.#nextLookMs() : retryMs)
    this.#host.requestUpdate()
  }

  #nextLookMs(): number {
    const { rating } = this
    return rating ? Math.min(refreshMs, this.clock.realMsUntil(rating.expiresAt) + 200) : refreshMs
  }
}
