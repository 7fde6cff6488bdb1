import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComplaintGrade } from '../../contract/complaint-steps.ts'
import { afterOpenMinutes, openingOn } from '../halls/index.ts'
import { businessDay, wallTime } from '../platform/business-day.ts'
import { at, plan, registered } from './complaint-example.ts'
import { daysLate, dueFrom, isUnanswered, lightOf, respondByFrom } from './limits.ts'

const inMinute = (when: Date): string => `${businessDay(when).slice(5)} ${wallTime(when)}`

describe('four open hours', () => {
  it.each([
    ['within a day, across the lunch break', '11-23', '09:15', '11-23 15:15'],
    ['to the closing minute', '11-23', '10:30', '11-23 16:30'],
    ['with the closing minute', '11-23', '11:30', '11-23 17:30'],
    ['over night', '11-23', '16:00', '11-24 11:00'],
    ['from before the doors open', '11-23', '07:00', '11-23 14:30'],
    ['from the middle of lunch duty', '11-23', '13:00', '11-24 09:00'],
    ['from after closing', '11-23', '20:00', '11-24 14:30'],
    ['over a Saturday morning and a Sunday', '11-27', '17:00', '11-30 09:00'],
    ['over a week of holidays', '09-30', '17:00', '10-08 12:00'],
    ['on a Saturday that is worked like a Monday', '10-09', '16:30', '10-10 11:30'],
  ])('end %s', (_, day, time, end) => {
    expect(inMinute(afterOpenMinutes(plan, at(day, time), 240).at)).toBe(end)
  })

  it('are what a walk from minute to minute counts, whenever it begins', () => {
    const naive = (from: Date, minutes: number): string => {
      let when = from
      for (let left = minutes; left > 0; when = new Date(+when + 60_000)) {
        const time = wallTime(when)
        const { intervals } = openingOn(plan, businessDay(when))
        if (intervals.some((open) => open.from <= time && time < open.to)) left -= 1
      }
      return inMinute(when)
    }
    const start = +at('09-18', '00:00')
    const minute = fc.integer({ min: 0, max: 30 * 1440 }).map((after) => new Date(start + after * 60_000))
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 1440 }), (from, minutes) => {
        expect(inMinute(afterOpenMinutes(plan, from, minutes).at)).toBe(naive(from, minutes))
      }),
      { numRuns: 60 },
    )
  })

  it('are not certain in a year nobody has announced, and end some day in a hall that never opens', () => {
    expect(afterOpenMinutes(plan, at('11-23'), 240).isCertain).toBe(true)
    expect(afterOpenMinutes(plan, at('12-31', '17:00'), 240).isCertain).toBe(false)
    expect(inMinute(afterOpenMinutes({ ...plan, hours: [] }, at('11-23'), 240).at)).toBe('01-22 23:59')
  })
})

describe('the limit of a grade', () => {
  it.each([
    ['ON_SPOT', '11-23 17:30'],
    ['GENERAL', '11-26 17:30'],
    ['COMPLEX', '11-30 17:30'],
    ['SPECIAL', '12-07 17:30'],
  ] as const)('%s ends with the closing minute of its last working day', (grade, end) => {
    expect(inMinute(dueFrom(plan, at('11-23'), grade).at)).toBe(end)
  })

  it('counts no holidays, and gives the next working day to what comes in after the doors have closed', () => {
    expect(inMinute(dueFrom(plan, at('09-30', '16:00'), 'GENERAL').at)).toBe('10-10 17:30')
    expect(inMinute(dueFrom(plan, at('11-23', '20:00'), 'ON_SPOT').at)).toBe('11-24 17:30')
    expect(inMinute(dueFrom(plan, at('11-28', '10:00'), 'ON_SPOT').at)).toBe('11-30 17:30')
  })
})

it('whoever complains hears of us within four open hours, and of what is settled today before the doors close', () => {
  const by = (time: string, grade: ComplaintGrade) => {
    const registeredAt = at('11-23', time)
    return inMinute(respondByFrom(plan, registeredAt, dueFrom(plan, registeredAt, grade).at))
  }
  expect(by('15:30', 'GENERAL')).toBe('11-24 10:30')
  expect(by('15:30', 'ON_SPOT')).toBe('11-23 17:30')
  expect(by('09:00', 'ON_SPOT')).toBe('11-23 15:00')
})

describe('the light of a complaint', () => {
  const answered = registered({ status: 'HANDLING', respondedAt: at('11-23', '11:00') })

  it('is amber from the working day before its limit, and red after it', () => {
    expect(lightOf(plan, answered, at('11-25', '08:29'))).toBe('OPEN')
    expect(lightOf(plan, answered, at('11-25', '08:30'))).toBe('SOON')
    expect(lightOf(plan, answered, at('11-26', '17:30'))).toBe('SOON')
    expect(lightOf(plan, answered, at('11-26', '17:31'))).toBe('OVERDUE')
    expect(lightOf(plan, { ...answered, status: 'FED_BACK' }, at('11-30'))).toBe('DONE')
  })

  it('is red too while nobody has answered it in time', () => {
    expect(lightOf(plan, registered(), at('11-23', '16:00'))).toBe('OPEN')
    expect(lightOf(plan, registered(), at('11-23', '16:01'))).toBe('OVERDUE')
    expect(isUnanswered(answered, at('11-23', '16:01'))).toBe(false)
    expect(isUnanswered(registered({ status: 'TRANSFERRED' }), at('11-24'))).toBe(false)
  })

  it('of one on the spot is amber from its first minute, not before it', () => {
    const onSpot = registered({ grade: 'ON_SPOT', dueAt: at('11-23', '17:30') })
    expect(lightOf(plan, onSpot, at('11-23'))).toBe('SOON')
  })
})

describe('days late', () => {
  const complaint = registered({ dueAt: at('11-26', '17:30') })

  it.each([
    ['none in time', '11-26', '17:30', 0],
    ['one as soon as it is late', '11-26', '17:31', 1],
    ['one on the next working day', '11-27', '10:00', 1],
    ['no more over a weekend', '11-29', '10:00', 1],
    ['two on the second working day', '11-30', '08:30', 2],
  ])('are %s', (_, day, time, days) => {
    expect(daysLate(plan, complaint, at(day, time))).toBe(days)
    expect(daysLate(plan, { ...complaint, status: 'FED_BACK', fedBackAt: at(day, time) }, at('12-30'))).toBe(
      days,
    )
  })

  it('are none of what was not accepted', () => {
    expect(daysLate(plan, { ...complaint, status: 'NOT_ACCEPTED' }, at('12-30'))).toBe(0)
  })
})
