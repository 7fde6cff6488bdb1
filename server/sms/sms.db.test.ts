import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
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
import { openHouse, type House } from '../../tests/harness/house.ts'
import { openGateway } from '../../tests/harness/sms-gateway.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { requestSms } from './index.ts'

const later = (house: House, sec: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + sec * 1000))

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
    expect(await smsLog(house)).toEqual(['sms-requested', 'sms-sent'])
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
    expect(await smsLog(house)).toEqual(expect.arrayContaining(['sms-resent', 'sms-given-up', 'sms-failed']))
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
