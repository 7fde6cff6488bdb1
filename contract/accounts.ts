import { Type, type Static } from 'typebox'
import { Id, Instant, Nullable } from './basics.ts'
import { RoleCode } from './staff.ts'

/** LOCKED is meant to be opened again; DISABLED is somebody who has left. */
export const AccountState = Type.Enum(['ACTIVE', 'LOCKED', 'DISABLED'])
export type AccountState = Static<typeof AccountState>

/** An account as those see it who look after accounts. */
export const Account = Type.Object({
  staffId: Id,
  account: Type.String(),
  name: Type.String(),
  workNo: Type.String(),
  role: RoleCode,
  state: AccountState,
  /** Until when wrong passwords keep it locked; null when they do not. */
  lockedUntil: Nullable(Instant),
  hasFirstPassword: Type.Boolean(),
  hasTotp: Type.Boolean(),
  /** The last request of a login that is still open; null when there is none. */
  lastSeenAt: Nullable(Instant),
})
export type Account = Static<typeof Account>

/** A new first password, told once: whoever reset it hands it over. */
export const FirstPassword = Type.Object({ password: Type.String() })
export type FirstPassword = Static<typeof FirstPassword>

export const AccountEventType = Type.Enum([
  'LOGGED_IN',
  'LOGIN_FAILED',
  'LOGIN_REFUSED',
  'LOGGED_OUT',
  'PASSWORD_CHANGED',
  'PASSWORD_RESET',
  'LOCKED',
  'UNLOCKED',
  'DISABLED',
  'ENABLED',
  'TOTP_ENROLLED',
  'TOTP_REMOVED',
])
export type AccountEventType = Static<typeof AccountEventType>

/** What happened to an account, by whom and from where. */
export const AccountEvent = Type.Object({
  id: Id,
  at: Instant,
  type: AccountEventType,
  account: Type.String(),
  /** The account that did it; null for somebody who was not logged in. */
  by: Nullable(Type.String()),
  address: Type.String(),
})
export type AccountEvent = Static<typeof AccountEvent>
