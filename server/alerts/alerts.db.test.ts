import { sql } from 'kysely'
import { io } from 'socket.io-client'
import { describe, expect, it } from 'vitest'
import type { Alert } from '../../contract/alerts.ts'
import type { OverviewChanged } from '../../contract/overview.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { escalateAlert, watchAlerts } from './index.ts'

const manager = 'hl004'
const window1 = 'hl008'

const watch = (house: House) => watchAlerts.run(house.ctx, {})

const later = (house: House, minutes: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000))

const take = (house: House) =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })

async function atWindow(house: House): Promise<{ clerk: Caller; windowId: number }> {
  const clerk = await house.loginAs(window1)
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  return { clerk, windowId }
}

const alertsOf = async (house: House, caller: Caller, rule: string): Promise<Alert[]> => {
  const alerts: Alert[] = await caller.get(`/api/halls/${house.hallId}/alerts`)
  return alerts.filter((alert) => alert.rule === rule)
}

const eventsOf = async ({ ctx }: House, type: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from hall_event where event->>'type' = ${type}
      and event->>'alertId' in (select id::text from alert where rule = 'WAIT_OVERTIME')`.execute(ctx.db)
  return rows[0]?.count ?? 0
}

/** No worker beside the test: it looks when it wants to. */
const watchedByHand = { ROLES: 'web' }

describe('an alert', () => {
  it('is raised once however often and by how many it is looked for, and closed when it is over', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk, windowId } = await atWindow(house)
    const boss = await house.loginAs(manager)
    await take(house)
    later(house, 21)
    await Promise.all([watch(house), watch(house), watch(house)])
    await watch(house)
    const raised = await alertsOf(house, boss, 'WAIT_OVERTIME')
    expect(raised).toMatchObject([
      { ticketNo: 'A001', level: 'WARN', concerns: 'WINDOW_STAFF', acknowledged: null, closedAt: null },
    ])
    expect(await eventsOf(house, 'alert-raised')).toBe(1)
    expect(await alertsOf(house, boss, 'NO_CALL_WITH_QUEUE')).not.toEqual([])

    await clerk.do(`/api/windows/${windowId}/call-next`)
    await watch(house)
    const over = await alertsOf(house, boss, 'WAIT_OVERTIME')
    expect(over).toMatchObject([{ ticketNo: 'A001', closedAt: house.clock.now().toISOString() }])
    expect(await eventsOf(house, 'alert-closed')).toBe(1)
  })

  it('is acknowledged by whom it concerns, once; the same press counts once', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk } = await atWindow(house)
    const stranger = await house.loginAs('hl012')
    const boss = await house.loginAs(manager)
    await take(house)
    later(house, 21)
    await watch(house)
    const [alert] = await alertsOf(house, clerk, 'WAIT_OVERTIME')
    expect(await alertsOf(house, stranger, 'WAIT_OVERTIME')).toEqual([])
    const acknowledge = `/api/alerts/${alert?.id}/acknowledge`
    expect((await stranger.command(acknowledge)).body.code).toBe('not-allowed')
    const commandId = 'acknowledged-1'
    const first = await clerk.post(acknowledge, { commandId })
    expect(first.acknowledged.at).toBe(house.clock.now().toISOString())
    later(house, 1)
    expect(await clerk.post(acknowledge, { commandId })).toEqual(first)
    expect((await boss.do(acknowledge)).acknowledged).toEqual(first.acknowledged)
    expect(await eventsOf(house, 'alert-acknowledged')).toBe(1)
    expect((await boss.command('/api/alerts/2147483647/acknowledge')).body.code).toBe('alert-unknown')
  })

  it('goes to the next in charge when nobody answers within ten minutes, and not after an answer', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk } = await atWindow(house)
    await take(house)
    later(house, 1)
    await take(house)
    later(house, 21)
    await watch(house)
    const raised = await alertsOf(house, clerk, 'WAIT_OVERTIME')
    expect(raised).toHaveLength(2)
    const answered = raised.find(({ ticketNo }) => ticketNo === 'A002')
    await clerk.do(`/api/alerts/${answered?.id}/acknowledge`)
    later(house, 10)
    await escalateAlert.run(house.ctx, { hallId: house.hallId })
    await escalateAlert.run(house.ctx, { hallId: house.hallId })
    const boss = await house.loginAs(manager)
    const now = await alertsOf(house, boss, 'WAIT_OVERTIME')
    expect(Object.fromEntries(now.map(({ ticketNo, concerns }) => [ticketNo, concerns]))).toEqual({
      A001: 'HALL_MANAGER',
      A002: 'WINDOW_STAFF',
    })
    expect(await eventsOf(house, 'alert-escalated')).toBe(1)
  })
})

describe('the overview', () => {
  it('shows windows, queues and figures, and tells those who listen only what has changed', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk, windowId } = await atWindow(house)
    const boss = await house.loginAs(manager)
    await watch(house)
    await take(house)
    const overview = await boss.get(`/api/halls/${house.hallId}/overview`)
    const windowIn = ({ windows }: OverviewChanged) => windows.find((window) => window.windowId === windowId)
    expect(windowIn(overview)).toMatchObject({ state: 'IDLE', since: house.clock.now().toISOString() })
    expect(overview.queues.find(({ waiting }: { waiting: number }) => waiting > 0)).toMatchObject({
      waiting: 1,
      longest: { ticketNo: 'A001' },
    })
    expect(overview.figures).toMatchObject({ taken: 1, served: 0, meanWaitMin: null })

    const socket = io(house.url, { transports: ['websocket'], extraHeaders: { cookie: boss.cookie } })
    try {
      const messages: OverviewChanged[] = []
      socket.on('overview:changed', (message: OverviewChanged) => void messages.push(message))
      expect(await socket.emitWithAck('join', { room: 'overview', hallId: house.hallId })).toEqual({
        ok: true,
      })
      later(house, 4)
      const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
      await expect.poll(() => messages.some((one) => windowIn(one)?.state === 'CALLING')).toBe(true)
      messages.length = 0
      await clerk.do(`/api/tickets/${current.id}/start`)
      await expect.poll(() => messages).toHaveLength(1)
      expect(messages[0]).toMatchObject({ queues: [], windows: [{ windowId, state: 'SERVING' }] })
      expect(messages[0]).not.toHaveProperty('figures')
      expect(messages[0]).not.toHaveProperty('alerts')
    } finally {
      socket.disconnect()
    }
  })
})
