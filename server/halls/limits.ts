import { deadline, isWorkday } from '../calendar/index.ts'
import { addDays, businessDay, instantOf } from '../platform/business-day.ts'
import { closingOf, openingOn } from './opening.ts'
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
