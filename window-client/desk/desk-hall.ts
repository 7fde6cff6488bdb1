import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { BoardQueue } from '../../contract/board.ts'
import { LiveBoard } from '../../web/live-board.ts'
import type { DeskLink } from './desk-bar.ts'
import { HallFacts } from './hall-facts.ts'
import { TicketFile, type FileOptions } from './ticket-file.ts'

export type DeskHallOptions = FileOptions & {
  /** True when a reload would disturb nobody. */
  isQuiet: () => boolean
}

/** What the help desk lives from: the hall's board, what the hall offers, and the number that is open. */
export class DeskHall implements ReactiveController {
  readonly file: TicketFile
  readonly facts: HallFacts
  readonly #board: LiveBoard
  #wasLive = false

  constructor(host: ReactiveControllerHost, { isQuiet, ...options }: DeskHallOptions) {
    const { hallId } = options
    this.file = new TicketFile(host, options)
    this.facts = new HallFacts(host, hallId)
    this.#board = new LiveBoard(host, {
      hallId,
      isQuiet,
      onChange: () => this.file.readSoon(),
      onPlanChange: () => {
        void this.facts.read()
        this.file.readSoon()
      },
    })
    host.addController(this)
  }

  /** What happened while the desk was cut off was told to nobody here. */
  hostUpdate(): void {
    if (this.#board.live && !this.#wasLive) this.file.readSoon()
    this.#wasLive = this.#board.live
  }

  get link(): DeskLink {
    if (!this.#board.board) return 'connecting'
    return this.#board.live ? 'live' : 'cut-off'
  }

  get queues(): BoardQueue[] {
    return this.#board.board?.queues ?? []
  }

  get nowMs(): number {
    return this.#board.clock.nowMs()
  }

  get isDemo(): boolean {
    return this.#board.clock.demo
  }

  /** Hall time of the last sign of life. */
  get heardAt(): Date {
    return new Date(this.#board.heardAtMs)
  }
}
