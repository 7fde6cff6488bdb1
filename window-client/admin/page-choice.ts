import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Which page the address asks for behind its #, and which thing on it: `#rectifications/12`. */
export class PageChoice implements ReactiveController {
  name = ''
  item = ''
  readonly #host: ReactiveControllerHost
  readonly #read = () => {
    this.#readAddress()
    this.#host.requestUpdate()
  }

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    this.#readAddress()
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read)
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read)
  }

  #readAddress(): void {
    const [name = '', item = ''] = location.hash.slice(1).split('/')
    this.name = name
    this.item = item
  }
}
