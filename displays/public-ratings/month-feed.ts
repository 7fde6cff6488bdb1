import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { HallSummary } from '../../contract/halls.ts'
import type { PublicRatings } from '../../contract/public-ratings.ts'
import type { PublicRectification } from '../../contract/rectifications.ts'
import { HallLookup } from '../../web/hall-lookup.ts'
import { request } from '../../web/request.ts'
import { monthIn } from './months.ts'

export type Month = { hall: HallSummary; ratings: PublicRatings; rectifications: PublicRectification[] }

/** A day is told from the next one on: a page that stays open finds it within this time. */
const refreshMs = 1_800_000

/** The hall and the month of the address, and what is told of them. */
export class MonthFeed implements ReactiveController {
  month: Month | null = null
  /** The last attempt got no answer. */
  isAway = false
  readonly lookup: HallLookup
  readonly #host: ReactiveControllerHost
  /** Null for the newest. */
  #asked: string | null
  #hall: HallSummary | null = null
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    const query = new URLSearchParams(location.search)
    this.#asked = monthIn(query.get('month'))
    this.lookup = new HallLookup(host, {
      code: query.get('hall'),
      onFound: (hall) => {
        this.#hall = hall
        void this.read()
      },
    })
    host.addController(this)
  }

  hostConnected(): void {
    this.#timer = setInterval(() => void this.read(), refreshMs)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }

  /** Turns to a month, which the address then carries. */
  choose(month: string): void {
    this.#asked = month
    const query = new URLSearchParams(location.search)
    query.set('month', month)
    history.replaceState(null, '', `?${query.toString()}`)
    void this.read()
  }

  async read(): Promise<void> {
    const hall = this.#hall
    if (!hall) return
    const asked = this.#asked
    try {
      const at = { hallId: hall.id }
      const query = asked === null ? {} : { month: asked }
      const ratings = await request('GET /api/halls/:hallId/ratings/counts', at, null, query)
      const { month } = ratings
      const rectifications = await request('GET /api/halls/:hallId/ratings/public', at, null, { month })
      // Another month may have been chosen meanwhile.
      if (asked !== this.#asked) return
      this.month = { hall, ratings, rectifications }
      this.isAway = false
    } catch {
      this.isAway = true
    }
    this.#host.requestUpdate()
  }
}
