import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../platform/business-day.ts'
import { deadline, isWorkday, workdaysBetween, type WorkCalendar } from './working-days.ts'

const lines = (await readFile(new URL('../../demo/calendar-2026.csv', import.meta.url), 'utf8')).split('\n')
const kinds = { WORKDAY: 'WORKDAY', RESTDAY: 'RESTDAY', HOLIDAY: 'HOLIDAY' } as const
const calendar: WorkCalendar = new Map(
  lines.flatMap((line) => {
    const [date = '', name = ''] = line.split(',')
    const kind = Object.values(kinds).find((each) => each === name)
    return kind ? [[date, { kind, verified: true }]] : []
  }),
)

describe('working days of 2026', () => {
  it.each([
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-11-20', 3, '2026-11-25'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('from %s, %i working days end on %s', (start, days, end) => {
    expect(deadline(calendar, start, days)).toEqual({ day: end, isCertain: true })
  })

  it('works on a Saturday that makes up for a holiday, and rests on a weekday of the holiday', () => {
    expect(isWorkday(calendar, '2026-02-14')).toBe(true)
    expect(isWorkday(calendar, '2026-02-16')).toBe(false)
    expect(isWorkday(calendar, '2026-11-21')).toBe(false)
  })

  it('is not certain of a day in a year that nobody has announced', () => {
    expect(deadline(calendar, '2026-12-30', 5)).toEqual({ day: '2027-01-06', isCertain: false })
  })

  it('refuses a limit that is no number of days', () => {
    expect(() => deadline(calendar, '2026-01-05', -1)).toThrow(RangeError)
    expect(() => deadline(calendar, '2026-01-05', 1.5)).toThrow(RangeError)
  })

  const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count))

  it('ends on a worked day, so many worked days later and not one more', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (start, limit) => {
        const end = deadline(calendar, start, limit).day
        expect(isWorkday(calendar, end)).toBe(true)
        expect(workdaysBetween(calendar, start, end)).toBe(limit)
        expect(workdaysBetween(calendar, end, start)).toBe(-limit)
      }),
    )
  })

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 30 }), (start, limit) => {
        const end = deadline(calendar, start, limit).day
        expect(deadline(calendar, addDays(start, 1), limit).day >= end).toBe(true)
      }),
    )
  })
})
