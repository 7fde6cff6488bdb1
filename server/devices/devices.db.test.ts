import { io } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import { Caller, newCommandId } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { connectPrinter, openPrinter } from '../../tests/harness/printer.ts'

const manager = 'hl004'

const openPairedHouse = () => openHouse({ settings: { DEVICES: 'paired' } })

async function deviceId(house: House, code: string): Promise<number> {
  const devices = house.ctx.db.selectFrom('device').select('id').where('hall_id', '=', house.hallId)
  return (await devices.where('code', '=', code).executeTakeFirstOrThrow()).id
}

/** A screen that shows its code. */
async function newScreen(house: House, kind: string): Promise<{ screen: Caller; code: string }> {
  const screen = new Caller(house.url)
  const { code } = await screen.post('/api/devices/pairing', { hallId: house.hallId, kind })
  return { screen, code }
}

/** A screen that is this device. */
async function paired(house: House, kind: string, device: string): Promise<Caller> {
  const { screen, code } = await newScreen(house, kind)
  const admin = await house.loginAs(manager)
  await admin.post(`/api/devices/${await deviceId(house, device)}/pair`, { code })
  return screen
}

const take = (house: House, caller: Caller, kiosk: string, hallId = house.hallId) =>
  caller.command(`/api/halls/${hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询'), kiosk })

const report = {
  screen: 'wall-1f',
  seq: 1,
  shownAt: '2026-11-23T01:15:00.000Z',
  spokenAt: null,
  spokenBy: 'CHIME_ONLY',
}

describe('a device', () => {
  it('becomes one when somebody who looks after devices confirms the code on its screen', async () => {
    await using house = await openPairedHouse()
    const { screen, code } = await newScreen(house, 'KIOSK')
    expect(code).toMatch(/^\d{6}$/)
    expect(await screen.get('/api/devices/own/KIOSK')).toEqual({ mustPair: true, device: null })
    const path = `/api/devices/${await deviceId(house, 'kiosk-1')}/pair`
    const clerk = await house.loginAs('hl008')
    expect((await clerk.ask('POST', path, { code })).body.code).toBe('not-allowed')
    const admin = await house.loginAs(manager)
    const otherCode = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    expect((await admin.ask('POST', path, { code: otherCode })).body.code).toBe('pairing-unknown')
    const wall = `/api/devices/${await deviceId(house, 'wall-1f')}/pair`
    expect((await admin.ask('POST', wall, { code })).body.code).toBe('pairing-other-kind')
    expect((await admin.ask('POST', path, { code })).status).toBe(204)
    expect((await admin.ask('POST', path, { code })).body.code).toBe('pairing-unknown')
    expect(await screen.get('/api/devices/own/KIOSK')).toMatchObject({ device: { code: 'kiosk-1' } })
    const stored = await house.ctx.db.selectFrom('device').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(screen.cookie.split('=')[1])
  })

  it('shows a code for ten minutes only', async () => {
    await using house = await openPairedHouse()
    const { code } = await newScreen(house, 'KIOSK')
    house.clock.set(new Date(house.clock.now().getTime() + 10 * 60_000))
    const admin = await house.loginAs(manager)
    const path = `/api/devices/${await deviceId(house, 'kiosk-1')}/pair`
    expect((await admin.ask('POST', path, { code })).body.code).toBe('pairing-unknown')
  })

  it('is listed, registered, renamed, and belongs to its hall', async () => {
    await using house = await openPairedHouse()
    const admin = await house.loginAs(manager)
    const path = `/api/halls/${house.hallId}/devices`
    const sign = { kind: 'WINDOW_SCREEN', code: 'window-1', name: '1号窗口屏' }
    const added = await admin.post(path, sign)
    expect(await admin.post(path, sign)).toEqual(added)
    const other = { ...sign, name: '另一块屏' }
    expect((await admin.ask('POST', path, other)).body.code).toBe('device-code-taken')
    expect(
      (await admin.ask('POST', `/api/devices/${added.deviceId}/rename`, { name: '一号屏' })).status,
    ).toBe(204)
    const listed = await admin.get(path)
    expect(listed.at(-1)).toMatchObject({ code: 'window-1', name: '一号屏', pairedAt: null })
    const stranger = await house.loginAs('cq008')
    const revoking = await stranger.ask('POST', `/api/devices/${added.deviceId}/revoke`)
    expect(revoking.body.code).toBe('device-unknown')
    expect((await stranger.ask('GET', path)).body.code).toBe('not-allowed')
  })
})

describe('where devices are paired', () => {
  it('only a kiosk takes and prints as a kiosk, and only as itself', async () => {
    await using house = await openPairedHouse()
    await using printer = await openPrinter()
    await connectPrinter(house, 'kiosk-2', printer.port)
    expect((await take(house, house.anyone, 'kiosk-1')).body.code).toBe('device-not-paired')
    const kiosk = await paired(house, 'KIOSK', 'kiosk-1')
    const taken = await take(house, kiosk, 'kiosk-1')
    expect(taken.status).toBe(200)
    expect((await take(house, kiosk, 'kiosk-2')).body.code).toBe('not-allowed')
    const slip = `/api/progress/${taken.body.token}/slip`
    const print = (caller: Caller, name: string) =>
      caller.ask('POST', slip, { kiosk: name, commandId: newCommandId() })
    expect((await print(house.anyone, 'kiosk-2')).body.code).toBe('device-not-paired')
    expect((await print(kiosk, 'kiosk-2')).body.code).toBe('not-allowed')
    expect((await print(kiosk, 'kiosk-1')).body).toEqual({ printed: false })
    expect(printer.paper()).toBe('')
    // A phone is no device: it takes as a citizen does.
    const phone = await house.anyone.command(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId('咨询'),
    })
    expect(phone.status).toBe(200)
  })

  it('only a screen reports announcements, in its own hall; its token does nothing else', async () => {
    await using house = await openPairedHouse()
    const path = `/api/halls/${house.hallId}/announcements`
    expect((await house.anyone.ask('POST', path, report)).body.code).toBe('device-not-paired')
    const kiosk = await paired(house, 'KIOSK', 'kiosk-1')
    expect((await kiosk.ask('POST', path, report)).body.code).toBe('device-not-paired')
    const wall = await paired(house, 'WALL', 'wall-1f')
    expect((await wall.ask('POST', path, report)).body.code).toBe('announcement-unknown')
    const halls = await house.anyone.get('/api/halls')
    const elsewhere = `/api/halls/${halls.at(-1).id}/announcements`
    expect((await wall.ask('POST', elsewhere, report)).body.code).toBe('not-allowed')
    expect((await take(house, wall, 'kiosk-1')).body.code).toBe('device-not-paired')
    expect((await wall.ask('GET', '/api/windows/1')).body.code).toBe('not-logged-in')
    expect((await wall.ask('GET', `/api/halls/${house.hallId}/devices`)).status).toBe(401)
    expect((await wall.ask('GET', `/api/halls/${house.hallId}/board`)).status).toBe(200)
  })

  it('a token taken away ends at the next request, and its sockets at once', async () => {
    await using house = await openPairedHouse()
    const wall = await paired(house, 'WALL', 'wall-1f')
    const socket = io(house.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: wall.cookie },
    })
    expect(await socket.emitWithAck('join', { room: 'board', hallId: house.hallId })).toEqual({ ok: true })
    const left = new Promise((resolve) => socket.once('disconnect', resolve))
    const admin = await house.loginAs(manager)
    await admin.post(`/api/devices/${await deviceId(house, 'wall-1f')}/revoke`)
    expect(await left).toBe('io server disconnect')
    const answer = await wall.ask('POST', `/api/halls/${house.hallId}/announcements`, report)
    expect([answer.status, answer.body.code]).toEqual([401, 'device-not-paired'])
    expect(await wall.get('/api/devices/own/WALL')).toEqual({ mustPair: true, device: null })
  })

  it('a second screen paired as the same device takes the place of the first', async () => {
    await using house = await openPairedHouse()
    const first = await paired(house, 'KIOSK', 'kiosk-1')
    const second = await paired(house, 'KIOSK', 'kiosk-1')
    expect((await take(house, first, 'kiosk-1')).body.code).toBe('device-not-paired')
    expect((await take(house, second, 'kiosk-1')).status).toBe(200)
  })
})

describe('where devices are open', () => {
  it('every screen works at once', async () => {
    await using house = await openHouse()
    expect(await house.anyone.get('/api/devices/own/KIOSK')).toEqual({ mustPair: false, device: null })
    expect((await take(house, house.anyone, 'kiosk-1')).status).toBe(200)
    const path = `/api/halls/${house.hallId}/announcements`
    expect((await house.anyone.ask('POST', path, report)).body.code).toBe('announcement-unknown')
  })
})
