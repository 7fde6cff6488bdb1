import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Refusal } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'

type Host = ReactiveControllerHost & { onExpired: () => void }

/** What a page asks of the server: one thing at a time, and in words why it was not done. */
export class Errand implements ReactiveController {
  isPending = false
  /** Why the last one failed, in the server's words; empty when it did not. */
  problem = ''
  readonly #host: Host

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.problem = ''
  }

  /** Its result, or null when it failed or another is under way. */
  async run<Result>(task: () => Promise<Result>): Promise<Result | null> {
    if (this.isPending) return null
    this.isPending = true
    this.problem = ''
    this.#host.requestUpdate()
    try {
      return await task()
    } catch (error) {
      this.problem = error instanceof Refusal ? error.message : common.noAnswer
      if (error instanceof Refusal && error.code === 'not-logged-in') this.#host.onExpired()
      return null
    } finally {
      this.isPending = false
      this.#host.requestUpdate()
    }
  }

  forget(): void {
    this.problem = ''
    this.#host.requestUpdate()
  }
}
