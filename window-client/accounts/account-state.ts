import type { Account } from '../../contract/accounts.ts'
import { accountTexts } from '../../web/texts/zh-cn/accounts.ts'
import { momentText } from '../admin/day-text.ts'

export type Filter = keyof typeof accountTexts.filters

/** What may be done to an account as it stands. */
export type AccountAct = keyof typeof accountTexts.acts

export function actsFor(account: Account): AccountAct[] {
  const { state, lockedUntil, hasPassword, hasTotp } = account
  const password: AccountAct = hasPassword ? 'reset' : 'issue'
  const totp: AccountAct[] = hasTotp ? ['remove-totp'] : []
  if (state === 'DISABLED') return ['enable']
  if (state === 'LOCKED') return ['unlock', 'disable', ...totp]
  const lock: AccountAct[] = lockedUntil === null ? ['lock'] : ['unlock', 'lock']
  return [password, ...lock, 'disable', ...totp]
}

/** Whether it is good as it is, wants attention, or is closed. */
export function stateOf({ state, lockedUntil }: Account): {
  tone: 'good' | 'warn' | 'problem'
  text: string
} {
  if (state !== 'ACTIVE') return { tone: 'problem', text: accountTexts.state[state] }
  if (lockedUntil === null) return { tone: 'good', text: accountTexts.state.ACTIVE }
  return { tone: 'warn', text: accountTexts.heldOff(momentText(lockedUntil).slice(11)) }
}

export function passwordOf({ hasPassword, hasFirstPassword }: Account): { isOwn: boolean; text: string } {
  const { own, first, none } = accountTexts.password
  if (!hasPassword) return { isOwn: false, text: none }
  return hasFirstPassword ? { isOwn: false, text: first } : { isOwn: true, text: own }
}

export function seenOf({ lastSeenAt, lastLoginAt }: Account): string {
  if (lastSeenAt) return accountTexts.online(momentText(lastSeenAt).slice(11))
  return lastLoginAt ? momentText(lastLoginAt) : accountTexts.never
}

/** The accounts that are looked for, in their order. */
export function found(accounts: Account[], { typed, filter }: { typed: string; filter: Filter }): Account[] {
  const sought = typed.trim().toLowerCase()
  return accounts.filter(
    (account) =>
      isLike(account, filter) &&
      [account.name, account.workNo, account.account].some((text) => text.toLowerCase().includes(sought)),
  )
}

function isLike({ state, lockedUntil, hasPassword, hasFirstPassword, hasTotp }: Account, filter: Filter) {
  switch (filter) {
    case 'ALL':
      return true
    case 'CLOSED':
      return state !== 'ACTIVE' || lockedUntil !== null
    case 'WITHOUT':
      return !hasPassword
    case 'FIRST':
      return hasPassword && hasFirstPassword
    case 'TOTP':
      return hasTotp
    default:
      return filter satisfies never
  }
}
