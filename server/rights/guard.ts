import type { FastifyRequest } from 'fastify'
import type { Context } from '../platform/context.ts'
import type { App } from '../platform/http.ts'
import { requireLogin, requireStaff } from '../staff/index.ts'
import { isOpenToAll, permitOf, requireRight } from './rights.ts'

/**
 * Holds the table: a route that is not listed makes the registration throw, and whoever may not use a route is refused
 * before anything of it runs. To be called before the first route.
 */
export function guardRoutes(app: App, ctx: Context): void {
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) permitOf(each, url)
  })
  app.addHook('onRequest', async (request) => {
    if (!request.is404) await admit(ctx, request)
  })
}

/** @throws DomainError not-logged-in, not-allowed */
async function admit(ctx: Context, request: FastifyRequest): Promise<void> {
  const permit = permitOf(request.method, request.routeOptions.url ?? '')
  if (isOpenToAll(permit)) return
  const member = permit === 'LOGGED_IN' ? await requireLogin(ctx, request) : await requireStaff(ctx, request)
  requireRight(permit, member, hallIn(request.params))
}

/** The hall a path names. */
function hallIn(params: unknown): number | null {
  const names = typeof params === 'object' && params !== null && 'hallId' in params
  return names ? Number(params.hallId) : null
}
