import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Overview, OverviewChanged } from '../../contract/overview.ts'
import { HallClock } from '../../web/hall-clock.ts'
import { LiveLink } from '../../web/live-link.ts'
import { command, Refusal, request } from '../../web/request.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import type { WindowOrder } from './window-dialog.ts'
import { withAlert, withChanges } from './with-changes.ts'

const readAgainMs = 1000

/** One hall, kept true by its room; cut off, it keeps the last truth and says since when. */
export class LiveOverview implements ReactiveController {
  overview: Overview | null = null
  live = false
  /** Hall time (ms) of the last sign of life. */
  heardAtMs = 0
  /** Why an alert could not be acknowledged. */
  problem = ''
  readonly clock = new HallClock()
  readonly #host: ReactiveControllerHost
  readonly #hallId: number
  readonly #onExpired: () => void
  #link: LiveLink | null = null
  #early: OverviewChanged[] = []

  constructor(host: ReactiveControllerHost, options: { hallId: number; onExpired: () => void }) {
    this.#host = host
    this.#hallId = options.hallId
    this.#onExpired = options.onExpired
    host.addController(this)
  }

  hostConnected(): void {
    const link = new LiveLink({
      rooms: [{ room: 'overview', hallId: this.#hallId }],
      onJoined: () => void this.#read(),
      onLive: (live) => {
        this.live = live
        this.#host.requestUpdate()
      },
    })
    // An expired login cannot join the room; reading over HTTP is how that comes to light.
    link.socket.on('connect', () => void this.#read())
    link.socket.on('pulse', (clock) => this.#hear(clock))
    link.socket.on('overview:changed', (changed) => this.#receive(changed))
    this.#link = link
  }

  hostDisconnected(): void {
    this.#link?.close()
    this.#link = null
  }

  async acknowledge(alertId: number): Promise<void> {
    await this.#press(async () => {
      const alert = await command('POST /api/alerts/:alertId/acknowledge', { alertId }, {})
      if (this.overview) this.overview = withAlert(this.overview, alert)
    })
  }

  /** What it brings about comes back over the room, as to everybody. */
  async order({ windowId, ...order }: WindowOrder): Promise<void> {
    const path = { windowId }
    await this.#press(async () => {
      if (order.type === 'end') await command('POST /api/windows/:windowId/tide/end', path, {})
      if (order.type === 'release') {
        await command('POST /api/windows/:windowId/release', path, { reason: order.reason })
      }
      if (order.type !== 'tide') return
      const { queueIds, untilAt } = order
      await command('POST /api/windows/:windowId/tide', path, { queueIds, untilAt })
    })
  }

  async #press(press: () => Promise<void>): Promise<void> {
    this.problem = ''
    try {
      await press()
    } catch (error) {
      this.problem = error instanceof Refusal ? error.message : common.noAnswer
      this.#refused(error)
    }
    this.#host.requestUpdate()
  }

  #hear(clock: { now: string; speed: number; demo: boolean }): void {
    this.clock.set(clock)
    this.heardAtMs = this.clock.nowMs()
  }

  // What arrives before the first overview was read may be newer than it.
  #receive(changed: OverviewChanged): void {
    this.#early = [...this.#early.slice(-20), changed]
    this.heardAtMs = this.clock.nowMs()
    const isSetUpAnew = this.overview !== null && changed.planVersion !== this.overview.planVersion
    if (isSetUpAnew) void this.#read()
    else if (this.overview) this.overview = withChanges(this.overview, changed)
    this.#host.requestUpdate()
  }

  async #read(): Promise<void> {
    try {
      const read = await request('GET /api/halls/:hallId/overview', { hallId: this.#hallId }, null)
      this.#hear(read.clock)
      const isNewer = !this.overview || read.seq >= this.overview.seq
      const early = this.#early.filter(({ planVersion }) => planVersion === read.planVersion)
      if (isNewer) this.overview = early.reduce(withChanges, read)
      // The hall was set up anew while this was being read.
      if (this.#early.some(({ planVersion }) => planVersion > read.planVersion)) void this.#read()
    } catch (error) {
      if (!this.#refused(error) && this.#link) setTimeout(() => void this.#read(), readAgainMs)
    }
    this.#host.requestUpdate()
  }

  #refused(error: unknown): boolean {
    if (!(error instanceof Refusal)) return false
    this.problem = error.message
    if (error.code === 'not-logged-in') this.#onExpired()
    return true
  }
}
