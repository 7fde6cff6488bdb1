import { readDayFile, type DayRow } from '../../demo/day-file.ts'
import { forecastOf, type Forecast, type Situation } from '../../server/forecasts/index.ts'
import { bindingsOfWindow, openingOn, type HallPlan, type ServiceType } from '../../server/halls/index.ts'
import { instantOf } from '../../server/platform/business-day.ts'

/** A number of a replayed day: what its holder was told, and how long it waited. */
export type ToldWait = { type: ServiceType; forecast: Forecast; waitMin: number }

type Waiting = { row: DayRow; type: ServiceType; rankAt: number; told: ToldWait }
type Desk = { windowId: number; busyUntil: number; lunchDuty: boolean }

const giveUpSec = 80
const bonusSec = 20 * 60

/**
 * Plays a day of the demo hall in memory, to see what was told against what happened: numbers are called by the order
 * rule, served for as long as the day file says, by every window that has queues, in the hours of the hall.
 */
export async function replayDay(plan: HallPlan, file: string, date: string): Promise<ToldWait[]> {
  const rows = await readDayFile(file)
  const hall = new ReplayedHall(plan, date)
  for (const row of rows) {
    hall.serveUntil(row.atSec)
    hall.take(row)
  }
  hall.serveUntil(24 * 3600)
  return hall.called
}

class ReplayedHall {
  readonly called: ToldWait[] = []
  readonly #plan: HallPlan
  readonly #midnight: Date
  readonly #hours: { from: number; to: number }[]
  readonly #desks: Desk[]
  readonly #types: Map<string, ServiceType>
  readonly #waiting: Waiting[] = []
  readonly #learned = new Map<number, { count: number; sumSec: number }>()
  #atSec = 0

  constructor(plan: HallPlan, date: string) {
    this.#plan = plan
    this.#midnight = instantOf(date, '00:00')
    const secOf = (time: string) => (instantOf(date, time).getTime() - this.#midnight.getTime()) / 1000
    this.#hours = openingOn(plan, date).intervals.map(({ from, to }) => ({
      from: secOf(from),
      to: secOf(to),
    }))
    this.#desks = [...plan.windows.values()]
      .filter(({ id }) => bindingsOfWindow(plan, id).length > 0)
      .map(({ id, lunchDuty }) => ({ windowId: id, busyUntil: 0, lunchDuty }))
    this.#types = new Map([...plan.serviceTypes.values()].map((type) => [type.name, type]))
  }

  take(row: DayRow): void {
    const type = this.#types.get(row.service)
    if (!type) throw new Error(`no service ${row.service}`)
    const rankAt = row.atSec - (row.priority ? bonusSec : 0)
    const wanted = { type, reservedWindowId: null }
    const told = { type, forecast: forecastOf(this.#plan, wanted, this.#situation(rankAt)), waitMin: 0 }
    this.#waiting.push({ row, type, rankAt, told })
    this.serveUntil(row.atSec)
  }

  serveUntil(sec: number): void {
    for (;;) {
      const next = this.#nextCall(sec)
      if (!next) break
      this.#atSec = Math.max(this.#atSec, next.at)
      this.#call(next.desk, next.ticket, next.at)
    }
    this.#atSec = sec
  }

  /** The earliest call that anybody can make until then. */
  #nextCall(untilSec: number): { desk: Desk; ticket: Waiting; at: number } | null {
    const free = this.#desks
      .map((desk) => ({ desk, at: this.#freeAt(desk) }))
      .filter(({ at }) => at <= untilSec)
      .toSorted((a, b) => a.at - b.at)
    for (const { desk, at } of free) {
      const ticket = this.#firstFor(desk)
      if (ticket) return { desk, ticket, at }
    }
    return null
  }

  #freeAt({ busyUntil, lunchDuty }: Desk): number {
    const at = Math.max(this.#atSec, busyUntil)
    const [first] = this.#hours
    const last = this.#hours.at(-1)
    if (!first || !last || at > last.to + 3600) return Infinity
    if (lunchDuty || at >= last.from) return Math.max(at, first.from)
    return this.#hours.find(({ to }) => at < to)
      ? Math.max(at, this.#hours.find(({ to }) => at < to)?.from ?? 0)
      : Infinity
  }

  #firstFor({ windowId }: Desk): Waiting | null {
    const handicaps = new Map(
      bindingsOfWindow(this.#plan, windowId).map((each) => [each.queueId, each.handicapMin * 60]),
    )
    const keyOf = ({ type, rankAt }: Waiting) => rankAt + (handicaps.get(type.queueId) ?? Infinity)
    const first = this.#waiting.toSorted((a, b) => keyOf(a) - keyOf(b))[0]
    return first && Number.isFinite(keyOf(first)) ? first : null
  }

  #call(desk: Desk, ticket: Waiting, at: number): void {
    const { row, told, type } = ticket
    this.#waiting.splice(this.#waiting.indexOf(ticket), 1)
    told.waitMin = (at - row.atSec) / 60
    this.called.push(told)
    desk.busyUntil = at + (row.noShow ? giveUpSec : row.walkSec + row.serviceSec)
    if (row.noShow) return
    const { count, sumSec } = this.#learned.get(type.queueId) ?? { count: 0, sumSec: 0 }
    this.#learned.set(type.queueId, { count: count + 1, sumSec: sumSec + row.serviceSec })
  }

  #situation(rankAt: number): Situation {
    const isAtWork = (desk: Desk) => this.#freeAt({ ...desk, busyUntil: 0 }) <= this.#atSec
    const before = this.#waiting.filter((each) => each.rankAt <= rankAt)
    const byQueue = Map.groupBy(before, ({ type }) => type.queueId)
    const idsOf = (desks: Desk[]) => new Set(desks.map(({ windowId }) => windowId))
    const open = this.#desks.filter(isAtWork)
    return {
      now: new Date(this.#midnight.getTime() + this.#atSec * 1000),
      openWindowIds: idsOf(open),
      busyWindowIds: idsOf(open.filter(({ busyUntil }) => busyUntil > this.#atSec)),
      backAt: new Map(),
      waitingBefore: [...byQueue].map(([queueId, { length: count }]) => ({
        queueId,
        reservedWindowId: null,
        count,
      })),
      learned: [...this.#learned].map(([queueId, { count, sumSec }]) => ({
        queueId,
        sampleCount: count,
        meanSec: sumSec / count,
      })),
    }
  }
}
