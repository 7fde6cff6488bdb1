import { Type, type TSchema, type Static } from 'typebox'
import { Value } from 'typebox/value'
import type { Report } from './message.ts'
import { mobileNumber } from '../platform/mobile.ts'
import { asCode } from './wire.ts'

/** The providers that push what they learn to us. */
export const PushingProvider = Type.Enum(['http', 'aliyun', 'tencent', 'mas'])
export type PushingProvider = Static<typeof PushingProvider>

/** What a provider pushes: what became of messages, and what people answered. */
export type Pushed = {
  reports: { outId: string | null; providerId: string | null; report: Report }[]
  replies: { phone: string; text: string; signature: string | null }[]
}

type Reader = (item: unknown) => Pushed

const nothing: Pushed = { reports: [], replies: [] }

/** SmsReport and SmsUp of 阿里云短信, pushed by HTTP as arrays. */
const aliyun: Reader = either(
  Type.Object({
    success: Type.Boolean(),
    biz_id: Type.String(),
    out_id: Type.Optional(Type.String()),
    err_code: Type.Optional(Type.String()),
  }),
  ({ success, biz_id, out_id = '', err_code }) =>
    reported(success, err_code, { outId: out_id, providerId: biz_id }),
  Type.Object({
    phone_number: Type.String(),
    content: Type.String(),
    sign_name: Type.Optional(Type.String()),
  }),
  ({ phone_number, content, sign_name }) => replied(phone_number, content, sign_name),
)

/** 短信下发状态通知 (an array) and 短信回复通知 (one) of 腾讯云短信. */
const tencent: Reader = either(
  Type.Object({ sid: Type.String(), report_status: Type.String(), errmsg: Type.Optional(Type.String()) }),
  ({ sid, report_status, errmsg }) =>
    reported(report_status === 'SUCCESS', errmsg, { outId: '', providerId: sid }),
  Type.Object({ mobile: Type.String(), text: Type.String(), sign: Type.Optional(Type.String()) }),
  ({ mobile, text, sign }) => replied(mobile, text, sign),
)

/** 状态报告 and 上行短信 of 云MAS, one or several. */
const mas: Reader = either(
  Type.Object({
    msgGroup: Type.String(),
    reportStatus: Type.String(),
    errorCode: Type.Optional(Type.String()),
  }),
  ({ msgGroup, reportStatus, errorCode }) =>
    reported(reportStatus === 'CM:0000', errorCode ?? reportStatus, { outId: '', providerId: msgGroup }),
  Type.Object({ mobile: Type.String(), smsContent: Type.String() }),
  ({ mobile, smsContent }) => replied(mobile, smsContent, undefined),
)

/** docs/sms-gateway.md */
const http: Reader = either(
  Type.Object({
    outId: Type.String(),
    status: Type.Enum(['DELIVERED', 'FAILED']),
    code: Type.Optional(Type.String()),
  }),
  ({ outId, status, code }) => reported(status === 'DELIVERED', code, { outId, providerId: '' }),
  Type.Object({ phone: Type.String(), text: Type.String(), signature: Type.Optional(Type.String()) }),
  ({ phone, text, signature }) => replied(phone, text, signature),
)

const readers: Record<PushingProvider, Reader> = { aliyun, tencent, mas, http }

/** What a push says; what is not understood of it is left out. Null when it is no JSON at all. */
export function pushedBy(provider: PushingProvider, text: string): Pushed | null {
  const content = parsed(text)
  if (content === null) return null
  const each = [content].flat().map(readers[provider])
  return { reports: each.flatMap(({ reports }) => reports), replies: each.flatMap(({ replies }) => replies) }
}

/** Whether an answer says: no more of these. Letters of any width and case, with or without quotes around them. */
export function wantsNoMore(text: string): boolean {
  const word = text
    .normalize('NFKC')
    .replaceAll(/[\s“”"'。.]/g, '')
    .toUpperCase()
  return ['R', 'TD', 'T', '退订', '拒收'].includes(word)
}

function either<A extends TSchema, B extends TSchema>(
  report: A,
  ofReport: (item: Static<A>) => Pushed,
  reply: B,
  ofReply: (item: Static<B>) => Pushed,
): Reader {
  return (item) => {
    if (Value.Check(report, item)) return ofReport(item)
    return Value.Check(reply, item) ? ofReply(item) : nothing
  }
}

function reported(
  isDelivered: boolean,
  code: string | undefined,
  { outId, providerId }: { outId: string; providerId: string },
): Pushed {
  const report: Report = isDelivered ? { status: 'DELIVERED' } : { status: 'FAILED', problem: asCode(code) }
  return { reports: [{ outId: outId || null, providerId: providerId || null, report }], replies: [] }
}

function replied(number: string, text: string, signature: string | undefined): Pushed {
  const phone = mobileNumber(number)
  return phone === null ? nothing : { reports: [], replies: [{ phone, text, signature: signature || null }] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
