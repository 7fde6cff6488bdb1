import type { Login } from '../../contract/staff.ts'
import { plusMinutes } from '../platform/business-day.ts'
import type { Actor } from '../events.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { lockAccount } from './account-queries.ts'
import { hashPassword, isPassword } from './password.ts'
import {
  beginAttempt,
  deleteLogins,
  forgetFailures,
  insertLogin,
  lockOf,
  staffOfLogin,
  useTotpStep,
  type LoginAttempt,
} from './queries.ts'
import { lineOf, tokenHash } from './sessions.ts'
import { stepOfCode } from './totp.ts'

/** A working day with its extended hours; nobody stays logged in overnight. */
const sessionMin = 14 * 60
/** 等保2.0: five wrong passwords lock an account for thirty minutes. */
const failureLimit = 5
const lockMin = 30

let decoy: Promise<string> | undefined

/** Where a request comes from. */
export type Origin = { address: string; userAgent: string }

/**
 * Checks account, password and, for an account with an authenticator, its code; opens a session and returns its token.
 * @throws DomainError login-failed, account-locked, account-closed, code-required, code-wrong
 */
export async function logIn(ctx: Context, { account, password, code }: Login, from: Origin): Promise<string> {
  const attempt = await tryPassword(ctx, account.trim().toLowerCase(), password)
  const stranger = { kind: 'STRANGER', address: from.address } as const
  if (!attempt.isRight) {
    if (attempt.known) await noteFailure(ctx, attempt.known, { actor: stranger, cause: 'PASSWORD' })
    throw new DomainError('login-failed')
  }
  const { known } = attempt
  await admitAccount(ctx, known, { code, actor: stranger })
  return openLogin(ctx, known, from)
}

/** The account may have been closed, or its password taken back, while this one was being checked. */
async function openLogin(
  ctx: Context,
  { staffId, hallId, passwordHash }: LoginAttempt,
  { address, userAgent }: Origin,
): Promise<string> {
  const token = ctx.randomBytes(32).toString('base64url')
  const actor = { kind: 'STAFF', staffId, address } as const
  await hallTransaction(ctx, { hallId, actor }, async ({ db, now, record }) => {
    const account = await lockAccount(db, hallId, staffId)
    const isSame = account?.state === 'ACTIVE' && account.passwordHash === passwordHash
    if (!isSame) throw new DomainError('login-failed')
    await forgetFailures(db, staffId)
    const expiresAt = plusMinutes(now, sessionMin)
    await insertLogin(db, { tokenHash: tokenHash(token), staffId, at: now, expiresAt, userAgent })
    record({ type: 'account-logged-in', staffId })
  })
  return token
}

/** The account when its password is right; counted as a failure until somebody forgets it. */
type Tried = { isRight: true; known: LoginAttempt } | { isRight: false; known: LoginAttempt | null }

/** @throws DomainError account-locked */
export async function tryPassword(ctx: Context, account: string, password: string): Promise<Tried> {
  const now = ctx.clock.now()
  const lockedUntil = plusMinutes(now, lockMin)
  const known = await beginAttempt(ctx.db, account, { now, attempts: failureLimit, lockedUntil })
  if (!known) await refuseLocked(ctx, account, now)
  // An unknown account costs the same time as a known one.
  decoy ??= hashPassword('decoy')
  const isRight = await isPassword(known?.passwordHash ?? (await decoy), password)
  return known && isRight ? { isRight, known } : { isRight: false, known }
}

async function refuseLocked(ctx: Context, account: string, now: Date): Promise<void> {
  const lockedUntil = await lockOf(ctx.db, account)
  if (!lockedUntil) return
  const minutes = Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000)
  throw new DomainError('account-locked', { minutes })
}

/** What else is asked of somebody who knows the password. */
async function admitAccount(
  ctx: Context,
  known: LoginAttempt,
  { code, actor }: { code: string | undefined; actor: Actor },
): Promise<void> {
  const { staffId, hallId, totpCipher, totpLastStep } = known
  if (known.state !== 'ACTIVE') {
    await hallTransaction(ctx, { hallId, actor }, async ({ record }) =>
      record({ type: 'account-login-refused', staffId }),
    )
    throw new DomainError('account-closed')
  }
  if (!totpCipher) return
  if (code === undefined) {
    // To be asked for the code is no failure, but the last of too many such attempts locks like one.
    if (known.lockedUntil) await noteFailure(ctx, known, { actor, cause: 'CODE' })
    throw new DomainError('code-required')
  }
  const secret = Buffer.from(ctx.secrets.open(totpCipher), 'base64')
  const step = stepOfCode(secret, code, { at: ctx.clock.now(), usedStep: totpLastStep })
  if (step !== null && (await useTotpStep(ctx.db, staffId, step))) return
  await noteFailure(ctx, known, { actor, cause: 'CODE' })
  throw new DomainError('code-wrong')
}

/**
 * A wrong password of a known account stands in the log of its hall. That costs a moment of the hall's lock, and nobody
 * can make it more: five in a row lock the account, and what is tried at a locked or unknown account is refused without
 * an entry, as is an address beyond its limit. So an account leaves five such entries in half an hour at the most. The
 * slow part, the hash of the password, is done before and without the lock.
 */
export async function noteFailure(
  ctx: Context,
  { staffId, hallId, failures, lockedUntil }: LoginAttempt,
  { actor, cause }: { actor: Actor; cause: 'PASSWORD' | 'CODE' | 'CURRENT_PASSWORD' },
): Promise<void> {
  const until = lockedUntil?.toISOString() ?? null
  await hallTransaction(ctx, { hallId, actor }, async ({ record }) =>
    record({ type: 'account-login-failed', staffId, cause, failures, lockedUntil: until }),
  )
}

export async function logOut(ctx: Context, token: string, address: string): Promise<void> {
  const hash = tokenHash(token)
  const staff = await staffOfLogin(ctx.db, hash)
  if (!staff) return
  const { hallId, staffId } = staff
  const actor = { kind: 'STAFF', staffId, address } as const
  await hallTransaction(ctx, { hallId, actor }, async ({ db, record }) => {
    await deleteLogins(db, [hash])
    record({ type: 'account-logged-out', staffId })
  })
  ctx.hangUp([lineOf(hash)])
}
