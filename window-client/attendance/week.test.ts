import { describe, expect, it } from 'vitest'
import { addDays, hasShift, mondayOf, moved, toggled, wholeWeek } from './week.ts'

const monday = '2026-11-23'
const place = { staffId: 1, date: monday, half: 'AM' } as const

describe('a week of shifts', () => {
  it('begins on its Monday', () => {
    expect(['2026-11-23', '2026-11-29', '2026-12-01'].map(mondayOf)).toEqual([monday, monday, '2026-11-30'])
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })

  it('takes a shift and gives it back', () => {
    const shifts = toggled([], place, 7)
    expect(shifts).toEqual([{ ...place, windowId: 7 }])
    expect(hasShift(shifts, place)).toBe(true)
    expect(toggled(shifts, place, 7)).toEqual([])
  })

  it('is filled from Monday to Friday, and moved to another window, for one person', () => {
    const other = { staffId: 2, date: monday, half: 'PM', windowId: 9 } as const
    const shifts = wholeWeek([other, { ...place, windowId: 3 }], monday, { staffId: 1, windowId: 7 })
    expect(shifts).toHaveLength(11)
    expect(moved(shifts, 1, null).filter(({ windowId }) => windowId === null)).toHaveLength(10)
    expect(moved(shifts, 1, null)).toContainEqual(other)
  })
})
