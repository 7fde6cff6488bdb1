import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { CasesInHand } from '../../contract/case-desk.ts'
import type { WindowView } from '../../contract/windows.ts'
import { request } from '../../web/request.ts'

/** What the number in service has to do with cases; read anew when another number is served, and after the dialog. */
export class LiveCases implements ReactiveController {
  inHand: CasesInHand | null = null
  readonly #host: ReactiveControllerHost
  #readFor: number | null = null

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#readFor = null
  }

  /** Told of the window whenever it changes. */
  follow({ windowId, state, current }: WindowView): void {
    const ticketId = state === 'SERVING' ? (current?.id ?? null) : null
    if (ticketId === this.#readFor) return
    this.#readFor = ticketId
    this.inHand = null
    if (ticketId !== null) void this.#read(windowId, ticketId)
  }

  refresh(windowId: number): void {
    if (this.#readFor !== null) void this.#read(windowId, this.#readFor)
  }

  async #read(windowId: number, ticketId: number): Promise<void> {
    // What the desk shows beside the number is told if it can be; the dialog asks again, and says why not.
    const inHand = await request('GET /api/windows/:windowId/cases', { windowId }, null).catch(() => null)
    if (ticketId === this.#readFor && inHand?.ticketId === ticketId) this.inHand = inHand
    this.#host.requestUpdate()
  }
}
