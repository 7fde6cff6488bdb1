import Fastify from 'fastify'
import { io, type Socket } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { JoinAnswer, JoinRequest } from '../../contract/messages.ts'
import { RoleCode } from '../../contract/staff.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { guardRoutes } from './guard.ts'
import { isForDevicesOnly, type Permit } from './permit.ts'
import { rights } from './rights.ts'

const nobodysId = 2_147_483_647
const nobodysToken = 'A'.repeat(22)

type Route = { method: string; path: string; permit: Permit }

const routes: Route[] = Object.entries(rights).flatMap(([name, permit]) => {
  const [method = '', path = ''] = name.split(' ')
  return method === 'JOIN' || path.endsWith('*') ? [] : [{ method, path, permit }]
})
const forSome = routes.filter(({ permit }) => permit !== 'ANYBODY' && !permit.includes('CITIZEN'))

const accountOf = (place: number) => `hl${String(place + 1).padStart(3, '0')}`

/** Somebody of each role, all of them allowed at window 1 as far as their role lets them. */
async function oneOfEach(house: House): Promise<Map<RoleCode, Caller>> {
  const { db } = house.ctx
  await db.deleteFrom('staff_window').execute()
  const window = await windowNo(house, '1')
  const people = RoleCode.enum.map(async (role, place) => {
    const account = accountOf(place)
    const staff = db.updateTable('staff').set({ role }).where('account', '=', account).returning('id')
    const { id } = await staff.executeTakeFirstOrThrow()
    await db.insertInto('staff_window').values({ staff_id: id, window_id: window }).execute()
    return [role, await house.loginAs(account)] as const
  })
  return new Map(await Promise.all(people))
}

async function windowNo(house: House, no: string, hallId = house.hallId): Promise<number> {
  const windows = house.ctx.db.selectFrom('service_window').select('id').where('hall_id', '=', hallId)
  return (await windows.where('no', '=', no).executeTakeFirstOrThrow()).id
}

type Asked = { windowId: number; hallId: number }

const fill = (path: string, { windowId, hallId }: Asked) =>
  path
    .replace(':hallId', String(hallId))
    .replace(':windowId', String(windowId))
    .replace(':token', nobodysToken)
    .replace(':kind', 'KIOSK')
    .replaceAll(/:\w+/g, String(nobodysId))

// The body is empty: who is let in is told that fields are missing, and nothing happens.
const ask = (caller: Caller, { method, path }: Route, asked: Asked) =>
  caller.ask(method, fill(path, asked), method === 'GET' ? undefined : {})

const mayBe = (permit: Permit, role: RoleCode): boolean =>
  permit === 'ANYBODY' || permit === 'LOGGED_IN' || permit.includes(role)

const listen = (house: House, caller?: Caller): Socket =>
  io(house.url, {
    transports: ['websocket'],
    forceNew: true,
    ...(caller ? { extraHeaders: { cookie: caller.cookie } } : {}),
  })

async function joined(house: House, request: JoinRequest, caller?: Caller): Promise<string> {
  const socket = listen(house, caller)
  try {
    const answer: JoinAnswer = await socket.timeout(5000).emitWithAck('join', request)
    return answer.ok ? 'ok' : answer.error.code
  } finally {
    socket.disconnect()
  }
}

describe('the table of rights', () => {
  it('refuses to open a hall with a route that nobody has listed', async () => {
    await using house = await openHouse()
    const app = Fastify()
    guardRoutes(app.withTypeProvider(), house.ctx)
    expect(() => app.get('/api/secrets', () => 'told')).toThrow('GET /api/secrets')
  })

  it('lists no route that does not exist, and stars for files only', async () => {
    await using house = await openHouse()
    const asked = { hallId: house.hallId, windowId: await windowNo(house, '1') }
    for (const route of routes) {
      const { status, body } = await ask(house.anyone, route, asked)
      expect({ route: route.path, missing: status === 404 && body?.code === 'not-found' }).toEqual({
        route: route.path,
        missing: false,
      })
    }
    const stars = Object.keys(rights).filter((name) => name.endsWith('*'))
    expect(stars).toEqual(['GET /docs*', 'GET /assets/*', 'GET /photos/*'])
  })

  it('trusts a token only where one stands in the path', () => {
    const byToken = routes.filter(({ permit }) => permit !== 'ANYBODY' && permit.includes('CITIZEN'))
    expect(byToken.filter(({ path }) => !path.includes(':token'))).toEqual([])
  })

  it('lets each role do what it lists, and refuses everything else', { timeout: 180_000 }, async () => {
    await using house = await openHouse({ settings: { DEVICES: 'paired' } })
    const people = await oneOfEach(house)
    const asked = { hallId: house.hallId, windowId: await windowNo(house, '1') }
    for (const route of forSome) {
      const nobody = await ask(house.anyone, route, asked)
      const said = isForDevicesOnly(route.permit) ? 'device-not-paired' : 'not-logged-in'
      expect([route.path, nobody.status, nobody.body.code]).toEqual([route.path, 401, said])
      for (const [role, caller] of people) {
        const { status } = await ask(caller, route, asked)
        const isRefused = status === 401 || status === 403
        const expected = mayBe(route.permit, role)
        expect(`${role} ${route.path} ${!isRefused}`).toBe(`${role} ${route.path} ${expected}`)
      }
    }
  })

  it('refuses nobody what is for everybody', async () => {
    await using house = await openHouse()
    const asked = { hallId: house.hallId, windowId: await windowNo(house, '1') }
    for (const route of routes.filter((each) => !forSome.includes(each))) {
      const { status } = await ask(house.anyone, route, asked)
      expect([route.path, status === 403]).toEqual([route.path, false])
    }
  })

  it('opens the room of a window to those who may serve there, and to nobody else', async () => {
    await using house = await openHouse()
    const people = await oneOfEach(house)
    const window = { room: 'window', windowId: await windowNo(house, '1') } as const
    expect(await joined(house, window)).toBe('not-logged-in')
    for (const [role, caller] of people) {
      const expected = mayBe(rights['JOIN window'], role) ? 'ok' : 'not-allowed'
      expect(`${role} ${await joined(house, window, caller)}`).toBe(`${role} ${expected}`)
    }
    expect(await joined(house, { room: 'board', hallId: house.hallId })).toBe('ok')
    expect(await joined(house, { room: 'ticket', token: nobodysToken })).toBe('ticket-unknown')
  })
})

