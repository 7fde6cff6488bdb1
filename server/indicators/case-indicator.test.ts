import { describe, expect, it } from 'vitest'
import { caseIndicatorsOf, type CountedCase, type CountedItem } from './case-indicator.ts'

const item = (id: number, more: Partial<CountedItem> = {}): CountedItem => ({
  id,
  code: `C0${id}-1`,
  name: '某项许可',
  departmentId: 1,
  caseKind: 'COMMITMENT',
  isLicense: true,
  promisedDays: 5,
  statutoryDays: 20,
  wasUsed: false,
  ...more,
})

const found = (id: number, more: Partial<CountedCase> = {}): CountedCase => ({
  id,
  receivedOn: '2026-11-02',
  acceptedOn: '2026-11-02',
  decidedOn: '2026-11-02',
  projectNo: '',
  itemName: '某项许可',
  departmentId: 1,
  status: 'DECIDED',
  channel: 'WINDOW',
  originKind: 'INSTANT',
  promise: 'KEPT',
  hasRedCard: false,
  ...more,
})

const counted = (cases: CountedCase[], items: CountedItem[]) =>
  Object.fromEntries(
    caseIndicatorsOf(cases, items).map(({ code, numerator, denominator, isMet, toLookAt }) => [
      code,
      [numerator, denominator, isMet, toLookAt],
    ]),
  )

describe('the indicators of cases', () => {
  it('say nothing where nothing was received and the guide is empty', () => {
    for (const indicator of caseIndicatorsOf([], []))
      expect(indicator).toMatchObject({ denominator: 0, value: null, isMet: null, toLookAt: [] })
  })

  it('count the items of the guide by their kind, their days, and whether they were used', () => {
    const items = [
      item(1, { caseKind: 'INSTANT', promisedDays: 1, statutoryDays: null, wasUsed: true }),
      item(2),
      item(3, { promisedDays: 15, statutoryDays: 20 }),
      item(4, { isLicense: false, wasUsed: true }),
    ]
    expect(counted([], items)).toMatchObject({
      'I-2': [1, 3, false, [3, 2]],
      // (20 − 5) + (20 − 15) of 40 days; the one with more than half its days is to be looked at.
      'I-3': [20, 40, true, [3]],
      'I-18/19': [2, 4, false, [3, 2]],
      'I-20/21': [1, 3, null, [1]],
    })
  })

  it('count an instant case as done on the spot on the day of acceptance alone', () => {
    const cases = [
      found(1),
      found(2, { decidedOn: '2026-11-03' }),
      found(3, { promise: 'BROKEN', decidedOn: null }),
      found(4, { promise: 'RUNNING', decidedOn: null }),
    ]
    expect(counted(cases, [])).toMatchObject({ 'I-31': [1, 3, false, [3, 2]], 'I-32': [0, 0, null, []] })
  })

  it('count a red card for good, also on what was never accepted, and show who has one', () => {
    const cases = [
      found(1, { originKind: 'COMMITMENT', promise: 'BROKEN', hasRedCard: true, status: 'ARCHIVED' }),
      found(2, { acceptedOn: null, decidedOn: null, promise: 'RUNNING', hasRedCard: true }),
      found(3, { acceptedOn: null, decidedOn: null, promise: 'RUNNING' }),
      found(4, { channel: 'ONLINE' }),
    ]
    expect(counted(cases, [])).toMatchObject({
      'I-22': [2, 3, false, [2, 1]],
      'I-32': [0, 1, false, [1]],
      'I-36': [1, 2, true, [1]],
      'I-16/17': [1, 2, false, [1]],
      'I-15': [0, 2, false, [4, 1]],
    })
  })
})
