import { describe, expect, it } from 'vitest'
import type { Alert } from '../../contract/alerts.ts'
import { receive } from '../../tests/harness/at-cases.ts'
import { written } from '../../tests/harness/at-sms.ts'
import { openWindow } from '../../tests/harness/at-window.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { watchCases } from '../cases/index.ts'
import { hallTransaction } from '../platform/hall-transaction.ts'
import { settleAlerts } from './commands.ts'
import { escalateAlert, watchAlerts } from './index.ts'

/** No worker beside the test: it looks when it wants to. */
const byHand = { settings: { ROLES: 'web' } }

/** Who answers for a case of 区市场监管局 received at window 1, from the one who received it up. */
const mobiles = { hl008: '13800000011', hl012: '13800000012', hl043: '13800000013', hl041: '13800000014' }

async function fourMobiles(house: House): Promise<void> {
  for (const [account, mobile] of Object.entries(mobiles))
    await (await house.loginAs(account)).post('/api/me/mobile', { mobile })
}

/** What went to the mobiles of staff since it was asked last, whoever looks how often. */
function newsOf(house: House) {
  let seen = 0
  return async (when: string): Promise<string[]> => {
    house.clock.set(new Date(`2026-${when}:00+08:00`))
    await watchCases.run(house.ctx, {})
    const { hallId, ctx } = house
    await Promise.all([watchAlerts.run(ctx, {}), escalateAlert.run(ctx, { hallId })])
    await escalateAlert.run(ctx, { hallId })
    const all = (await written(house)).filter((message) => message.startsWith('CASE_CARD'))
    return all.slice(seen, (seen = all.length))
  }
}

async function received(house: House) {
  const { clerk, windowId } = await openWindow(house)
  const { id, projectNo } = await receive(house, clerk, { windowId, code: 'C05-1' })
  const said = (account: keyof typeof mobiles, card: string, state: string): string =>
    `CASE_CARD ${mobiles[account]} ${card} 食品（含保健食品）经营许可核发 ${projectNo.slice(-7)} ${state}`
  return {
    id,
    yellow: (account: keyof typeof mobiles) => [said(account, '办件黄牌', '期限将到')],
    red: (account: keyof typeof mobiles) => [said(account, '办件红牌', '期限已过')],
  }
}

const alertsOf = async (house: House, account: string): Promise<string[]> => {
  const alerts: Alert[] = await (await house.loginAs(account)).get(`/api/halls/${house.hallId}/alerts`)
  return alerts.filter(({ closedAt }) => closedAt === null).map(({ rule }) => rule)
}