describe('staff of one hall', () => {
  it('can touch nothing of another: no window, no ticket, no room', async () => {
    await using house = await openHouse()
    const { hallId: ownHallId } = house
    const halls = await house.anyone.get('/api/halls')
    const otherHallId: number = halls.find(({ code }: { code: string }) => code !== halls[0].code).id
    expect(otherHallId).not.toBe(ownHallId)
    const theirs = await house.loginAs('cq002')
    const otherWindowId = await windowNo(house, '1', otherHallId)
    const { serviceTypes } = await house.anyone.get(`/api/halls/${otherHallId}/catalogue`)
    await house.anyone.do(`/api/halls/${otherHallId}/tickets`, { serviceTypeId: serviceTypes[0].id })
    await theirs.do(`/api/windows/${otherWindowId}/open`)
    const { current } = await theirs.do(`/api/windows/${otherWindowId}/call-next`)

    const clerk = await house.loginAs('hl008')
    await clerk.do(`/api/windows/${await windowNo(house, '1')}/open`)
    const atWindow = ['open', 'close', 'resume', 'call-next', 'pause']
    for (const act of atWindow) {
      const more = act === 'pause' ? { reason: 'MEAL', backInMin: 10 } : {}
      const { status, body } = await clerk.command(`/api/windows/${otherWindowId}/${act}`, more)
      expect([act, status >= 400 && status < 500, body.current]).toEqual([act, true, undefined])
    }
    expect((await clerk.ask('GET', `/api/windows/${otherWindowId}`)).body.code).toBe('not-allowed')
    const onTicket = { finish: { outcome: 'CONSULT' }, pass: { reason: '未到' } }
    for (const act of ['recall', 'start', 'undo-call', 'restore', 'finish', 'pass']) {
      const more = act === 'finish' || act === 'pass' ? onTicket[act] : {}
      const { body } = await clerk.command(`/api/tickets/${current.id}/${act}`, more)
      expect([act, body.code]).toEqual([act, 'ticket-unknown'])
    }
    expect(await joined(house, { room: 'window', windowId: otherWindowId }, clerk)).toBe('not-allowed')
    expect((await theirs.get(`/api/windows/${otherWindowId}`)).current).toMatchObject({ status: 'CALLED' })
  })
})

describe('the token of a ticket', () => {
  it('reads and cancels its own ticket only', async () => {
    await using house = await openHouse()
    const take = () =>
      house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })
    const [mine, yours] = [await take(), await take()]
    const guess = `${mine.token.slice(0, -4)}AAAA`
    expect(await house.anyone.get(`/api/progress/${mine.token}`)).toMatchObject({ ticketNo: mine.ticketNo })
    expect((await house.anyone.ask('GET', `/api/progress/${guess}`)).status).toBe(404)
    expect((await house.anyone.ask('GET', `/api/progress/${yours.ticketId}`)).status).toBe(400)
    await house.anyone.do(`/api/progress/${mine.token}/cancel`)
    expect(await house.anyone.get(`/api/progress/${yours.token}`)).toMatchObject({ status: 'WAITING' })
    expect(await joined(house, { room: 'ticket', token: guess })).toBe('ticket-unknown')
    expect(await joined(house, { room: 'ticket', token: mine.token })).toBe('ok')
  })
})
