import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Board, BoardChange } from '../contract/board.ts'
import type { DeviceKind } from '../contract/devices.ts'
import type { BoardChanged } from '../contract/messages.ts'
import { applyChange } from './board.ts'
import { HallClock } from './hall-clock.ts'
import { LiveLink } from './live-link.ts'
import { request } from './request.ts'

export type LiveBoardOptions = {
  hallId: number
  /** The device this screen is, so that the hall knows it is there. */
  device?: { kind: DeviceKind; code: string }
  /** Each change that arrived live, after it was applied; never for what a snapshot caught up. */
  onChange?: (change: BoardChange, board: Board) => void
  /** The hall was set up anew; the board already shows it. */
  onPlanChange?: () => void
  isQuiet?: () => boolean
}

/**
 * The hall's public board, kept true: a snapshot with its number, then numbered changes; a gap or a reconnect reads
 * the snapshot again. Cut off, it keeps the last truth and says since when.
 */
export class LiveBoard implements ReactiveController {
  board: Board | null = null
  /** False while cut off from the server. */
  live = false
  /** Hall time (ms) of the last sign of life. */
  heardAtMs = 0
  readonly clock = new HallClock()
  readonly #host: ReactiveControllerHost
  readonly #options: LiveBoardOptions
  #link: LiveLink | null = null
  #reading = false
  #again = false
  #early: BoardChanged[] = []

  constructor(host: ReactiveControllerHost, options: LiveBoardOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    const { hallId, device, isQuiet } = this.#options
    this.#link = new LiveLink({
      rooms: [{ room: 'board', hallId, ...(device ? { device } : {}) }],
      onJoined: () => void this.#readSnapshot(),
      onHeartbeat: (beat) => this.#beat(beat.seq, beat),
      onLive: (live) => this.#setLive(live),
      ...(isQuiet ? { isQuiet } : {}),
    })
    this.#link.socket.on('board:changed', (message) => this.#receive(message))
  }

  hostDisconnected(): void {
    this.#link?.close()
    this.#link = null
  }

  #setLive(live: boolean): void {
    this.live = live
    this.#host.requestUpdate()
  }

  #beat(seq: number, clock: { now: string; speed: number; demo: boolean }): void {
    this.clock.set(clock)
    this.heardAtMs = this.clock.nowMs()
    if (this.board && seq > this.board.seq) this.#checkLater(seq)
  }

  // The heartbeat may overtake changes still on their way; only a lag that lasts is a gap.
  #checkLater(seq: number): void {
    setTimeout(() => {
      if (this.board && this.board.seq < seq) void this.#readSnapshot()
    }, 500)
  }

  #receive(message: BoardChanged): void {
    this.heardAtMs = this.clock.nowMs()
    if (this.#reading || !this.board) return void this.#early.push(message)
    if (message.from > this.board.seq + 1) return void this.#readSnapshot()
    this.#apply(message)
  }

  #apply(message: BoardChanged): void {
    for (const change of message.changes) {
      if (!this.board || change.seq !== this.board.seq + 1) continue
      if (change.type === 'plan-changed') return void this.#readSnapshot()
      this.board = applyChange(this.board, change)
      this.#options.onChange?.(change, this.board)
    }
    this.#host.requestUpdate()
  }

  #show(board: Board): void {
    const before = this.board
    this.board = board
    if (before && before.planVersion !== board.planVersion) this.#options.onPlanChange?.()
  }

  async #readSnapshot(): Promise<void> {
    // One that is under way may have been asked before the room was joined: read once more after it.
    if (this.#reading) return void (this.#again = true)
    this.#reading = true
    try {
      const board = await request('GET /api/halls/:hallId/board', { hallId: this.#options.hallId }, null)
      if (!this.board || board.seq >= this.board.seq) this.#show(board)
      this.clock.set(board.clock)
      this.heardAtMs = this.clock.nowMs()
    } catch {
      setTimeout(() => void this.#readSnapshot(), 1000)
    } finally {
      this.#reading = false
    }
    if (this.#again) {
      this.#again = false
      return this.#readSnapshot()
    }
    const early = this.#early.splice(0)
    for (const message of early) this.#receive(message)
    this.#host.requestUpdate()
  }
}
