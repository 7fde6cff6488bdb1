import { describe, expect, it } from 'vitest'
import type { CallerKey } from '../../contract/callers.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { signatureOf } from './signature.ts'

/** A caller bound to window 1, and its keys. */
async function keypad(house: House) {
  const manager = await house.loginAs('hl004')
  const clerk = await house.loginAs('hl008')
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  const device = { kind: 'CALLER', code: 'CALLER-1', name: '1号窗口叫号器' }
  const { deviceId } = await manager.post(`/api/halls/${house.hallId}/devices`, device)
  const { secret } = await manager.post(`/api/devices/${deviceId}/caller`, { windowId })
  let ts = 1_000_000
  const send = (body: object) => house.anyone.ask('POST', `/api/devices/caller/${deviceId}/key`, body)
  const signed = (key: CallerKey, digits: string | undefined, at: number) => {
    const press = { key, ts: at, ...(digits === undefined ? {} : { digits }) }
    return { ...press, hmac: signatureOf(deviceId, press, secret) }
  }
  return {
    clerk,
    windowId,
    send,
    signed,
    press: async (key: CallerKey, digits?: string) => {
      ts += 5000
      house.clock.set(new Date(house.clock.now().getTime() + 5000))
      return (await send(signed(key, digits, ts))).body
    },
    nowTs: () => ts,
  }
}

const take = (house: House) =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })

describe('a hardware caller', () => {
  it('calls, serves, puts aside and takes up again for whoever has its window open', async () => {
    await using house = await openHouse()
    const { clerk, windowId, press } = await keypad(house)
    for (let n = 0; n < 4; n++) await take(house)
    expect(await press('NEXT')).toEqual({ text: '未登录！', accepted: false })
    await clerk.do(`/api/windows/${windowId}/open`)
    expect(await press('NEXT')).toEqual({ text: 'A001 已呼叫 等候3人', accepted: true })
    expect(await press('START')).toMatchObject({ text: 'A001 办理中 等候3人' })
    expect(await press('HOLD')).toMatchObject({ text: '已挂起 等候3人' })
    expect(await press('CALL', '3')).toMatchObject({ text: 'A003 已呼叫 等候2人' })
    expect(await press('START')).toMatchObject({ accepted: true })
    // The next one: what is in service is done by it.
    expect(await press('NEXT')).toMatchObject({ text: 'A002 已呼叫 等候1人' })
    await press('START')
    expect(await press('FINISH')).toMatchObject({ text: '已办结 等候1人' })
    expect(await press('RESUME')).toMatchObject({ text: 'A001 办理中 等候1人' })
    expect(await press('PAUSE')).toMatchObject({ accepted: false })
    await press('FINISH')
    expect(await press('PAUSE')).toMatchObject({ text: '暂离！ 等候1人' })
    expect(await press('NEXT')).toMatchObject({ accepted: false })
    expect(await press('BACK')).toMatchObject({ accepted: true })
  })

  it('acts once for a press sent twice and for a key that bounces', async () => {
    await using house = await openHouse()
    const { clerk, windowId, press, send, signed, nowTs } = await keypad(house)
    for (let n = 0; n < 3; n++) await take(house)
    await clerk.do(`/api/windows/${windowId}/open`)
    const first = await press('NEXT')
    expect((await send(signed('NEXT', undefined, nowTs()))).body).toEqual(first)
    expect((await send(signed('NEXT', undefined, nowTs() + 400))).body).toEqual(first)
    expect((await send(signed('RECALL', undefined, nowTs() - 400))).body.code).toBe('press-stale')
    expect((await clerk.get(`/api/windows/${windowId}`)).current).toMatchObject({
      ticketNo: 'A001',
      callCount: 1,
    })
  })

  it('is not believed without its signature', async () => {
    await using house = await openHouse()
    const { send, signed } = await keypad(house)
    const good = signed('NEXT', undefined, 9_000_000)
    for (const forged of [{ key: 'PASS' }, { digits: '12' }, { ts: 9_000_001 }, { hmac: '0'.repeat(64) }]) {
      expect((await send({ ...good, ...forged })).body.code).toBe('caller-signature')
    }
  })
})
