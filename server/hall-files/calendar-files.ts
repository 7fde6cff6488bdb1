import { isDate, weekdayOf } from '../platform/business-day.ts'
import { readTable } from './cells.ts'
import type { Inbox, Mistake } from './csv.ts'

/** A day that is not what its weekday says. */
export type CalendarDay = { date: string; kind: 'WORKDAY' | 'RESTDAY' | 'HOLIDAY'; name: string }

/**
 * The exceptions of one year: holidays, and weekend days that are worked. Every other day of the year is what its
 * weekday says.
 */
export type CalendarYear = { year: number; source: string; isVerified: boolean; days: CalendarDay[] }

export type CalendarReading = { ok: true; calendar: CalendarYear } | { ok: false; mistakes: Mistake[] }

/**
 * Reads the calendar of a year. Before its header stand three lines `# year: 2026`, `# source: …` and
 * `# verified: true`; verified means that somebody compared it with the official announcement.
 */
export function readCalendarFile(file: string, text: string): CalendarReading {
  const inbox: Inbox = { texts: new Map([[file, text]]), mistakes: [], unreadable: new Set() }
  const about = readAbout(inbox, file, text)
  const seen = new Set<string>()
  const days = readTable(inbox, file, ['date', 'kind', 'name'], (cells): CalendarDay => {
    const day = {
      date: cells.text('date'),
      kind: cells.choice('kind', ['WORKDAY', 'RESTDAY', 'HOLIDAY']),
      name: cells.text('name'),
    }
    const reason = dayMistake(day, about.year, seen)
    if (reason) cells.complain(reason)
    seen.add(day.date)
    return day
  })
  if (/[^\P{Cc}\n\r\t]|\p{Cs}/u.test(text))
    inbox.mistakes.push({ file, line: 1, reason: '含有不能显示的字符。' })
  if (inbox.mistakes.length > 0) return { ok: false, mistakes: inbox.mistakes }
  return { ok: true, calendar: { ...about, days } }
}

function readAbout({ mistakes }: Inbox, file: string, text: string): Omit<CalendarYear, 'days'> {
  const comments = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .map((line) => line.slice(1).trim())
  const demand = (name: string, pattern: RegExp, example: string) => {
    const line = comments.find((comment) => comment.startsWith(`${name}:`)) ?? ''
    const given = line.slice(name.length + 1).trim()
    if (!pattern.test(given))
      mistakes.push({ file, line: 1, reason: `开头应有一行“# ${name}: ${example}”。` })
    return given
  }
  return {
    year: Number(demand('year', /^20\d\d$/, '2026')),
    source: demand('source', /./, '安排的出处'),
    isVerified: demand('verified', /^(true|false)$/, 'true') === 'true',
  }
}

function dayMistake({ date, kind }: CalendarDay, year: number, seen: Set<string>): string | undefined {
  if (date === '') return undefined
  if (!isDate(date)) return `“date”不能是“${date}”，应为日期，如2026-10-01。`
  if (!date.startsWith(`${year}-`)) return `${date}不在${year}年。`
  if (seen.has(date)) return `${date}重复。`
  if (kind === 'WORKDAY' && weekdayOf(date) < 6) return `${date}本来就是工作日，不必列出。`
  return undefined
}
