import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Refusal } from '../../web/request.ts'

const retryMs = 2000

/** One thing a dialog reads from the server: asked for again until there is an answer or a refusal. */
export class Reading<Answer> implements ReactiveController {
  value: Answer | null = null
  /** Why there is none, in the server's words. */
  problem = ''
  readonly #host: ReactiveControllerHost
  #ask: (() => Promise<Answer>) | null = null

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#ask = null
  }

  /** Reads this from now on, and forgets what was read before. */
  start(ask: () => Promise<Answer>): void {
    this.#ask = ask
    this.value = null
    this.problem = ''
    void this.#read(ask)
  }

  async #read(ask: () => Promise<Answer>): Promise<void> {
    try {
      const value = await ask()
      if (ask === this.#ask) this.value = value
    } catch (error) {
      if (ask !== this.#ask) return
      if (error instanceof Refusal) this.problem = error.message
      else setTimeout(() => ask === this.#ask && void this.#read(ask), retryMs)
    }
    this.#host.requestUpdate()
  }
}
