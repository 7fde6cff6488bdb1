import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { render } from '../../contract/sms-text.ts'
import { addDays, businessDay, plusSeconds } from '../platform/business-day.ts'
import { acs3Headers, acs3Query } from './acs3.ts'
import type {
  OutgoingSms,
  ProviderGround,
  ReceiptQuestion,
  ReceiptResult,
  SendResult,
  SmsProvider,
} from './provider.ts'
import { ask, asCode, whenUnreadable, type Reply } from './wire.ts'

const standardUrl = 'https://dysmsapi.aliyuncs.com'
const version = '2017-05-25'
/** The console shows a message some seconds after it was taken; so long after the call it would be there. */
const knowsAfterSec = 120
const pageSize = 50
const mostPages = 20

const Answer = Type.Object({ Code: Type.String(), BizId: Type.Optional(Type.String()) })
const Detail = Type.Object({
  OutId: Type.Optional(Type.String()),
  SendStatus: Type.Union([Type.Number(), Type.String()]),
  ErrCode: Type.Optional(Type.String()),
})
const Details = Type.Object({
  Code: Type.Literal('OK'),
  SmsSendDetailDTOs: Type.Object({ SmsSendDetailDTO: Type.Array(Detail) }),
})

/** 阿里云短信: SendSms, and QuerySendDetails for what became of it (dysmsapi 2017-05-25). */
export function aliyunProvider(ground: ProviderGround): SmsProvider {
  const { config, realNow, randomBytes } = ground
  const base = config.SMS_URL || standardUrl

  async function call(action: string, query: Record<string, string>): Promise<Reply> {
    const headers = acs3Headers({
      host: new URL(base).host,
      action,
      version,
      query,
      keyId: config.SMS_KEY_ID,
      key: config.SMS_KEY,
      date: realNow()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
      nonce: randomBytes(16).toString('hex'),
    })
    const answerSec = config.SMS_ANSWER_SEC
    return ask(`${base}/?${acs3Query(query)}`, { method: 'POST', headers, answerSec })
  }

  return {
    name: 'aliyun',
    knowsAfterSec,
    send: async (message) => {
      const query = sendQuery(message)
      return query
        ? sendResult(await call('SendSms', query))
        : { kind: 'REFUSED', problem: 'TEMPLATE_NOT_APPROVED' }
    },
    async receipt(question) {
      for (const day of daysOf(question, realNow())) {
        const result = await onDay(call, question, day)
        if (result.kind !== 'NOT_KNOWN') return result
      }
      return { kind: 'NOT_KNOWN' }
    },
  }
}

function sendQuery({ outId, phone, signature, body, values, providerCodes }: OutgoingSms) {
  if (providerCodes.aliyun === null) return null
  const cutValues = Object.keys(values).map((name) => [name, render(`{${name}}`, values)])
  // A text need not use all that it may.
  const used = cutValues.filter(([name]) => body.includes(`{${name}}`))
  return {
    PhoneNumbers: phone,
    SignName: signature,
    TemplateCode: providerCodes.aliyun,
    TemplateParam: JSON.stringify(Object.fromEntries(used)),
    OutId: outId,
  }
}

const throttled = /^(isv\.BUSINESS_LIMIT_CONTROL|isv\.DAY_LIMIT_CONTROL|Throttling|ServiceUnavailable)/
const unsure = /^(isp\.|InternalError|SystemError|Unknown)/

function sendResult(reply: Reply): SendResult {
  if (reply.kind === 'UNREACHED') return { kind: 'BUSY', problem: reply.problem }
  if (reply.kind === 'LOST') return { kind: 'UNCLEAR', problem: reply.problem }
  if (!Value.Check(Answer, reply.body)) return whenUnreadable(reply.status)
  const { Code, BizId = null } = reply.body
  const problem = asCode(Code)
  if (Code === 'OK') return { kind: 'ACCEPTED', providerId: BizId }
  if (throttled.test(Code)) return { kind: 'BUSY', problem }
  return { kind: unsure.test(Code) ? 'UNCLEAR' : 'REFUSED', problem }
}

/** The provider files messages by day; near midnight it may be either. */
function daysOf({ agoSec }: ReceiptQuestion, now: Date): string[] {
  const sentAt = plusSeconds(now, -agoSec)
  const days = new Set([businessDay(plusSeconds(sentAt, -300)), businessDay(plusSeconds(sentAt, 300))])
  const tomorrow = addDays(businessDay(now), 1)
  return [...days].filter((day) => day < tomorrow)
}

async function onDay(
  call: (action: string, query: Record<string, string>) => Promise<Reply>,
  { outId, phone }: ReceiptQuestion,
  day: string,
): Promise<ReceiptResult> {
  for (let page = 1; page <= mostPages; page++) {
    const query = {
      PhoneNumber: phone,
      SendDate: day.replaceAll('-', ''),
      PageSize: String(pageSize),
      CurrentPage: String(page),
    }
    const reply = await call('QuerySendDetails', query)
    if (reply.kind !== 'ANSWER') return { kind: 'UNCLEAR', problem: reply.problem }
    if (!Value.Check(Details, reply.body)) return { kind: 'UNCLEAR', problem: `HTTP_${reply.status}` }
    const details = reply.body.SmsSendDetailDTOs.SmsSendDetailDTO
    const found = details.find(({ OutId }) => OutId === outId)
    if (found) return outcome(found)
    if (details.length < pageSize) return { kind: 'NOT_KNOWN' }
  }
  return { kind: 'UNCLEAR', problem: 'TOO_MANY' }
}

/** 1 等待回执, 2 发送失败, 3 发送成功 */
function outcome({ SendStatus, ErrCode }: Static<typeof Detail>): ReceiptResult {
  if (String(SendStatus) === '3') return { kind: 'DELIVERED' }
  if (String(SendStatus) === '2') return { kind: 'FAILED', problem: asCode(ErrCode) }
  return { kind: 'ACCEPTED', providerId: null }
}