describe('a card of a case', { timeout: 90_000 }, () => {
  it('is told to staff, 首席事务代表, leader and, when red, 监督员: each level once, on screen and mobile', async () => {
    await using house = await openHouse(byHand)
    await fourMobiles(house)
    const { yellow, red } = await received(house)
    const news = newsOf(house)
    expect(await news('11-26T17:00')).toEqual([])
    expect(await news('11-27T09:00')).toEqual(yellow('hl008'))
    expect(await alertsOf(house, 'hl012')).not.toContain('CASE_YELLOW')
    expect(await news('11-27T09:09')).toEqual([])
    expect(await news('11-27T09:10')).toEqual(yellow('hl012'))
    expect(await alertsOf(house, 'hl012')).toContain('CASE_YELLOW')
    expect(await alertsOf(house, 'hl043')).not.toContain('CASE_YELLOW')
    expect(await news('11-27T09:20')).toEqual(yellow('hl043'))
    expect(await alertsOf(house, 'hl043')).toContain('CASE_YELLOW')
    expect(await news('11-27T09:40')).toEqual([])
    expect(await news('11-30T17:31')).toEqual(red('hl008'))
    // Given when everybody leaves: nobody is passed over before they are back.
    expect(await news('11-30T20:00')).toEqual([])
    expect(await news('12-01T08:39')).toEqual([])
    expect(await news('12-01T08:40')).toEqual(red('hl012'))
    expect(await news('12-01T08:50')).toEqual(red('hl043'))
    expect(await news('12-01T09:00')).toEqual(red('hl041'))
    expect(await alertsOf(house, 'hl041')).toContain('CASE_RED')
    expect(await news('12-01T09:30')).toEqual([])
    for (const mobile of Object.values(mobiles)) expect(house.logged()).not.toContain(mobile)
  })

  it('found on a Friday evening is looked at again on Monday, ten minutes after the doors open', async () => {
    await using house = await openHouse(byHand)
    await fourMobiles(house)
    const { yellow } = await received(house)
    const { ctx, hallId } = house
    house.clock.set('2026-11-27T17:31:00+08:00')
    await watchCases.run(ctx, {})
    const awaited = await hallTransaction(ctx, { hallId, actor: { kind: 'HALL' } }, settleAlerts)
    const moments = new Set(awaited.map(({ dueAt }) => dueAt.toISOString()))
    expect([...moments]).toEqual(['2026-11-30T00:40:00.000Z'])
    const news = newsOf(house)
    expect(await news('11-28T10:00')).toEqual(yellow('hl008'))
    expect(await news('11-30T08:39')).toEqual([])
    expect(await news('11-30T08:40')).toEqual(yellow('hl012'))
  })

  it('goes no further once somebody has taken it on, and to nobody on leave or without a mobile', async () => {
    await using house = await openHouse(byHand)
    await fourMobiles(house)
    const { yellow, red } = await received(house)
    const news = newsOf(house)
    expect(await news('11-27T09:00')).toEqual(yellow('hl008'))
    const clerk = await house.loginAs('hl008')
    const alerts: Alert[] = await clerk.get(`/api/halls/${house.hallId}/alerts`)
    const yellowOne = alerts.find(({ rule }) => rule === 'CASE_YELLOW')
    await clerk.do(`/api/alerts/${yellowOne?.id}/acknowledge`)
    expect(await news('11-27T10:00')).toEqual([])
    const chief = await house.loginAs('hl012')
    const day = { fromDate: '2026-12-01', fromHalf: 'AM', toDate: '2026-12-01', toHalf: 'PM' }
    const leave = await chief.do('/api/me/leave', { kind: 'PERSONAL', reason: '有事', ...day })
    const boss = await house.loginAs('hl001')
    await boss.do(`/api/leave/${leave.id}/decide`, { approve: true, note: '' })
    await (await house.loginAs('hl043')).post('/api/me/mobile', { mobile: '' })
    expect(await news('11-30T17:31')).toEqual(red('hl008'))
    expect(await news('12-01T08:40')).toEqual([])
    expect(await news('12-01T08:50')).toEqual([])
    expect(await news('12-01T09:00')).toEqual(red('hl041'))
  })

  it('goes to no mobile where the hall wants none', async () => {
    await using house = await openHouse(byHand)
    await fourMobiles(house)
    await received(house)
    await house.ctx.db
      .updateTable('hall')
      .set((row) => ({
        settings: JSON.stringify({ cardMessages: false }),
        plan_version: row('plan_version', '+', 1),
      }))
      .where('id', '=', house.hallId)
      .execute()
    expect(await newsOf(house)('11-30T17:31')).toEqual([])
    expect(await alertsOf(house, 'hl008')).toContain('CASE_RED')
  })
})

describe('a department with few instant cases', { timeout: 90_000 }, () => {
  it('is reported once a month to its leader and the director, also when the share has been better meanwhile', async () => {
    await using house = await openHouse(byHand)
    await house.ctx.db
      .updateTable('hall')
      .set((row) => ({
        settings: JSON.stringify({ redCardLeastCases: 2, alertQuietMin: 0 }),
        plan_version: row('plan_version', '+', 1),
      }))
      .where('id', '=', house.hallId)
      .execute()
    const { clerk, windowId } = await openWindow(house)
    const hand = (code: string) => receive(house, clerk, { windowId, code })
    const raised = async (): Promise<string[]> => {
      house.clock.set(new Date(house.clock.now().getTime() + 60_000))
      await watchAlerts.run(house.ctx, {})
      const alerts = house.ctx.db.selectFrom('alert').select(['subject', 'about', 'closed_at as closedAt'])
      const rows = await alerts.where('rule', '=', 'INSTANT_RATE').orderBy('id').execute()
      return rows.map(({ about, closedAt }) => `${about} ${closedAt ? 'over' : 'open'}`)
    }
    await hand('C05-1')
    expect(await raised()).toEqual([])
    await hand('C05-1')
    const about = '区市场监管局 11 月 0.0%（0/2 件），低于 30%'
    expect(await raised()).toEqual([`${about} open`])
    expect(await alertsOf(house, 'hl043')).toContain('INSTANT_RATE')
    expect(await alertsOf(house, 'hl001')).toContain('INSTANT_RATE')
    expect(await alertsOf(house, 'hl044')).not.toContain('INSTANT_RATE')
    const { department_id: department } = await house.ctx.db
      .selectFrom('service_case')
      .select('department_id')
      .executeTakeFirstOrThrow()
    const instant = (origin: 'INSTANT' | 'COMMITMENT') =>
      house.ctx.db
        .updateTable('service_case')
        .set({ origin_kind: origin })
        .where('department_id', '=', department)
        .execute()
    await instant('INSTANT')
    expect(await raised()).toEqual([`${about} over`])
    await instant('COMMITMENT')
    expect(await raised()).toEqual([`${about} over`])
  })
})
