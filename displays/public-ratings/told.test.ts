import { describe, expect, it } from 'vitest'
import type { PublicRectification } from '../../contract/rectifications.ts'
import { monthBeside, monthIn, monthsBack, monthText } from './months.ts'
import { alike, doneOf, percentText, sumsOf } from './told.ts'

const bad = (more: Partial<PublicRectification> = {}): PublicRectification => ({
  month: '2026-11',
  satisfaction: 'DISSATISFIED',
  labels: ['没有提供材料样本'],
  disposition: 'FIX_NOW',
  status: 'CLOSED',
  isOnTime: true,
  ...more,
})

describe('what is told of a month', () => {
  it('counts 基本满意 among the satisfied', () => {
    const counts = {
      VERY_SATISFIED: 5,
      SATISFIED: 3,
      BASICALLY_SATISFIED: 1,
      DISSATISFIED: 1,
      VERY_DISSATISFIED: 0,
    }
    expect(sumsOf(counts)).toEqual({ all: 10, good: 9 })
  })

  it('never says all or none when it is not so', () => {
    expect(percentText(2, 3)).toBe('66.7%')
    expect(percentText(1999, 2000)).toBe('99.9%')
    expect(percentText(2000, 2000)).toBe('100%')
    expect(percentText(1, 3000)).toBe('<0.1%')
    expect(percentText(0, 2000)).toBe('0%')
    expect(percentText(0, 0)).toBe('—')
  })

  it('puts alike together and last what a review took out, which no sum counts', () => {
    const upheld = bad({ status: 'APPEAL_UPHELD', isOnTime: null })
    const open = bad({ status: 'PROCESSING', isOnTime: null })
    const all = [upheld, upheld, upheld, open, bad(), bad()]
    expect(alike(all).map(({ status, count }) => [status, count])).toEqual([
      ['CLOSED', 2],
      ['PROCESSING', 1],
      ['APPEAL_UPHELD', 3],
    ])
    expect(doneOf(all)).toEqual({ all: 3, done: 2 })
  })
})

describe('the months to choose from', () => {
  it('go from the newest back to the oldest, two years at most', () => {
    expect(monthsBack('2027-01', '2026-11')).toEqual(['2027-01', '2026-12', '2026-11'])
    expect(monthsBack('2026-11', '2026-11')).toEqual(['2026-11'])
    expect(monthsBack('2026-11', '2000-01')).toHaveLength(24)
    expect(monthBeside('2026-12', 1)).toBe('2027-01')
  })

  it('are read as the address carries them', () => {
    expect(monthText('2026-03')).toBe('2026年3月')
    expect(monthIn('2026-11')).toBe('2026-11')
    for (const text of [null, '', '2026-13', '2026-1', 'now']) expect(monthIn(text)).toBeNull()
  })
})
