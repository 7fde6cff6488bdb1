import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { listed, order, smsAdmin, untilSms } from '../../tests/harness/at-sms.ts'
import { openHouse, type House, type HouseOptions } from '../../tests/harness/house.ts'
import { openGateway, type SmsGateway } from '../../tests/harness/sms-gateway.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { requestSms } from './index.ts'

const phone = '13900001234'
const called = { template: 'TICKET_CALLED', phone, dedupKey: 'ticket-called:1' } as const

async function openAt(gateway: SmsGateway, options: HouseOptions = {}) {
  const house = await openHouse({ ...options, settings: { ...gateway.settings, ...options.settings } })
  return { house, seen: { house, admin: await smsAdmin(house) } }
}

const later = (house: House, sec: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + sec * 1000))

async function log(house: House): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`select event->>'type' as type from hall_event
    where hall_id = ${house.hallId} and event->>'type' like 'sms-%' order by seq`.execute(house.ctx.db)
  return rows.map(({ type }) => type)
}

describe('a message', { timeout: 60_000 }, () => {
  it('leaves once, however often it is asked for, and nobody can read it at rest', async () => {
    await using gateway = await openGateway('http')
    const { house, seen } = await openAt(gateway)
    await using _ = house
    const id = await order(house, called)
    expect(await order(house, called)).toBe(id)
    expect(await untilSms(seen, id, 'SENT')).toMatchObject({ phone: '139****1234', text: null, attempts: 1 })
    expect(await order(house, called)).toBe(id)
    expect(gateway.ledger.map((sms) => sms.content)).toMatchObject([
      { phone, text: '【华龙政务】请A012号到8号窗口（一楼A区）办理。' },
    ])
    expect(await log(house)).toEqual(['sms-requested', 'sms-sent'])
    const { rows } = await sql<{ text: string }>`
      select m::text || coalesce((select string_agg(e::text, '') from hall_event e), '') as text
      from sms_message m`.execute(house.ctx.db)
    const kept = `${rows[0]?.text}${house.logged()}`
    for (const secret of [phone, '一楼A区', 'A012']) {
      expect(kept).not.toContain(secret)
      expect(kept).not.toContain(Buffer.from(secret).toString('hex'))
    }
  })

  it('does not leave when what it is about did not happen', async () => {
    await using gateway = await openGateway('http')
    const { house, seen } = await openAt(gateway)
    await using _ = house
    const { ctx, hallId } = house
    const undone = hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, async (tx) => {
      await requestSms(tx, { ...called, values: { no: 'A012', w: '8', zone: '一楼' } })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    const id = await order(house, { ...called, dedupKey: 'another' })
    await untilSms(seen, id, 'SENT')
    expect(gateway.ledger).toHaveLength(1)
  })

  it('leaves also when its job was lost', async () => {
    await using gateway = await openGateway('http')
    const { house, seen } = await openAt(gateway)
    await using _ = house
    const mute = { ...house.ctx, told: () => {}, addJob: () => Promise.reject(new Error('away')) }
    await untilSms(seen, await order({ ctx: mute, hallId: house.hallId }, called), 'SENT')
  })

  it('stays in the outbox where no provider is set, and can be read there', async () => {
    await using house = await openHouse()
    const seen = { house, admin: await smsAdmin(house) }
    const sms = await untilSms(seen, await order(house, called), 'SENT')
    expect(sms).toMatchObject({ provider: 'outbox', text: '【华龙政务】请A012号到8号窗口（一楼A区）办理。' })
  })
})

describe('when nobody knows whether a message was taken', { timeout: 60_000 }, () => {
  it.each(['silent', 'reset', 'garbage'] as const)(
    '(%s) the provider is asked, and it is not sent twice',
    async (mood) => {
      await using gateway = await openGateway('http')
      gateway.behave(({ kind }) => (kind === 'SEND' ? mood : 'well'))
      const { house, seen } = await openAt(gateway)
      await using _ = house
      await untilSms(seen, await order(house, called), 'SENT')
      expect(gateway.ledger).toHaveLength(1)
    },
  )

  it('it is sent again only after the provider said that it knows nothing of it', async () => {
    await using gateway = await openGateway('aliyun')
    gateway.behave(({ kind }, nth) => (kind === 'SEND' && nth === 1 ? 'deaf' : 'well'))
    const { house, seen } = await openAt(gateway)
    await using _ = house
    const path = `/api/halls/${house.hallId}/sms/templates/TICKET_CALLED`
    const providerCodes = { aliyun: 'SMS_1', tencent: null, mas: null }
    await seen.admin.do(path, { body: '请{no}号到{w}号窗口办理。', providerCodes, basedOn: 1 })
    const id = await order(house, called)
    await expect.poll(async () => (await untilSms(seen, id, 'SENDING')).problem).toBe('NOT_KNOWN')
    later(house, 121)
    await untilSms(seen, id, 'QUEUED')
    later(house, 31)
    expect(await untilSms(seen, id, 'SENT')).toMatchObject({ attempts: 2 })
    expect(gateway.ledger).toHaveLength(1)
    expect(gateway.strangers()).toBe(0)
  })

  it('and nobody can be asked, a person decides: it is sent again, or given up', async () => {
    await using gateway = await openGateway('mas')
    gateway.behave((_, nth) => (nth <= 2 ? 'silent' : 'well'))
    const { house, seen } = await openAt(gateway)
    await using _ = house
    const first = await order(house, { ...called, dedupKey: '1' })
    await untilSms(seen, first, 'UNKNOWN')
    const second = await order(house, { ...called, dedupKey: '2' })
    await untilSms(seen, second, 'UNKNOWN')
    expect(await listed(seen.admin, house, { state: 'UNDONE' })).toMatchObject({ undone: 2 })
    await seen.admin.do(`/api/sms/messages/${first}/resend`)
    await seen.admin.do(`/api/sms/messages/${second}/give-up`)
    await untilSms(seen, first, 'SENT')
    expect(await untilSms(seen, second, 'CANCELLED')).toMatchObject({ problem: 'GIVEN_UP' })
    const again = await seen.admin.command(`/api/sms/messages/${first}/resend`)
    expect(again.body.code).toBe('sms-not-undone')
    expect(gateway.ledger).toHaveLength(3)
    expect(await log(house)).toEqual(expect.arrayContaining(['sms-resent', 'sms-given-up', 'sms-failed']))
  })
})

describe('a message waits', { timeout: 60_000 }, () => {
  it('while the provider throttles, and for a person when it refuses', async () => {
    await using gateway = await openGateway('http')
    gateway.behave((_, nth) => (nth === 1 ? 'throttle' : 'refuse'))
    const { house, seen } = await openAt(gateway)
    await using _ = house
    const id = await order(house, called)
    await expect.poll(async () => (await untilSms(seen, id, 'QUEUED')).problem).toBe('HTTP_429')
    later(house, 31)
    expect(await untilSms(seen, id, 'DEAD')).toMatchObject({ problem: 'number-blocked' })
    expect(gateway.ledger).toEqual([])
  })

  it('for the morning, when it invites to something', async () => {
    await using gateway = await openGateway('http')
    const { house, seen } = await openAt(gateway, { at: '2026-11-23T20:15:00+08:00' })
    await using _ = house
    const invite = await order(house, { ...called, template: 'RATE_INVITE' })
    await untilSms(seen, await order(house, { ...called, dedupKey: 'called' }), 'SENT')
    expect(await untilSms(seen, invite, 'QUEUED')).toMatchObject({ nextTryAt: '2026-11-24T00:30:00.000Z' })
    house.clock.set('2026-11-24T08:30:00+08:00')
    // A night later the login is over.
    await untilSms({ house, admin: await smsAdmin(house) }, invite, 'SENT')
  })

  it('for a minute, when another code went to the same number', async () => {
    await using gateway = await openGateway('http')
    const { house, seen } = await openAt(gateway)
    await using _ = house
    const first = await order(house, { template: 'PHONE_CODE', phone, dedupKey: '1' })
    const second = await order(house, { template: 'PHONE_CODE', phone, dedupKey: '2' })
    await untilSms(seen, first, 'SENT')
    await untilSms(seen, second, 'QUEUED')
    expect(gateway.ledger).toHaveLength(1)
    later(house, 61)
    await untilSms(seen, second, 'SENT')
    expect(gateway.ledger).toHaveLength(2)
  })
})

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
    expect(await log(house)).toEqual(expect.arrayContaining(['sms-opted-out', 'sms-opt-out-lifted']))
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
    expect(await log(house)).toEqual(['sms-requested', 'sms-sent', 'sms-delivered'])
  })
})

describe('the texts of a hall', () => {
  it('have versions, and a message keeps the one it was written with', async () => {
    await using house = await openHouse({ at: '2026-11-23T20:15:00+08:00' })
    const admin = await smsAdmin(house)
    const path = `/api/halls/${house.hallId}/sms/templates`
    const { signature, templates } = await admin.get(path)
    expect([signature, templates.length, templates[0].version]).toEqual(['华龙政务', 14, 1])
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
      { version: 2, ...{ providerCodes } },
      { version: 1, by: null },
    ])
    const codes = await listed(admin, house, { code: 'RATE_INVITE', day: '2026-11-23', state: 'QUEUED' })
    expect(codes.messages).toHaveLength(2)
    expect((await listed(admin, house, { day: '2026-11-22' })).messages).toEqual([])
  })
})
