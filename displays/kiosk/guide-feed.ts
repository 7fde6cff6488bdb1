import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { GuideEntry, ItemGuide } from '../../contract/item-guide.ts'
import { request } from '../../web/request.ts'
import type { Page } from './page.ts'

export type GuideState =
  | { state: 'asking' }
  | { state: 'unknown' }
  | { state: 'entries'; entries: GuideEntry[] }
  | { state: 'item'; guide: ItemGuide }

/** The guide (办事指南): what there is to look up, or one item of it. */
export class GuideFeed implements ReactiveController {
  current: GuideState = { state: 'asking' }
  readonly #host: ReactiveControllerHost
  readonly #hallId: number
  #wanted: string | number = ''
  /** The list as it was read last, to come back to without waiting. */
  #list: GuideState | null = null

  constructor(host: ReactiveControllerHost, hallId: number) {
    this.#host = host
    this.#hallId = hallId
    host.addController(this)
  }

  hostDisconnected(): void {
    this.show({ name: 'home' })
  }

  /** What stands on the glass: it is read anew whenever it is opened, but not on the way back. */
  show(page: Page): void {
    const wanted = page.name === 'guide-item' ? page.itemId : page.name === 'guide' ? 'entries' : ''
    if (wanted === this.#wanted) return
    this.#wanted = wanted
    if (wanted === '') this.#list = null
    this.current = (wanted === 'entries' && this.#list) || { state: 'asking' }
    if (wanted !== '' && this.current.state === 'asking') void this.#read(wanted)
  }

  async #read(wanted: string | number): Promise<void> {
    const asked = typeof wanted === 'number' ? this.#item(wanted) : this.#entries()
    const next = await asked.catch((): GuideState => ({ state: 'unknown' }))
    // The visitor may have gone elsewhere meanwhile.
    if (wanted !== this.#wanted) return
    this.current = next
    this.#host.requestUpdate()
  }

  async #entries(): Promise<GuideState> {
    const entries = await request('GET /api/halls/:hallId/guide', { hallId: this.#hallId }, null)
    this.#list = { state: 'entries', entries }
    return this.#list
  }

  async #item(itemId: number): Promise<GuideState> {
    const params = { hallId: this.#hallId, itemId }
    const guide = await request('GET /api/halls/:hallId/guide/:itemId', params, null)
    return { state: 'item', guide }
  }
}
