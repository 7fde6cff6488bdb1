import { setTimeout as pause } from 'node:timers/promises'
import type { ErrorCode } from '../contract/errors.ts'
import type { FinishOutcome } from '../contract/tickets.ts'
import type { CurrentTicket, WindowTurn } from '../contract/windows.ts'
import type { Visit } from './day-book.ts'
import { Refusal } from './hall-client.ts'
import type { Play } from './play.ts'
import type { Shift } from './shifts.ts'
import type { Person, StaffedWindow } from './staffing.ts'

/** What all clerks of a day share. */
export type Floor = Pick<Play, 'clock' | 'bells' | 'book' | 'signal'> & {
  /** Whoever was served goes, and rates the service or not. */
  leave: (visit: Visit) => Promise<void>
  /** Somebody else for a window whose clerk is not qualified; null when nobody is left. */
  relief: (windowId: number) => Person | null
}

/** Between two looks at the queues when no bell rings. */
const lookAgainMs = 5000
/** After something unexpected: never so fast again that a broken hall is flooded. */
const recoverMs = 1000
/** How long a clerk looks out for somebody before calling again or giving up. */
const lookOutMs = 20_000
const tooSoon: ReadonlySet<ErrorCode> = new Set(['recall-too-soon', 'pass-too-soon'])
const insistTimes = 5
/** For a number that is nobody's of the day file. */
const strangerWalkSec = 30

/** Works one window through its shifts. Returns without a word when somebody else sits there. */
export async function workAtWindow(
  floor: Floor,
  window: StaffedWindow,
  day: { person: Person; shifts: Shift[] },
): Promise<void> {
  const clerk = new Clerk(floor, window, day.person)
  for (const shift of day.shifts) {
    if (floor.clock.nowMs() >= shift.lastCallMs) continue
    await floor.clock.until(shift.fromMs)
    if (!(await clerk.open())) return
    await clerk.serve(shift)
    await clerk.close()
  }
}

class Clerk {
  readonly #floor: Floor
  readonly #window: StaffedWindow
  #person: Person
  #isHere = false

  constructor(floor: Floor, window: StaffedWindow, person: Person) {
    this.#floor = floor
    this.#window = window
    this.#person = person
  }

  /** Opens the window; false when it stays closed, for nobody may open it or somebody else has. */
  async open(): Promise<boolean> {
    for (;;) {
      const refused = await this.#refusalOf(() => this.#atWindow('open'))
      this.#isHere = refused === null
      if (refused === null) return true
      if (refused === 'window-taken' || refused === 'staff-at-other-window') return false
      const other = refused === 'staff-not-qualified' ? this.#floor.relief(this.#window.windowId) : null
      if (refused !== 'staff-not-qualified') this.#fault(refused, 'open')
      if (!other) return false
      this.#person = other
    }
  }

  /** Serves until the shift is over; after the last one until nobody waits, but not for ever. */
  async serve({ toMs, lastCallMs }: Shift): Promise<void> {
    const { clock, bells } = this.#floor
    const { queueIds } = this.#window
    while (this.#isHere && clock.nowMs() < lastCallMs) {
      const isAfterHours = clock.nowMs() >= toMs
      const heard = bells.heard(queueIds)
      const called = await this.#callNext()
      if (called) await this.#attend(called)
      else if (isAfterHours) return
      else await bells.next(queueIds, heard, Math.min(lookAgainMs, clock.realMsUntil(toMs) + 1))
      this.#floor.signal.throwIfAborted()
    }
  }

