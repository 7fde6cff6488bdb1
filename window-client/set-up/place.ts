import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What stands behind the page's name in the address: `#setup/windows/3`. Back and forward go through it. */
export class Place implements ReactiveController {
  /** The name of a sheet, `review`, or nothing. */
  view = ''
  /** The id of the row that is open, or nothing. */
  id = ''
  readonly #host: ReactiveControllerHost
  readonly #page: () => string
  readonly #onChanged: () => void
  readonly #read = () => {
    this.#take()
    this.#onChanged()
    this.#host.requestUpdate()
  }

  /** `page` is the name of the page in the address. */
  constructor(host: ReactiveControllerHost, page: () => string, onChanged: () => void) {
    this.#host = host
    this.#page = page
    this.#onChanged = onChanged
    host.addController(this)
  }

  hostConnected(): void {
    this.#take()
    addEventListener('hashchange', this.#read)
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read)
  }

  /** The address of a sheet, or of a row in it. */
  href(view: string, id = ''): string {
    return `#${[this.#page(), view, id].filter(Boolean).map(encodeURIComponent).join('/')}`
  }

  go(view: string, id = ''): void {
    location.hash = this.href(view, id)
  }

  #take(): void {
    const [, view = '', id = ''] = location.hash.slice(1).split('/').map(decoded)
    this.view = view
    this.id = id
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
