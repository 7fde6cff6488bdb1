import { createHash, createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** The account of the gateways of tests. */
export const account = { keyId: 'test-key-id', key: 'test-key', app: '1400006666', sign: 'test-sign' }

/** A request as it came over the wire. */
export type Heard = { method: string; url: URL; headers: IncomingHttpHeaders; body: string }

/** What a request wants, once its signature was found right. */
export type Wish =
  | { kind: 'SEND'; phone: string; outId: string; content: unknown }
  | { kind: 'ASK'; phone: string; outId: string | null }

/** What became of a wish, for the protocol to say. */
export type Verdict =
  | { kind: 'TAKEN'; id: string }
  | { kind: 'DUPLICATE'; id: string }
  | { kind: 'THROTTLED' }
  | { kind: 'REFUSED' }
  | { kind: 'UNKNOWN' }
  | { kind: 'KNOWN'; id: string; outId: string; status: 'WAITING' | 'DELIVERED' | 'FAILED' }

export type Said = { status: number; body: unknown }

/** One protocol, spoken from the provider's side: written from its specification, not from our client. */
export type Protocol = {
  /** Null when it is not signed as it must be. */
  read: (heard: Heard) => Wish | null
  say: (verdict: Verdict) => Said
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const header = ({ headers }: Heard, name: string) => String(headers[name] ?? '')

/** docs/sms-gateway.md */
const http: Protocol = {
  read(heard) {
    const { method, url, body } = heard
    const toSign = `${header(heard, 'x-timestamp')}\n${method}\n${url.pathname}\n${sha256(body)}`
    const isSigned = header(heard, 'x-signature') === hmac(account.key, toSign).toString('hex')
    const isFresh = Math.abs(Number(header(heard, 'x-timestamp')) - Date.now() / 1000) < 300
    if (!isSigned || !isFresh || header(heard, 'x-key-id') !== account.keyId) return null
    if (method === 'GET') return { kind: 'ASK', phone: '', outId: url.pathname.split('/').at(-1) ?? '' }
    const content = JSON.parse(body)
    return { kind: 'SEND', phone: content.phone, outId: content.outId, content }
  },
  say(verdict) {
    if (verdict.kind === 'TAKEN') return { status: 200, body: { id: verdict.id } }
    if (verdict.kind === 'DUPLICATE') return { status: 409, body: { id: verdict.id } }
    if (verdict.kind === 'THROTTLED') return { status: 429, body: { code: 'too-many' } }
    if (verdict.kind === 'REFUSED') return { status: 422, body: { code: 'number-blocked' } }
    if (verdict.kind === 'UNKNOWN') return { status: 404, body: { code: 'message-unknown' } }
    const { id } = verdict
    const status = verdict.status === 'WAITING' ? 'ACCEPTED' : verdict.status
    return { status: 200, body: { id, status, ...(status === 'FAILED' ? { code: 'MK:0001' } : {}) } }
  },
}

const percent = (text: string) =>
  Array.from(Buffer.from(text), (byte) => {
    const letter = String.fromCharCode(byte)
    return /[A-Za-z0-9\-_.~]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }).join('')

/** Alibaba Cloud V3: ACS3-HMAC-SHA256. */
const aliyun: Protocol = {
  read(heard) {
    const authorization = header(heard, 'authorization')
    const given = /^ACS3-HMAC-SHA256 Credential=(.+),SignedHeaders=(.+),Signature=([0-9a-f]{64})$/.exec(
      authorization,
    )
    if (heard.method !== 'POST' || heard.url.pathname !== '/' || !given) return null
    const [, keyId, names = '', signature] = given
    const must = [
      'host',
      'x-acs-action',
      'x-acs-content-sha256',
      'x-acs-date',
      'x-acs-signature-nonce',
      'x-acs-version',
    ]
    if (names !== must.join(';') || header(heard, 'x-acs-version') !== '2017-05-25') return null
    const query = [...heard.url.searchParams].map(([name, value]) =>
      [percent(name), percent(value)].join('='),
    )
    const signed = must.map((name) => `${name}:${header(heard, name).trim()}\n`).join('')
    const payload = sha256(heard.body)
    const canonical = `POST\n/\n${query.toSorted().join('&')}\n${signed}\n${names}\n${payload}`
    const expected = hmac(account.key, `ACS3-HMAC-SHA256\n${sha256(canonical)}`).toString('hex')
    const age = Math.abs(Date.parse(header(heard, 'x-acs-date')) - Date.now())
    const isRight = signature === expected && keyId === account.keyId && age < 900_000
    if (!isRight || header(heard, 'x-acs-content-sha256') !== payload) return null
    const params = Object.fromEntries(heard.url.searchParams)
    if (header(heard, 'x-acs-action') === 'QuerySendDetails') {
      const isWhole = /^\d{8}$/.test(params['SendDate'] ?? '') && params['CurrentPage'] === '1'
      return isWhole ? { kind: 'ASK', phone: params['PhoneNumber'] ?? '', outId: null } : null
    }
    const { PhoneNumbers: phone = '', OutId: outId = '', SignName, TemplateCode, TemplateParam = '' } = params
    const content = { SignName, TemplateCode, values: JSON.parse(TemplateParam) }
    return { kind: 'SEND', phone, outId, content }
  },
  say(verdict) {
    const ok = { Code: 'OK', Message: 'OK', RequestId: 'R' }
    if (verdict.kind === 'TAKEN' || verdict.kind === 'DUPLICATE')
      return { status: 200, body: { ...ok, BizId: verdict.id } }
    if (verdict.kind === 'THROTTLED')
      return { status: 200, body: { Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: '触发分钟级流控Permits:1' } }
    if (verdict.kind === 'REFUSED')
      return { status: 200, body: { Code: 'isv.MOBILE_NUMBER_ILLEGAL', Message: '号码不合法' } }
    const states = { WAITING: 1, FAILED: 2, DELIVERED: 3 }
    const details =
      verdict.kind === 'KNOWN'
        ? [{ OutId: verdict.outId, SendStatus: states[verdict.status], ErrCode: 'MK:0001', PhoneNum: '1' }]
        : []
    return { status: 200, body: { ...ok, TotalCount: 1, SmsSendDetailDTOs: { SmsSendDetailDTO: details } } }
  },
}

/** Tencent Cloud API 3.0: TC3-HMAC-SHA256. */
const tencent: Protocol = {
  read(heard) {
    const given =
      /^TC3-HMAC-SHA256 Credential=(.+?)\/(\d{4}-\d\d-\d\d)\/sms\/tc3_request, SignedHeaders=content-type;host, Signature=(\w+)$/.exec(
        header(heard, 'authorization'),
      )
    const timestamp = header(heard, 'x-tc-timestamp')
    if (heard.method !== 'POST' || heard.url.pathname !== '/' || !given) return null
    const [, keyId, date = '', signature] = given
    const isDay = new Date(Number(timestamp) * 1000).toISOString().startsWith(date)
    const isFresh = Math.abs(Number(timestamp) - Date.now() / 1000) < 300
    const about = [header(heard, 'x-tc-version'), header(heard, 'content-type')]
    if (!isDay || !isFresh || about.join() !== '2021-01-11,application/json; charset=utf-8') return null
    const canonical = [
      'POST\n/\n',
      `content-type:${header(heard, 'content-type')}\nhost:${header(heard, 'host')}\n`,
      'content-type;host',
      sha256(heard.body),
    ].join('\n')
    const key = hmac(hmac(hmac(`TC3${account.key}`, date), 'sms'), 'tc3_request')
    const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${date}/sms/tc3_request\n${sha256(canonical)}`
    if (hmac(key, toSign).toString('hex') !== signature || keyId !== account.keyId) return null
    const content = JSON.parse(heard.body)
    if (content.SmsSdkAppId !== account.app) return null
    if (header(heard, 'x-tc-action') === 'PullSmsSendStatusByPhoneNumber') {
      const isWhole = content.BeginTime < content.EndTime && content.Offset === 0 && content.Limit <= 100
      return isWhole ? { kind: 'ASK', phone: content.PhoneNumber.replace('+86', ''), outId: null } : null
    }
    const phone = String(content.PhoneNumberSet[0]).replace('+86', '')
    return { kind: 'SEND', phone, outId: content.SessionContext, content }
  },
  say(verdict) {
    const response = (Response: object) => ({
      status: 200,
      body: { Response: { ...Response, RequestId: 'R' } },
    })
    const sent = (Code: string, SerialNo: string) => response({ SendStatusSet: [{ Code, SerialNo, Fee: 1 }] })
    if (verdict.kind === 'TAKEN' || verdict.kind === 'DUPLICATE') return sent('Ok', verdict.id)
    if (verdict.kind === 'THROTTLED') return sent('LimitExceeded.PhoneNumberThirtySecondLimit', '')
    if (verdict.kind === 'REFUSED')
      return response({ Error: { Code: 'AuthFailure.SecretIdNotFound', Message: 'no' } })
    // What is not reported by the network is not listed.
    const isReported = verdict.kind === 'KNOWN' && verdict.status !== 'WAITING'
    const report = isReported && {
      SerialNo: verdict.id,
      SessionContext: verdict.outId,
      ReportStatus: verdict.status === 'DELIVERED' ? 'SUCCESS' : 'FAIL',
      Description: 'DELIVRD',
    }
    return response({ PullSmsSendStatusSet: report ? [report] : [] })
  },
}

/** 云MAS: Base64 of JSON, with an MD5 over the fields in their order. */
const mas: Protocol = {
  read({ method, url, body }) {
    const content = JSON.parse(Buffer.from(body, 'base64').toString('utf8'))
    const isTemplate = url.pathname === '/sms/tmpsubmit'
    if (method !== 'POST' || (!isTemplate && url.pathname !== '/sms/norsubmit')) return null
    const { ecName, apId, mobiles, sign, addSerial } = content
    const said = isTemplate ? [content.templateId, mobiles, content.params] : [mobiles, content.content]
    const text = [ecName, apId, account.key, ...said, sign, addSerial].join('')
    if (createHash('md5').update(text).digest('hex') !== content.mac || apId !== account.keyId) return null
    return { kind: 'SEND', phone: mobiles, outId: '', content }
  },
  say(verdict) {
    if (verdict.kind === 'TAKEN' || verdict.kind === 'DUPLICATE')
      return { status: 200, body: { success: true, rspcod: 'success', msgGroup: verdict.id } }
    if (verdict.kind === 'THROTTLED') return { status: 503, body: null }
    return { status: 200, body: { success: false, rspcod: 'IllegalSignId', msgGroup: '' } }
  },
}

export const protocols = { http, aliyun, tencent, mas }
