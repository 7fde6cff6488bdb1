import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openHouse } from '../../tests/harness/house.ts'
import { workdaysBetween } from '../calendar/index.ts'
import { currentPlan, nearFrom } from '../halls/index.ts'
import { addDays, businessDay, instantOf, wallTime } from '../platform/business-day.ts'
import { lightOf, limitsFrom } from './limits.ts'

it('limits run over the holidays to the closing minute, by the calendar and the hours of the hall', async () => {
  await using house = await openHouse()
  const plan = await currentPlan(house.ctx, house.hallId)
  const end = (at: Date) => `${businessDay(at)} ${wallTime(at)}`
  const beforeHolidays = limitsFrom(plan, '2026-09-30')
  expect(end(beforeHolidays.contactDueAt)).toBe('2026-10-08 17:30')
  expect(end(beforeHolidays.dueAt)).toBe('2026-10-13 17:30')
  expect(beforeHolidays.dueIsCertain).toBe(true)
  expect(end(nearFrom(plan, beforeHolidays.dueAt))).toBe('2026-10-12 08:30')
  // Nobody has announced 2027 yet.
  expect(limitsFrom(plan, '2026-12-30').dueIsCertain).toBe(false)

  const day = fc.integer({ min: 0, max: 330 }).map((count) => addDays('2026-01-05', count))
  fc.assert(
    fc.property(day, (opened) => {
      const { contactDueAt, appealUntil, dueAt, latestDueAt } = limitsFrom(plan, opened)
      const days = (until: Date) => workdaysBetween(plan.calendar, opened, businessDay(until))
      expect([contactDueAt, appealUntil, dueAt, latestDueAt].map(days)).toEqual([1, 2, 5, 15])
      const near = nearFrom(plan, dueAt)
      expect(workdaysBetween(plan.calendar, businessDay(near), businessDay(dueAt))).toBe(1)
      const light = (now: Date) => lightOf(plan, { status: 'PROCESSING', dueAt }, now)
      expect(light(new Date(near.getTime() - 1))).toBe('OPEN')
      expect([near, dueAt].map(light)).toEqual(['SOON', 'SOON'])
      expect(light(new Date(dueAt.getTime() + 1))).toBe('OVERDUE')
      expect(lightOf(plan, { status: 'CLOSED', dueAt }, instantOf('2030-01-01', '08:00'))).toBe('DONE')
    }),
  )
})
