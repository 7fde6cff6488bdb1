import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Account, FirstPassword } from '../../contract/accounts.ts'
import { HallParams, StaffParams } from '../../contract/basics.ts'
import type { Context } from '../platform/context.ts'
import { addressOf, answers, answersNothing, type App } from '../platform/http.ts'
import { accountsOf } from './account-queries.ts'
import { removeTotp, resetPassword, setAccount, type AccountChange, type Doer } from './commands.ts'
import type { StaffMember } from './queries.ts'
import { requireStaff } from './sessions.ts'

const accountChanges: AccountChange[] = ['lock', 'unlock', 'disable', 'enable']

/** What the security administrator does to the accounts of the hall. What became of it stands in the log (audit). */
export function accountRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/accounts',
    { schema: { params: HallParams, response: answers(Type.Array(Account)) } },
    ({ params }) => accountsOf(ctx.db, params.hallId, ctx.clock.now()),
  )

  app.post(
    '/api/accounts/:staffId/reset-password',
    { schema: { params: StaffParams, response: answers(FirstPassword) } },
    async (request) => resetPassword(ctx, await doer(ctx, request), request.params.staffId),
  )

  const silent = { schema: { params: StaffParams, response: answersNothing } }

  app.post('/api/accounts/:staffId/remove-totp', silent, async (request, reply) => {
    await removeTotp(ctx, await doer(ctx, request), request.params.staffId)
    return reply.code(204).send(null)
  })

  for (const change of accountChanges) {
    app.post(`/api/accounts/:staffId/${change}`, silent, async (request, reply) => {
      await setAccount(ctx, await doer(ctx, request), { staffId: request.params.staffId, change })
      return reply.code(204).send(null)
    })
  }
}

async function doer(ctx: Context, request: FastifyRequest): Promise<Doer> {
  return doerOf(await requireStaff(ctx, request), request)
}

export function doerOf({ staffId, hallId, account }: StaffMember, request: FastifyRequest): Doer {
  return { staffId, hallId, account, address: addressOf(request) }
}
