import { describe, expect, it } from 'vitest'
import { openHouse, type House } from '../../tests/harness/house.ts'

const watchedByHand = { ROLES: 'web' }

/** A window of the first hall with somebody at it, and a manager of the second hall. */
async function betweenHalls(house: House) {
  const { db } = house.ctx
  await db.updateTable('staff').set({ role: 'HALL_MANAGER' }).where('account', '=', 'cq001').execute()
  const clerk = await house.loginAs('hl008')
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  return { clerk, windowId, boss: await house.loginAs('hl004'), stranger: await house.loginAs('cq001') }
}

describe('the key of another hall in a path', () => {
  it('closes no window', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk, windowId, stranger } = await betweenHalls(house)
    const refused = await stranger.command(`/api/windows/${windowId}/release`, { reason: '不在岗' })
    expect(refused).toMatchObject({ status: 404, body: { code: 'window-unknown' } })
    expect((await clerk.get('/api/me')).windowId).toBe(windowId)
  })

  it('ends no help of a window', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { windowId, boss, stranger } = await betweenHalls(house)
    const { queues } = await boss.get(`/api/halls/${house.hallId}/overview`)
    const helped = queues.at(-1).queueId
    const untilAt = '2026-11-23T09:45:00+08:00'
    await boss.do(`/api/windows/${windowId}/tide`, { queueIds: [helped], untilAt })
    const refused = await stranger.command(`/api/windows/${windowId}/tide/end`)
    expect(refused).toMatchObject({ status: 404, body: { code: 'window-unknown' } })
    const tides = house.ctx.db.selectFrom('window_tide').select('ended_at')
    expect(await tides.execute()).toEqual([{ ended_at: null }])
  })
})
