import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { render } from '../../contract/sms-text.ts'
import type { OutgoingSms, ProviderGround, SendResult, SmsProvider } from './provider.ts'
import { valuesInOrder } from './templates.ts'
import { ask, asCode, whenUnreadable, type Reply } from './wire.ts'

const Answer = Type.Object({
  success: Type.Boolean(),
  rspcod: Type.Optional(Type.String()),
  msgGroup: Type.Optional(Type.String()),
})

/**
 * 中国移动云MAS: norsubmit for a text, tmpsubmit where the text has a template of theirs. It reports what became of a
 * message, but cannot be asked.
 */
export function masProvider({ config }: ProviderGround): SmsProvider {
  const { SMS_APP: ecName, SMS_KEY_ID: apId, SMS_KEY: secretKey } = config

  async function submit(path: string, parts: Record<string, string>): Promise<Reply> {
    // The mac runs over the fields in their order, with the secret after the account.
    const text = Object.values(parts).join('')
    const mac = createHash('md5').update(`${ecName}${apId}${secretKey}${text}`).digest('hex')
    const body = Buffer.from(JSON.stringify({ ecName, apId, ...parts, mac })).toString('base64')
    const headers = { 'content-type': 'application/json' }
    return ask(`${config.SMS_URL}${path}`, {
      method: 'POST',
      headers,
      body,
      answerSec: config.SMS_ANSWER_SEC,
    })
  }

  return {
    name: 'mas',
    knowsAfterSec: null,
    send: async (message) => {
      const sign = signCode(config.SMS_SIGN, message.signature)
      if (sign === null) return { kind: 'REFUSED', problem: 'NO_SIGN_CODE' }
      return sendResult(await submit(...partsOf(message, sign)))
    },
  }
}

function partsOf(
  { phone: mobiles, body, values, providerCodes }: OutgoingSms,
  sign: string,
): [path: string, parts: Record<string, string>] {
  const templateId = providerCodes.mas
  if (templateId === null) {
    return ['/sms/norsubmit', { mobiles, content: render(body, values), sign, addSerial: '' }]
  }
  // A template without variables is given one empty value.
  const ordered = valuesInOrder(body, values)
  const params = JSON.stringify(ordered.length > 0 ? ordered : [''])
  return ['/sms/tmpsubmit', { templateId, mobiles, params, sign, addSerial: '' }]
}

/** The 签名编码 of a signature: `code` for all halls, or `华龙政务=code,长庆便民=code`. */
export function signCode(setting: string, signature: string): string | null {
  if (!setting.includes('=')) return setting || null
  const pairs = setting.split(',').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === signature)?.[1] ?? null
}

function sendResult(reply: Reply): SendResult {
  if (reply.kind === 'UNREACHED') return { kind: 'BUSY', problem: reply.problem }
  if (reply.kind === 'LOST') return { kind: 'UNCLEAR', problem: reply.problem }
  if (!Value.Check(Answer, reply.body)) return whenUnreadable(reply.status)
  const { success, rspcod, msgGroup = null } = reply.body
  return success ? { kind: 'ACCEPTED', providerId: msgGroup } : { kind: 'REFUSED', problem: asCode(rspcod) }
}
