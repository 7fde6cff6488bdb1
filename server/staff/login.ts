import { hash, verify } from '@node-rs/argon2'
import type { Login } from '../../contract/staff.ts'
import { plusMinutes } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { beginAttempt, deleteLogin, forgetFailures, insertLogin, lockOf } from './queries.ts'
import { tokenHash } from './sessions.ts'

/** A working day with its extended hours; nobody stays logged in overnight. */
const sessionMin = 14 * 60
/** 等保2.0: five wrong passwords lock an account for thirty minutes. */
const failureLimit = 5
const lockMin = 30

/** argon2id with the parameters OWASP recommends. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

let decoy: Promise<string> | undefined

/**
 * Checks account and password and opens a session; returns its token.
 * @throws DomainError login-failed, account-locked
 */
export async function logIn(ctx: Context, { account, password }: Login, userAgent: string): Promise<string> {
  const now = ctx.clock.now()
  const name = account.trim().toLowerCase()
  const lockedUntil = plusMinutes(now, lockMin)
  const attempt = await beginAttempt(ctx.db, name, { now, attempts: failureLimit, lockedUntil })
  if (!attempt) await refuseLocked(ctx, name, now)
  // An unknown account costs the same time as a known one.
  decoy ??= hashPassword('decoy')
  const isRight = await verify(attempt?.passwordHash ?? (await decoy), password)
  if (!attempt || !isRight) throw new DomainError('login-failed')
  await forgetFailures(ctx.db, attempt.staffId)
  const token = ctx.randomBytes(32).toString('base64url')
  const expiresAt = plusMinutes(now, sessionMin)
  await insertLogin(ctx.db, {
    tokenHash: tokenHash(token),
    staffId: attempt.staffId,
    at: now,
    expiresAt,
    userAgent,
  })
  return token
}

async function refuseLocked(ctx: Context, account: string, now: Date): Promise<void> {
  const lockedUntil = await lockOf(ctx.db, account)
  if (!lockedUntil) return
  const minutes = Math.ceil((lockedUntil.getTime() - now.getTime()) / 60_000)
  throw new DomainError('account-locked', { minutes })
}

export async function logOut(ctx: Context, token: string): Promise<void> {
  await deleteLogin(ctx.db, tokenHash(token))
}
