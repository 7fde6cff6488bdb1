import type { HallTransaction } from '../platform/hall-transaction.ts'
import { accountsNamed, endLoginsOf, replacePassword, setAccountState } from './account-queries.ts'
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

/** The hash of an account that has no password yet: nothing has it. */
export const noPasswordHash = 'none'

/**
 * Carries out what a change of the set-up means for accounts, in its transaction. 三员: who looks after the system does
 * not look after accounts, so that nobody gains a role by the set-up alone. Whoever left is disabled; whoever has
 * another role, and whoever came back, can log in only after the security administrator has seen to it.
 * @returns the lines of the logins that ended, to be hung up once it is committed
 */
export async function followSetup(
  tx: HallTransaction,
  { left, otherRole, returned }: Membership,
): Promise<string[]> {
  const disabled = await close(tx, left, { state: 'DISABLED', type: 'account-disabled' })
  const locked = await close(tx, otherRole, { state: 'LOCKED', type: 'account-locked' })
  await readmit(tx, returned)
  return [...disabled, ...locked].map(lineOf)
}

type Closing = { state: 'DISABLED'; type: 'account-disabled' } | { state: 'LOCKED'; type: 'account-locked' }

async function close(tx: HallTransaction, accounts: string[], { state, type }: Closing): Promise<Buffer[]> {
  const ended: Buffer[] = []
  for (const { staffId, state: from } of await accountsNamed(tx.db, accounts)) {
    await setAccountState(tx.db, staffId, state)
    ended.push(...(await endLoginsOf(tx.db, staffId, tx.now)))
    tx.record({ type, staffId, from })
  }
  return ended
}

/** Somebody who comes back gets a new first password; the old one is worth nothing. */
async function readmit({ db, now, record }: HallTransaction, accounts: string[]): Promise<void> {
  for (const { staffId, passwordHash: formerHash, state: from } of await accountsNamed(db, accounts)) {
    await setAccountState(db, staffId, 'ACTIVE')
    await replacePassword(db, { staffId, formerHash, passwordHash: noPasswordHash, at: now }, null)
    record({ type: 'account-enabled', staffId, from })
  }
}
