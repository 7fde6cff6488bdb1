import type { CaseLight, ClockKind } from '../../contract/cases.ts'
import { workdaysBetween } from '../calendar/index.ts'
import { closingOf, dueAfter, nearFrom, type HallPlan } from '../halls/index.ts'
import { businessDay, instantOf, plusMinutes } from '../platform/business-day.ts'

/**
 * A limit in working days. The day it starts on does not count (行政许可法 82); it ends with the closing minute of its
 * last day. While it stands still it has no end, only so many working days left.
 */
export type Clock = {
  kind: ClockKind
  startedAt: Date
  /** Working days in all, with those that were added. */
  days: number
  /** Null while it stands still. */
  dueAt: Date | null
  /** Working days left; null while it runs. */
  leftDays: number | null
  isCertain: boolean
  stoppedAt: Date | null
}

/** A clock that runs, with the moment it ends. */
type Running = Clock & { dueAt: Date }

export const isRunning = (clock: Clock): clock is Running => clock.stoppedAt === null && clock.dueAt !== null

/** The applicant's own limits: nobody of the hall is late by them. */
export const isApplicants = ({ kind }: Pick<Clock, 'kind'>): boolean =>
  kind === 'SUPPLEMENT' || kind === 'TOLERANCE'

/** 即办件 at the latest from here on, or an hour before an earlier closing (DOMAIN §3.2). */
const instantYellowTime = '16:30'
const instantYellowMin = 60

/** A limit of so many working days from a moment on; of none: till the closing of that day. */
export function startClock(plan: HallPlan, kind: ClockKind, { at, days }: { at: Date; days: number }): Clock {
  const { dueAt, isCertain } = endFrom(plan, at, days)
  return { kind, startedAt: at, days, dueAt, leftDays: null, isCertain, stoppedAt: null }
}

// What begins after the doors have closed has none of that day left.
function endFrom(plan: HallPlan, at: Date, days: number): Pick<Running, 'dueAt' | 'isCertain'> {
  const today = dueAfter(plan, businessDay(at), days)
  const due = today.at > at ? today : dueAfter(plan, businessDay(at), 1)
  return { dueAt: due.at, isCertain: due.isCertain }
}

/** Stands still from now on. One that is over its limit runs on: what is late does not become early. */
export function suspendClock(plan: HallPlan, clock: Clock, at: Date): Clock {
  if (!isRunning(clock) || at > clock.dueAt) return clock
  const leftDays = workdaysBetween(plan.calendar, businessDay(at), businessDay(clock.dueAt))
  return { ...clock, dueAt: null, leftDays }
}

/** Runs on with the working days it had left: each one it stood still is added, to the day. */
export function resumeClock(plan: HallPlan, clock: Clock, at: Date): Clock {
  if (clock.stoppedAt || clock.leftDays === null) return clock
  const { dueAt, isCertain } = endFrom(plan, at, clock.leftDays)
  return { ...clock, dueAt, leftDays: null, isCertain: isCertain && clock.isCertain }
}

/** Working days are added at its end. */
export function prolongClock(plan: HallPlan, clock: Clock, more: number): Clock {
  const days = clock.days + more
  if (!isRunning(clock)) return { ...clock, days, leftDays: (clock.leftDays ?? 0) + more }
  const due = dueAfter(plan, businessDay(clock.dueAt), more)
  return { ...clock, days, dueAt: due.at, isCertain: due.isCertain && clock.isCertain }
}

/** Working days by which a limit ends later than it began with, but for those that were added to it. */
export function stoodStill(plan: HallPlan, clock: Clock): number {
  if (clock.dueAt === null) return 0
  const { dueAt } = endFrom(plan, clock.startedAt, clock.days)
  return workdaysBetween(plan.calendar, businessDay(dueAt), businessDay(clock.dueAt))
}

export const stopClock = (clock: Clock, at: Date): Clock =>
  clock.stoppedAt ? clock : { ...clock, stoppedAt: at }

/** From when a limit is near: the working day before its end, but not before it began. */
export function yellowFrom(plan: HallPlan, clock: Running): Date {
  const from = clock.days === 0 ? instantYellow(plan, clock.dueAt) : nearFrom(plan, clock.dueAt)
  return from > clock.startedAt ? from : clock.startedAt
}

function instantYellow(plan: HallPlan, dueAt: Date): Date {
  const day = businessDay(dueAt)
  const byTheClock = instantOf(day, instantYellowTime)
  const closing = closingOf(plan, day) ?? dueAt
  const beforeClosing = plusMinutes(closing, -instantYellowMin)
  return beforeClosing < byTheClock ? beforeClosing : byTheClock
}

/** Green while there is time, and when nothing runs. */
export function lightOf(plan: HallPlan, clocks: Clock[], now: Date): CaseLight {
  const running = clocks.filter(isRunning).filter((clock) => !isApplicants(clock))
  if (running.some(({ dueAt }) => now > dueAt)) return 'RED'
  return running.some((clock) => now >= yellowFrom(plan, clock)) ? 'YELLOW' : 'GREEN'
}

/** The limit of the hall that ends next; null when none runs. */
export function nextDue(clocks: Clock[]): Running | null {
  const running = clocks.filter(isRunning).filter((clock) => !isApplicants(clock))
  return running.toSorted((a, b) => +a.dueAt - +b.dueAt)[0] ?? null
}
