import type { BoardQueue } from '../contract/board.ts'
import type { HallSummary } from '../contract/halls.ts'
import type { Fault, Visit } from './day-book.ts'
import { wallTime } from './day-clock.ts'

/** Hall seconds from the number taken to its first call; null when nobody was called. */
export type WaitSec = { p50: number | null; p90: number | null }

export type QueueSummary = {
  prefix: string
  name: string
  tickets: number
  served: number
  waitSec: WaitSec
}

/** How a day went. */
export type Summary = {
  hall: string
  date: string
  speed: number
  /** False when the day was ended before its end. */
  isComplete: boolean
  tickets: number
  served: number
  /** Passed after calls that nobody answered. */
  noShow: number
  errors: number
  duplicateNumbers: number
  waitSec: WaitSec
  queues: QueueSummary[]
  /** Came outside the hours in which numbers are given. */
  turnedAway: number
  /** Still waiting when the hall ended its day. */
  expired: number
  cancelled: number
  /** Passed numbers that came back into line. */
  restored: number
  /** Services rated before their citizen went. */
  rated: number
  /** Still open, because the day was ended early. */
  open: number
  /** Messages that somebody heard who is not logged in. What leaked in them is among the errors. */
  overheard: number
  errorsByCode: Record<string, number>
  /** The first errors, with the hall's time. */
  firstErrors: string[]
}

export type PlayedDay = {
  hall: HallSummary
  date: string
  speed: number
  isComplete: boolean
  queues: Pick<BoardQueue, 'id' | 'prefix' | 'name'>[]
}

export type DayRecord = {
  visits: ReadonlyMap<string, Visit>
  faults: Fault[]
  turnedAway: number
  duplicateNumbers: number
  restored: number
  rated: number
  overheard: number
}

const shownErrors = 20

/** Sums a day up. */
export function summarise({ queues, hall, ...day }: PlayedDay, record: DayRecord): Summary {
  const visits = [...record.visits.values()]
  const ended = (end: Visit['end']) => visits.filter((visit) => visit.end === end).length
  const { duplicateNumbers, turnedAway, restored, rated, overheard, faults } = record
  return {
    hall: hall.name,
    date: day.date,
    speed: day.speed,
    isComplete: day.isComplete,
    // A number given twice stands for two people and in the record once.
    tickets: visits.length + duplicateNumbers,
    served: ended('SERVED'),
    noShow: ended('PASSED'),
    errors: faults.length,
    duplicateNumbers,
    waitSec: waitOf(visits),
    queues: queues.flatMap((queue) => summariseQueue(queue, visits)),
    turnedAway,
    expired: ended('EXPIRED'),
    cancelled: ended('CANCELLED'),
    restored,
    rated,
    open: ended(null),
    overheard,
    errorsByCode: countBy(faults.map(({ code }) => code)),
    firstErrors: faults
      .slice(0, shownErrors)
      .map(({ code, at, where }) => `${wallTime(at)} ${code} ${where}`),
  }
}

function summariseQueue({ id, prefix, name }: PlayedDay['queues'][number], visits: Visit[]): QueueSummary[] {
  const own = visits.filter(({ queueId }) => queueId === id)
  if (own.length === 0) return []
  const served = own.filter(({ end }) => end === 'SERVED').length
  return [{ prefix, name, tickets: own.length, served, waitSec: waitOf(own) }]
}

function waitOf(visits: Visit[]): WaitSec {
  const waits = visits.flatMap(({ waitedSec }) => (waitedSec === null ? [] : [waitedSec]))
  return { p50: percentile(waits, 50), p90: percentile(waits, 90) }
}

/** The smallest value that so many percent of all do not exceed (nearest rank). */
export function percentile(values: number[], percent: number): number | null {
  const rank = Math.max(1, Math.ceil((percent / 100) * values.length))
  return values.toSorted((a, b) => a - b)[rank - 1] ?? null
}

function countBy(codes: string[]): Record<string, number> {
  const groups = Map.groupBy(codes, (code) => code)
  return Object.fromEntries([...groups].map(([code, all]) => [code, all.length]))
}

/** Whether a day went as it should. */
export const isFlawless = ({ errors, duplicateNumbers }: Summary): boolean =>
  errors === 0 && duplicateNumbers === 0

/** The summary as a table to read. */
export function summaryText(summary: Summary): string {
  const { hall, date, isComplete, waitSec, queues, errorsByCode, firstErrors } = summary
  const head = ['队列', '取号', '办结', '等候中位', '等候九成']
  const rows = queues.map(({ prefix, name, tickets, served, waitSec: wait }) => [
    `${prefix} ${name}`,
    String(tickets),
    String(served),
    minutes(wait.p50),
    minutes(wait.p90),
  ])
  const total = [
    '合计',
    String(summary.tickets),
    String(summary.served),
    minutes(waitSec.p50),
    minutes(waitSec.p90),
  ]
  const codes = Object.entries(errorsByCode).map(([code, count]) => `  ${code} ${count}次`)
  return [
    `${hall}　${date}${isComplete ? '' : '（中途结束）'}`,
    '',
    ...tableOf([head, ...rows, total]),
    '',
    countsLine(summary),
    ...(codes.length > 0 ? ['', '错误：', ...codes, ...firstErrors.map((line) => `  ${line}`)] : []),
  ].join('\n')
}

function countsLine(summary: Summary): string {
  const { noShow, expired, turnedAway, cancelled, restored, rated, open, errors, duplicateNumbers } = summary
  const counts: [string, number][] = [
    ['过号', noShow],
    ['过期', expired],
    ['未能取号', turnedAway],
    ['退号', cancelled],
    ['恢复', restored],
    ['当场评价', rated],
    ['未结束', open],
    ['重号', duplicateNumbers],
    ['错误', errors],
  ]
  return counts.map(([name, count]) => `${name} ${count}`).join('　')
}

const minutes = (seconds: number | null): string =>
  seconds === null ? '—' : `${Math.floor(seconds / 60)}分${String(seconds % 60).padStart(2, '0')}秒`

function tableOf(rows: string[][]): string[] {
  const columns =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '')))) ?? []
  return rows.map((row) =>
    row
      .map((cell, column) => aligned(cell, columns[column] ?? 0, column > 0))
      .join('  ')
      .trimEnd(),
  )
}

function aligned(cell: string, width: number, isNumber: boolean): string {
  const space = ' '.repeat(width - widthOf(cell))
  return isNumber ? `${space}${cell}` : `${cell}${space}`
}

/** Columns of a terminal: Chinese characters take two. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0)
