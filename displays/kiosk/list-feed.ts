import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { OneTimeList } from '../../contract/theme-lists.ts'
import { answersText, type ThemeAnswers } from '../../contract/themes.ts'
import { request } from '../../web/request.ts'

export type ListState = { state: 'asking' } | { state: 'known'; list: OneTimeList } | { state: 'unknown' }
export type WantedList = { themeNo: number; answers: ThemeAnswers }

/** The one-time list for what a visitor answered. */
export class ListFeed implements ReactiveController {
  current: ListState = { state: 'asking' }
  readonly #host: ReactiveControllerHost
  readonly #hallId: number
  #wanted = ''

  constructor(host: ReactiveControllerHost, hallId: number) {
    this.#host = host
    this.#hallId = hallId
    host.addController(this)
  }

  hostDisconnected(): void {
    this.show(null)
  }

  /** Which list to look at; null for none. */
  show(wanted: WantedList | null): void {
    const key = wanted === null ? '' : `${wanted.themeNo} ${answersText(wanted.answers)}`
    if (key === this.#wanted) return
    this.#wanted = key
    this.current = { state: 'asking' }
    if (wanted) void this.#read(key, wanted)
  }

  async #read(key: string, { themeNo, answers }: WantedList): Promise<void> {
    const next = await request(
      'GET /api/halls/:hallId/themes/:themeNo/list',
      { hallId: this.#hallId, themeNo },
      null,
      { answers: answersText(answers) },
    ).then(
      (list): ListState => ({ state: 'known', list }),
      (): ListState => ({ state: 'unknown' }),
    )
    // The visitor may have gone elsewhere meanwhile.
    if (key !== this.#wanted) return
    this.current = next
    this.#host.requestUpdate()
  }
}
