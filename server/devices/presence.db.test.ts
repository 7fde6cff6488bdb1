import { sql } from 'kysely'
import { io } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { DeviceStatus } from '../../contract/devices.ts'
import type { JoinRequest } from '../../contract/messages.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { connectPrinter, openPrinter } from '../../tests/harness/printer.ts'
import { watchAlerts } from '../alerts/index.ts'

const manager = 'hl004'
const desk = 'hl006'
const clerk = 'hl008'
const watchedByHand = { ROLES: 'web' }

async function join(house: House, request: JoinRequest, cookie = ''): Promise<void> {
  const socket = io(house.url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie } })
  try {
    await socket.timeout(5000).emitWithAck('join', request)
  } finally {
    socket.disconnect()
  }
}

async function deviceOf(house: House, code: string): Promise<DeviceStatus> {
  const boss = await house.loginAs(manager)
  const { devices } = await boss.get(`/api/halls/${house.hallId}/overview`)
  const { id } = await house.ctx.db
    .selectFrom('device')
    .select('id')
    .where('hall_id', '=', house.hallId)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return devices.find(({ deviceId }: DeviceStatus) => deviceId === id)
}

const openRules = async (house: House): Promise<string[]> => {
  await watchAlerts.run(house.ctx, {})
  const alerts = house.ctx.db.selectFrom('alert').select('rule').where('device_id', 'is not', null)
  return (await alerts.where('closed_at', 'is', null).orderBy('id').execute()).map(({ rule }) => rule)
}

const silentFor = ({ ctx }: House, seconds: number) =>
  sql`update device set beat_at = now() - make_interval(secs => ${seconds}) where beat_at is not null`.execute(
    ctx.db,
  )

describe('a screen', () => {
  const wall = { kind: 'WALL', code: 'wall-1f' } as const

  it('is there from the moment it says so, and missed two minutes after it was last', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    expect((await deviceOf(house, 'wall-1f')).state).toBe('UNSEEN')
    await join(house, { room: 'board', hallId: house.hallId, device: wall })
    expect(await deviceOf(house, 'wall-1f')).toMatchObject({ state: 'ONLINE', lastSeenAt: null })
    expect(await openRules(house)).toEqual([])
    await silentFor(house, 121)
    expect(await deviceOf(house, 'wall-1f')).toMatchObject({
      state: 'OFFLINE',
      lastSeenAt: house.clock.now().toISOString(),
    })
    expect(await openRules(house)).toEqual(['DEVICE_OFFLINE'])
    await join(house, { room: 'board', hallId: house.hallId, device: wall })
    expect(await openRules(house)).toEqual([])
  })

  it('is missed by nobody once it has left the hall', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    await join(house, { room: 'board', hallId: house.hallId, device: wall })
    await silentFor(house, 121)
    expect(await openRules(house)).toEqual(['DEVICE_OFFLINE'])
    await sql`update device set retired_at = ${house.clock.now()} where code = 'wall-1f'`.execute(
      house.ctx.db,
    )
    expect(await openRules(house)).toEqual([])
  })

  it('is believed by its token alone where devices are paired', async () => {
    await using house = await openHouse({ settings: { ...watchedByHand, DEVICES: 'paired' } })
    await join(house, { room: 'board', hallId: house.hallId, device: wall })
    expect((await deviceOf(house, 'wall-1f')).state).toBe('UNSEEN')
  })
})

describe('a kiosk', () => {
  const print = async (house: House) => {
    const order = { serviceTypeId: house.serviceTypeId('咨询'), kiosk: 'kiosk-2' }
    const { token } = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, order)
    return house.anyone.command(`/api/progress/${token}/slip`, { kiosk: 'kiosk-2' })
  }

  it('counts its slips down from a full roll, and says when few and when none are left', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    await using printer = await openPrinter()
    await connectPrinter(house, 'kiosk-2', printer.port)
    const { deviceId } = await deviceOf(house, 'kiosk-2')
    const staff = await house.loginAs(desk)
    await print(house)
    expect((await deviceOf(house, 'kiosk-2')).paperLeft).toBeNull()
    expect(await staff.do(`/api/devices/${deviceId}/paper`, { slips: 31 })).toEqual({
      deviceId,
      paperLeft: 31,
    })
    expect(await openRules(house)).toEqual([])
    await print(house)
    expect((await deviceOf(house, 'kiosk-2')).paperLeft).toBe(30)
    expect(await openRules(house)).toEqual(['PAPER_LOW'])
    await staff.do(`/api/devices/${deviceId}/paper`, { slips: 1 })
    await print(house)
    expect(await openRules(house)).toEqual(['PAPER_OUT'])
    await staff.do(`/api/devices/${deviceId}/paper`, { slips: 600 })
    expect(await openRules(house)).toEqual([])
  })

  it('tells that its printer takes no slip, until it does', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const gone = await openPrinter()
    await connectPrinter(house, 'kiosk-2', gone.port)
    await gone[Symbol.asyncDispose]()
    expect((await print(house)).status).toBe(502)
    expect(await deviceOf(house, 'kiosk-2')).toMatchObject({
      printerFailedSince: house.clock.now().toISOString(),
    })
    expect(await openRules(house)).toEqual(['PRINTER_FAILED'])
    await using printer = await openPrinter()
    await connectPrinter(house, 'kiosk-2', printer.port)
    await print(house)
    expect(await openRules(house)).toEqual([])
  })

  it('is given paper by those who look after it alone; a wall takes none', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { deviceId } = await deviceOf(house, 'kiosk-1')
    const stranger = await house.loginAs(clerk)
    expect((await stranger.command(`/api/devices/${deviceId}/paper`, { slips: 9 })).body.code).toBe(
      'not-allowed',
    )
    const boss = await house.loginAs(manager)
    const wall = await deviceOf(house, 'wall-1f')
    const refused = await boss.command(`/api/devices/${wall.deviceId}/paper`, { slips: 9 })
    expect(refused.body.code).toBe('device-without-paper')
  })
})
