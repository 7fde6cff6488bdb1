import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Command, HallParams } from '../../contract/basics.ts'
import {
  EditedSmsTemplate,
  EditSmsTemplate,
  EnterSmsOptOut,
  FindSms,
  FoundSms,
  SmsOptOut,
  SmsOptOutParams,
  SmsParams,
  SmsTemplateParams,
  SmsTemplates,
  SmsTemplateVersion,
} from '../../contract/sms.ts'
import type { Context } from '../platform/context.ts'
import { hallTransaction, type HallTransaction } from '../platform/hall-transaction.ts'
import { answers, commandOf, type App } from '../platform/http.ts'
import { requireStaff } from '../staff/index.ts'
import { editTemplate, endOptOut, enterOptOut, giveUpSms, resendSms } from './commands.ts'
import { findMessages, templateHistory, templatesOf } from './lists.ts'
import { optOutsInForce } from './opt-out-queries.ts'
import { pushRoutes } from './push-routes.ts'

export function smsRoutes(app: App, ctx: Context): void {
  messageRoutes(app, ctx)
  templateRoutes(app, ctx)
  optOutRoutes(app, ctx)
  pushRoutes(app, ctx)
}

const Nothing = Type.Null()

function messageRoutes(app: App, ctx: Context): void {
  app.post(
    '/api/halls/:hallId/sms/find',
    { schema: { params: HallParams, body: FindSms, response: answers(FoundSms) } },
    ({ params, body }) => findMessages(ctx, params.hallId, body),
  )

  const plain = { params: SmsParams, body: Command, response: answers(Nothing) }
  app.post('/api/sms/messages/:smsId/resend', { schema: plain }, (request) =>
    byStaff(ctx, request, (tx, staffId) => resendSms(tx, { smsId: request.params.smsId, staffId })),
  )
  app.post('/api/sms/messages/:smsId/give-up', { schema: plain }, (request) =>
    byStaff(ctx, request, (tx, staffId) => giveUpSms(tx, { smsId: request.params.smsId, staffId })),
  )
}

function templateRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/sms/templates',
    { schema: { params: HallParams, response: answers(SmsTemplates) } },
    ({ params }) => templatesOf(ctx, params.hallId),
  )
  app.get(
    '/api/halls/:hallId/sms/templates/:code',
    { schema: { params: SmsTemplateParams, response: answers(Type.Array(SmsTemplateVersion)) } },
    ({ params }) => templateHistory(ctx, params),
  )
  app.post(
    '/api/halls/:hallId/sms/templates/:code',
    { schema: { params: SmsTemplateParams, body: EditSmsTemplate, response: answers(EditedSmsTemplate) } },
    (request) => {
      const { body, providerCodes, basedOn } = request.body
      const { code } = request.params
      return byStaff(ctx, request, (tx, staffId) =>
        editTemplate(tx, { code, body, providerCodes, basedOn, staffId }),
      )
    },
  )
}

function optOutRoutes(app: App, ctx: Context): void {
  app.get(
    '/api/halls/:hallId/sms/opt-outs',
    { schema: { params: HallParams, response: answers(Type.Array(SmsOptOut)) } },
    ({ params }) => optOutsInForce(ctx.db, params.hallId),
  )
  app.post(
    '/api/halls/:hallId/sms/opt-outs',
    { schema: { params: HallParams, body: EnterSmsOptOut, response: answers(Nothing) } },
    (request) =>
      byStaff(ctx, request, (tx, staffId) => enterOptOut(tx, { phone: request.body.phone, staffId })),
  )
  app.post(
    '/api/sms/opt-outs/:optOutId/lift',
    { schema: { params: SmsOptOutParams, body: Command, response: answers(Nothing) } },
    (request) =>
      byStaff(ctx, request, (tx, staffId) => endOptOut(tx, { optOutId: request.params.optOutId, staffId })),
  )
}

type Asked = FastifyRequest<{ Body: { commandId: string } }>

/** One command of a member of staff in the own hall. */
async function byStaff<Answer>(
  ctx: Context,
  request: Asked,
  decide: (tx: HallTransaction, staffId: number) => Promise<Answer>,
): Promise<Answer> {
  const { staffId, hallId } = await requireStaff(ctx, request)
  const actor = { kind: 'STAFF', staffId } as const
  const command = commandOf(ctx, request, { id: request.body.commandId, actor })
  return hallTransaction(ctx, { hallId, actor, command }, (tx) => decide(tx, staffId))
}
