import type { FastifyRequest } from 'fastify'
import { deviceBehind, mustPair } from '../devices/index.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { App } from '../platform/http.ts'
import { requireLogin, requireStaff } from '../staff/index.ts'
import { asDevice, isForDevicesOnly, isOpenToAll, kindsIn, requireRight } from './permit.ts'
import { permitOf } from './rights.ts'

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

/** @throws DomainError not-logged-in, password-change-required, device-not-paired, not-allowed */
async function admit(ctx: Context, request: FastifyRequest): Promise<void> {
  const permit = permitOf(request.method, request.routeOptions.url ?? '')
  if (isOpenToAll(permit)) return
  const kinds = kindsIn(permit)
  if (kinds.length > 0 && !mustPair(ctx)) return
  const device = kinds.length > 0 ? await deviceBehind(ctx, request.cookies, kinds) : null
  if (device) return requireRight(permit, asDevice(device), hallIn(request.params))
  if (isForDevicesOnly(permit)) throw new DomainError('device-not-paired')
  const member = permit === 'LOGGED_IN' ? await requireLogin(ctx, request) : await requireStaff(ctx, request)
  requireRight(permit, member, hallIn(request.params))
}

/** The hall a path names. */
function hallIn(params: unknown): number | null {
  const names = typeof params === 'object' && params !== null && 'hallId' in params
  return names ? Number(params.hallId) : null
}
