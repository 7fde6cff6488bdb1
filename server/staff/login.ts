import type { Login } from '../../contract/staff.ts'
import { plusMinutes } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { recordAccountEvent } from './account-queries.ts'
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
  const now = ctx.clock.now()
  const attempt = await tryPassword(ctx, account.trim().toLowerCase(), password)
  if (!attempt.isRight) {
    if (attempt.known) await note(ctx, attempt.known, 'LOGIN_FAILED', from)
    throw new DomainError('login-failed')
  }
  const { known } = attempt
  await admitAccount(ctx, known, { code, from })
  await forgetFailures(ctx.db, known.staffId)
  const token = ctx.randomBytes(32).toString('base64url')
  await insertLogin(ctx.db, {
    tokenHash: tokenHash(token),
    staffId: known.staffId,
    at: now,
    expiresAt: plusMinutes(now, sessionMin),
    userAgent: from.userAgent,
  })
  await note(ctx, known, 'LOGGED_IN', from)
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
  { code, from }: { code: string | undefined; from: Origin },
): Promise<void> {
  if (known.state !== 'ACTIVE') {
    await note(ctx, known, 'LOGIN_REFUSED', from)
    throw new DomainError('account-closed')
  }
  const { totpCipher, totpLastStep } = known
  if (!totpCipher) return
  if (code === undefined) throw new DomainError('code-required')
  const secret = Buffer.from(ctx.secrets.open(totpCipher), 'base64')
  const step = stepOfCode(secret, code, { at: ctx.clock.now(), usedStep: totpLastStep })
  if (step !== null && (await useTotpStep(ctx.db, known.staffId, step))) return
  await note(ctx, known, 'LOGIN_FAILED', from)
  throw new DomainError('code-wrong')
}

export async function logOut(ctx: Context, token: string, address: string): Promise<void> {
  const hash = tokenHash(token)
  const staff = await staffOfLogin(ctx.db, hash)
  await deleteLogins(ctx.db, [hash])
  ctx.hangUp([lineOf(hash)])
  if (staff) await note(ctx, staff, 'LOGGED_OUT', { address })
}

type Noted = 'LOGGED_IN' | 'LOGIN_FAILED' | 'LOGIN_REFUSED' | 'LOGGED_OUT'

async function note(
  ctx: Context,
  { staffId, hallId }: { staffId: number; hallId: number },
  type: Noted,
  { address }: Pick<Origin, 'address'>,
): Promise<void> {
  const isKnown = type === 'LOGGED_IN' || type === 'LOGGED_OUT'
  const at = ctx.clock.now()
  await recordAccountEvent(ctx.db, {
    hallId,
    staffId,
    byStaffId: isKnown ? staffId : null,
    type,
    at,
    address,
  })
}
