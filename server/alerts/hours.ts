import { bindingsOfQueue, openingOn, type HallPlan, type ServiceWindow } from '../halls/index.ts'
import { businessDay, instantOf } from '../platform/business-day.ts'

/** A stretch of hours in which somebody is to be served. */
export type Span = { from: Date; to: Date }

/** Today's hours of the hall, lunch included where duty windows serve. */
function spansOf(plan: HallPlan, now: Date, withLunch: boolean): Span[] {
  const day = businessDay(now)
  const { intervals, lunchDuty } = openingOn(plan, day)
  return [...intervals, ...(withLunch ? lunchDuty : [])]
    .map(({ from, to }) => ({ from: instantOf(day, from), to: instantOf(day, to) }))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
}

/** When the hall is open, with or without the lunch break. */
export const hoursOfHall = (plan: HallPlan, now: Date): Span[] => spansOf(plan, now, true)

export const hoursOfWindow = (plan: HallPlan, window: ServiceWindow, now: Date): Span[] =>
  spansOf(plan, now, window.lunchDuty)

/** When one of the windows of a queue is to be open. */
export function hoursOfQueue(plan: HallPlan, queueId: number, now: Date): Span[] {
  const bound = bindingsOfQueue(plan, queueId).map(({ windowId }) => plan.windows.get(windowId))
  const hasDuty = bound.some((window) => window?.lunchDuty)
  return spansOf(plan, now, hasDuty)
}

export const spanAt = (spans: Span[], now: Date): Span | null =>
  spans.find(({ from, to }) => from <= now && now < to) ?? null

/** Minutes between two instants that lie within these hours: nobody is late while the hall rests. */
export function minutesWithin(spans: Span[], from: Date, to: Date): number {
  const ms = spans.map((span) => Math.min(+span.to, +to) - Math.max(+span.from, +from))
  return ms.reduce((sum, each) => sum + Math.max(each, 0), 0) / 60_000
}
