import { describe, expect, it } from 'vitest'
import type { Alert } from '../../contract/alerts.ts'
import {
  badAnswer,
  badMonday,
  feedback,
  listOf,
  rectifiers,
  serveOne,
  untilChecked,
} from '../../tests/harness/bad-rating.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { watchAlerts } from '../alerts/index.ts'

describe('a bad rating', { timeout: 90_000 }, () => {
  it('that is good enough creates nothing', async () => {
    await using house = await openHouse()
    const { reviewer } = await rectifiers(house)
    const { token } = await serveOne(house)
    const answer = { ...badAnswer, satisfaction: 'BASICALLY_SATISFIED', labels: ['307'] }
    await house.anyone.do(`/api/ratings/${token}`, answer)
    expect(await listOf(house, reviewer)).toEqual([])
  })

  it('is warned of one working day before its limit, and gravely after it, until it is fed back', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const bad = await badMonday(house)
    await untilChecked(bad)
    const dueAlerts = async (at: string) => {
      house.clock.set(at)
      await watchAlerts.run(house.ctx, {})
      const director = await house.loginAs('hl001')
      return (await alertsOf(house, director, 'RECTIFY_DUE')).filter(({ closedAt }) => closedAt === null)
    }
    expect(await dueAlerts('2026-11-27T08:29:00+08:00')).toEqual([])
    expect(await dueAlerts('2026-11-27T08:30:00+08:00')).toMatchObject([{ level: 'WARN' }])
    expect(await dueAlerts('2026-11-30T17:31:00+08:00')).toMatchObject([{ level: 'CRITICAL' }])
    const officer = await house.loginAs('hl032')
    expect((await officer.get(bad.path)).light).toBe('OVERDUE')
    expect(await officer.do(`${bad.path}/feedback`, feedback)).toMatchObject({
      light: 'DONE',
      isOnTime: false,
    })
    expect(await dueAlerts('2026-11-30T17:40:00+08:00')).toEqual([])
  })
})

const alertsOf = async (house: House, caller: Caller, rule: string): Promise<Alert[]> => {
  const alerts: Alert[] = await caller.get(`/api/halls/${house.hallId}/alerts`)
  return alerts.filter((alert) => alert.rule === rule)
}
