import type { AccountEventType, AccountState, FirstPassword } from '../../contract/accounts.ts'
import type { ChangePassword, TotpEnrolment } from '../../contract/staff.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import {
  confirmTotp,
  deleteLoginsOf,
  formerPasswords,
  keepTotp,
  lockAccount,
  recordAccountEvent,
  replacePassword,
  setAccountState,
  type AccountAtWork,
} from './account-queries.ts'
import { tryPassword } from './login.ts'
import {
  hashPassword,
  newFirstPassword,
  rememberedPasswords,
  requireStrong,
  requireUnused,
} from './password.ts'
import { forgetFailures, type Tx } from './queries.ts'
import { lineOf, tokenHash } from './sessions.ts'
import { base32, stepOfCode, totpUri } from './totp.ts'

/** Who does something to an account, and from where. */
export type Doer = { staffId: number; hallId: number; account: string; address: string }

/**
 * Chooses a password of one's own. Every other login of the account ends; the one at `token` goes on.
 * @throws DomainError password-wrong, account-locked, password-weak, password-used-before
 */
export async function changePassword(
  ctx: Context,
  doer: Doer,
  { current, next, token }: ChangePassword & { token: string },
): Promise<void> {
  const { account, staffId } = doer
  const tried = await tryPassword(ctx, account, current)
  if (!tried.isRight) throw new DomainError('password-wrong')
  await forgetFailures(ctx.db, staffId)
  requireStrong(next, account)
  const earlier = await formerPasswords(ctx.db, staffId, rememberedPasswords - 1)
  await requireUnused(next, [tried.known.passwordHash, ...earlier])
  const passwordHash = await hashPassword(next)
  await changeAccount(
    ctx,
    { doer, staffId, type: 'PASSWORD_CHANGED' },
    async (tx, { passwordHash: former }) => {
      const at = ctx.clock.now()
      await replacePassword(tx, { staffId, formerHash: former, passwordHash, at }, at)
      return deleteLoginsOf(tx, staffId, tokenHash(token))
    },
  )
}

/** Makes a new first password; every login of the account ends. @throws DomainError account-unknown, own-account */
export async function resetPassword(ctx: Context, doer: Doer, staffId: number): Promise<FirstPassword> {
  requireOther(doer, staffId)
  const password = newFirstPassword(ctx)
  const passwordHash = await hashPassword(password)
  await changeAccount(
    ctx,
    { doer, staffId, type: 'PASSWORD_RESET' },
    async (tx, { passwordHash: former }) => {
      await replacePassword(tx, { staffId, formerHash: former, passwordHash, at: ctx.clock.now() }, null)
      return deleteLoginsOf(tx, staffId, null)
    },
  )
  return { password }
}

const changes = {
  lock: { state: 'LOCKED', type: 'LOCKED' },
  unlock: { state: 'ACTIVE', type: 'UNLOCKED' },
  disable: { state: 'DISABLED', type: 'DISABLED' },
  enable: { state: 'ACTIVE', type: 'ENABLED' },
} as const satisfies Record<string, { state: AccountState; type: AccountEventType }>

export type AccountChange = keyof typeof changes

/** Opens or closes an account; a closed one has no login left. @throws DomainError account-unknown, own-account */
export async function setAccount(
  ctx: Context,
  doer: Doer,
  { staffId, change }: { staffId: number; change: AccountChange },
): Promise<void> {
  requireOther(doer, staffId)
  const { state, type } = changes[change]
  await changeAccount(ctx, { doer, staffId, type }, async (tx) => {
    await setAccountState(tx, staffId, state)
    return state === 'ACTIVE' ? [] : deleteLoginsOf(tx, staffId, null)
  })
}

/** A new secret for an authenticator, told once; it counts from its first code on. @throws DomainError totp-in-use */
export async function enrolTotp(ctx: Context, { staffId, hallId, account }: Doer): Promise<TotpEnrolment> {
  const bytes = ctx.randomBytes(20)
  await ctx.db.transaction().execute(async (tx) => {
    const own = await requireAccount(tx, hallId, staffId)
    if (own.totpConfirmedAt) throw new DomainError('totp-in-use')
    await keepTotp(tx, staffId, ctx.secrets.seal(bytes.toString('base64')))
  })
  const secret = base32(bytes)
  return { secret, uri: totpUri(secret, account) }
}

/** From now on every login asks for a code. @throws DomainError totp-in-use, code-wrong */
export async function startTotp(ctx: Context, doer: Doer, code: string): Promise<void> {
  const { staffId } = doer
  await changeAccount(ctx, { doer, staffId, type: 'TOTP_ENROLLED' }, async (tx, own) => {
    if (own.totpConfirmedAt) throw new DomainError('totp-in-use')
    const at = ctx.clock.now()
    const secret = own.totpCipher && Buffer.from(ctx.secrets.open(own.totpCipher), 'base64')
    const step = secret && stepOfCode(secret, code, { at, usedStep: null })
    if (step === null) throw new DomainError('code-wrong')
    await confirmTotp(tx, staffId, { at, step })
    return []
  })
}

/** For an authenticator that is lost. @throws DomainError account-unknown, own-account */
export async function removeTotp(ctx: Context, doer: Doer, staffId: number): Promise<void> {
  requireOther(doer, staffId)
  await changeAccount(ctx, { doer, staffId, type: 'TOTP_REMOVED' }, async (tx) => {
    await keepTotp(tx, staffId, null)
    return deleteLoginsOf(tx, staffId, null)
  })
}

type Change = { doer: Doer; staffId: number; type: AccountEventType }

/** One change of one account of the own hall, with its event; hangs up on the logins it ended. */
async function changeAccount(
  ctx: Context,
  { doer, staffId, type }: Change,
  change: (tx: Tx, account: AccountAtWork) => Promise<Buffer[]>,
): Promise<void> {
  const { hallId, address } = doer
  const ended = await ctx.db.transaction().execute(async (tx) => {
    const hashes = await change(tx, await requireAccount(tx, hallId, staffId))
    const at = ctx.clock.now()
    await recordAccountEvent(tx, { hallId, staffId, byStaffId: doer.staffId, type, at, address })
    return hashes
  })
  ctx.hangUp(ended.map(lineOf))
}

async function requireAccount(tx: Tx, hallId: number, staffId: number): Promise<AccountAtWork> {
  const account = await lockAccount(tx, hallId, staffId)
  if (!account) throw new DomainError('account-unknown')
  return account
}

/** Nobody looks after the own account: two people know of every reset. */
function requireOther(doer: Doer, staffId: number): void {
  if (doer.staffId === staffId) throw new DomainError('own-account')
}
