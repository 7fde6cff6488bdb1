import { describe, expect, it } from 'vitest'
import { daysLeft, isTooOld } from './password-age.ts'

const changedAt = new Date('2026-08-24T09:15:00+08:00')
const after = (days: number) => new Date(changedAt.getTime() + days * 86_400_000)

describe('the age of a password', () => {
  it('is too old when its days are over, and not a moment before', () => {
    const age = { changedAt, days: 90 }
    expect(isTooOld(age, new Date(after(90).getTime() - 1))).toBe(false)
    expect(isTooOld(age, after(90))).toBe(true)
  })

  it('is told in its last week', () => {
    const age = { changedAt, days: 90 }
    expect([82, 83, 89, 89.5, 90, 200].map((days) => daysLeft(age, after(days)))).toEqual([
      null,
      7,
      1,
      1,
      0,
      0,
    ])
  })

  it('does not matter where passwords hold for ever, nor for a first password', () => {
    expect(isTooOld({ changedAt, days: 0 }, after(9999))).toBe(false)
    expect(daysLeft({ changedAt, days: 0 }, after(9999))).toBe(null)
    expect(isTooOld({ changedAt: null, days: 90 }, after(9999))).toBe(false)
    expect(daysLeft({ changedAt: null, days: 90 }, after(9999))).toBe(null)
  })
})
