import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { SmsCode } from '../../contract/sms.ts'
import {
  called,
  listed,
  openAt,
  order,
  phone,
  smsAdmin,
  smsLog,
  untilSms,
} from '../../tests/harness/at-sms.ts'
import { openHouse } from '../../tests/harness/house.ts'
import { openGateway } from '../../tests/harness/sms-gateway.ts'

describe('who wants no messages', { timeout: 60_000 }, () => {
  it('gets none, until staff lifts it', async () => {
    await using gateway = await openGateway('http')
    const { house, seen } = await openAt(gateway)
    await using _ = house
    const optOuts = `/api/halls/${house.hallId}/sms/opt-outs`
    expect((await seen.admin.command(optOuts, { phone: '123' })).body.code).toBe('phone-invalid')
    await seen.admin.do(optOuts, { phone: '139 0000 1234' })
    expect((await seen.admin.command(optOuts, { phone })).body.code).toBe('sms-opt-out-already')
    expect(await order(house, called)).toBeNull()
    const [{ id, ...entry }] = await seen.admin.get(optOuts)
    expect(entry).toMatchObject({ phone: '139****1234', by: expect.any(String) })
    await seen.admin.do(`/api/sms/opt-outs/${id}/lift`)
    expect(await order(house, called)).toBeGreaterThan(0)
    expect(await smsLog(house)).toEqual(expect.arrayContaining(['sms-opted-out', 'sms-opt-out-lifted']))
  })

  it('may say so by an answer, and messages on their way turn back', async () => {
    await using gateway = await openGateway('aliyun')
    const { house, seen } = await openAt(gateway, { at: '2026-11-23T20:15:00+08:00' })
    await using _ = house
    const invite = await order(house, { ...called, template: 'RATE_INVITE' })
    const reply = [{ phone_number: phone, content: 'R', sign_name: '华龙政务' }]
    const push = '/api/sms/receipts/aliyun?secret='
    const refused = await house.anyone.ask('POST', `${push}wrong`, reply)
    expect([refused.status, refused.body.code]).toEqual([401, 'sms-receipt-refused'])
    const taken = await house.anyone.ask('POST', `${push}secret-of-receipts`, reply)
    expect([taken.status, taken.body]).toEqual([200, { code: 0, msg: 'OK' }])
    expect(await order(house, called)).toBeNull()
    house.clock.set('2026-11-24T08:30:00+08:00')
    const admin = await smsAdmin(house)
    expect(await untilSms({ house, admin }, invite, 'CANCELLED')).toMatchObject({ problem: 'OPTED_OUT' })
    expect(gateway.heard()).toBe(0)
    expect(seen.house.logged()).not.toContain('secret-of-receipts')
  })
})

describe('a pushed receipt', { timeout: 60_000 }, () => {
  const signed = (body: string, at = Date.now()) => {
    const timestamp = String(Math.floor(at / 1000))
    const digest = createHash('sha256').update(body).digest('hex')
    const toSign = `${timestamp}\nPOST\n/api/sms/receipts/http\n${digest}`
    const signature = createHmac('sha256', 'secret-of-receipts').update(toSign).digest('hex')
    return { 'x-timestamp': timestamp, 'x-signature': signature }
  }

  it('says what became of a message; of one that is not ours it says nothing', async () => {
    await using gateway = await openGateway('http')
    const { house, seen } = await openAt(gateway)
    await using _ = house
    const id = await order(house, called)
    await untilSms(seen, id, 'SENT')
    const outId = gateway.ledger[0]?.outId
    const path = '/api/sms/receipts/http'
    const body = JSON.stringify([
      { outId: 'nobodys', status: 'FAILED' },
      { outId, status: 'DELIVERED' },
    ])
    const push = async (headers: Record<string, string>) =>
      (await house.anyone.ask('POST', path, body, headers)).status
    expect(await push({})).toBe(401)
    expect(await push(signed(`${body} `))).toBe(401)
    expect(await push(signed(body, Date.now() - 600_000))).toBe(401)
    expect((await listed(seen.admin, house)).messages[0]).toMatchObject({ state: 'SENT' })
    expect(await push(signed(body))).toBe(200)
    expect(await push(signed(body))).toBe(200)
    await untilSms(seen, id, 'DELIVERED')
    expect(await smsLog(house)).toEqual(['sms-requested', 'sms-sent', 'sms-delivered'])
  })
})

describe('the texts of a hall', () => {
  it('have versions, and a message keeps the one it was written with', async () => {
    await using house = await openHouse({ at: '2026-11-23T20:15:00+08:00' })
    const admin = await smsAdmin(house)
    const path = `/api/halls/${house.hallId}/sms/templates`
    const { signature, templates } = await admin.get(path)
    expect([signature, templates.length, templates[0].version]).toEqual(['华龙政务', SmsCode.enum.length, 1])
    const before = await order(house, { ...called, template: 'RATE_INVITE' })
    const providerCodes = { aliyun: 'SMS_154950909', tencent: null, mas: null }
    const edit = { body: '请评价{item}，{due}前有效。', providerCodes, basedOn: 1 }
    expect(await admin.do(`${path}/RATE_INVITE`, edit)).toEqual({ version: 2 })
    const stale = await admin.command(`${path}/RATE_INVITE`, edit)
    expect(stale.body.code).toBe('sms-template-newer')
    const wrong = await admin.command(`${path}/RATE_INVITE`, { ...edit, body: '【银行】{item}', basedOn: 2 })
    expect(wrong.body.message).toContain('不能使用【】')
    const after = await order(house, { ...called, template: 'RATE_INVITE', dedupKey: '2' })
    const { messages } = await listed(admin, house)
    const versionOf = (id: number | null) => messages.find((sms) => sms.id === id)?.version
    expect([versionOf(before), versionOf(after)]).toEqual([1, 2])
    const history = await admin.get(`${path}/RATE_INVITE`)
    expect(history).toMatchObject([
      { version: 2, providerCodes },
      { version: 1, by: null },
    ])
    const codes = await listed(admin, house, { code: 'RATE_INVITE', day: '2026-11-23', state: 'QUEUED' })
    expect(codes.messages).toHaveLength(2)
    expect((await listed(admin, house, { day: '2026-11-22' })).messages).toEqual([])
  })
})
