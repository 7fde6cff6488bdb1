import { describe, expect, it } from 'vitest'
import { atSetup, put, remove } from '../../tests/harness/at-setup.ts'
import { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

describe('what is taken out of a hall', () => {
  it('is offered nowhere, keeps its name in what happened, and comes back under its code', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const served = await serveOne(house)
    const taken = await desk.change(remove('service-types', 'A01'))
    expect(taken.status).toBe(200)
    const catalogue = await house.anyone.get(`/api/halls/${house.hallId}/catalogue`)
    expect(catalogue.serviceTypes.map(({ name }: { name: string }) => name)).not.toContain('咨询')
    const order = { serviceTypeId: house.serviceTypeId('咨询') }
    const refusal = await house.anyone.command(`/api/halls/${house.hallId}/tickets`, order)
    expect(refusal.body.code).toBe('service-type-unknown')
    expect(await served()).toMatchObject([{ serviceTypeName: '咨询' }])
    const back = { code: 'A01', name: '咨询', department: 'DX', queue: 'A', takeIdentity: 'NONE' }
    const more = { standardMinutes: '4', commonRank: '0' }
    expect((await desk.change(put('service-types', null, { ...back, ...more }))).status).toBe(200)
    expect((await house.anyone.command(`/api/halls/${house.hallId}/tickets`, order)).status).toBe(200)
  })

  it('leaves its name free for another', async () => {
    await using house = await openHouse()
    const desk = await atSetup(house)
    const other = { code: 'A99', name: '咨询', department: 'DX', queue: 'A', takeIdentity: 'NONE' }
    const added = put('service-types', null, { ...other, standardMinutes: '4', commonRank: '0' })
    expect((await desk.change(remove('service-types', 'A01'), added)).status).toBe(200)
  })

  it('a device is paired no more', async () => {
    await using house = await openHouse({ settings: { DEVICES: 'paired' } })
    const desk = await atSetup(house)
    const kiosk = await pairedKiosk(house, desk.caller)
    expect((await kiosk.ask('GET', '/api/devices/own/KIOSK')).body.device).toMatchObject({ code: 'kiosk-1' })
    expect((await desk.change(remove('devices', 'kiosk-1'))).status).toBe(200)
    expect((await kiosk.ask('GET', '/api/devices/own/KIOSK')).body.device).toBeNull()
    const devices = await desk.caller.get(`/api/halls/${house.hallId}/devices`)
    expect(devices.map(({ code }: { code: string }) => code)).not.toContain('kiosk-1')
    const again = { kind: 'KIOSK', code: 'kiosk-1', name: '取号机' }
    expect((await desk.caller.ask('POST', `/api/halls/${house.hallId}/devices`, again)).status).toBe(200)
    expect((await kiosk.ask('GET', '/api/devices/own/KIOSK')).body.device).toBeNull()
  })
})

/** One number served at window 1; gives how to ask what the window served. */
async function serveOne(house: House) {
  const clerk = await house.loginAs('hl008')
  const { openableWindows } = await clerk.get('/api/me')
  const windowId = openableWindows[0].windowId
  await house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })
  await clerk.do(`/api/windows/${windowId}/open`)
  const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
  await clerk.do(`/api/tickets/${current.id}/start`)
  await clerk.do(`/api/tickets/${current.id}/finish`, { outcome: 'CONSULT' })
  return () => clerk.get(`/api/windows/${windowId}/served`)
}

async function pairedKiosk(house: House, admin: Caller): Promise<Caller> {
  const kiosk = new Caller(house.url)
  const { code } = await kiosk.post('/api/devices/pairing', { hallId: house.hallId, kind: 'KIOSK' })
  const devices = await admin.get(`/api/halls/${house.hallId}/devices`)
  const { deviceId } = devices.find((device: { code: string }) => device.code === 'kiosk-1')
  await admin.post(`/api/devices/${deviceId}/pair`, { code })
  return kiosk
}
