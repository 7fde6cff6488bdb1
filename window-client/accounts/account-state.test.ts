import { describe, expect, it } from 'vitest'
import type { Account } from '../../contract/accounts.ts'
import { actsFor, found, passwordOf, seenOf, stateOf } from './account-state.ts'

const account = (more: Partial<Account> = {}): Account => ({
  staffId: 8,
  account: 'hl008',
  name: '演示甲',
  workNo: 'HL008',
  role: 'WINDOW_STAFF',
  state: 'ACTIVE',
  lockedUntil: null,
  hasPassword: true,
  hasFirstPassword: false,
  hasTotp: false,
  lastSeenAt: null,
  lastLoginAt: null,
  ...more,
})

const lockedUntil = '2026-11-23T01:45:00.000Z'

describe('what may be done to an account', () => {
  it('follows from how it stands', () => {
    expect(actsFor(account())).toEqual(['reset', 'lock', 'disable'])
    expect(actsFor(account({ hasPassword: false }))).toEqual(['issue', 'lock', 'disable'])
    expect(actsFor(account({ lockedUntil, hasTotp: true }))).toEqual([
      'reset',
      'unlock',
      'lock',
      'disable',
      'remove-totp',
    ])
    expect(actsFor(account({ state: 'LOCKED' }))).toEqual(['unlock', 'disable'])
    expect(actsFor(account({ state: 'DISABLED' }))).toEqual(['enable'])
  })
})

describe('an account in words', () => {
  it('says how it stands, what its password is and when somebody was there', () => {
    expect(stateOf(account({ lockedUntil }))).toEqual({ tone: 'warn', text: '输错密码，锁定至 09:45' })
    expect(stateOf(account({ state: 'DISABLED', lockedUntil })).text).toBe('停用')
    expect(passwordOf(account({ hasPassword: false, hasFirstPassword: true })).text).toBe('待发初始密码')
    expect(passwordOf(account({ hasFirstPassword: true })).text).toBe('初始密码未改')
    expect(seenOf(account({ lastSeenAt: lockedUntil, lastLoginAt: lockedUntil }))).toBe(
      '在线（09:45 有操作）',
    )
    expect(seenOf(account({ lastLoginAt: lockedUntil }))).toBe('2026-11-23 09:45')
    expect(seenOf(account())).toBe('尚未登录')
  })
})

describe('looking for accounts', () => {
  it('finds names, work numbers and accounts, and only what the filter lets through', () => {
    const accounts = [
      account(),
      account({ account: 'hl009', workNo: 'HL009', name: '演示乙', hasTotp: true }),
    ]
    const names = (typed: string, filter: Parameters<typeof found>[1]['filter'] = 'ALL') =>
      found(accounts, { typed, filter }).map(({ name }) => name)
    expect(names('')).toEqual(['演示甲', '演示乙'])
    expect(names(' Hl009 ')).toEqual(['演示乙'])
    expect(names('演示', 'TOTP')).toEqual(['演示乙'])
    expect(names('演示', 'CLOSED')).toEqual([])
  })
})
