import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitRange } from './wait-range.ts'

const told = (meanMin: number, windowCount = 1, serviceMin = 10) => {
  const { estimatedWaitMin, estimatedWaitHighMin } = waitRange(meanMin, { serviceMin, windowCount })
  return [estimatedWaitMin, estimatedWaitHighMin]
}

describe('the range somebody is told', () => {
  it('is nothing for who is called at once, and “under 5 minutes” for a moment', () => {
    expect(told(0)).toEqual([0, 0])
    expect(told(1)).toEqual([0, 5])
  })

  it('is wide behind one window, and narrower where many share the work', () => {
    expect(told(30, 1)).toEqual([30, 40])
    expect(told(30, 10)).toEqual([30, 35])
  })

  it('is one number where both ends round alike', () => {
    expect(told(10, 20, 5)).toEqual([10, 10])
  })

  const anyWork = fc.record({
    serviceMin: fc.double({ min: 1, max: 90, noNaN: true }),
    windowCount: fc.integer({ min: 1, max: 40 }),
  })
  const anyMinutes = fc.double({ min: 0, max: 600, noNaN: true })

  it('never ends before it begins, and both ends are multiples of 5', () => {
    fc.assert(
      fc.property(anyMinutes, anyWork, (minutes, work) => {
        const { estimatedWaitMin: low, estimatedWaitHighMin: high } = waitRange(minutes, work)
        if (low === null || high === null) throw new Error('no range')
        expect(low).toBeLessThanOrEqual(high)
        expect([low % 5, high % 5]).toEqual([0, 0])
      }),
    )
  })

  it('never falls, at either end, when the wait grows', () => {
    fc.assert(
      fc.property(anyMinutes, anyMinutes, anyWork, (minutes, more, work) => {
        const near = waitRange(minutes, work)
        const far = waitRange(minutes + more, work)
        expect(far.estimatedWaitMin).toBeGreaterThanOrEqual(near.estimatedWaitMin ?? 0)
        expect(far.estimatedWaitHighMin).toBeGreaterThanOrEqual(near.estimatedWaitHighMin ?? 0)
      }),
    )
  })
})