  async close(): Promise<void> {
    if (!this.#isHere) return
    const refused = await this.#refusalOf(() => this.#atWindow('close'))
    // At the end of the day the hall itself sends everybody home.
    if (refused && refused !== 'window-not-open') this.#fault(refused, 'close')
  }

  async #callNext(): Promise<CurrentTicket | null> {
    try {
      const { current } = await this.#atWindow('call-next')
      const visit = current && (await this.#floor.book.visitOf(current.ticketNo))
      if (current && visit) this.#floor.book.called(visit, this.#window.no, secondsToCall(current))
      return current
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'queue-empty') return null
      // Left in hand by an earlier clerk, or closed by somebody: the window itself knows.
      if (error.code === 'window-busy') return this.#inHand()
      this.#fault(error.code, 'call-next')
      await pause(recoverMs, undefined, { signal: this.#floor.signal })
      if (error.code === 'window-not-open') await this.open()
      return null
    }
  }

  async #inHand(): Promise<CurrentTicket | null> {
    const { windowId } = this.#window
    const view = await this.#person.client.request('GET /api/windows/:windowId', { windowId }, null)
    return view.current
  }

  /** From the call to the end of the service, or to giving up on somebody who does not come. */
  async #attend(called: CurrentTicket): Promise<void> {
    const visit = await this.#floor.book.visitOf(called.ticketNo)
    try {
      const isAbsent = called.status === 'CALLED' && visit?.row.noShow === true && visit.passes === 0
      await (isAbsent ? this.#giveUp(called, visit) : this.#handle(called, visit))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#fault(error.code, called.ticketNo)
      await pause(recoverMs, undefined, { signal: this.#floor.signal })
    }
  }

  async #handle(called: CurrentTicket, visit: Visit | null): Promise<void> {
    const { clock, book } = this.#floor
    const walkSec = visit?.row.walkSec ?? strangerWalkSec
    const serviceSec = visit?.row.serviceSec ?? called.standardMinutes * 60
    await clock.until(Date.parse(called.calledAt) + walkSec * 1000)
    const current = called.status === 'CALLED' ? (await this.#onTicket('start', called.id)).current : called
    await clock.until(Date.parse(current?.servingAt ?? called.calledAt) + serviceSec * 1000)
    const outcome = outcomeOf(called, visit)
    const { client } = this.#person
    await client.command('POST /api/tickets/:ticketId/finish', { ticketId: called.id }, { outcome })
    if (!visit) return
    book.end(visit, 'SERVED')
    await this.#floor.leave(visit)
  }

  async #giveUp(called: CurrentTicket, visit: Visit): Promise<void> {
    const { clock, book } = this.#floor
    const lookOutUntil = Date.parse(called.calledAt) + lookOutMs
    let passable: CurrentTicket | null = called
    if (called.recallableAt !== null) {
      await clock.until(Math.max(lookOutUntil, Date.parse(called.recallableAt)))
      passable = (await this.#insist(() => this.#onTicket('recall', called.id))).current
    }
    await clock.until(
      Math.max(clock.nowMs() + lookOutMs, Date.parse(passable?.passableAt ?? called.passableAt)),
    )
    const reason = `呼叫${passable?.callCount ?? 1}次无人应答`
    const { client } = this.#person
    await this.#insist(() =>
      client.command('POST /api/tickets/:ticketId/pass', { ticketId: called.id }, { reason }),
    )
    book.pass(visit)
  }

  // A hall that was killed goes on a little earlier than it was: what was due is not due yet.
  async #insist(act: () => Promise<WindowTurn>): Promise<WindowTurn> {
    const { clock } = this.#floor
    for (let tries = 1; ; tries++) {
      try {
        return await act()
      } catch (error) {
        const isEarly = error instanceof Refusal && tooSoon.has(error.code) && tries < insistTimes
        if (!isEarly) throw error
        await clock.until(clock.nowMs() + lookOutMs)
      }
    }
  }

  async #atWindow(action: 'open' | 'close' | 'call-next'): Promise<WindowTurn> {
    const { windowId } = this.#window
    return this.#person.client.command(`POST /api/windows/:windowId/${action}`, { windowId }, {})
  }

  async #onTicket(action: 'start' | 'recall', ticketId: number): Promise<WindowTurn> {
    return this.#person.client.command(`POST /api/tickets/:ticketId/${action}`, { ticketId }, {})
  }

  async #refusalOf(act: () => Promise<unknown>): Promise<ErrorCode | null> {
    try {
      await act()
      return null
    } catch (error) {
      if (error instanceof Refusal) return error.code
      throw error
    }
  }

  #fault(code: string, doing: string): void {
    this.#floor.book.fault(code, `${this.#window.no}号窗口，${doing}`)
  }
}

const secondsToCall = ({ takenAt, calledAt }: CurrentTicket): number =>
  Math.round((Date.parse(calledAt) - Date.parse(takenAt)) / 1000)

/** How a service ends: by what it is about, and now and then not as hoped. */
export function outcomeOf(
  { id, serviceTypeName, standardMinutes }: CurrentTicket,
  visit: Visit | null,
): FinishOutcome {
  if (/领证|出件/.test(serviceTypeName)) return 'PICKUP'
  if (/咨询|诉求/.test(serviceTypeName)) return 'CONSULT'
  const ordinal = visit?.row.line ?? id
  if (ordinal % 40 === 39) return 'REJECTED'
  if (ordinal % 12 === 11) return 'SUPPLEMENT'
  return standardMinutes <= 10 ? 'INSTANT_DONE' : 'ACCEPTED'
}
