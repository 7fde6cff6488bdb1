import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Board } from '../../contract/board.ts'
import type { HallSummary } from '../../contract/halls.ts'
import { request } from '../../web/request.ts'

const askAgainMs = 2000
const refreshMs = 30_000

/** All halls with their boards, read again every half minute; keeps asking while the server is away. */
export class HallsFeed implements ReactiveController {
  halls: HallSummary[] | null = null
  readonly boards = new Map<number, Board>()
  /** True when the last attempt got no answer. */
  isAway = false
  readonly #host: ReactiveControllerHost
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    void this.#read()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  async #read(): Promise<void> {
    try {
      const halls = await request('GET /api/halls', {}, null)
      this.halls = halls
      this.#host.requestUpdate()
      const boards = halls.map(({ id: hallId }) => request('GET /api/halls/:hallId/board', { hallId }, null))
      for (const board of await Promise.all(boards)) this.boards.set(board.hall.id, board)
      this.isAway = false
    } catch {
      this.isAway = true
    }
    this.#host.requestUpdate()
    this.#timer = setTimeout(() => void this.#read(), this.isAway ? askAgainMs : refreshMs)
  }
}
