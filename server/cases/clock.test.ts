import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkday } from '../calendar/index.ts'
import { addDays, businessDay, wallTime } from '../platform/business-day.ts'
import { at, plan } from './case-example.ts'
import {
  lightOf,
  prolongClock,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
  yellowFrom,
  type Clock,
} from './clock.ts'

const end = ({ dueAt }: Clock) => dueAt && `${businessDay(dueAt)} ${wallTime(dueAt)}`
const promise = (from: Date, days: number) => startClock(plan, 'PROMISE', { at: from, days })

describe('a limit in working days', () => {
  it('does not count the day it starts on, and ends with the closing minute of the last day', () => {
    expect(end(promise(at('09-18'), 5))).toBe('2026-09-24 17:30')
    expect(end(promise(at('09-30', '16:00'), 5))).toBe('2026-10-13 17:30')
    expect(end(promise(at('11-20'), 3))).toBe('2026-11-25 17:30')
  })

  it('of no days ends when the doors close, and tomorrow when they have closed', () => {
    expect(end(promise(at('11-23', '16:40'), 0))).toBe('2026-11-23 17:30')
    expect(end(promise(at('11-23', '17:31'), 0))).toBe('2026-11-24 17:30')
    // On Saturdays the hall is open, but nobody works by the calendar.
    expect(end(promise(at('11-21', '09:30'), 0))).toBe('2026-11-23 17:30')
  })

  it('that runs into a year nobody has announced says so', () => {
    expect(promise(at('12-28'), 3).isCertain).toBe(true)
    expect(promise(at('12-28'), 5).isCertain).toBe(false)
  })

  it('stands still for as long as it is suspended, and has the same days left', () => {
    const held = suspendClock(plan, promise(at('11-23'), 5), at('11-25'))
    expect(held).toMatchObject({ dueAt: null, leftDays: 3 })
    expect(end(resumeClock(plan, held, at('12-01')))).toBe('2026-12-04 17:30')
    // Held and taken up on one day, it loses nothing.
    expect(end(resumeClock(plan, held, at('11-25', '16:00')))).toBe('2026-11-30 17:30')
  })

  it('suspended on its last day ends on the day it is taken up, or the next that is worked', () => {
    const held = suspendClock(plan, promise(at('11-23'), 2), at('11-25', '17:00'))
    expect(held.leftDays).toBe(0)
    expect(end(resumeClock(plan, held, at('12-02', '09:00')))).toBe('2026-12-02 17:30')
    expect(end(resumeClock(plan, held, at('12-05', '10:00')))).toBe('2026-12-07 17:30')
  })

  it('that is over stays over, whatever suspends it afterwards', () => {
    const late = promise(at('11-23'), 1)
    expect(suspendClock(plan, late, at('11-24', '17:31'))).toEqual(late)
  })

  it('is prolonged at its end, running or not', () => {
    const clock = promise(at('11-23'), 5)
    expect(end(prolongClock(plan, clock, 10))).toBe('2026-12-14 17:30')
    const held = prolongClock(plan, suspendClock(plan, clock, at('11-25')), 10)
    expect(end(resumeClock(plan, held, at('11-25', '11:00')))).toBe('2026-12-14 17:30')
  })
})

describe('the light', () => {
  const lightAt = (clock: Clock, when: Date) => lightOf(plan, [clock], when)

  it('turns yellow with the working day before the last one, red after the closing minute', () => {
    const clock = promise(at('11-23'), 5)
    expect(lightAt(clock, at('11-27', '08:29'))).toBe('GREEN')
    expect(lightAt(clock, at('11-27', '08:30'))).toBe('YELLOW')
    expect(lightAt(clock, at('11-30', '17:30'))).toBe('YELLOW')
    expect(lightAt(clock, new Date(at('11-30', '17:30').getTime() + 1))).toBe('RED')
    expect(lightAt(stopClock(clock, at('11-30')), at('12-01'))).toBe('GREEN')
  })

  it('of an instant case turns yellow at half past four', () => {
    const clock = promise(at('11-23', '09:00'), 0)
    expect(lightAt(clock, at('11-23', '16:29'))).toBe('GREEN')
    expect(lightAt(clock, at('11-23', '16:30'))).toBe('YELLOW')
    expect(yellowFrom(plan, { ...promise(at('11-23', '16:45'), 0), dueAt: at('11-23', '17:30') })).toEqual(
      at('11-23', '16:45'),
    )
  })

  it("is not turned by the applicant's own limits", () => {
    const clock = startClock(plan, 'SUPPLEMENT', { at: at('11-02'), days: 1 })
    expect(lightAt(clock, at('11-23'))).toBe('GREEN')
  })
})

/**
 * Counts day by day. A working day counts unless the clock stood still when it began; the limit ends with the first
 * day on which nothing is left and the clock runs when the doors close.
 */
function dueByCounting(start: string, days: number, pauses: { from: string; to: string }[]): string {
  let left = days
  for (let day = addDays(start, 1); ; day = addDays(day, 1)) {
    if (!isWorkday(plan.calendar, day)) {
      // Taken up on a day off with nothing left, it has the next working day.
      if (left <= 0 && pauses.some(({ to }) => to === day)) left = 1
      continue
    }
    if (!pauses.some(({ from, to }) => from < day && day <= to)) left -= 1
    if (left <= 0 && !pauses.some(({ from, to }) => from <= day && day < to)) return day
  }
}

it('agrees with counting day by day, over three years, with any number of suspensions', () => {
  const scenario = fc.record({
    start: fc.integer({ min: 0, max: 1000 }).map((offset) => addDays('2024-01-02', offset)),
    days: fc.integer({ min: 1, max: 60 }),
    gaps: fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 12 }), long: fc.integer({ min: 0, max: 40 }) }),
      {
        maxLength: 5,
      },
    ),
  })
  const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)
  fc.assert(
    fc.property(scenario, ({ start, days, gaps }) => {
      let clock = startClock(plan, 'PROMISE', { at: noon(start), days })
      let day = start
      const pauses: { from: string; to: string }[] = []
      for (const { after, long } of gaps) {
        const from = addDays(day, after)
        if (clock.dueAt && noon(from) > clock.dueAt) break
        const to = addDays(from, long)
        clock = resumeClock(plan, suspendClock(plan, clock, noon(from)), noon(to))
        pauses.push({ from, to })
        day = to
      }
      expect(clock.dueAt && businessDay(clock.dueAt)).toBe(dueByCounting(start, days, pauses))
    }),
    { numRuns: 2000 },
  )
})
