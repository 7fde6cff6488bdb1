import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesUntilCalled, type PlayedLine } from './play-forward.ts'

const at = (...windows: [id: number, handicapMin?: number][]): PlayedLine['handicaps'] =>
  new Map(windows.map(([id, handicap]) => [id, handicap ?? 0]))
const line = (count: number, handicaps: PlayedLine['handicaps'], serviceMin = 10): PlayedLine => ({
  count,
  serviceMin,
  handicaps,
})
const free = (...ids: number[]) => ids.map((id) => ({ id, freeAtMin: 0 }))

describe('who comes last in line is called', () => {
  it('at once by a free window that nobody else waits for', () => {
    expect(minutesUntilCalled(free(1), [], at([1]))).toBe(0)
  })

  it('when the only window has served everybody before', () => {
    expect(minutesUntilCalled(free(1), [line(6, at([1]))], at([1]))).toBe(60)
  })

  it('after what the window still has in hand', () => {
    expect(minutesUntilCalled([{ id: 1, freeAtMin: 4 }], [line(1, at([1]))], at([1]))).toBe(14)
  })

  it('sooner when several windows share the line', () => {
    expect(minutesUntilCalled(free(1, 2, 3), [line(6, at([1], [2], [3]))], at([1], [2], [3]))).toBe(20)
  })

  it('without waiting for people whose own windows serve them', () => {
    const theirs = line(6, at([1, 10], [2], [3], [4]))
    expect(minutesUntilCalled(free(1, 2, 3, 4), [theirs], at([1]))).toBe(0)
  })

  it('after those of another line that the window calls before this one', () => {
    const theirs = line(2, at([1]))
    expect(minutesUntilCalled(free(1), [theirs], at([1, 10]))).toBe(20)
  })

  it('never by windows that do not call the line', () => {
    expect(minutesUntilCalled(free(1), [], at([2]))).toBeNull()
  })

  it('after the lunch break by a window that rests over it, once it has served whom it called before', () => {
    const rests = [{ fromMin: 25, toMin: 145 }]
    const untilCalled = (before: number) =>
      minutesUntilCalled([{ id: 1, freeAtMin: 0, rests }], [line(before, at([1]))], at([1]))
    expect([2, 3, 4].map(untilCalled)).toEqual([20, 145, 155])
  })

  it('about as late in a line of thousands, which is played coarsely', () => {
    const windows = Array.from({ length: 10 }, (_, id) => ({ id, freeAtMin: 0 }))
    const all = at(...windows.map(({ id }): [number] => [id]))
    const minutes = minutesUntilCalled(windows, [line(10_000, all, 6)], all) ?? 0
    expect(minutes / 6000).toBeCloseTo(1, 1)
  })
})

describe('whatever the hall', () => {
  const anyHandicaps = fc
    .dictionary(fc.constantFrom('1', '2', '3', '4'), fc.constantFrom(0, 5, 10))
    .map((by) => new Map(Object.entries(by).map(([id, handicap]) => [Number(id), handicap])))
  const anyLine = fc.record({
    count: fc.nat(20),
    serviceMin: fc.constant(10),
    handicaps: anyHandicaps,
  })
  const anyHall = fc.record({ lines: fc.array(anyLine, { maxLength: 4 }), mine: anyHandicaps })
  const anyRest = fc.record({
    fromMin: fc.integer({ min: 1, max: 90 }),
    toMin: fc.integer({ min: 91, max: 200 }),
  })
  const anyWindows = fc
    .record({
      busyMin: fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }),
      rest: anyRest,
      working: fc.nat(4),
    })
    .map(({ busyMin, rest, working }) =>
      busyMin.map((freeAtMin, place) => ({ id: place + 1, freeAtMin, rests: place < working ? [] : [rest] })),
    )

  it('somebody is called as soon as the windows that call him have served all there is, at the latest', () => {
    fc.assert(
      fc.property(anyHall, ({ lines, mine }) => {
        const minutes = minutesUntilCalled(free(1, 2, 3, 4), lines, mine)
        const everybody = lines.reduce((sum, { count }) => sum + count, 0)
        if (mine.size === 0) expect(minutes).toBeNull()
        else expect(minutes).toBeLessThanOrEqual(everybody * 10)
      }),
    )
  })

  it('nobody is called sooner because the own line got longer', () => {
    fc.assert(
      fc.property(anyHall, anyWindows, fc.nat(20), fc.nat(20), ({ lines, mine }, windows, count, more) => {
        const own = (people: number) => [...lines, { count: people, serviceMin: 10, handicaps: mine }]
        const short = minutesUntilCalled(windows, own(count), mine) ?? 0
        const long = minutesUntilCalled(windows, own(count + more), mine) ?? 0
        expect(long).toBeGreaterThanOrEqual(short)
      }),
    )
  })
})
