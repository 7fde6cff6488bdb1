import type { CalendarYear } from '../../contract/setup.ts'

type Day = CalendarYear['days'][number]

/** What a year gives for one holiday: the days off in a row, and the weekend days that are worked for them. */
export type Holiday = { name: string; off: string[]; worked: string[] }

/** The days of a year by holiday, in the order of their first days. */
export function holidaysOf(days: readonly Day[]): Holiday[] {
  const holidays = new Map<string, Holiday>()
  for (const { date, kind, name } of days) {
    const holiday = holidays.get(holidayName(name)) ?? { name: holidayName(name), off: [], worked: [] }
    if (kind === 'WORKDAY') holiday.worked.push(date)
    else holiday.off.push(date)
    holidays.set(holiday.name, holiday)
  }
  const firstOf = ({ off, worked }: Holiday): string => off[0] ?? worked[0] ?? ''
  return [...holidays.values()].sort((a, b) => firstOf(a).localeCompare(firstOf(b)))
}

// 春节调休 and 春节补班 belong to 春节.
const holidayName = (name: string): string => name.replace(/(调休|补班|上班|假期)+$/, '') || name

const dayFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'UTC',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
})

const dayMs = 86_400_000

/** 2月15日周日至2月23日周一: days in a row as one. */
export function spansOf(dates: readonly string[], to: string): string[] {
  const spans: { first: number; last: number }[] = []
  for (const date of [...dates].sort()) {
    const at = Date.parse(date)
    const last = spans[spans.length - 1]
    if (last && at - last.last === dayMs) last.last = at
    else spans.push({ first: at, last: at })
  }
  const say = (at: number): string => dayFormat.format(at)
  return spans.map(({ first, last }) => (first === last ? say(first) : `${say(first)}${to}${say(last)}`))
}
