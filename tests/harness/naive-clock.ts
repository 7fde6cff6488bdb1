import { readFileSync } from 'node:fs'
import type { CaseCard, CaseClock } from '../../contract/cases.ts'

/**
 * A limit counted as a child would: day after day, minute after minute of it that matters, with nothing of the
 * server's arithmetic. It keeps to the hall of the tests (demo/pyhl) and to the calendar of 2026.
 */
export type NaiveClock = {
  kind: CaseClock['kind']
  /** Due before the doors close, rather than in so many working days. */
  isInstant: boolean
  /** When it came into being; it may count from before. */
  bornAt: Date
  left: number
  /** When it last began to run: in the closing minute nothing of that day is left. */
  ranFrom: Date
  /** Counted up to here. */
  countedTo: Date
  isHeld: boolean
  yellowAt: Date | null
  redAt: Date | null
  overAt: Date | null
  lateReason: CaseCard['reason']
}

const dayMs = 86_400_000
const offsetMs = 8 * 3_600_000
const calendar = new Map(
  readFileSync(new URL('../../demo/calendar-2026.csv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => [line.split(',')[0] ?? '', line.split(',')[1] ?? ''] as const),
)

export const dayOf = (at: Date): string => new Date(at.getTime() + offsetMs).toISOString().slice(0, 10)
export const wall = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`)
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

export function isWorked(day: string): boolean {
  const announced = calendar.get(day)
  return announced ? announced === 'WORKDAY' : weekday(day) >= 1 && weekday(day) <= 5
}

/** On Wednesdays an hour longer; half an hour longer until the end of September. */
export function closingOn(day: string): Date {
  if (weekday(day) === 3) return wall(day, '19:00')
  return wall(day, day < '2026-10-01' ? '18:00' : '17:30')
}

export const aMomentAfter = (at: Date): Date => new Date(at.getTime() + 1)

/** Begins to count; what begins after closing, or on a day off, with nothing left has the next working day. */
export function begin(kind: NaiveClock['kind'], days: number, at: Date, bornAt = at): NaiveClock {
  const clock: NaiveClock = {
    kind,
    isInstant: days === 0,
    bornAt,
    left: days,
    ranFrom: at,
    countedTo: at,
    isHeld: false,
    yellowAt: null,
    redAt: null,
    overAt: null,
    lateReason: kind === 'NOTIFY' ? 'DEEMED_ACCEPTANCE' : 'OVERDUE',
  }
  const isTooLate = !isWorked(dayOf(at)) || at >= closingOn(dayOf(at))
  if (days === 0 && isTooLate) clock.left = 1
  noticeIfNear(clock, at)
  return clock
}

function noticeIfNear(clock: NaiveClock, at: Date): void {
  const isNear = clock.isInstant
    ? clock.left === 0 && at >= wall(dayOf(at), '16:30')
    : clock.left <= 1 && !(isWorked(dayOf(at)) && at < wall(dayOf(at), '08:30') && clock.left === 1)
  if (isNear) clock.yellowAt ??= at
}

/** Lets the days go by. */
export function countTo(clock: NaiveClock, until: Date): void {
  for (let day = dayOf(clock.countedTo); day <= dayOf(until); day = dayAfter(day)) {
    if (!isWorked(day)) continue
    const reached = (at: Date) => at > clock.countedTo && at <= until && !clock.isHeld && !clock.overAt
    const nearAt = wall(day, clock.isInstant ? '16:30' : '08:30')
    if (reached(wall(day, '00:00')) && clock.left > 0) clock.left -= 1
    if (reached(nearAt) && clock.left <= (clock.isInstant ? 0 : 1)) clock.yellowAt ??= nearAt
    const late = aMomentAfter(closingOn(day))
    if (reached(late) && clock.left <= 0 && clock.ranFrom < closingOn(day)) clock.redAt ??= late
  }
  if (until > clock.countedTo) clock.countedTo = until
}

/** Stands still, unless it is over its limit already. */
export function hold(clock: NaiveClock, at: Date): void {
  if (!clock.redAt && !clock.overAt) clock.isHeld = true
  clock.countedTo = at
}

export function takeUp(clock: NaiveClock, at: Date): void {
  if (!clock.isHeld) return
  clock.isHeld = false
  clock.countedTo = at
  clock.ranFrom = at
  noticeIfNear(clock, at)
}

/** What nobody has reported yet was near to nothing before: its limit is near on the working day before its last. */
export function takeUpUnseen(clock: NaiveClock, at: Date): void {
  takeUp(clock, at)
  clock.yellowAt = null
  if (clock.left > 1) return
  const day = dayOf(at)
  const isLast = clock.left === 0 && isWorked(day) && at < closingOn(day)
  clock.yellowAt = wall(workedBefore(isLast ? day : workedAfter(day)), '08:30')
}

function workedAfter(day: string): string {
  const next = dayAfter(day)
  return isWorked(next) ? next : workedAfter(next)
}

function workedBefore(day: string): string {
  const before = dayOf(new Date(wall(day, '12:00').getTime() - dayMs))
  return isWorked(before) ? before : workedBefore(before)
}

/** One more working day from now on, whatever was left. */
export function giveOneMoreDay(clock: NaiveClock, at: Date): void {
  clock.left = 1
  clock.redAt = null
  clock.countedTo = at
}
