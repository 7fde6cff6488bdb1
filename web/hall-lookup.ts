import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { HallSummary } from '../contract/halls.ts'
import { request } from './request.ts'

/** Why there is no hall yet. */
export type LookupState = 'CONNECTING' | 'UNKNOWN' | 'FOUND'

const askAgainMs = { CONNECTING: 2000, UNKNOWN: 20_000 }

/**
 * Finds the hall a screen belongs to by the code in its address, or takes the first hall. Asks again until the
 * server answers, so a screen may be switched on before the server.
 */
export class HallLookup implements ReactiveController {
  state: LookupState = 'CONNECTING'
  readonly #host: ReactiveControllerHost
  readonly #code: string | null
  readonly #onFound: (hall: HallSummary) => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    host: ReactiveControllerHost,
    options: { code: string | null; onFound: (hall: HallSummary) => void },
  ) {
    this.#host = host
    this.#code = options.code
    this.#onFound = options.onFound
    host.addController(this)
  }

  hostConnected(): void {
    if (this.state !== 'FOUND') void this.#look()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  async #look(): Promise<void> {
    const halls = await request('GET /api/halls', {}, null).catch(() => null)
    const hall = halls?.find(({ code }) => this.#code === null || code === this.#code)
    this.state = stateAfter(halls, hall)
    if (hall) this.#onFound(hall)
    if (this.state !== 'FOUND') this.#timer = setTimeout(() => void this.#look(), askAgainMs[this.state])
    this.#host.requestUpdate()
  }
}

function stateAfter(halls: HallSummary[] | null, hall: HallSummary | undefined): LookupState {
  if (hall) return 'FOUND'
  return halls ? 'UNKNOWN' : 'CONNECTING'
}
