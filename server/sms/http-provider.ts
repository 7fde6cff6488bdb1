import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { render, signed } from '../../contract/sms-text.ts'
import type { OutgoingSms, ProviderGround, ReceiptResult, SendResult, SmsProvider } from './provider.ts'
import { ask, asCode, hmac, sha256Hex, whenUnreadable, type Reply } from './wire.ts'

const Taken = Type.Object({ id: Type.String() })
const Refused = Type.Object({ code: Type.String() })
const Receipt = Type.Object({
  id: Type.String(),
  status: Type.Enum(['ACCEPTED', 'DELIVERED', 'FAILED']),
  code: Type.Optional(Type.String()),
})

/** What a request of ours, or a push to us, is signed over: docs/sms-gateway.md. */
export const httpSignature = (
  key: string,
  parts: { timestamp: string; method: string; path: string; body: string },
) => hmac(key, [parts.timestamp, parts.method, parts.path, sha256Hex(parts.body)].join('\n')).toString('hex')

/** Any gateway that speaks the format of docs/sms-gateway.md. */
export function httpProvider({ config, realNow }: ProviderGround): SmsProvider {
  async function call(method: 'GET' | 'POST', below: string, body: string): Promise<Reply> {
    const url = `${config.SMS_URL}${below}`
    const path = new URL(url).pathname
    const timestamp = String(Math.floor(realNow().getTime() / 1000))
    const headers = {
      'content-type': 'application/json',
      'x-key-id': config.SMS_KEY_ID,
      'x-timestamp': timestamp,
      'x-signature': httpSignature(config.SMS_KEY, { timestamp, method, path, body }),
    }
    const answerSec = config.SMS_ANSWER_SEC
    return ask(url, { method, headers, answerSec, ...(method === 'POST' ? { body } : {}) })
  }
  return {
    name: 'http',
    // The format demands it: what a gateway does not know it will not send.
    knowsAfterSec: 0,
    send: async (message) => sendResult(await call('POST', '/messages', contentOf(message))),
    receipt: async ({ outId }) => receiptResult(await call('GET', `/messages/${outId}`, '')),
  }
}

function contentOf({ outId, phone, signature, code, body, values }: OutgoingSms): string {
  return JSON.stringify({ outId, phone, template: code, text: signed(signature, render(body, values)) })
}

function sendResult(reply: Reply): SendResult {
  if (reply.kind === 'UNREACHED') return { kind: 'BUSY', problem: reply.problem }
  if (reply.kind === 'LOST') return { kind: 'UNCLEAR', problem: reply.problem }
  const { status, body } = reply
  // 409: it has had this message before. That is what we want to know.
  const isTaken = status === 200 || status === 409
  if (isTaken && Value.Check(Taken, body)) return { kind: 'ACCEPTED', providerId: body.id }
  const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 409 && status !== 429
  if (isRefusal && Value.Check(Refused, body)) return { kind: 'REFUSED', problem: asCode(body.code) }
  return whenUnreadable(status)
}

function receiptResult(reply: Reply): ReceiptResult {
  if (reply.kind !== 'ANSWER') return { kind: 'UNCLEAR', problem: reply.problem }
  const { status, body } = reply
  // The code as well: a 404 alone may come from a proxy on the way.
  const isUnknown = status === 404 && Value.Check(Refused, body) && body.code === 'message-unknown'
  if (isUnknown) return { kind: 'NOT_KNOWN' }
  if (status !== 200 || !Value.Check(Receipt, body)) return { kind: 'UNCLEAR', problem: `HTTP_${status}` }
  if (body.status === 'FAILED') return { kind: 'FAILED', problem: asCode(body.code) }
  return body.status === 'DELIVERED' ? { kind: 'DELIVERED' } : { kind: 'ACCEPTED', providerId: body.id }
}
