import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { HallParams } from '../../contract/basics.ts'
import {
  CheckRectification,
  ChooseDisposition,
  CloseRectification,
  GiveFeedback,
  RecordContact,
  RectificationParams,
  RectificationRow,
  RectificationSheet,
  SubmitRectification,
  Verdict,
} from '../../contract/rectifications.ts'
import { currentPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, type App } from '../platform/http.ts'
import { Beginning, Listed } from '../../contract/lists.ts'
import { requireStaff } from '../staff/index.ts'
import { publicRoutes } from './public-list.ts'
import { limitOn, takeStep, type DiscountRating, type Taken } from './commands.ts'
import { byOf, sheetFor, worklist } from './worklist.ts'

const Shown = Type.Object({ ...Beginning.properties, over: Type.Optional(Type.Boolean()) })

/** `discount` takes a rating out of all counts: the ratings room's own command. */
export function rectificationRoutes(app: App, ctx: Context, discount: DiscountRating): void {
  const answer = { params: RectificationParams, response: answers(RectificationSheet) }
  const step = (request: StepRequest, wish: Wish) => stepped(ctx, discount, { request, wish })

  publicRoutes(app, ctx)
  app.get(
    '/api/halls/:hallId/rectifications',
    { schema: { params: HallParams, querystring: Shown, response: answers(Listed(RectificationRow)) } },
    async (request) => {
      const { over: isOver = false, ...beginning } = request.query
      const by = await byOf(ctx, await requireStaff(ctx, request))
      return worklist(ctx, { ...beginning, hallId: request.params.hallId, isOver }, by)
    },
  )
  app.get('/api/rectifications/:rectificationId', { schema: answer }, async (request) => {
    const member = await requireStaff(ctx, request)
    return sheetFor(ctx, request.params.rectificationId, {
      ...(await byOf(ctx, member)),
      hallId: member.hallId,
    })
  })

  app.post(
    '/api/rectifications/:rectificationId/contact',
    { schema: { ...answer, body: RecordContact } },
    (request) => {
      const { result, note } = request.body
      return step(request, { act: { type: 'CONTACT', result }, choice: result, words: note })
    },
  )
  app.post(
    '/api/rectifications/:rectificationId/disposition',
    { schema: { ...answer, body: ChooseDisposition } },
    async (request) => {
      const { disposition, words, due } = request.body
      const { hallId } = await requireStaff(ctx, request)
      const dueAt = limitOn(await currentPlan(ctx, hallId), due)
      return step(request, {
        act: { type: 'DISPOSE', disposition, words, dueAt },
        choice: disposition,
        words,
      })
    },
  )
  app.post(
    '/api/rectifications/:rectificationId/submit',
    { schema: { ...answer, body: SubmitRectification } },
    (request) => {
      const { commandId: _, ...report } = request.body
      return step(request, { act: { type: 'SUBMIT', report }, choice: null, words: '' })
    },
  )
  app.post(
    '/api/rectifications/:rectificationId/qc',
    { schema: { ...answer, body: CheckRectification } },
    (request) => {
      const { level, ...verdict } = request.body
      return step(request, verdictOn(level === 1 ? 'QC1' : 'QC2', verdict))
    },
  )
  app.post(
    '/api/rectifications/:rectificationId/extension',
    { schema: { ...answer, body: Verdict } },
    (request) => step(request, verdictOn('EXTEND', request.body)),
  )
  app.post(
    '/api/rectifications/:rectificationId/appeal',
    { schema: { ...answer, body: Verdict } },
    (request) => step(request, verdictOn('DECIDE_APPEAL', request.body)),
  )
  app.post(
    '/api/rectifications/:rectificationId/feedback',
    { schema: { ...answer, body: GiveFeedback } },
    (request) => {
      const { channel, isSatisfied, note } = request.body
      return step(request, { act: { type: 'FEEDBACK', channel, isSatisfied }, choice: channel, words: note })
    },
  )
  app.post(
    '/api/rectifications/:rectificationId/close',
    { schema: { ...answer, body: CloseRectification } },
    (request) => {
      const { isSatisfied, note } = request.body
      return step(request, { act: { type: 'CLOSE', isSatisfied }, choice: null, words: note })
    },
  )
}

type Wish = Pick<Taken, 'act' | 'choice' | 'words'>
type StepRequest = FastifyRequest<{ Params: { rectificationId: number }; Body: { commandId: string } }>

const verdictOn = (
  type: 'EXTEND' | 'DECIDE_APPEAL' | 'QC1' | 'QC2',
  { isPassed, comment }: { isPassed: boolean; comment: string },
): Wish => ({ act: { type, isPassed, comment }, choice: null, words: comment })

async function stepped(
  ctx: Context,
  discount: DiscountRating,
  { request, wish }: { request: StepRequest; wish: Wish },
): Promise<RectificationSheet> {
  const member = await requireStaff(ctx, request)
  const { staffId, hallId } = member
  const { rectificationId } = request.params
  const by = await byOf(ctx, member)
  const actor = { kind: 'STAFF', staffId } as const
  const command = commandOf(ctx, request, { id: request.body.commandId, actor })
  await hallTransaction(ctx, { hallId, actor, command }, async (tx) => {
    await takeStep(tx, { ...wish, rectificationId, by }, discount)
    return null
  })
  return sheetFor(ctx, rectificationId, { ...by, hallId })
}
