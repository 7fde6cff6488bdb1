import type { AccountState, FirstPassword } from '../../contract/accounts.ts'
import type { ChangePassword, OwnMobile, TotpEnrolment } from '../../contract/staff.ts'
import type { AccountEvent } from '../events.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { maskPhone } from '../platform/masking.ts'
import { mobileNumber } from '../platform/mobile.ts'
import {
  confirmTotp,
  deleteLoginsOf,
  endLoginsOf,
  formerPasswords,
  keepMobile,
  keepTotp,
  lockAccount,
  replacePassword,
  setAccountState,
  type AccountAtWork,
} from './account-queries.ts'
import { noteFailure, tryPassword } from './login.ts'
import {
  hashPassword,
  newFirstPassword,
  rememberedPasswords,
  requireStrong,
  requireUnused,
} from './password.ts'
import { forgetFailures } from './queries.ts'
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
  if (!tried.isRight) {
    if (tried.known) await noteFailure(ctx, tried.known, { actor: actorOf(doer), cause: 'CURRENT_PASSWORD' })
    throw new DomainError('password-wrong')
  }
  await forgetFailures(ctx.db, staffId)
  requireStrong(next, account)
  const earlier = await formerPasswords(ctx.db, staffId, rememberedPasswords - 1)
  await requireUnused(next, [tried.known.passwordHash, ...earlier])
  const passwordHash = await hashPassword(next)
  await changeAccount(ctx, { doer, staffId }, async ({ db, now }, { passwordHash: former }) => {
    await replacePassword(db, { staffId, formerHash: former, passwordHash, at: now }, now)
    const ended = await deleteLoginsOf(db, staffId, tokenHash(token))
    return { event: { type: 'account-password-changed', staffId }, ended }
  })
}

/**
 * Makes a new first password; every login of the account ends. Asked for twice, the second one counts: no command id,
 * because the answer of a command is stored, and no password is.
 * @throws DomainError account-unknown, own-account
 */
export async function resetPassword(ctx: Context, doer: Doer, staffId: number): Promise<FirstPassword> {
  requireOther(doer, staffId)
  const password = newFirstPassword(ctx)
  const passwordHash = await hashPassword(password)
  await changeAccount(ctx, { doer, staffId }, async ({ db, now }, { passwordHash: former }) => {
    await replacePassword(db, { staffId, formerHash: former, passwordHash, at: now }, null)
    const ended = await endLoginsOf(db, staffId, now)
    return { event: { type: 'account-password-reset', staffId }, ended }
  })
  return { password }
}

type StateEvent = Extract<AccountEvent, { from: unknown }>

const changes = {
  lock: { state: 'LOCKED', type: 'account-locked' },
  unlock: { state: 'ACTIVE', type: 'account-unlocked' },
  disable: { state: 'DISABLED', type: 'account-disabled' },
  enable: { state: 'ACTIVE', type: 'account-enabled' },
} as const satisfies Record<string, { state: AccountState; type: StateEvent['type'] }>

export type AccountChange = keyof typeof changes

/**
 * Opens or closes an account; a closed one has no login left. What is so already is left alone, and leaves no entry.
 * @throws DomainError account-unknown, own-account
 */
export async function setAccount(
  ctx: Context,
  doer: Doer,
  { staffId, change }: { staffId: number; change: AccountChange },
): Promise<void> {
  requireOther(doer, staffId)
  const { state, type } = changes[change]
  await changeAccount(ctx, { doer, staffId }, async ({ db, now }, account) => {
    const isHeldOff = account.lockedUntil !== null && account.lockedUntil > now
    if (account.state === state && !isHeldOff) return null
    await setAccountState(db, staffId, state)
    const from = isHeldOff && account.state === 'ACTIVE' ? 'HELD_OFF' : account.state
    const ended = state === 'ACTIVE' ? [] : await endLoginsOf(db, staffId, now)
    return { event: { type, staffId, from }, ended }
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
  await changeAccount(ctx, { doer, staffId }, async ({ db, now: at }, own) => {
    if (own.totpConfirmedAt) throw new DomainError('totp-in-use')
    const secret = own.totpCipher && Buffer.from(ctx.secrets.open(own.totpCipher), 'base64')
    const step = secret && stepOfCode(secret, code, { at, usedStep: null })
    if (step === null) throw new DomainError('code-wrong')
    await confirmTotp(db, staffId, { at, step })
    return { event: { type: 'account-totp-enrolled', staffId }, ended: [] }
  })
}

/** For an authenticator that is lost. @throws DomainError account-unknown, own-account */
export async function removeTotp(ctx: Context, doer: Doer, staffId: number): Promise<void> {
  requireOther(doer, staffId)
  await changeAccount(ctx, { doer, staffId }, async ({ db, now }, account) => {
    if (!account.totpCipher) return null
    await keepTotp(db, staffId, null)
    const ended = await endLoginsOf(db, staffId, now)
    return { event: { type: 'account-totp-removed', staffId }, ended }
  })
}

/** The mobile by which somebody wants to hear of cards, or none. @throws DomainError phone-invalid */
export async function setMobile(ctx: Context, doer: Doer, typed: string): Promise<OwnMobile> {
  const mobile = typed.trim() === '' ? null : mobileNumber(typed)
  if (mobile === null && typed.trim() !== '') throw new DomainError('phone-invalid')
  const { staffId } = doer
  await changeAccount(ctx, { doer, staffId }, async ({ db }) => {
    await keepMobile(db, staffId, mobile ? ctx.secrets.seal(mobile) : null)
    return { event: { type: 'account-mobile-set', staffId }, ended: [] }
  })
  return { masked: mobile && maskPhone(mobile) }
}

/** What was done, and the logins that end by it. */
type Done = { event: AccountEvent; ended: Buffer[] }

/**
 * One change of one account of the own hall, with its entry in the hall's log; hangs up on the logins it ended. A
 * change that gives null has found nothing to do.
 */
async function changeAccount(
  ctx: Context,
  { doer, staffId }: { doer: Doer; staffId: number },
  change: (tx: HallTransaction, account: AccountAtWork) => Promise<Done | null>,
): Promise<void> {
  const { hallId } = doer
  const done = await hallTransaction(ctx, { hallId, actor: actorOf(doer) }, async (tx) => {
    const changed = await change(tx, await requireAccount(tx.db, hallId, staffId))
    if (changed) tx.record(changed.event)
    return changed
  })
  if (done) ctx.hangUp(done.ended.map(lineOf))
}

const actorOf = ({ staffId, address }: Doer) => ({ kind: 'STAFF', staffId, address }) as const

async function requireAccount(
  tx: HallTransaction['db'],
  hallId: number,
  staffId: number,
): Promise<AccountAtWork> {
  const account = await lockAccount(tx, hallId, staffId)
  if (!account) throw new DomainError('account-unknown')
  return account
}

/** Nobody looks after the own account: two people know of every reset. */
function requireOther(doer: Doer, staffId: number): void {
  if (doer.staffId === staffId) throw new DomainError('own-account')
}
