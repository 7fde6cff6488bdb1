import type { FastifyRequest } from 'fastify'
import type { GiveRating } from '../../contract/ratings.ts'
import { deviceBehind, mustPair } from '../devices/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { memberBehind, sessionCookie, staffMarkCookie } from '../staff/index.ts'

/**
 * No member of staff rates for a citizen (R53): nobody who is logged in, whatever the screen says it is, and nobody in
 * a browser in which staff has logged in before, unless it is a paired rating terminal. Where devices need no token,
 * whoever stands at a terminal is taken for it, and a browser is not judged by its past.
 * @throws DomainError rating-by-staff, device-not-paired, not-allowed
 */
export async function refuseStaff(
  ctx: Context,
  request: FastifyRequest,
  { via, hallId }: { via: GiveRating['via']; hallId: number },
): Promise<void> {
  const isTerminal = via === 'TERMINAL'
  if (await isLoggedIn(ctx, request)) throw new DomainError('rating-by-staff')
  if (!mustPair(ctx)) return
  const paired = await deviceBehind(ctx, request.cookies, ['RATING_TERMINAL'])
  // A terminal carried off to another hall is a browser like any other there, and no terminal.
  const terminal = paired?.hallId === hallId ? paired : null
  if (isTerminal && paired && !terminal) throw new DomainError('not-allowed')
  if (!terminal && request.cookies[staffMarkCookie]) throw new DomainError('rating-by-staff')
  if (!terminal && isTerminal) throw new DomainError('device-not-paired')
}

/**
 * What a window asks to be rated is for the screens of its own hall: the token in it is a right.
 * @throws DomainError not-allowed
 */
export async function requireOwnScreen(
  ctx: Context,
  { cookies }: FastifyRequest,
  { hallId }: { hallId: number },
): Promise<void> {
  if (!mustPair(ctx)) return
  const screen = await deviceBehind(ctx, cookies, ['RATING_TERMINAL', 'WINDOW_SCREEN', 'WALL'])
  if (screen?.hallId !== hallId) throw new DomainError('not-allowed')
}

async function isLoggedIn(ctx: Context, { cookies }: FastifyRequest): Promise<boolean> {
  const token = cookies[sessionCookie]
  const member = token ? await memberBehind(ctx, token).catch(() => null) : null
  return member !== null
}
