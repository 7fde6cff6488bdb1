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
  /** False for an account that was made without: nobody can log in until a first one is given. */
  hasPassword: Type.Boolean(),
  hasFirstPassword: Type.Boolean(),
  hasTotp: Type.Boolean(),
  /** The last request of a login that is still open; null when there is none. */
  lastSeenAt: Nullable(Instant),
  lastLoginAt: Nullable(Instant),
})
export type Account = Static<typeof Account>

/** A new first password, told once: whoever reset it hands it over. */
export const FirstPassword = Type.Object({ password: Type.String() })
export type FirstPassword = Static<typeof FirstPassword>
