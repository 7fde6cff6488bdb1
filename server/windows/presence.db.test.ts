import { sql } from 'kysely'
import { io } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { watchAlerts } from '../alerts/index.ts'
import { boardOf } from '../board/board.ts'
import { watchAccounts } from '../tickets/index.ts'
import { watchConsoles } from './index.ts'

const clerk = 'hl008'
const colleague = 'hl009'
const manager = 'hl004'
/** No worker beside the test: it looks when it wants to. */
const watchedByHand = { ROLES: 'web' }

async function sitDown(house: House, account = clerk): Promise<{ at: Caller; windowId: number }> {
  const at = await house.loginAs(account)
  const windowId: number = (await at.get('/api/me')).openableWindows[0].windowId
  await at.do(`/api/windows/${windowId}/open`)
  return { at, windowId }
}

const take = (house: House) =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })

/** As if the console had given its last sign of life so many seconds ago. */
const silentFor = ({ ctx }: House, seconds: number) =>
  sql`update window_session set beat_at = now() - make_interval(secs => ${seconds}) where closed_at is null`.execute(
    ctx.db,
  )

const eventsOf = async ({ ctx }: House, ...types: string[]): Promise<string[]> => {
  const log = ctx.db
    .selectFrom('hall_event')
    .select(sql<string>`event->>'type'`.as('type'))
    .orderBy('seq')
  return (await log.execute()).map(({ type }) => type).filter((type) => types.includes(type))
}

const publicState = async ({ ctx, hallId }: House, windowId: number) => {
  const window = (await boardOf(ctx, hallId)).windows.find(({ id }) => id === windowId)
  return { state: window?.state, ticketNo: window?.ticketNo }
}

const windowIn = async (house: House, boss: Caller, windowId: number) => {
  const { windows } = await boss.get(`/api/halls/${house.hallId}/overview`)
  return windows.find((window: { windowId: number }) => window.windowId === windowId)
}

describe('a console that falls silent', () => {
  it('is not missed when none was ever there: programs open windows too', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { windowId } = await sitDown(house)
    await watchConsoles(house.ctx)
    expect(await publicState(house, windowId)).toEqual({ state: 'IDLE', ticketNo: null })
  })

  it('is lost after a minute: the public sees a pause, the overview since when, and nobody counts on it', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { windowId } = await sitDown(house)
    const boss = await house.loginAs(manager)
    await silentFor(house, 50)
    await watchConsoles(house.ctx)
    expect(await publicState(house, windowId)).toEqual({ state: 'IDLE', ticketNo: null })
    await silentFor(house, 61)
    await watchConsoles(house.ctx)
    await watchConsoles(house.ctx)
    expect(await eventsOf(house, 'window-lost', 'window-back')).toEqual(['window-lost'])
    expect(await publicState(house, windowId)).toEqual({ state: 'PAUSED', ticketNo: null })
    expect(await windowIn(house, boss, windowId)).toMatchObject({
      state: 'IDLE',
      staffName: '演示辛',
      lostSince: house.clock.now().toISOString(),
    })
    expect((await take(house)).estimatedWaitMin).toBeNull()
  })

  it('is back by its next sign of life, and a command is one', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { at, windowId } = await sitDown(house)
    await take(house)
    await silentFor(house, 61)
    await watchConsoles(house.ctx)
    expect(await at.do(`/api/windows/${windowId}/call-next`)).toMatchObject({ state: 'CALLING' })
    await watchConsoles(house.ctx)
    expect(await eventsOf(house, 'window-lost', 'window-back')).toEqual(['window-lost', 'window-back'])
  })

  it('keeps its number, and raises an alert after five minutes that ends when it is back', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { at, windowId } = await sitDown(house)
    const boss = await house.loginAs(manager)
    await take(house)
    const { current } = await at.do(`/api/windows/${windowId}/call-next`)
    await at.do(`/api/tickets/${current.id}/start`)
    const lost = async () => {
      await watchConsoles(house.ctx)
      await watchAlerts.run(house.ctx, {})
      const alerts = await boss.get(`/api/halls/${house.hallId}/alerts`)
      return alerts.filter(({ rule }: { rule: string }) => rule === 'WINDOW_LOST')
    }
    await silentFor(house, 299)
    expect(await lost()).toEqual([])
    expect(await publicState(house, windowId)).toEqual({ state: 'SERVING', ticketNo: 'A001' })
    await silentFor(house, 301)
    expect(await lost()).toMatchObject([{ windowNo: '1', ticketNo: 'A001', concerns: 'HALL_MANAGER' }])
    await silentFor(house, 1)
    expect(await lost()).toMatchObject([{ closedAt: house.clock.now().toISOString() }])
  })

  it('gives its signs of life by the connection that stands', async () => {
    await using house = await openHouse()
    const { at, windowId } = await sitDown(house)
    const socket = io(house.url, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie: at.cookie },
    })
    try {
      await socket.timeout(5000).emitWithAck('join', { room: 'window', windowId })
      const beat = house.ctx.db.selectFrom('window_session').select('beat_at')
      await expect.poll(() => beat.executeTakeFirst(), { timeout: 25_000 }).not.toEqual({ beat_at: null })
    } finally {
      socket.disconnect()
    }
  })
})

