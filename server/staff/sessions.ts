import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { memberByToken, type StaffMember } from './queries.ts'

export const sessionCookie = 'tingxu_session'

// A leaked table of sessions opens no session.
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Who is behind a request is looked up once, however often it is asked. */
const askedFor = new WeakMap<FastifyRequest, Promise<StaffMember | null>>()

/** The member of staff behind a request, or null for anybody else. */
export async function loggedIn(ctx: Context, request: FastifyRequest): Promise<StaffMember | null> {
  const known = askedFor.get(request)
  if (known) return known
  const asking = memberOf(ctx, request.cookies[sessionCookie])
  askedFor.set(request, asking)
  return asking
}

/**
 * The member of staff behind a request.
 * @throws DomainError not-logged-in
 */
export async function requireStaff(ctx: Context, request: FastifyRequest): Promise<StaffMember> {
  return required(await loggedIn(ctx, request))
}

/** The same by token, for connections that are no requests. @throws DomainError not-logged-in */
export async function requireMember(ctx: Context, token: string | undefined): Promise<StaffMember> {
  return required(await memberOf(ctx, token))
}

async function memberOf(ctx: Context, token: string | undefined): Promise<StaffMember | null> {
  return token ? memberByToken(ctx.db, tokenHash(token), ctx.clock.now()) : null
}

function required(member: StaffMember | null): StaffMember {
  if (!member) throw new DomainError('not-logged-in')
  return member
}
