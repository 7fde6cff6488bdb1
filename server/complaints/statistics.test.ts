import { expect, it } from 'vitest'
import { at, plan } from './complaint-example.ts'
import type { Counted } from './list-queries.ts'
import { statisticsOf } from './statistics.ts'

const counted = (more: Partial<Counted> = {}): Counted => ({
  status: 'CLOSED',
  reason: 'ATTITUDE',
  channel: 'WINDOW',
  grade: 'GENERAL',
  registeredAt: at('11-02'),
  respondBy: at('11-02', '16:00'),
  respondedAt: at('11-02', '11:00'),
  dueAt: at('11-05', '17:30'),
  fedBackAt: at('11-05', '17:30'),
  isSatisfied: true,
  closedAt: at('11-06'),
  wasExtended: false,
  departmentIds: [5],
  ...more,
})

it('a month is counted by reason, channel and department, and what is not certain yet not at all', () => {
  const running = { fedBackAt: null, isSatisfied: null, status: 'HANDLING', closedAt: null } as const
  const soon = { respondedAt: null, closedAt: at('11-02', '11:00') }
  const report = statisticsOf(
    plan,
    [
      counted(),
      counted({ fedBackAt: at('11-06'), isSatisfied: false, channel: 'HOTLINE_12345' }),
      // Late, and never answered.
      counted({ ...running, respondedAt: null, departmentIds: [6, 5], reason: 'SYSTEM' }),
      // There is still time for this one.
      counted({ ...running, dueAt: at('12-07', '17:30'), departmentIds: [], wasExtended: true }),
      counted({ ...running, ...soon, status: 'NOT_ACCEPTED', departmentIds: [] }),
      counted({ ...running, ...soon, status: 'TRANSFERRED', departmentIds: [] }),
    ],
    { month: '2026-11', now: at('11-23') },
  )
  expect(report).toMatchObject({ total: 6, notAccepted: 1, transferred: 1, joint: 1, extended: 1 })
  expect(report).toMatchObject({ open: 2, overdue: 1 })
  expect(report.byReason.filter(({ count }) => count > 0)).toEqual([
    { name: 'ATTITUDE', count: 5 },
    { name: 'SYSTEM', count: 1 },
  ])
  expect(report.byChannel.find(({ name }) => name === 'HOTLINE_12345')).toEqual({
    name: 'HOTLINE_12345',
    count: 1,
  })
  expect(report.responded).toEqual({ numerator: 3, denominator: 4 })
  expect(report.onTime).toEqual({ numerator: 1, denominator: 3 })
  expect(report.satisfied).toEqual({ numerator: 1, denominator: 2 })
  expect(report.byDepartment).toEqual([
    { departmentName: '公安局', count: 2, onTime: { numerator: 1, denominator: 2 } },
    { departmentName: '人社局', count: 1, onTime: { numerator: 0, denominator: 1 } },
    { departmentName: null, count: 1, onTime: { numerator: 0, denominator: 0 } },
  ])
})

it('what was late when it was passed on or refused stays late', () => {
  const passedOn = { status: 'TRANSFERRED', fedBackAt: null, isSatisfied: null } as const
  const report = statisticsOf(
    plan,
    [
      counted({ ...passedOn, respondedAt: null, closedAt: at('11-09') }),
      counted({ ...passedOn, respondedAt: at('11-03'), closedAt: at('11-04') }),
      counted({ ...passedOn, respondedAt: null, closedAt: at('11-02', '15:00') }),
    ],
    { month: '2026-11', now: at('11-23') },
  )
  expect(report.responded).toEqual({ numerator: 0, denominator: 2 })
  expect(report.onTime).toEqual({ numerator: 0, denominator: 1 })
})
