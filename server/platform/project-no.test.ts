import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseNoOf, isProjectNo, projectNoOf, rangeOfServices } from './project-no.ts'

const whole = { from: 0, to: 999_999 }
const service = { areaCode: '410902', day: '2026-11-23', requestId: 17 }

describe('the number of a service without a case', () => {
  it('is area, day, sequence and a check digit', () => {
    const no = projectNoOf(service, whole)
    expect(no).toMatch(/^41090220261123000017\d$/)
    expect(isProjectNo(no)).toBe(true)
    expect(projectNoOf({ ...service, areaCode: '410902001005' }, whole)).toBe(no)
  })

  it('has the check digit of ISO 7064 MOD 11,10', () => {
    // 0794 with its check digit 5 is the example of the standard.
    const mod1110 = (digits: string) => [...'0123456789'].filter((c) => fits(digits + c))
    expect(mod1110('0794')).toEqual(['5'])
  })

  it('differs for every two services of a day, whatever hall they were in', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => 999_000 + index)
    expect(new Set(ids.map((requestId) => projectNoOf({ ...service, requestId }, whole))).size).toBe(5000)
  })

  it('differs from day to day for one key, and between databases of one area with ranges of their own', () => {
    const nextDay = projectNoOf({ ...service, day: '2026-11-24' }, whole)
    expect(nextDay).not.toBe(projectNoOf(service, whole))
    const first = { from: 0, to: 499_999 }
    const second = { from: 500_000, to: 999_999 }
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (a, b) => {
        const one = projectNoOf({ ...service, requestId: a }, first)
        expect(one).not.toBe(projectNoOf({ ...service, requestId: b }, second))
      }),
    )
  })

  it('does not fit any more after one wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(20), fc.integer({ min: 1, max: 9 }), (requestId, place, by) => {
        const no = projectNoOf({ ...service, requestId }, whole)
        const wrong = (Number(no[place]) + by) % 10
        expect(isProjectNo(`${no.slice(0, place)}${wrong}${no.slice(place + 1)}`)).toBe(false)
      }),
    )
  })
})

/** ISO 7064 MOD 11,10 as the standard tests a whole string. */
function fits(digits: string): boolean {
  let p = 10
  for (const digit of digits.slice(0, -1)) {
    const s = (p + Number(digit)) % 10
    p = ((s === 0 ? 10 : s) * 2) % 11
  }
  return (p + Number(digits.at(-1))) % 10 === 1
}

describe('the number of a case', () => {
  const range = { from: 0, to: 499_999 }

  it('fits its check digit, and is never that of a service', () => {
    fc.assert(
      fc.property(fc.nat(500_000), fc.nat(90_000), (requestId, count) => {
        const no = caseNoOf({ areaCode: '410902', day: '2026-11-23', count }, range)
        expect(isProjectNo(no)).toBe(true)
        expect(no).not.toBe(projectNoOf({ ...service, requestId }, rangeOfServices(range)))
      }),
    )
  })
})
