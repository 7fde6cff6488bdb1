import type { FastifyRequest } from 'fastify'
import { Command, HallParams } from '../../contract/basics.ts'
import {
  EnterRating,
  Invitation,
  ReportCall,
  RequestParams,
  RevealedPhone,
} from '../../contract/invitations.ts'
import { Listed } from '../../contract/lists.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { answers, answersNothing, commandOf, staffActor, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { enterRating, invitationsOf, phoneToCall, reportCall, revealPhone, type Officer } from './commands.ts'

export function invitationRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/invitations',
    { schema: { params: HallParams, response: answers(Listed(Invitation)) } },
    ({ params }) => invitationsOf(ctx, params.hallId),
  )
  app.post(
    '/api/invitations/:requestId/phone',
    { schema: { params: RequestParams, body: Command, response: answers(RevealedPhone) } },
    async (request) => {
      const { requestId } = request.params
      const { hallId } = await requireStaff(ctx, request)
      await invite(ctx, request, (tx, by) => revealPhone(tx, requestId, by))
      return phoneToCall(ctx, { hallId, requestId })
    },
  )
  app.post(
    '/api/invitations/:requestId/attempts',
    { schema: { params: RequestParams, body: ReportCall, response: answersNothing } },
    async (request, reply) => {
      const { commandId: _, ...call } = request.body
      await invite(ctx, request, (tx, by) => reportCall(tx, request.params.requestId, { ...by, ...call }))
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/api/invitations/:requestId/rating',
    { schema: { params: RequestParams, body: EnterRating, response: answersNothing } },
    async (request, reply) => {
      const { commandId: _, ...answer } = request.body
      await invite(ctx, request, (tx, by) => enterRating(tx, request.params.requestId, { ...by, ...answer }))
      return reply.code(204).send(null)
    },
  )
}

type InvitationRequest = FastifyRequest<{ Params: { requestId: number }; Body: { commandId: string } }>

/** One command of an officer, in the own hall. Null, where it answers nothing: an answer is stored as JSON. */
async function invite<Answer>(
  ctx: Context,
  request: InvitationRequest,
  decide: (tx: HallTransaction, by: Officer) => Promise<Answer>,
): Promise<Answer> {
  const { staffId, hallId } = await requireStaff(ctx, request)
  const actor = staffActor(request, staffId)
  const command = commandOf(ctx, request, { id: request.body.commandId, actor })
  return hallTransaction(ctx, { hallId, actor, command }, (tx) => decide(tx, { staffId }))
}
