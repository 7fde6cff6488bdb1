import type { SmsCode, SmsKind, SmsProviderCodes, SmsTemplate } from '../../contract/sms.ts'
import {
  cut,
  lengthOf,
  longestMessage,
  longestVariable,
  placeholder,
  render,
  signed,
  site,
  withSite,
  type SmsValues,
} from '../../contract/sms-text.ts'

type Standard = {
  kind: SmsKind
  /** How long after it was asked for the message still says something; older ones are not sent. */
  validMin: number
  body: string
  /** Every variable there is, and how it may look. Never a name: what a message says may be read over a shoulder. */
  samples: Record<string, string>
}

const day = 1440

/** 办件编号 in two parts: it has 21 digits, a variable twenty characters. Its last seven tell the cases of a day apart. */
const caseNumber = { no: '41090220261123', tail: '8000017' }

/** The texts that come with the program; a hall makes its own versions of them. */
const standards: Record<SmsCode, Standard> = {
  TICKET_TAKEN: {
    kind: 'QUEUE',
    validMin: 15,
    body: '您的号码{no}（{service}），前面{n}人，预计等候约{m}分钟。请留意叫号，过号请到咨询台。',
    samples: { no: 'A012', service: '企业开办', n: '5', m: '20' },
  },
  TICKET_NEAR: {
    kind: 'QUEUE',
    validMin: 10,
    body: '号码{no}前面还有{n}人，请到{zone}等候，过号需重新排队。',
    samples: { no: 'A012', n: '3', zone: '一楼A区' },
  },
  TICKET_CALLED: {
    kind: 'QUEUE',
    validMin: 3,
    body: '请{no}号到{w}号窗口（{zone}）办理。',
    samples: { no: 'A012', w: '8', zone: '一楼A区' },
  },
  TICKET_PASSED: {
    kind: 'QUEUE',
    validMin: 15,
    body: '{no}号已过号，请在{m}分钟内到咨询台或取号机恢复，逾期号码作废。',
    samples: { no: 'A012', m: '30' },
  },
  APPT_BOOKED: {
    kind: 'NOTICE',
    validMin: day,
    body: '预约成功：{time}办理{item}，请带身份证提前{m}分钟签到，预约码{code}。',
    samples: { time: '11月24日09:00', item: '企业开办', m: '15', code: '482913' },
  },
  APPT_REMIND: {
    kind: 'NOTICE',
    validMin: 4 * 60,
    body: '提醒：您预约{time}办理{item}，不能到场请提前取消。地址：{addr}。',
    samples: { time: '11月24日09:00', item: '企业开办', addr: '政务服务中心一楼' },
  },
  APPT_CANCELLED: {
    kind: 'NOTICE',
    validMin: day,
    body: '您{time}的预约已取消，如需办理可重新预约或现场取号。',
    samples: { time: '11月24日09:00' },
  },
  CASE_ACCEPTED: {
    kind: 'NOTICE',
    validMin: day,
    body: '您的{item}已受理，办件号{no}{tail}，承诺{n}个工作日内（{due}前）办结。',
    samples: { item: '食品经营许可', ...caseNumber, n: '5', due: '11月30日' },
  },
  CASE_SUPPLEMENT: {
    kind: 'NOTICE',
    validMin: day,
    body: '您的{item}需补正{n}项材料（见通知书），{due}前凭补件码{code}取号补交。咨询{tel}。',
    samples: { item: '食品经营许可', n: '2', due: '12月14日', code: '4829131057', tel: '0393-0000000' },
  },
  CASE_DONE: {
    kind: 'NOTICE',
    validMin: day,
    body: '您的办件{no}{tail}已办结，请凭身份证到{w}领取或选择邮寄。',
    samples: { ...caseNumber, w: '综合出件窗口' },
  },
  CASE_CARD: {
    kind: 'NOTICE',
    validMin: day,
    body: '{card}提醒：{item}（尾号{tail}）{state}，请登录系统处理。',
    samples: { card: '办件红牌', item: '食品经营许可', tail: '8000017', state: '期限已过' },
  },
  THEME_ACCEPTED: {
    kind: 'NOTICE',
    validMin: day,
    body: '您的“{theme}”一件事已受理，编号{no}，共{n}个事项，承诺办结时间：{due}。',
    samples: { theme: '开办餐馆、饭店', no: 'YJS20261123001', n: '3', due: '11月30日' },
  },
  RATE_INVITE: {
    kind: 'INVITATION',
    validMin: 2 * day,
    body: '请评价{date}办理的{item}：{site}/e/{code}，{due}前有效。',
    samples: { date: '11月23日', item: '企业开办', code: 'x7Kq2mPd', due: '11月30日' },
  },
  RECTIFY_FEEDBACK: {
    kind: 'NOTICE',
    validMin: 2 * day,
    body: '您反映的问题已核实处理：{result}。如仍不满意请拨打12345或到“有诉即办”窗口。',
    samples: { result: '已增开一个窗口' },
  },
  COMPLAINT_ACCEPTED: {
    kind: 'NOTICE',
    validMin: day,
    body: '您的诉求已登记，编号{no}，{n}个工作日内答复。',
    samples: { no: 'TS20261123001', n: '5' },
  },
  PHONE_CODE: {
    kind: 'CODE',
    validMin: 5,
    body: '您的验证码为{code}，{m}分钟内有效，请勿告诉他人。',
    samples: { code: '482913', m: '5' },
  },
}

