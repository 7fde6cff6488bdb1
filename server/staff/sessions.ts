import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { keepsFirstPasswords } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { isIdle } from './idle.ts'
import { daysLeft, isTooOld } from './password-age.ts'
import { deleteLogins, openLogins, touchLogin, type OpenLogin, type StaffMember } from './queries.ts'

export const sessionCookie = 'tingxu_session'

/**
 * Marks a browser in which a member of staff has logged in: it stays after the logout, for such a browser gives no
 * ratings (R53). It opens nothing; whoever deletes it has only a browser that nobody has logged in to.
 */
export const staffMarkCookie = 'tingxu_staff_device'

/** A request of the last minute is recent enough: not every press writes. */
const touchAfterMs = 60_000

// A leaked table of sessions opens no session.
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What the sockets of a login hang on: see `Context.hangUp`. */
export const lineOf = (hash: Buffer): string => `login:${hash.toString('hex')}`

/** Who is behind a request is looked up once, however often it is asked. */
const askedFor = new WeakMap<FastifyRequest, Promise<StaffMember | null>>()

/**
 * The member of staff behind a request, or null for anybody else.
 * @throws DomainError password-change-required
 */
export async function loggedIn(ctx: Context, request: FastifyRequest): Promise<StaffMember | null> {
  const member = await whoAsks(ctx, request)
  return member && ready(member)
}

/**
 * The member of staff behind a request.
 * @throws DomainError not-logged-in, password-change-required
 */
export async function requireStaff(ctx: Context, request: FastifyRequest): Promise<StaffMember> {
  return ready(await requireLogin(ctx, request))
}

/** The same, also with a first password that is still to be changed. @throws DomainError not-logged-in */
export async function requireLogin(ctx: Context, request: FastifyRequest): Promise<StaffMember> {
  const member = await whoAsks(ctx, request)
  if (!member) throw new DomainError('not-logged-in')
  return member
}

/**
 * Who is behind the cookie of a socket, and the line it hangs on.
 * @throws DomainError not-logged-in, password-change-required
 */
export async function requireMember(
  ctx: Context,
  token: string | undefined,
): Promise<{ member: StaffMember; line: string }> {
  const login = token ? await loginOf(ctx, token) : null
  if (!login) throw new DomainError('not-logged-in')
  return { member: ready(memberIn(ctx, login)), line: lineOf(login.tokenHash) }
}

/** Which of these lines are dead, because the login behind them is over. */
export async function deadLogins(ctx: Context, lines: string[]): Promise<string[]> {
  const logins = lines.filter((line) => line.startsWith('login:'))
  if (logins.length === 0) return []
  const hashes = logins.map((line) => Buffer.from(line.slice('login:'.length), 'hex'))
  const alive = await aliveLogins(ctx, hashes)
  const aliveLines = new Set(alive.map((login) => lineOf(login.tokenHash)))
  return logins.filter((line) => !aliveLines.has(line))
}

/** Who has just logged in with this token. @throws DomainError not-logged-in */
export async function memberBehind(ctx: Context, token: string): Promise<StaffMember> {
  const login = await loginOf(ctx, token)
  if (!login) throw new DomainError('not-logged-in')
  return memberIn(ctx, login)
}

async function whoAsks(ctx: Context, request: FastifyRequest): Promise<StaffMember | null> {
  const known = askedFor.get(request)
  if (known) return known
  const asking = lookUp(ctx, request)
  askedFor.set(request, asking)
  return asking
}

async function lookUp(ctx: Context, request: FastifyRequest): Promise<StaffMember | null> {
  const token = request.cookies[sessionCookie]
  const login = token ? await loginOf(ctx, token) : null
  if (!login) return null
  const now = ctx.clock.now()
  // The console asks every few seconds who is logged in: that alone is nobody at work.
  const isByItself = request.method === 'GET' && request.routeOptions.url === '/api/me'
  const isRecent = now.getTime() - login.lastSeenAt.getTime() < touchAfterMs
  if (!isByItself && !isRecent) await touchLogin(ctx.db, login.tokenHash, now)
  return memberIn(ctx, login)
}

async function loginOf(ctx: Context, token: string): Promise<OpenLogin | null> {
  return (await aliveLogins(ctx, [tokenHash(token)]))[0] ?? null
}

/** Those of these logins that hold; the idle ones end here. A demonstration leaves nobody idle: programs play it. */
async function aliveLogins(ctx: Context, hashes: Buffer[]): Promise<OpenLogin[]> {
  const now = ctx.clock.now()
  const logins = await openLogins(ctx.db, hashes, now)
  const idle = ctx.clock.demo ? [] : logins.filter((login) => isIdle(login, now))
  if (idle.length > 0)
    await deleteLogins(
      ctx.db,
      idle.map((login) => login.tokenHash),
    )
  return logins.filter((login) => !idle.includes(login))
}

function memberIn(ctx: Context, login: OpenLogin): StaffMember {
  const { staffId, hallId, name, workNo, account, role, hasTotp, passwordChangedAt: changedAt } = login
  const who = { staffId, hallId, name, workNo, account, role, hasTotp }
  if (keepsFirstPasswords(ctx.config)) return { ...who, mustChangePassword: false, passwordDaysLeft: null }
  const age = { changedAt, days: ctx.config.PASSWORD_DAYS }
  // As the password was at the login: whoever serves a citizen at midnight is not stopped by a date.
  const mustChangePassword = changedAt === null || isTooOld(age, login.loggedInAt)
  return { ...who, mustChangePassword, passwordDaysLeft: daysLeft(age, ctx.clock.now()) }
}

function ready(member: StaffMember): StaffMember {
  if (member.mustChangePassword) throw new DomainError('password-change-required')
  return member
}
