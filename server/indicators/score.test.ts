import { describe, expect, it } from 'vitest'
import type { CountedCase } from './case-indicator.ts'
import type { CountedService } from './indicator.ts'
import { ranked, type DepartmentFacts } from './score.ts'

const weights = { rating: 50, limit: 30, onSite: 20 }
const nothing = { hits: 0, of: 0 }

const service = (satisfaction: 'SATISFIED' | 'DISSATISFIED'): CountedService => ({
  id: 1,
  businessDay: '2026-11-23',
  ticketNo: 'A001',
  windowId: 1,
  serviceTypeId: 1,
  state: 'RATED',
  wasAsked: true,
  rating: { satisfaction, isEffective: true, isLinked: true },
  rectification: null,
})

const found = (promise: CountedCase['promise'], hasRedCard = false): CountedCase => ({
  id: 1,
  receivedOn: '2026-11-02',
  acceptedOn: '2026-11-02',
  decidedOn: promise === 'RUNNING' ? null : '2026-11-05',
  projectNo: '',
  itemName: '',
  departmentId: 1,
  status: 'DECIDED',
  channel: 'WINDOW',
  originKind: 'COMMITMENT',
  promise,
  hasRedCard,
})

const department = (departmentId: number, more: Partial<DepartmentFacts> = {}): DepartmentFacts => ({
  departmentId,
  name: `第${departmentId}部门`,
  services: [],
  cases: [],
  attended: nothing,
  unmanned: nothing,
  waitedLong: nothing,
  ...more,
})

describe('the score of a department', () => {
  it('is half what citizens say, three tenths its limits, two tenths the order at its windows', () => {
    const [score] = ranked(
      [
        department(1, {
          services: [
            service('SATISFIED'),
            service('SATISFIED'),
            service('SATISFIED'),
            service('DISSATISFIED'),
          ],
          // Three of four in time, and one of five red: (75 + 80) / 2
          cases: [found('KEPT'), found('KEPT'), found('KEPT'), found('BROKEN', true), found('RUNNING')],
          attended: { hits: 9, of: 10 },
          unmanned: { hits: 1, of: 10 },
          waitedLong: { hits: 3, of: 10 },
        }),
      ],
      weights,
    )
    expect(score?.parts.rating).toBeCloseTo(75)
    expect(score?.parts.limit).toBeCloseTo(77.5)
    expect(score?.parts.onSite).toBeCloseTo((90 + 90 + 70) / 3)
    expect(score?.score).toBeCloseTo(0.5 * 75 + 0.3 * 77.5 + 0.2 * (250 / 3))
  })

  it('leaves out what nothing is known of; who has nothing stands last, with no score', () => {
    const order = ranked(
      [
        department(1),
        department(2, { services: [service('SATISFIED'), service('DISSATISFIED')] }),
        department(3, { cases: [found('KEPT')] }),
      ],
      weights,
    )
    expect(order.map(({ departmentId, score }) => [departmentId, score])).toEqual([
      [3, 100],
      [2, 50],
      [1, null],
    ])
  })

  it('follows the weights of the hall', () => {
    const facts = department(1, { services: [service('DISSATISFIED')], cases: [found('KEPT')] })
    expect(ranked([facts], { rating: 1, limit: 3, onSite: 0 })[0]?.score).toBe(75)
    expect(ranked([facts], { rating: 0, limit: 0, onSite: 5 })[0]?.score).toBeNull()
  })
})
