import type { OpenInterval } from '../contract/halls.ts'
import { instantMs } from './day-clock.ts'

/** A stretch of work at a window, in hall time. */
export type Shift = {
  fromMs: number
  toMs: number
  /** From then on nobody is called any more: `toMs`, and later after the last shift while people wait. */
  lastCallMs: number
}

/** Who still waits at closing is served for so long; the hall ends the day an hour after closing. */
const afterClosingMs = 50 * 60_000

export type OpenDay = { date: string; intervals: OpenInterval[] }

/** The shifts of a window: the hall's opening hours, without a break where one stays over lunch. */
export function shiftsOf({ date, intervals }: OpenDay, staysOverLunch: boolean): Shift[] {
  const hours = intervals.map(({ from, to }) => ({
    fromMs: instantMs(date, from),
    toMs: instantMs(date, to),
  }))
  const [first] = hours
  const last = hours.at(-1)
  if (!first || !last) return []
  const worked = staysOverLunch ? [{ fromMs: first.fromMs, toMs: last.toMs }] : hours
  return worked.map((shift) => ({
    ...shift,
    lastCallMs: shift.toMs + (shift.toMs === last.toMs ? afterClosingMs : 0),
  }))
}