describe('a window whose person is not there', () => {
  it('is released by a manager with a reason: whom it served is put aside, and may be taken up elsewhere', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { at, windowId } = await sitDown(house)
    const boss = await house.loginAs(manager)
    await take(house)
    const { current } = await at.do(`/api/windows/${windowId}/call-next`)
    await at.do(`/api/tickets/${current.id}/start`)
    const reason = '突发疾病离岗'
    expect((await at.command(`/api/windows/${windowId}/release`, { reason })).body.code).toBe('not-allowed')
    const released = await boss.do(`/api/windows/${windowId}/release`, { reason })
    expect(released).toEqual({ windowId, ticketNo: 'A001' })
    expect(await publicState(house, windowId)).toEqual({ state: 'OFFLINE', ticketNo: null })
    const other = await sitDown(house, colleague)
    expect(await other.at.do(`/api/tickets/${current.id}/resume`)).toMatchObject({ state: 'SERVING' })
    const empty = await boss.command(`/api/windows/${windowId + 5}/release`, { reason })
    expect(empty.body.code).toBe('window-nobody-there')
    const unknown = await boss.command(`/api/windows/${windowId + 1000}/release`, { reason })
    expect(unknown.body.code).toBe('window-unknown')
  })

  it('is released with whom it called back in the old place', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { at, windowId } = await sitDown(house)
    const boss = await house.loginAs(manager)
    await take(house)
    await at.do(`/api/windows/${windowId}/call-next`)
    await take(house)
    await boss.do(`/api/windows/${windowId}/release`, { reason: '无人在岗' })
    const other = await sitDown(house, colleague)
    const next = await other.at.do(`/api/windows/${other.windowId}/call-next`)
    expect(next.current.ticketNo).toBe('A001')
  })
})

describe('an account that an administrator ends', () => {
  const lock = async (house: House, account: string) => {
    const { db } = house.ctx
    const whose = db.selectFrom('staff').select('id').where('account', '=', account)
    const { id } = await whose.executeTakeFirstOrThrow()
    const security = await house.loginAs('hl038')
    await security.post(`/api/accounts/${id}/lock`)
  }

  it('closes its window, and whom it called waits again', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { at, windowId } = await sitDown(house)
    await take(house)
    await at.do(`/api/windows/${windowId}/call-next`)
    await lock(house, clerk)
    await watchAccounts(house.ctx)
    expect(await publicState(house, windowId)).toEqual({ state: 'OFFLINE', ticketNo: null })
    expect((await boardOf(house.ctx, house.hallId)).queues.some(({ waiting }) => waiting === 1)).toBe(true)
  })

  it('leaves whom it serves at the window until a colleague takes over', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { at, windowId } = await sitDown(house)
    await take(house)
    const { current } = await at.do(`/api/windows/${windowId}/call-next`)
    await at.do(`/api/tickets/${current.id}/start`)
    await lock(house, clerk)
    await watchAccounts(house.ctx)
    await watchConsoles(house.ctx)
    await watchAccounts(house.ctx)
    expect(await eventsOf(house, 'window-lost', 'window-back', 'window-closed')).toEqual(['window-lost'])
    const other = await house.loginAs(colleague)
    expect(await other.do(`/api/windows/${windowId}/take-over`)).toMatchObject({
      state: 'SERVING',
      current: { ticketNo: 'A001' },
    })
    expect(await other.do(`/api/tickets/${current.id}/finish`, { outcome: 'ACCEPTED' })).toMatchObject({
      state: 'IDLE',
    })
  })
})

describe('a window with somebody in hand', () => {
  it('is neither paused nor closed', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { at, windowId } = await sitDown(house)
    await take(house)
    const { current } = await at.do(`/api/windows/${windowId}/call-next`)
    const refusals = async () => {
      const pause = await at.command(`/api/windows/${windowId}/pause`, { reason: 'AWAY', backInMin: 5 })
      return [pause.body.code, (await at.command(`/api/windows/${windowId}/close`)).body.code]
    }
    expect(await refusals()).toEqual(['window-busy', 'window-busy'])
    await at.do(`/api/tickets/${current.id}/start`)
    expect(await refusals()).toEqual(['window-busy', 'window-busy'])
  })
})
