import { describe, expect, it } from 'vitest'
import type { RoleCode } from '../../contract/staff.ts'
import { isIdle } from './idle.ts'

const nine = new Date('2026-11-23T09:00:00+08:00')
const after = (minutes: number) => new Date(nine.getTime() + minutes * 60_000)
const login = (role: RoleCode, windowOpenSince: Date | null = null) => ({
  role,
  lastSeenAt: nine,
  windowOpenSince,
})

describe('a login left alone', () => {
  it('ends after half an hour, for an administrator after a quarter', () => {
    expect(isIdle(login('DESK'), after(30))).toBe(false)
    expect(isIdle(login('DESK'), after(31))).toBe(true)
    expect(isIdle(login('SEC_ADMIN'), after(15))).toBe(false)
    expect(isIdle(login('SEC_ADMIN'), after(16))).toBe(true)
  })

  it('goes on while its window is open, however long one citizen takes', () => {
    expect(isIdle(login('WINDOW_STAFF', after(1)), after(240))).toBe(false)
    expect(isIdle(login('WINDOW_STAFF', after(-300)), after(240))).toBe(false)
  })

  it('is not brought back by a window opened from another login later', () => {
    expect(isIdle(login('WINDOW_STAFF', after(60)), after(70))).toBe(true)
  })
})
