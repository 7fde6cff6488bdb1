import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DeskPrinter } from '../../contract/desk.ts'
import type { Catalogue } from '../../contract/halls.ts'
import type { GuideEntry } from '../../contract/item-guide.ts'
import { request } from '../../web/request.ts'

const retryMs = 2000

/** What the desk offers and prints on: the catalogue, the items and the printers, read at the start and when the plan changes. */
export class HallFacts implements ReactiveController {
  catalogue: Catalogue | null = null
  printers: DeskPrinter[] = []
  items: GuideEntry[] = []
  readonly #host: ReactiveControllerHost
  readonly #hallId: number
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, hallId: number) {
    this.#host = host
    this.#hallId = hallId
    host.addController(this)
  }

  hostConnected(): void {
    void this.read()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  async read(): Promise<void> {
    const hall = { hallId: this.#hallId }
    clearTimeout(this.#timer)
    try {
      this.catalogue = await request('GET /api/halls/:hallId/catalogue', hall, null)
      this.items = await request('GET /api/halls/:hallId/guide', hall, null)
      this.printers = await request('GET /api/halls/:hallId/desk/printers', hall, null)
    } catch {
      this.#timer = setTimeout(() => void this.read(), retryMs)
    }
    this.#host.requestUpdate()
  }
}
