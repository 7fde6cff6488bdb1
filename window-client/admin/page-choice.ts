import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Which page the address asks for, behind its #. */
export class PageChoice implements ReactiveController {
  name = location.hash.slice(1)
  readonly #host: ReactiveControllerHost
  readonly #read = () => {
    this.name = location.hash.slice(1)
    this.#host.requestUpdate()
  }

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read)
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read)
  }
}
