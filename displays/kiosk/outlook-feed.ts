import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Outlook } from '../../contract/halls.ts'
import { Refusal, request } from '../../web/request.ts'

const everyMs = 3000

export type OutlookState =
  | { state: 'asking' }
  | { state: 'known'; outlook: Outlook }
  | { state: 'unknown' }
  | { state: 'refused'; message: string }

/** People ahead, wait and windows of the service in question, kept fresh while the visitor looks at them. */
export class OutlookFeed implements ReactiveController {
  current: OutlookState = { state: 'asking' }
  readonly #host: ReactiveControllerHost
  readonly #hallId: number
  #serviceTypeId: number | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, hallId: number) {
    this.#host = host
    this.#hallId = hallId
    host.addController(this)
  }

  hostDisconnected(): void {
    this.show(null)
  }

  /** Which service to look at; null for none. */
  show(serviceTypeId: number | null): void {
    if (serviceTypeId === this.#serviceTypeId) return
    this.#serviceTypeId = serviceTypeId
    this.current = { state: 'asking' }
    clearTimeout(this.#timer)
    if (serviceTypeId !== null) void this.#read(serviceTypeId)
  }

  async #read(serviceTypeId: number): Promise<void> {
    const next = await this.#ask(serviceTypeId)
    // The visitor may have gone to another service meanwhile.
    if (serviceTypeId !== this.#serviceTypeId) return
    if (next.state !== 'unknown' || this.current.state === 'asking') this.current = next
    this.#timer = setTimeout(() => void this.#read(serviceTypeId), everyMs)
    this.#host.requestUpdate()
  }

  async #ask(serviceTypeId: number): Promise<OutlookState> {
    const endpoint = 'GET /api/halls/:hallId/service-types/:serviceTypeId/outlook'
    try {
      const outlook = await request(endpoint, { hallId: this.#hallId, serviceTypeId }, null)
      return { state: 'known', outlook }
    } catch (error) {
      return error instanceof Refusal ? { state: 'refused', message: error.message } : { state: 'unknown' }
    }
  }
}