export const standardOf = (code: SmsCode): Standard => standards[code]

/** The values in the order in which a text names them, for providers that count their variables. */
export const valuesInOrder = (body: string, values: SmsValues): string[] =>
  namesIn(body).map((name) => cut(values[name] ?? ''))

const namesIn = (body: string): string[] => [
  ...new Set(Array.from(body.matchAll(placeholder), ([, name = '']) => name)),
]

/**
 * Holds an order to what its text declares: a value too few or too many is a bug of whoever orders.
 * @throws Error
 */
export function requireValues(code: SmsCode, values: SmsValues): void {
  const declared = Object.keys(standards[code].samples)
  const given = Object.keys(values)
  const isComplete = declared.every((name) => given.includes(name)) && given.length === declared.length
  if (!isComplete) throw new Error(`message ${code} needs ${declared.join(', ')}, and nothing else`)
}

/** What belongs to every text of a hall: its signature, and the address that stands for {site}. */
type Around = { signature: string; address: string }

/**
 * What is wrong with a text, as a part of a sentence; null when nothing is. The rules are those of the providers:
 * no 【】 besides the signature, no link whose host varies or is nobody's, 500 characters with the longest values.
 */
export function problemOf(code: SmsCode, text: string, { signature, address }: Around): string | null {
  if (text.includes(`://${site}`)) return `${site}已经是完整网址，前面不要再写http`
  if (/https?:\/\/[^/\s]*\bexample\b/.test(text)) return `链接里是示例网址，请改为${site}或正式网址`
  const body = withSite(text, address)
  const declared = Object.keys(standards[code].samples)
  const unknown = namesIn(body).find((name) => !declared.includes(name))
  if (unknown !== undefined)
    return `变量{${unknown}}不可用，可用的有${declared.map((name) => `{${name}}`).join('')}`
  if (/[{}]/.test(body.replaceAll(placeholder, ''))) return '花括号没有成对出现'
  if (/[【】]/.test(body)) return '不能使用【】，签名会自动加在前面'
  if (/https?:\/\/[^/\s]*\{/.test(body)) return '链接的域名必须是固定的，变量只能放在域名之后'
  const longest = render(
    body,
    Object.fromEntries(declared.map((name) => [name, '字'.repeat(longestVariable)])),
  )
  const length = lengthOf(signed(signature, longest))
  return length > longestMessage ? `变量取最长时共${length}字，不能超过${longestMessage}字` : null
}

const noCodes: SmsProviderCodes = { aliyun: null, tencent: null, mas: null }

/** The first version of a text, before anybody in the hall has changed it. */
export function firstVersion(code: SmsCode): {
  version: number
  body: string
  providerCodes: SmsProviderCodes
} {
  return { version: 1, body: standards[code].body, providerCodes: noCodes }
}

export const variablesOf = (code: SmsCode): SmsTemplate['variables'] =>
  Object.entries(standards[code].samples).map(([name, sample]) => ({ name, sample }))
