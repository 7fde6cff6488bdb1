import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { TokenParams, WindowParams } from '../../contract/basics.ts'
import { GiveRating, RatingSheet, TerminalView } from '../../contract/ratings.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, type App } from '../platform/http.ts'
import { memberBehind, sessionCookie } from '../staff/index.ts'
import { giveRating } from './commands.ts'
import { requireRequest, sheetOf, sheetsOfTicket, terminalView } from './sheet.ts'

const triesPerMinute = { max: 30, timeWindow: 60_000 }

export function ratingRoutes(app: App, ctx: Context): void {
  const sheet = { params: TokenParams, response: answers(RatingSheet) }

  app.get('/api/ratings/:token', { schema: sheet }, ({ params }) => sheetOf(ctx, params.token))
  app.post(
    '/api/ratings/:token',
    { schema: { ...sheet, body: GiveRating }, config: { rateLimit: triesPerMinute } },
    async (request) => {
      await refuseStaff(ctx, request)
      await rate(ctx, request)
      return sheetOf(ctx, request.params.token)
    },
  )
  app.get(
    '/api/progress/:token/ratings',
    { schema: { params: TokenParams, response: answers(Type.Array(RatingSheet)) } },
    ({ params }) => sheetsOfTicket(ctx, params.token),
  )
  app.get(
    '/api/windows/:windowId/terminal',
    { schema: { params: WindowParams, response: answers(TerminalView) } },
    ({ params }) => terminalView(ctx, params.windowId),
  )
}

type RatingRequest = FastifyRequest<{ Params: { token: string }; Body: GiveRating }>

async function rate(ctx: Context, request: RatingRequest): Promise<void> {
  const { token } = request.params
  const { commandId, via, ...given } = request.body
  const { hallId } = await requireRequest(ctx, token)
  const actor = { kind: 'CITIZEN' } as const
  const command = commandOf(ctx, request, { id: commandId, actor })
  const addressHash = via === 'TERMINAL' ? null : ctx.secrets.keyedHash('rating-address', request.ip)
  await hallTransaction(ctx, { hallId, actor, command }, async (tx) => {
    await giveRating(tx, token, { ...given, channel: via, enteredBy: null, addressHash })
    return null
  })
}

/**
 * Nobody who is logged in as staff rates for a citizen (R53).
 * @throws DomainError rating-by-staff
 */
async function refuseStaff(ctx: Context, request: FastifyRequest): Promise<void> {
  const token = request.cookies[sessionCookie]
  const member = token ? await memberBehind(ctx, token).catch(() => null) : null
  if (member) throw new DomainError('rating-by-staff')
}
