import { describe, expect, it } from 'vitest'
import { redCardFindings } from './red-card-findings.ts'

const limits = { redCardMaxPercent: 8, redCardRisePoints: 3, redCardLeastCases: 20 }
const now = new Date('2026-11-23T10:00:00+08:00')
const month = (name: string, red: number, counted: number) => ({ month: name, red, counted })
const found = (...months: ReturnType<typeof month>[]) =>
  redCardFindings(limits, months, now).map(({ subject, about }) => [subject, about])

describe('the rate of red cards', () => {
  it('is no trouble up to its limit, and is one above it', () => {
    expect(found(month('2026-11', 8, 100))).toEqual([])
    expect(found(month('2026-11', 9, 100))).toEqual([
      ['red-cards:2026-11', '11 月 9.0%（9/100 件），高于 8%'],
    ])
  })

  it('is one when it rises by three points, and is told once where it is too high besides', () => {
    expect(found(month('2026-10', 2, 100), month('2026-11', 4, 100))).toEqual([])
    expect(found(month('2026-10', 2, 100), month('2026-11', 5, 100))).toEqual([
      ['red-cards:2026-11', '11 月 5.0%（5/100 件），比上月上升 3.0 个百分点'],
    ])
    expect(found(month('2026-10', 2, 100), month('2026-11', 12, 100))).toHaveLength(1)
  })

  it('of last month may still become too high: its cases are not over', () => {
    expect(found(month('2026-10', 9, 100)).map(([subject]) => subject)).toEqual(['red-cards:2026-10'])
    expect(found(month('2026-09', 9, 100))).toEqual([])
  })

  it('says nothing where there are few cases', () => {
    expect(found(month('2026-11', 5, 19))).toEqual([])
    expect(found(month('2026-10', 0, 19), month('2026-11', 1, 20))).toEqual([])
  })
})
