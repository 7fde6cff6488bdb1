import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Board } from '../../contract/board.ts'
import type { HallClock } from '../hall-clock.ts'
import { LiveBoard, type LiveBoardOptions } from '../live-board.ts'
import { dayText } from './day.ts'

/**
 * A live board for a screen that runs for weeks: every morning it takes a fresh snapshot, for the opening hours of
 * today come only with one. The old board stays on the glass until the fresh one is there.
 */
export class DailyBoard implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: LiveBoardOptions
  #current: LiveBoard
  #next: LiveBoard | null = null
  #askedForDay = ''

  constructor(host: ReactiveControllerHost, options: LiveBoardOptions) {
    this.#host = host
    this.#options = options
    this.#current = this.#open()
    host.addController(this)
  }

  get board(): Board | null {
    return this.#current.board
  }

  get live(): boolean {
    return this.#current.live
  }

  get clock(): HallClock {
    return this.#current.clock
  }

  /** Hall time of the last sign of life. */
  get heardAt(): Date {
    return new Date(this.#current.heardAtMs)
  }

  hostUpdate(): void {
    if (this.#next?.board) this.#turnOver(this.#next)
    else this.#askForNewDay()
  }

  #open(): LiveBoard {
    const opened: LiveBoard = new LiveBoard(this.#host, {
      ...this.#options,
      // While two boards are open, only the one on the glass speaks.
      onChange: (change, board) => {
        if (opened === this.#current) this.#options.onChange?.(change, board)
      },
      onPlanChange: () => {
        if (opened === this.#current) this.#options.onPlanChange?.()
      },
    })
    return opened
  }

  #turnOver(next: LiveBoard): void {
    this.#host.removeController(this.#current)
    this.#current.hostDisconnected()
    this.#current = next
    this.#next = null
  }

  #askForNewDay(): void {
    const { board, live, clock } = this.#current
    if (!board || !live || this.#next) return
    const today = dayText(clock.now())
    if (today === board.opening.date || today === this.#askedForDay) return
    this.#askedForDay = today
    this.#next = this.#open()
  }
}
