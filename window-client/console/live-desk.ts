import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { BoardQueue, BoardWindow } from '../../contract/board.ts'
import type { Me } from '../../contract/staff.ts'
import type { WindowView } from '../../contract/windows.ts'
import { LiveBoard } from '../../web/live-board.ts'
import type { Moment } from './availability.ts'
import { displacement, type Displacement } from './displacement.ts'
import { blockedReason, connectionOf, type Connection } from './connection.ts'
import { LiveAlerts } from './live-alerts.ts'
import { LiveCases } from './live-cases.ts'
import { LiveWindow } from './live-window.ts'

export type LiveDeskOptions = {
  me: Me
  windowId: number
  onExpired: () => void
  isQuiet: () => boolean
}

/** What a desk lives from: its window, the queue lengths of the public board, and how good the connection is. */
export class LiveDesk implements ReactiveController {
  readonly window: LiveWindow
  readonly alerts: LiveAlerts
  readonly cases: LiveCases
  readonly #board: LiveBoard
  readonly #me: Me
  #wasLive = false
  #hadWindow = false

  constructor(host: ReactiveControllerHost, { me, windowId, onExpired, isQuiet }: LiveDeskOptions) {
    this.#me = me
    this.alerts = new LiveAlerts(host, me.hall.id)
    this.cases = new LiveCases(host)
    this.#board = new LiveBoard(host, {
      hallId: me.hall.id,
      isQuiet,
      // Alerts are none of the public's business: of those it hears that something happened, not what.
      onChange: ({ type }) => {
        if (type === 'nothing-public') this.alerts.lookSoon()
      },
    })
    this.window = new LiveWindow(host, { windowId, onExpired, isQuiet })
    host.addController(this)
  }

  hostUpdate(): void {
    if (this.connection === 'live') this.#wasLive = true
    if (this.view?.session?.staffId === this.#me.staffId) this.#hadWindow = true
    if (this.view) this.cases.follow(this.view)
  }

  /** Null until both the window and the board have been read. */
  get view(): WindowView | null {
    return this.#board.board ? this.window.view : null
  }

  get queues(): BoardQueue[] {
    return this.#board.board?.queues ?? []
  }

  get windows(): BoardWindow[] {
    return this.#board.board?.windows ?? []
  }

  /** Who sits here instead of the person before this console; null when nobody does. */
  get displaced(): Displacement | null {
    const { view } = this
    return view && displacement(view, this.#me, this.#hadWindow)
  }

  get connection(): Connection {
    return connectionOf({
      boardLive: this.#board.live,
      windowLinked: this.window.isLinked,
      wasLive: this.#wasLive,
    })
  }

  /** Why no button may be pressed now; empty when they may. */
  get blocked(): string {
    const { view } = this
    return view ? blockedReason(this.connection, this.window.unsure, view, this.#me) : ''
  }

  get moment(): Moment {
    return { nowMs: this.#board.clock.nowMs(), speed: this.view?.clock.speed ?? 1 }
  }

  get isDemo(): boolean {
    return this.#board.clock.demo
  }

  /** Hall time of the last sign of life. */
  get heardAt(): Date {
    return new Date(this.#board.heardAtMs)
  }
}
