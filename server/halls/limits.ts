import { deadline, isWorkday } from '../calendar/index.ts'
import { addDays, businessDay, instantOf } from '../platform/business-day.ts'
import { closingOf, dayEndOf, openingOn } from './opening.ts'
import type { HallPlan } from './plan.ts'

/** When a limit ends. `isCertain` is false when it runs through a year whose calendar nobody has announced. */
export type Due = { at: Date; isCertain: boolean }

/** The end of a limit of so many working days that begins on a day: the closing minute of the last of them. */
export function dueAfter(plan: HallPlan, day: string, workdays: number): Due {
  const last = deadline(plan.calendar, day, workdays)
  return { at: endOfDay(plan, last.day), isCertain: last.isCertain }
}

/** The closing minute of a working day; its last one where the hall stays closed on it. */
export const endOfDay = (plan: HallPlan, day: string): Date => closingOf(plan, day) ?? instantOf(day, '23:59')

/** From when a limit is near: the beginning of the working day before it. */
export function nearFrom(plan: HallPlan, dueAt: Date): Date {
  let day = addDays(businessDay(dueAt), -1)
  while (!isWorkday(plan.calendar, day)) day = addDays(day, -1)
  return instantOf(day, openingOn(plan, day).intervals[0]?.from ?? '00:00')
}

const lookAheadDays = 60

/**
 * Which hours count: OPEN those of every day on which the doors open; SERVED from the first opening to the end of the
 * day, as long as people with numbers are there; WORKED those of
 * working days only, without the service of a Saturday morning, when few are there.
 */
export type HoursCounted = 'OPEN' | 'SERVED' | 'WORKED'

/**
 * The moment at which the hall has been open for so many minutes since another: nights, closed days and the lunch
 * break do not count. One that lies while the doors are closed begins when they open.
 */
export function afterOpenMinutes(
  plan: HallPlan,
  from: Date,
  minutes: number,
  counted: HoursCounted = 'OPEN',
): Due {
  const firstDay = businessDay(from)
  let leftMs = minutes * 60_000
  let reached = from
  for (let ahead = 0; ahead < lookAheadDays; ahead++) {
    const day = addDays(firstDay, ahead)
    for (const [opens, closes] of openOn(plan, day, counted)) {
      const begin = opens > reached ? opens : reached
      const openMs = +closes - +begin
      if (openMs <= 0) continue
      if (leftMs <= openMs)
        return { at: new Date(+begin + leftMs), isCertain: isCertain(plan, firstDay, day) }
      leftMs -= openMs
      reached = closes
    }
  }
  // A hall that never opens: whoever waits for it is not kept waiting for ever.
  return { at: endOfDay(plan, addDays(firstDay, lookAheadDays)), isCertain: false }
}

function openOn(plan: HallPlan, day: string, counted: HoursCounted): [Date, Date][] {
  if (counted === 'WORKED' && !isWorkday(plan.calendar, day)) return []
  const { intervals } = openingOn(plan, day)
  const [first] = intervals
  if (counted === 'SERVED') return first ? [[instantOf(day, first.from), dayEndOf(plan, day)]] : []
  return intervals.map(({ from, to }) => [instantOf(day, from), instantOf(day, to)])
}

const isCertain = (plan: HallPlan, ...days: string[]): boolean =>
  days.every((day) => deadline(plan.calendar, day, 0).isCertain)
