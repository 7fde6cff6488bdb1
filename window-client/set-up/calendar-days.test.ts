import { describe, expect, it } from 'vitest'
import { holidaysOf, spansOf } from './calendar-days.ts'

describe('the days of a year', () => {
  it('stand by holiday, with the weekend days that are worked for it', () => {
    const days = [
      { date: '2026-02-14', kind: 'WORKDAY', name: '春节调休上班' },
      { date: '2026-02-15', kind: 'HOLIDAY', name: '春节' },
      { date: '2026-02-16', kind: 'HOLIDAY', name: '春节' },
    ] as const
    expect(holidaysOf(days)).toEqual([
      { name: '春节', off: ['2026-02-15', '2026-02-16'], worked: ['2026-02-14'] },
    ])
  })

  it('in a row are one span', () => {
    expect(spansOf(['2026-10-02', '2026-10-01', '2026-10-10'], '至')).toEqual([
      '10月1日周四至10月2日周五',
      '10月10日周六',
    ])
  })
})
