import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openGateway, type Mood, type SmsGateway } from '../../tests/harness/sms-gateway.ts'
import { readConfig } from '../platform/config.ts'
import type { OutgoingSms, SmsProvider } from './provider.ts'
import { providerOf } from './provider-choice.ts'

const names = ['http', 'aliyun', 'tencent', 'mas'] as const
type Name = (typeof names)[number]

const at = (gateway: SmsGateway, more: Record<string, string> = {}): SmsProvider =>
  providerOf({ config: readConfig({ ...gateway.settings, ...more }, '/tmp'), randomBytes })

const message: OutgoingSms = {
  outId: 'a1b2c3d4e5f6',
  phone: '13900001234',
  signature: '华龙政务',
  code: 'TICKET_CALLED',
  body: '请{no}号到{w}号窗口（{zone}）办理。',
  values: { no: 'A012', w: '8*(!)', zone: "一楼 ~A'区" },
  providerCodes: { aliyun: 'SMS_154950909', tencent: '449739', mas: null },
}
const question = { outId: message.outId, phone: message.phone, agoSec: 1 }

const send = async (name: Name, mood: Mood) => {
  await using gateway = await openGateway(name)
  gateway.behave(() => mood)
  const result = await at(gateway, mood === 'silent' ? { SMS_ANSWER_SEC: '1' } : {}).send(message)
  return { result, taken: gateway.ledger.length, strangers: gateway.strangers() }
}

describe.each(names)('the provider %s', (name) => {
  it('hands a message over as its protocol has it', async () => {
    await using gateway = await openGateway(name)
    expect(await at(gateway).send(message)).toEqual({ kind: 'ACCEPTED', providerId: 'id-1' })
    expect(gateway.strangers()).toBe(0)
    expect(gateway.ledger).toMatchObject([{ phone: message.phone }])
  })

  it.each([
    ['throttle', 'BUSY', 0],
    ['refuse', 'REFUSED', 0],
    ['silent', 'UNCLEAR', 1],
    ['garbage', 'UNCLEAR', 1],
    ['reset', 'UNCLEAR', 1],
    ['deaf', 'UNCLEAR', 0],
    ['bad-gateway', 'UNCLEAR', 0],
  ] as const)(
    'says what is known of a message when the gateway is in the mood “%s”',
    async (mood, kind, taken) => {
      expect(await send(name, mood)).toMatchObject({ result: { kind }, taken, strangers: 0 })
    },
  )

  it('is told that nothing was taken where nobody is there', async () => {
    const gateway = await openGateway(name)
    const provider = at(gateway)
    await gateway[Symbol.asyncDispose]()
    expect(await provider.send(message)).toEqual({ kind: 'BUSY', problem: 'ECONNREFUSED' })
  })

  it('with a wrong key is let in nowhere', async () => {
    await using gateway = await openGateway(name)
    const config = readConfig({ ...gateway.settings, SMS_KEY: 'another' }, '/tmp')
    expect((await providerOf({ config, randomBytes }).send(message)).kind).not.toBe('ACCEPTED')
    expect([gateway.ledger, gateway.strangers()]).toEqual([[], 1])
  })
})

describe('asked what became of a message,', () => {
  it.each(['http', 'aliyun', 'tencent'] as const)('%s tells', async (name) => {
    await using gateway = await openGateway(name)
    const provider = at(gateway)
    expect(await provider.receipt?.(question)).toEqual({ kind: 'NOT_KNOWN' })
    await provider.send(message)
    // Tencent lists what the network has reported, and nothing else.
    expect((await provider.receipt?.(question))?.kind).toBe(name === 'tencent' ? 'NOT_KNOWN' : 'ACCEPTED')
    gateway.report('DELIVERED')
    expect(await provider.receipt?.(question)).toEqual({ kind: 'DELIVERED' })
    gateway.report('FAILED')
    expect((await provider.receipt?.(question))?.kind).toBe('FAILED')
    gateway.behave(() => 'bad-gateway')
    expect((await provider.receipt?.(question))?.kind).toBe('UNCLEAR')
    gateway.behave(() => 'reset')
    expect((await provider.receipt?.(question))?.kind).toBe('UNCLEAR')
    expect(gateway.strangers()).toBe(0)
  })

  it('only those say “never taken” for sure who can know it', async () => {
    const sure = await Promise.all(
      names.map(async (name) => {
        await using gateway = await openGateway(name)
        const { receipt, knowsAfterSec } = at(gateway)
        return [name, receipt !== undefined, knowsAfterSec]
      }),
    )
    expect(sure).toEqual([
      ['http', true, 0],
      ['aliyun', true, 120],
      ['tencent', true, null],
      ['mas', false, null],
    ])
  })
})

describe('what is handed over', () => {
  const content = async (name: Name, more: Partial<OutgoingSms> = {}) => {
    await using gateway = await openGateway(name)
    await at(gateway).send({ ...message, ...more })
    return gateway.ledger[0]?.content
  }

  it('is a text, or a template with its values, as each wants it', async () => {
    const zone = "一楼 ~A'区"
    expect(await content('http')).toMatchObject({
      text: `【华龙政务】请A012号到8*(!)号窗口（${zone}）办理。`,
    })
    expect(await content('aliyun')).toEqual({
      SignName: '华龙政务',
      TemplateCode: 'SMS_154950909',
      values: { no: 'A012', w: '8*(!)', zone },
    })
    expect(await content('tencent')).toMatchObject({
      SignName: '华龙政务',
      TemplateId: '449739',
      TemplateParamSet: ['A012', '8*(!)', zone],
    })
    expect(await content('mas')).toMatchObject({
      content: `请A012号到8*(!)号窗口（${zone}）办理。`,
      sign: 'test-sign',
    })
    const providerCodes = { aliyun: null, tencent: null, mas: 'T1' }
    expect(await content('mas', { providerCodes })).toMatchObject({
      templateId: 'T1',
      params: JSON.stringify(['A012', '8*(!)', zone]),
    })
  })

  it.each(['aliyun', 'tencent'] as const)(
    'is nothing to %s without a template approved there',
    async (name) => {
      await using gateway = await openGateway(name)
      const providerCodes = { aliyun: null, tencent: null, mas: null }
      expect(await at(gateway).send({ ...message, providerCodes })).toEqual({
        kind: 'REFUSED',
        problem: 'TEMPLATE_NOT_APPROVED',
      })
      expect(gateway.heard()).toBe(0)
    },
  )
})
