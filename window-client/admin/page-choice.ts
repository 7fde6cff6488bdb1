import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Which page the address asks for, behind its #; what follows a stroke is the page's own. */
export class PageChoice implements ReactiveController {
  name = pageName()
  readonly #host: ReactiveControllerHost
  readonly #read = () => {
    this.name = pageName()
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

const pageName = (): string => location.hash.slice(1).split('/')[0] ?? ''
