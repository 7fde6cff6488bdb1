import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Refusal } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'

/** What a page asks the server for, one thing at a time, and why it did not get it. */
export class Reading implements ReactiveController {
  /** Why the last request failed, in the server's words. */
  problem = ''
  /** What the last one led to. */
  said = ''
  isBusy = false
  readonly #host: ReactiveControllerHost
  readonly #onExpired: () => void

  constructor(host: ReactiveControllerHost, onExpired: () => void) {
    this.#host = host
    this.#onExpired = onExpired
    host.addController(this)
  }

  hostConnected(): void {
    this.problem = ''
  }

  /** Does it; null when it was refused or nobody answered. */
  async ask<Answer>(what: () => Promise<Answer>, said = ''): Promise<Answer | null> {
    this.isBusy = true
    this.#host.requestUpdate()
    try {
      const answer = await what()
      this.problem = ''
      this.said = said
      return answer
    } catch (error) {
      this.said = ''
      this.problem = error instanceof Refusal ? error.message : common.noAnswer
      if (error instanceof Refusal && error.code === 'not-logged-in') this.#onExpired()
      return null
    } finally {
      this.isBusy = false
      this.#host.requestUpdate()
    }
  }
}
