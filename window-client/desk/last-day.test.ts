import { describe, expect, it } from 'vitest'
import { dayText, daysAfter } from './last-day.ts'

describe('the last day of a restriction', () => {
  it('is so many days after today, over the ends of months and years', () => {
    expect(daysAfter('2026-11-23', 7)).toBe('2026-11-30')
    expect(daysAfter('2026-11-23', 30)).toBe('2026-12-23')
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
  })

  it('is written as people read it', () => {
    expect(dayText('2026-12-01')).toBe('2026年12月1日')
  })
})
