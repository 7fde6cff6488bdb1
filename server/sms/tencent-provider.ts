import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type {
  OutgoingSms,
  ProviderGround,
  ReceiptQuestion,
  ReceiptResult,
  SendResult,
  SmsProvider,
} from './provider.ts'
import { tc3Headers } from './tc3.ts'
import { valuesInOrder } from './templates.ts'
import { ask, asCode, whenUnreadable, type Reply } from './wire.ts'

const standardUrl = 'https://sms.tencentcloudapi.com'
const version = '2021-01-11'
const region = 'ap-guangzhou'
/** Around the moment of the call, for clocks that do not agree. */
const aroundSec = 300
const mostPulled = 100

const Failed = Type.Object({ Response: Type.Object({ Error: Type.Object({ Code: Type.String() }) }) })
const Sent = Type.Object({
  Response: Type.Object({
    SendStatusSet: Type.Array(Type.Object({ Code: Type.String(), SerialNo: Type.String() }), { minItems: 1 }),
  }),
})
const Pulled = Type.Object({
  Response: Type.Object({
    PullSmsSendStatusSet: Type.Array(
      Type.Object({
        SerialNo: Type.String(),
        ReportStatus: Type.String(),
        Description: Type.Optional(Type.String()),
        SessionContext: Type.Optional(Type.String()),
      }),
    ),
  }),
})

/**
 * 腾讯云短信: SendSms, and PullSmsSendStatusByPhoneNumber for what became of it (sms 2021-01-11). What is pulled are
 * reports of the network: a message without one may still have been taken, so that “not known” is never said for sure.
 */
export function tencentProvider({ config, realNow }: ProviderGround): SmsProvider {
  const base = config.SMS_URL || standardUrl
  const unixSec = () => Math.floor(realNow().getTime() / 1000)

  async function call(action: string, content: object): Promise<Reply> {
    const body = JSON.stringify(content)
    const { SMS_KEY_ID: keyId, SMS_KEY: key, SMS_ANSWER_SEC: answerSec } = config
    const { host } = new URL(base)
    const signed = tc3Headers({ host, service: 'sms', body, keyId, key, timestamp: unixSec() })
    const about = { 'x-tc-action': action, 'x-tc-version': version, 'x-tc-region': region }
    return ask(`${base}/`, { method: 'POST', headers: { ...signed, ...about }, body, answerSec })
  }

  return {
    name: 'tencent',
    knowsAfterSec: null,
    send: async (message) => {
      const content = sendContent(message, config.SMS_APP)
      return content
        ? sendResult(await call('SendSms', content))
        : { kind: 'REFUSED', problem: 'TEMPLATE_NOT_APPROVED' }
    },
    receipt: async (question) => {
      const sentSec = unixSec() - Math.ceil(question.agoSec)
      const content = {
        BeginTime: sentSec - aroundSec,
        EndTime: unixSec() + aroundSec,
        Offset: 0,
        Limit: mostPulled,
        PhoneNumber: `+86${question.phone}`,
        SmsSdkAppId: config.SMS_APP,
      }
      return receiptResult(await call('PullSmsSendStatusByPhoneNumber', content), question)
    },
  }
}

function sendContent({ outId, phone, signature, body, values, providerCodes }: OutgoingSms, app: string) {
  if (providerCodes.tencent === null) return null
  return {
    PhoneNumberSet: [`+86${phone}`],
    SmsSdkAppId: app,
    SignName: signature,
    TemplateId: providerCodes.tencent,
    TemplateParamSet: valuesInOrder(body, values),
    SessionContext: outId,
  }
}

const throttled = /^(LimitExceeded|RequestLimitExceeded)/
const unsure = /^(InternalError|FailedOperation\.(FailResolvePacket|ServerBusy))/

function sendResult(reply: Reply): SendResult {
  if (reply.kind === 'UNREACHED') return { kind: 'BUSY', problem: reply.problem }
  if (reply.kind === 'LOST') return { kind: 'UNCLEAR', problem: reply.problem }
  const { body, status } = reply
  if (Value.Check(Failed, body)) return refusal(body.Response.Error.Code)
  const [sent] = Value.Check(Sent, body) ? body.Response.SendStatusSet : []
  if (!sent) return whenUnreadable(status)
  return sent.Code === 'Ok' ? { kind: 'ACCEPTED', providerId: sent.SerialNo } : refusal(sent.Code)
}

function refusal(code: string): SendResult {
  const problem = asCode(code)
  if (throttled.test(code)) return { kind: 'BUSY', problem }
  return { kind: unsure.test(code) ? 'UNCLEAR' : 'REFUSED', problem }
}

function receiptResult(reply: Reply, { outId }: ReceiptQuestion): ReceiptResult {
  if (reply.kind !== 'ANSWER') return { kind: 'UNCLEAR', problem: reply.problem }
  if (!Value.Check(Pulled, reply.body)) return { kind: 'UNCLEAR', problem: `HTTP_${reply.status}` }
  const reports = reply.body.Response.PullSmsSendStatusSet
  const found = reports.find(({ SessionContext }) => SessionContext === outId)
  if (!found) return { kind: 'NOT_KNOWN' }
  return found.ReportStatus === 'SUCCESS'
    ? { kind: 'DELIVERED' }
    : { kind: 'FAILED', problem: asCode(found.Description) }
}
