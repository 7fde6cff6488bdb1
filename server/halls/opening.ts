import type { OpenInterval, OpeningToday } from '../../contract/halls.ts'
import {
  addDays,
  businessDay,
  instantOf,
  plusMinutes,
  wallTime,
  weekdayOf,
} from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallPlan, HoursRule } from './plan.ts'

export type OpeningOfDay = { intervals: OpenInterval[]; lunchDuty: OpenInterval[]; note: string }

const makeUpWeekday = 8
const lookAheadDays = 30

/** The hours of a date, by season, weekday and calendar: closed on holidays, open on make-up working days. */
export function openingOn(plan: HallPlan, day: string): OpeningOfDay {
  const special = plan.calendar.get(day)
  if (special && special.kind !== 'WORKDAY') return { intervals: [], lunchDuty: [], note: special.name }
  const rules = special ? makeUpRules(plan, day) : rulesFor(plan, day, weekdayOf(day))
  const intervals = (lunchDutyOnly: boolean) =>
    rules
      .filter((rule) => rule.lunchDutyOnly === lunchDutyOnly)
      .map(({ opens, closes }) => ({ from: opens, to: closes }))
      .toSorted((a, b) => a.from.localeCompare(b.from))
  const note = rules.find((rule) => rule.note !== '')?.note ?? special?.name ?? ''
  return { intervals: intervals(false), lunchDuty: intervals(true), note }
}

// A weekend worked to make up for a holiday keeps its own rules, or those of an ordinary Monday.
function makeUpRules(plan: HallPlan, day: string): HoursRule[] {
  const own = rulesFor(plan, day, makeUpWeekday)
  if (own.length > 0) return own
  return rulesFor(plan, day, weekdayOf(day) >= 6 ? 1 : weekdayOf(day))
}

function rulesFor(plan: HallPlan, day: string, weekday: number): HoursRule[] {
  const date = day.slice(5)
  return plan.hours.filter((rule) => rule.weekday === weekday && isInSeason(rule, date))
}

function isInSeason({ seasonFrom, seasonTo }: HoursRule, date: string): boolean {
  if (seasonFrom <= seasonTo) return seasonFrom <= date && date <= seasonTo
  return date >= seasonFrom || date <= seasonTo
}

/** When the day's work ends; null when the hall stays closed. */
export function closingOf(plan: HallPlan, day: string): Date | null {
  const last = openingOn(plan, day).intervals.at(-1)
  return last ? instantOf(day, last.to) : null
}

/** Whether the hall may close before somebody who waits that long is served. */
export function mayComeTooLate(plan: HallPlan, now: Date, waitMin: number | null): boolean {
  const closing = closingOf(plan, businessDay(now))
  const leastMin = Math.max(waitMin ?? 0, plan.settings.nearClosingMin)
  return closing !== null && plusMinutes(now, leastMin) >= closing
}

/** From when the numbers of a day are no longer valid: closing plus grace, midnight at the latest. */
export function dayEndOf(plan: HallPlan, day: string): Date {
  const closing = closingOf(plan, day)
  const midnight = instantOf(addDays(day, 1), '00:00')
  if (!closing) return midnight
  const end = plusMinutes(closing, plan.settings.closeGraceMin)
  return end < midnight ? end : midnight
}

/** What the hall says of itself at this moment. */
export function openingToday(plan: HallPlan, now: Date): OpeningToday {
  const day = businessDay(now)
  const { intervals, lunchDuty, note } = openingOn(plan, day)
  const closing = closingOf(plan, day)
  return {
    date: day,
    isOpen: intervals.some(({ from, to }) => instantOf(day, from) <= now && now < instantOf(day, to)),
    intervals,
    lunchDuty,
    note,
    takesTickets: takesTickets(plan, now),
    nearClosing: closing !== null && now < closing && mayComeTooLate(plan, now, null),
    nextOpeningAt: nextOpening(plan, now)?.toISOString() ?? null,
    closesAt: closing?.toISOString() ?? null,
  }
}

function takesTickets(plan: HallPlan, now: Date): boolean {
  const day = businessDay(now)
  const [first] = openingOn(plan, day).intervals
  const closing = closingOf(plan, day)
  if (!first || !closing) return false
  const from = plusMinutes(instantOf(day, first.from), -plan.settings.openBeforeMin)
  return from <= now && now < plusMinutes(closing, -plan.settings.lastTakeBeforeCloseMin)
}

function nextOpening(plan: HallPlan, now: Date): Date | null {
  const today = businessDay(now)
  for (let ahead = 0; ahead < lookAheadDays; ahead++) {
    const day = addDays(today, ahead)
    const next = openingOn(plan, day).intervals.map(({ from }) => instantOf(day, from))
    const first = next.find((opens) => opens > now)
    if (first) return first
  }
  return null
}

/**
 * Guards a take by the clock: from shortly before the first opening to shortly before the last closing, the lunch
 * break included (who comes at noon keeps the place in line). The help desk may override the last-take rule.
 * @throws DomainError hall-closed, last-take-passed
 */
export function requireTakingTime(plan: HallPlan, now: Date, deskOverride: boolean): void {
  if (takesTickets(plan, now)) return
  const opening = openingToday(plan, now)
  const closing = closingOf(plan, opening.date)
  const beforeClosing = closing !== null && now < closing
  const lastTake = closing && plusMinutes(closing, -plan.settings.lastTakeBeforeCloseMin)
  if (lastTake && now >= lastTake && beforeClosing) {
    if (deskOverride) return
    throw new DomainError('last-take-passed', { at: wallTime(lastTake) })
  }
  throw new DomainError('hall-closed', { opening: openingSentence(opening) })
}

function openingSentence({ intervals, note, nextOpeningAt }: OpeningToday): string {
  const hours = intervals.map(({ from, to }) => `${from}–${to}`).join('，')
  const today = hours ? `今日开放时间：${hours}。` : `今日不开放${note ? `（${note}）` : ''}。`
  if (!nextOpeningAt) return today
  const next = new Date(nextOpeningAt)
  const [, month, day] = businessDay(next).split('-').map(Number)
  return `${today}下次开放：${month}月${day}日 ${wallTime(next)}。`
}
