import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PriorityCategory } from '../../contract/tickets.ts'
import { defaultHallSettings } from '../halls/settings.ts'
import { chooseNext, keyMs, rankOnRestore, rankOnTake, type Head } from './rank.ts'

const settings = defaultHallSettings
const opening = Date.parse('2026-11-23T08:30:00+08:00')
const at = (seconds: number) => new Date(opening + seconds * 1000)

type Person = { id: number; takenAt: Date; priority: PriorityCategory | null }

const people = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 7200 }), fc.constantFrom(null, null, 'ELDER', 'DISABLED', 'MILITARY')),
    {
      minLength: 2,
      maxLength: 60,
    },
  )
  .map((takes) =>
    takes
      .toSorted(([a], [b]) => a - b)
      .map(([seconds, priority], n): Person => ({ id: n + 1, takenAt: at(seconds), priority })),
  )

/** Calls everybody who stands in one queue, one after the other. */
function callAll(line: Person[]): Person[] {
  let waiting = line.map((person) => ({ person, head: headOf(person) }))
  const called: Person[] = []
  while (waiting.length > 0) {
    const next = chooseNext(waiting.map(({ head }) => head))
    const found = waiting.find(({ head }) => head.id === next?.winner.id)
    if (!found) throw new Error('nobody was chosen')
    called.push(found.person)
    waiting = waiting.filter((other) => other !== found)
  }
  return called
}

function headOf({ id, takenAt, priority }: Person): Head {
  return { id, queueId: 1, ticketNo: `A${id}`, handicapMin: 0, ...rankOnTake(takenAt, priority, settings) }
}

describe('the order of calling', () => {
  it('inside a class is the order of arrival', () => {
    fc.assert(
      fc.property(people, (line) => {
        const called = callAll(line)
        for (const isPriority of [true, false]) {
          const ids = called.filter(({ priority }) => (priority !== null) === isPriority).map(({ id }) => id)
          expect(ids).toEqual(ids.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  it('never lets somebody be overtaken by a person who came more than the bonus later', () => {
    fc.assert(
      fc.property(people, (line) => {
        const called = callAll(line)
        called.forEach((earlier, n) => {
          for (const later of called.slice(n + 1)) {
            const overtakenMin = (earlier.takenAt.getTime() - later.takenAt.getTime()) / 60_000
            expect(overtakenMin).toBeLessThanOrEqual(settings.priorityBonusMin)
          }
        })
      }),
    )
  })

  it('does not depend on the order in which the heads are looked at', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (line, chance) => {
        const heads = line.map(headOf)
        const shuffled = heads
          .map((head) => ({ head, place: chance.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ head }) => head)
        expect(chooseNext(shuffled)).toEqual(chooseNext(heads))
      }),
    )
  })

  it('is explained so that the explanation gives the same winner again', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 60 }), (line, handicapMin) => {
        const heads = line.map((person, n) => ({ ...headOf(person), handicapMin: n % 2 ? handicapMin : 0 }))
        const chosen = chooseNext(heads)
        const smallest = Math.min(...(chosen?.explanation.heads ?? []).map(({ key }) => Date.parse(key)))
        expect(chosen && keyMs(chosen.winner)).toBe(smallest)
        expect(chosen?.explanation.winner).toBe(chosen?.winner.ticketNo)
      }),
    )
  })
})

describe('a comprehensive window', () => {
  const own = (seconds: number): Head => ({
    ...headOf({ id: 1, takenAt: at(seconds), priority: null }),
    queueId: 1,
  })
  const helped = (seconds: number): Head => ({
    ...headOf({ id: 2, takenAt: at(seconds), priority: null }),
    queueId: 2,
    handicapMin: 10,
  })

  it('prefers its own queue until the other is ten minutes older', () => {
    expect(chooseNext([own(599), helped(0)])?.winner.queueId).toBe(1)
    expect(chooseNext([own(601), helped(0)])?.winner.queueId).toBe(2)
  })
})

describe('a number that comes back after it was passed', () => {
  it('stands right behind the third in line, and never before its own old place', () => {
    const old = at(0)
    expect(rankOnRestore(old, [at(10), at(20), at(30)], 3).rankAt).toEqual(new Date(at(30).getTime() + 1))
    expect(rankOnRestore(old, [at(10)], 3).rankAt).toEqual(new Date(at(10).getTime() + 1))
    expect(rankOnRestore(old, [], 3).rankAt).toEqual(old)
    expect(rankOnRestore(at(100), [at(10)], 3).rankAt).toEqual(at(100))
  })
})

describe('an emergency', () => {
  it('goes before everybody of the day', () => {
    const { rankAt, adjustments } = rankOnTake(at(7200), 'EMERGENCY', settings)
    expect(rankAt < at(0)).toBe(true)
    expect(adjustments).toMatchObject([{ rule: 'EMERGENCY', detail: 'EMERGENCY' }])
  })
})
