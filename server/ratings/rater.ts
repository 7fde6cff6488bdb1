import type { FastifyRequest } from 'fastify'
import type { GiveRating } from '../../contract/ratings.ts'
import { deviceBehind, mustPair } from '../devices/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { memberBehind, sessionCookie, staffMarkCookie } from '../staff/index.ts'

/**
 * No member of staff rates for a citizen (R53): nobody who is logged in, and nobody in a browser in which staff has
 * logged in before, unless it is a rating terminal. Where devices need no token, whoever stands at a terminal is taken
 * for it, so that one machine can show the whole hall; there a browser is not judged by its past either.
 * @throws DomainError rating-by-staff, device-not-paired
 */
export async function refuseStaff(
  ctx: Context,
  request: FastifyRequest,
  via: GiveRating['via'],
): Promise<void> {
  const isTerminal = via === 'TERMINAL'
  if (!mustPair(ctx)) {
    if (!isTerminal && (await isLoggedIn(ctx, request))) throw new DomainError('rating-by-staff')
    return
  }
  const terminal = await deviceBehind(ctx, request.cookies, ['RATING_TERMINAL'])
  if (await isLoggedIn(ctx, request)) throw new DomainError('rating-by-staff')
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
