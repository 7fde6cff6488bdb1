import { describe, expect, it } from 'vitest'
import { called, listed, openAt, order, phone, smsAdmin, untilSms } from '../../tests/harness/at-sms.ts'
import type { House } from '../../tests/harness/house.ts'
import { openGateway } from '../../tests/harness/sms-gateway.ts'
import { readConfig, StartRefused } from '../platform/config.ts'
import { sendSms, sweepSmsReports } from './index.ts'

const ask = ({ ctx }: House) => sweepSmsReports.run(ctx, {})
const later = (house: House, minutes: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000))

/** A login that nobody used for half an hour is over. */
const listedNow = async (house: House) => {
  const { messages } = await listed(await smsAdmin(house), house)
  return messages
}

describe('a message whose report never comes', { timeout: 60_000 }, () => {
  it.each([
    ['DELIVERED', { state: 'DELIVERED', isUnreported: false }],
    ['FAILED', { state: 'FAILED', isUnreported: false }],
    ['WAITING', { state: 'SENT', isUnreported: true }],
  ] as const)('is asked about once after a while: %s', async (status, found) => {
    await using gateway = await openGateway('http')
    const { house, seen } = await openAt(gateway, { settings: { ROLES: 'web' } })
    await using _ = house
    const id = await order(house, called)
    await sendSms.run(house.ctx, { hallId: house.hallId })
    await untilSms(seen, id, 'SENT')
    gateway.report(status)
    later(house, 14)
    const before = gateway.heard()
    await ask(house)
    expect(gateway.heard()).toBe(before)
    later(house, 2)
    await ask(house)
    await ask(house)
    expect(gateway.heard()).toBe(before + 1)
    expect(await listedNow(house)).toMatchObject([found])
    expect(gateway.ledger).toHaveLength(1)
  })
})

describe('the address of the hall in a message', { timeout: 60_000 }, () => {
  it('is that of its settings, and the same in the outbox and on the screen that edits the text', async () => {
    await using gateway = await openGateway('http')
    const settings = { PUBLIC_URL: 'https://hall.example.test' }
    const { house, seen } = await openAt(gateway, { settings })
    await using _ = house
    await untilSms(seen, await order(house, { template: 'RATE_INVITE', phone, dedupKey: 'invite' }), 'SENT')
    expect(gateway.ledger.map(({ content }) => content)).toMatchObject([
      {
        text: '【华龙政务】请评价11月23日办理的企业开办：https://hall.example.test/e/x7Kq2mPd，11月30日前有效。',
      },
    ])
    const { site } = await seen.admin.get(`/api/halls/${house.hallId}/sms/templates`)
    expect(site).toBe('https://hall.example.test')
  })

  it('has to be set where messages reach phones', () => {
    const given = { SMS_PROVIDER: 'aliyun', SMS_KEY_ID: 'id', SMS_KEY: 'key' }
    expect(() => readConfig(given, '/')).toThrow(StartRefused)
    expect(() => readConfig(given, '/')).toThrow('Setting SMS_PROVIDER=aliyun needs PUBLIC_URL')
    expect(readConfig({ ...given, PUBLIC_URL: 'https://hall.cn' }, '/').SMS_PROVIDER).toBe('aliyun')
  })
})
