import { describe, expect, it } from 'vitest'
import type { Satisfaction } from '../../contract/ratings.ts'
import { indicatorsOf, type CountedRectification, type CountedService } from './indicator.ts'

const rated = (satisfaction: Satisfaction, isEffective = true) => ({
  satisfaction,
  isEffective,
  isLinked: true,
})
const open: CountedRectification = { id: 1, canBeReached: true, wasReached: false, isOnTime: null }

/** A service that was asked for a rating and got none. */
const service = (id: number, more: Partial<CountedService> = {}): CountedService => ({
  id,
  businessDay: '2026-11-23',
  ticketNo: `A00${id}`,
  windowId: 1,
  serviceTypeId: 1,
  state: 'MISSED',
  wasAsked: true,
  rating: null,
  rectification: null,
  ...more,
})

const counted = (services: CountedService[]) =>
  Object.fromEntries(
    indicatorsOf(services).map(({ code, numerator, denominator, isMet, toLookAt }) => [
      code,
      [numerator, denominator, isMet, toLookAt],
    ]),
  )

describe('the indicators', () => {
  it('say nothing of a hall in which nothing has happened', () => {
    for (const indicator of indicatorsOf([]))
      expect(indicator).toMatchObject({
        numerator: 0,
        denominator: 0,
        value: null,
        isMet: null,
        toLookAt: [],
      })
  })

  it('count each service once, with what keeps each from its target', () => {
    const services = [
      service(1),
      service(2, { wasAsked: false }),
      service(3, { rating: rated('BASICALLY_SATISFIED') }),
      service(4, { rating: rated('DISSATISFIED'), rectification: open }),
      service(5, {
        rating: rated('VERY_DISSATISFIED'),
        rectification: { ...open, wasReached: true, isOnTime: true },
      }),
      service(6, {
        rating: rated('DISSATISFIED'),
        rectification: { ...open, canBeReached: false, isOnTime: false },
      }),
    ]
    expect(counted(services)).toEqual({
      'I-25': [4, 6, false, [2, 1]],
      'I-26': [1, 3, false, [6, 4]],
      'I-27': [4, 4, true, []],
      'I-30': [1, 4, false, [6, 5, 4]],
      'I-33': [5, 6, false, [2]],
      'I-37': [1, 2, false, [4]],
      'I-38': [2, 6, null, [2, 1]],
    })
  })

  it('leave out what a review found mistaken, also from below the line', () => {
    const mistaken = service(2, { rating: rated('VERY_DISSATISFIED', false), rectification: open })
    const counts = counted([service(1, { rating: rated('SATISFIED') }), mistaken])
    expect([counts['I-25'], counts['I-26'], counts['I-30'], counts['I-38']]).toEqual([
      [1, 1, true, []],
      [0, 0, null, []],
      [1, 1, true, []],
      [0, 1, null, []],
    ])
  })
})
