import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { ErrorAnswer } from '../../contract/errors.ts'
import type { Context } from '../platform/context.ts'
import { DomainError } from '../platform/domain-error.ts'
import { realClock } from '../platform/hall-clock.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import type { App } from '../platform/http.ts'
import { optOutByReply, receiveReport } from './commands.ts'
import { httpSignature } from './http-provider.ts'
import { phoneHash } from './numbers.ts'
import { hallAnswered } from './opt-out-queries.ts'
import { pushedBy, PushingProvider, wantsNoMore, type Pushed } from './pushed.ts'
import { messageReported } from './queries.ts'
import { sha256Hex } from './wire.ts'

const staleSec = 300

/** How each provider wants to hear that its push was taken; any other answer makes it push again. */
const thanks: Record<PushingProvider, Record<string, string | number>> = {
  http: { code: 0 },
  aliyun: { code: 0, msg: 'OK' },
  tencent: { result: 0, errmsg: 'OK' },
  mas: { code: 0 },
}

const Push = {
  params: Type.Object({ provider: PushingProvider }),
  querystring: Type.Object({ secret: Type.Optional(Type.String()) }),
  response: {
    200: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String()])),
    '4xx': ErrorAnswer,
    '5xx': ErrorAnswer,
  },
}

type PushRequest = FastifyRequest<{ Params: { provider: PushingProvider }; Querystring: { secret?: string } }>

/** Where providers push receipts and replies. */
export function pushRoutes(app: App, ctx: Context): void {
  void app.register(async (scope: App) => {
    // A signature is over the text as it was sent, whatever type it calls itself.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body))
    scope.post('/api/sms/receipts/:provider', { schema: Push }, async (request) => {
      const { provider } = request.params
      const text = typeof request.body === 'string' ? request.body : ''
      requireProof(ctx, request, text)
      const pushed = pushedBy(provider, text)
      if (!pushed) throw new DomainError('request-invalid', { problem: 'JSON' })
      await receive(ctx, provider, pushed)
      return thanks[provider]
    })
  })
}

/**
 * Our own format signs; the others can only carry a secret in the address they are given.
 * @throws DomainError sms-receipt-refused
 */
function requireProof({ config }: Context, request: PushRequest, body: string): void {
  const secret = config.SMS_RECEIPT_SECRET
  if (secret === '' || !isProven(request, { secret, body })) throw new DomainError('sms-receipt-refused')
}

function isProven(request: PushRequest, { secret, body }: { secret: string; body: string }): boolean {
  const { params, query, headers, method } = request
  if (params.provider !== 'http') return isSame(query.secret ?? '', secret)
  const timestamp = String(headers['x-timestamp'] ?? '')
  const ageSec = Math.abs(realClock.now().getTime() / 1000 - Number(timestamp))
  const path = request.routeOptions.url?.replace(':provider', 'http') ?? ''
  const signature = httpSignature(secret, { timestamp, method, path, body })
  return ageSec < staleSec && isSame(String(headers['x-signature'] ?? ''), signature)
}

const isSame = (given: string, expected: string): boolean =>
  timingSafeEqual(Buffer.from(sha256Hex(given)), Buffer.from(sha256Hex(expected)))

/** What is about no message of ours, or answers none, is passed over: it will not become ours by being pushed again. */
async function receive(ctx: Context, provider: PushingProvider, { reports, replies }: Pushed): Promise<void> {
  for (const { report, ...about } of reports) {
    const sms = await messageReported(ctx.db, provider, about)
    if (!sms) continue
    const order = { hallId: sms.hallId, actor: { kind: 'HALL' } as const }
    await hallTransaction(ctx, order, (tx) => receiveReport(tx, { smsId: sms.id, report }))
  }
  for (const { phone, text, signature } of replies) {
    if (!wantsNoMore(text)) continue
    const hallId = await hallAnswered(ctx.db, { signature, phoneHash: phoneHash(ctx.secrets, phone) })
    if (hallId === null) continue
    await hallTransaction(ctx, { hallId, actor: { kind: 'CITIZEN' } }, (tx) => optOutByReply(tx, phone))
  }
}
