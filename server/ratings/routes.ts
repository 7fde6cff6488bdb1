import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { TokenParams, WindowParams } from '../../contract/basics.ts'
import { FindRating, FoundRating, GiveRating, RatingSheet, TerminalView } from '../../contract/ratings.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, type App } from '../platform/http.ts'
import { giveRating } from './commands.ts'
import { refuseStaff, requireOwnScreen } from './rater.ts'
import { findRating, requireRequest, sheetOf, sheetsOfTicket, terminalView, type RateUrlOf } from './sheet.ts'
import { tokenOfInviteCode } from './state-queries.ts'

/** Whatever somebody typed from a message: a wrong one is answered by a page, not by an error. */
const TypedCode = Type.Object({ code: Type.String() })
const inviteCode = /^[2-9A-HJKMNP-Za-hjkmnp-z]{9}$/
/** Opens the page that says that there is nothing to rate. */
const nobodysToken = 'A'.repeat(22)

const triesPerMinute = { max: 30, timeWindow: 60_000 }
/** Numbers are short: nobody shall try them through. */
const findsPerMinute = { max: 10, timeWindow: 60_000 }

/** `rateUrlOf` tells which services the province rates on its own page: those are not rated here. */
export function ratingRoutes(app: App, ctx: Context, rateUrlOf: RateUrlOf): void {
  const sheet = { params: TokenParams, response: answers(RatingSheet) }

  app.get(
    '/e/:code',
    { schema: { params: TypedCode, hide: true }, config: { rateLimit: triesPerMinute } },
    async ({ params: { code } }, reply) => {
      const token = inviteCode.test(code) ? await tokenOfInviteCode(ctx.db, code) : null
      return reply.redirect(`/r/${token ?? nobodysToken}?via=sms`)
    },
  )
  app.get('/api/ratings/:token', { schema: sheet }, ({ params }) => sheetOf(ctx, rateUrlOf, params.token))
  app.post(
    '/api/ratings/:token',
    { schema: { ...sheet, body: GiveRating }, config: { rateLimit: triesPerMinute } },
    async (request) => {
      const { id, hallId } = await requireRequest(ctx, request.params.token)
      await refuseStaff(ctx, request, { via: request.body.via, hallId })
      // Given here, the province would never hear of it.
      if (await rateUrlOf(ctx, id)) throw new DomainError('rating-at-province')
      await rate(ctx, request, hallId)
      return sheetOf(ctx, rateUrlOf, request.params.token)
    },
  )
  app.get(
    '/api/progress/:token/ratings',
    { schema: { params: TokenParams, response: answers(Type.Array(RatingSheet)) } },
    ({ params }) => sheetsOfTicket(ctx, rateUrlOf, params.token),
  )
  app.post(
    '/api/windows/:windowId/find-rating',
    {
      schema: { params: WindowParams, body: FindRating, response: answers(FoundRating) },
      config: { rateLimit: findsPerMinute },
    },
    ({ params, body }) => findRating(ctx, params.windowId, body),
  )
  app.get(
    '/api/windows/:windowId/terminal',
    { schema: { params: WindowParams, response: answers(TerminalView) } },
    async (request) => {
      const view = await terminalView(ctx, rateUrlOf, request.params.windowId)
      await requireOwnScreen(ctx, request, view)
      return view
    },
  )
}

type RatingCommand = FastifyRequest<{ Params: { token: string }; Body: GiveRating }>

async function rate(ctx: Context, request: RatingCommand, hallId: number): Promise<void> {
  const { token } = request.params
  const { commandId, via, ...given } = request.body
  const actor = { kind: 'CITIZEN' } as const
  const command = commandOf(ctx, request, { id: commandId, actor })
  const addressHash = via === 'TERMINAL' ? null : ctx.secrets.keyedHash('rating-address', request.ip)
  await hallTransaction(ctx, { hallId, actor, command }, async (tx) => {
    await giveRating(tx, token, { ...given, channel: via, enteredBy: null, addressHash })
    return null
  })
}
