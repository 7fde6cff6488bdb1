import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { WindowSign } from '../../contract/windows.ts'
import { request } from '../../web/request.ts'

const retryMs = 3000
/** For what nobody is told of. */
const refreshMs = 10 * 60_000

/** Who serves at a window and what it does: read again whenever somebody opens or closes it. */
export class SignFeed implements ReactiveController {
  sign: WindowSign | null = null
  readonly #host: ReactiveControllerHost
  #windowId: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    if (this.#windowId !== null) void this.refresh()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  /** The window of this sign; known once the board has come. */
  watch(windowId: number): void {
    if (windowId === this.#windowId) return
    this.#windowId = windowId
    void this.refresh()
  }

  async refresh(): Promise<void> {
    const windowId = this.#windowId
    if (windowId === null) return
    clearTimeout(this.#timer)
    const sign = await request('GET /api/windows/:windowId/sign', { windowId }, null).catch(() => null)
    if (windowId !== this.#windowId) return
    if (sign) this.sign = sign
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.refresh(), sign ? refreshMs : retryMs)
    this.#host.requestUpdate()
  }
}
