import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Visit } from './day-book.ts'
import { isFlawless, percentile, summarise, summaryText, type DayRecord } from './summary.ts'

const row: Visit['row'] = {
  line: 2,
  atSec: 31_000,
  service: '领证',
  channel: 'KIOSK',
  priority: null,
  serviceSec: 90,
  walkSec: 30,
  noShow: false,
  rating: null,
  ratingPlace: null,
}

function visit(ticketNo: string, end: Visit['end'], waitedSec: number | null): Visit {
  const queueId = ticketNo.startsWith('A') ? 1 : 2
  return { row, ticketNo, token: '', queueId, waitedSec, passes: 0, end }
}

const hall = { id: 1, code: 'PYHL', name: '演示大厅', level: 'COUNTY' as const }
const queues = [
  { id: 1, prefix: 'A', name: '综合受理' },
  { id: 2, prefix: 'L', name: '统一出件' },
  { id: 3, prefix: 'H', name: '有诉即办' },
]
const day = { hall, date: '2026-11-23', speed: 60, isComplete: true, queues }

function recordOf(visits: Visit[], rest: Partial<DayRecord> = {}): DayRecord {
  const byNo = new Map(visits.map((each) => [each.ticketNo, each]))
  return {
    visits: byNo,
    faults: [],
    turnedAway: 0,
    duplicateNumbers: 0,
    restored: 0,
    rated: 0,
    overheard: 0,
    ...rest,
  }
}

describe('the summary of a day', () => {
  const record = recordOf([
    visit('A001', 'SERVED', 60),
    visit('A002', 'SERVED', 600),
    visit('A003', 'PASSED', 120),
    visit('A004', 'EXPIRED', null),
    visit('L001', 'SERVED', 5),
    visit('L002', 'CANCELLED', null),
  ])

  it('counts how visits ended', () => {
    expect(summarise(day, record)).toMatchObject({
      tickets: 6,
      served: 3,
      noShow: 1,
      expired: 1,
      cancelled: 1,
      open: 0,
      errors: 0,
      duplicateNumbers: 0,
    })
  })

  it('measures the waits of all who were called, and of each queue that had numbers', () => {
    const { waitSec, queues: own } = summarise(day, record)
    expect(waitSec).toEqual({ p50: 60, p90: 600 })
    expect(own).toEqual([
      { prefix: 'A', name: '综合受理', tickets: 4, served: 2, waitSec: { p50: 120, p90: 600 } },
      { prefix: 'L', name: '统一出件', tickets: 2, served: 1, waitSec: { p50: 5, p90: 5 } },
    ])
  })

  it('has no waits when nobody was called', () => {
    expect(summarise(day, recordOf([visit('A001', 'EXPIRED', null)])).waitSec).toEqual({
      p50: null,
      p90: null,
    })
  })

  it('counts errors by code and tells the first with the time of the hall', () => {
    const fault = (code: string) => ({ code, at: Date.parse('2026-11-23T01:05:00Z'), where: '3号窗口，open' })
    const faults = [fault('ticket-state'), fault('server-error'), fault('ticket-state')]
    const summary = summarise(day, recordOf([], { faults }))
    expect(summary.errors).toBe(3)
    expect(summary.errorsByCode).toEqual({ 'ticket-state': 2, 'server-error': 1 })
    expect(summary.firstErrors[0]).toBe('09:05 ticket-state 3号窗口，open')
    expect(isFlawless(summary)).toBe(false)
  })

  it('counts both people to whom one number was given, and is not flawless', () => {
    const summary = summarise(day, recordOf([visit('A001', 'SERVED', 5)], { duplicateNumbers: 1 }))
    expect(summary.tickets).toBe(2)
    expect(isFlawless(summary)).toBe(false)
  })

  it('is flawless although numbers expired and people came too late', () => {
    expect(isFlawless(summarise(day, { ...record, turnedAway: 3 }))).toBe(true)
  })

  it('reads as a table with aligned columns', () => {
    expect(summaryText(summarise(day, record)).split('\n')).toEqual([
      '演示大厅　2026-11-23',
      '',
      '队列        取号  办结  等候中位  等候九成',
      'A 综合受理     4     2   2分00秒  10分00秒',
      'L 统一出件     2     1   0分05秒   0分05秒',
      '合计           6     3   1分00秒  10分00秒',
      '',
      '过号 1　过期 1　未能取号 0　退号 1　恢复 0　当场评价 0　未结束 0　重号 0　错误 0',
    ])
  })
})

describe('a percentile', () => {
  it('is the smallest value that so many percent do not exceed', () => {
    expect(percentile([30, 10, 20, 40], 50)).toBe(20)
    expect(percentile([30, 10, 20, 40], 90)).toBe(40)
    expect(percentile([7], 50)).toBe(7)
    expect(percentile([], 50)).toBeNull()
  })

  it('is one of the values, with enough of them at or below it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10_000), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const found = percentile(values, percent) ?? NaN
          expect(values).toContain(found)
          const below = values.filter((value) => value <= found).length
          expect(below * 100).toBeGreaterThanOrEqual(percent * values.length)
        },
      ),
    )
  })
})
