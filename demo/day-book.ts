import type { TakenTicket } from '../contract/tickets.ts'
import type { DayRow } from './day-file.ts'

export type VisitEnd = 'SERVED' | 'PASSED' | 'EXPIRED' | 'CANCELLED'

/** One citizen's visit, from the number taken to its end. */
export type Visit = {
  row: DayRow
  ticketNo: string
  token: string
  queueId: number
  /** Hall seconds from the number taken to its first call. */
  waitedSec: number | null
  /** How often the number was passed. */
  passes: number
  /** Null while the number is open. */
  end: VisitEnd | null
}

/** Something that should not have happened. */
export type Fault = { code: string; at: number; where: string }

/** What happens during a day, for whoever watches it. */
export type DayEvent =
  | { type: 'seated'; windowNos: string[] }
  | { type: 'taken'; visit: Visit; aheadCount: number }
  | { type: 'turned-away'; row: DayRow; code: string }
  | { type: 'called'; visit: Visit; windowNo: string }
  | { type: 'ended'; visit: Visit }
  | { type: 'fault'; fault: Fault }
  | { type: 'status'; atMs: number; counts: Counts }

export type Counts = {
  tickets: number
  waiting: number
  atWindows: number
  served: number
  noShow: number
  turnedAway: number
  errors: number
}

/** Keeps the day's account: who came, who was served, what went wrong. */
export class DayBook {
  readonly visits = new Map<string, Visit>()
  readonly faults: Fault[] = []
  readonly names = new Set<string>()
  turnedAway = 0
  duplicateNumbers = 0
  restored = 0
  rated = 0
  /** Messages that somebody heard who is not logged in. */
  overheard = 0
  readonly #taking = new Set<Promise<unknown>>()
  readonly #tell: (event: DayEvent) => void
  readonly #nowMs: () => number

  constructor(tell: (event: DayEvent) => void, nowMs: () => number) {
    this.#tell = tell
    this.#nowMs = nowMs
  }

  /** A number is being taken: whoever is called meanwhile may be this one. */
  taking(take: Promise<unknown>): void {
    this.#taking.add(take)
    void this.#forgetAfter(take)
  }

  /** A name that no stranger may hear from now on. */
  hide(name: string | undefined): void {
    if (name) this.names.add(name)
  }

  async #forgetAfter(take: Promise<unknown>): Promise<void> {
    await Promise.allSettled([take])
    this.#taking.delete(take)
  }

  took(row: DayRow, queueId: number, { ticketNo, token, aheadCount }: TakenTicket): void {
    if (this.visits.has(ticketNo)) this.duplicateNumbers++
    const visit = { row, ticketNo, token, queueId, waitedSec: null, passes: 0, end: null }
    this.visits.set(ticketNo, visit)
    this.#tell({ type: 'taken', visit, aheadCount })
  }

  turnAway(row: DayRow, code: string): void {
    this.turnedAway++
    this.#tell({ type: 'turned-away', row, code })
  }

  /** The visit behind a number; null when somebody else took it. */
  async visitOf(ticketNo: string): Promise<Visit | null> {
    // The call may overtake the answer to the take.
    if (!this.visits.has(ticketNo)) await Promise.allSettled(this.#taking)
    return this.visits.get(ticketNo) ?? null
  }

  /** A number was called for the first time, or again after it was passed and restored. */
  called(visit: Visit, windowNo: string, waitedSec: number): void {
    if (visit.end === 'PASSED') {
      this.restored++
      visit.end = null
    } else if (visit.waitedSec !== null) {
      this.fault('called-twice', `${visit.ticketNo}号，${windowNo}号窗口`)
    }
    visit.waitedSec ??= waitedSec
    this.#tell({ type: 'called', visit, windowNo })
  }

  pass(visit: Visit): void {
    visit.passes++
    this.end(visit, 'PASSED')
  }

  end(visit: Visit, end: VisitEnd): void {
    visit.end = end
    this.#tell({ type: 'ended', visit })
  }

  fault(code: string, where: string): void {
    const fault = { code, at: this.#nowMs(), where }
    this.faults.push(fault)
    this.#tell({ type: 'fault', fault })
  }

  /** The visits whose number is still open. */
  openVisits(): Visit[] {
    return [...this.visits.values()].filter(({ end }) => end === null)
  }

  counts(): Counts {
    const visits = [...this.visits.values()]
    const open = visits.filter(({ end }) => end === null)
    return {
      tickets: visits.length,
      waiting: open.filter(({ waitedSec }) => waitedSec === null).length,
      atWindows: open.filter(({ waitedSec }) => waitedSec !== null).length,
      served: visits.filter(({ end }) => end === 'SERVED').length,
      noShow: visits.filter(({ end }) => end === 'PASSED').length,
      turnedAway: this.turnedAway,
      errors: this.faults.length,
    }
  }
}
