import { addDays, weekdayOf } from '../platform/business-day.ts'

/** The days that differ from their weekday, by date (2026-10-01). A year that was announced has some of them. */
export type WorkCalendar = ReadonlyMap<string, { kind: 'WORKDAY' | 'RESTDAY' | 'HOLIDAY'; verified: boolean }>

/** The last day of a limit. `isCertain` is false when a year it runs through has no verified calendar. */
export type Deadline = { day: string; isCertain: boolean }

/** Monday to Friday, unless the calendar says otherwise. */
export function isWorkday(calendar: WorkCalendar, day: string): boolean {
  const kind = calendar.get(day)?.kind
  return kind ? kind === 'WORKDAY' : weekdayOf(day) <= 5
}

/**
 * The day on which a limit of so many working days ends. The day it starts on does not count (民法典 201, 行政许可法
 * 82); a limit of 0 ends on that day itself, or on the next one that is worked.
 * @throws RangeError for a limit that is no whole number of days
 */
export function deadline(calendar: WorkCalendar, startDay: string, workdays: number): Deadline {
  if (!Number.isSafeInteger(workdays) || workdays < 0)
    throw new RangeError(`${workdays} is no number of working days`)
  let day = startDay
  let left = workdays
  if (left === 0 && !isWorkday(calendar, day)) left = 1
  while (left > 0) {
    day = addDays(day, 1)
    if (isWorkday(calendar, day)) left -= 1
  }
  return { day, isCertain: isVerified(calendar, startDay, day) }
}

/** How many working days lie after one day, up to another and including it; negative when it lies before. */
export function workdaysBetween(calendar: WorkCalendar, after: string, upTo: string): number {
  if (upTo < after) return -workdaysBetween(calendar, upTo, after)
  let count = 0
  for (let day = after; day < upTo;) {
    day = addDays(day, 1)
    if (isWorkday(calendar, day)) count += 1
  }
  return count
}

function isVerified(calendar: WorkCalendar, from: string, to: string): boolean {
  const years = new Set<string>()
  for (const [day, { verified }] of calendar) if (verified) years.add(day.slice(0, 4))
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    if (!years.has(String(year))) return false
  return true
}
