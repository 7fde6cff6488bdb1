import type { AccountEventType, AccountState } from '../../contract/accounts.ts'
import {
  accountsNamed,
  deleteLoginsOf,
  recordAccountEvent,
  replacePassword,
  setAccountState,
} from './account-queries.ts'
import type { Doer } from './commands.ts'
import type { Tx } from './queries.ts'
import { lineOf } from './sessions.ts'

/** What a change of the set-up means for accounts. */
export type Membership = {
  /** No longer in the hall. */
  left: string[]
  /** In the hall with another role than before. */
  otherRole: string[]
  /** In the hall again. */
  returned: string[]
}

/** Who changes the set-up, when, and a hash that no password has. */
export type Membering = { doer: Doer; at: Date; unusableHash: string }

/**
 * Carries out what a change of the set-up means for accounts, in its transaction. 三员: who looks after the system does
 * not look after accounts, so that nobody gains a role by the set-up alone. Whoever left is disabled; whoever has
 * another role, and whoever came back, can log in only after the security administrator has seen to it.
 * @returns the lines of the logins that ended, to be hung up once it is committed
 */
export async function followSetup(
  tx: Tx,
  { left, otherRole, returned }: Membership,
  membering: Membering,
): Promise<string[]> {
  const disabled = await close(tx, left, { ...membering, state: 'DISABLED', type: 'DISABLED' })
  const locked = await close(tx, otherRole, { ...membering, state: 'LOCKED', type: 'LOCKED' })
  await readmit(tx, returned, membering)
  return [...disabled, ...locked].map(lineOf)
}

type Closing = Membering & { state: AccountState; type: AccountEventType }

async function close(tx: Tx, accounts: string[], { state, type, ...membering }: Closing): Promise<Buffer[]> {
  const ended: Buffer[] = []
  for (const { staffId } of await accountsNamed(tx, accounts)) {
    await setAccountState(tx, staffId, state)
    ended.push(...(await deleteLoginsOf(tx, staffId, null)))
    await note(tx, staffId, type, membering)
  }
  return ended
}

/** Somebody who comes back gets a new first password; the old one is worth nothing. */
async function readmit(tx: Tx, accounts: string[], membering: Membering): Promise<void> {
  const { at, unusableHash } = membering
  for (const { staffId, passwordHash } of await accountsNamed(tx, accounts)) {
    await setAccountState(tx, staffId, 'ACTIVE')
    await replacePassword(tx, { staffId, formerHash: passwordHash, passwordHash: unusableHash, at }, null)
    await note(tx, staffId, 'ENABLED', membering)
  }
}

async function note(
  tx: Tx,
  staffId: number,
  type: AccountEventType,
  { doer: { hallId, staffId: byStaffId, address }, at }: Membering,
): Promise<void> {
  await recordAccountEvent(tx, { hallId, staffId, byStaffId, type, at, address })
}
