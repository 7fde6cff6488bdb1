import { expect, it } from 'vitest'
import { beginService, finishService, openWindow, type AtWindow } from '../../tests/harness/at-window.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { currentPlan } from '../halls/index.ts'
import { forecastOf, linesOf, situationAt } from './index.ts'

const settings = { ROLES: 'web' }
const day = '2026-11-23'

const take = (house: House): Promise<{ estimatedWaitMin: number | null; aheadCount: number }> =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })

/** Beside window 1, and unlike it closed over lunch. */
async function openWindow2(house: House): Promise<AtWindow> {
  const clerk = await house.loginAs('hl009')
  const { windowId } = (await clerk.get('/api/me')).openableWindows[1]
  await clerk.do(`/api/windows/${windowId}/open`)
  return { clerk, windowId }
}

it('a line takes half as long when a second window opens', async () => {
  await using house = await openHouse({ settings })
  await openWindow(house)
  for (let before = 0; before < 8; before++) await take(house)
  const alone = await take(house)
  await openWindow2(house)
  const { estimatedWaitMin } = await house.anyone.get(
    `/api/halls/${house.hallId}/service-types/${house.serviceTypeId('咨询')}/outlook`,
  )
  expect(alone.aheadCount).toBe(8)
  expect(alone.estimatedWaitMin).toBeGreaterThanOrEqual(40)
  // One more stands before, and each of the two serves half of them.
  expect(estimatedWaitMin).toBeGreaterThan((alone.estimatedWaitMin ?? 0) / 2 - 5)
  expect(estimatedWaitMin).toBeLessThan((alone.estimatedWaitMin ?? 0) / 2 + 10)
})

it('who is being served is waited for, and quick services teach the hall', async () => {
  await using house = await openHouse({ settings })
  const at = await openWindow(house)
  expect((await take(house)).estimatedWaitMin).toBe(0)
  const { current } = await at.clerk.do(`/api/windows/${at.windowId}/call-next`)
  const behind = await take(house)
  expect(behind.aheadCount).toBe(0)
  expect(behind.estimatedWaitMin).toBeGreaterThanOrEqual(5)
  await at.clerk.do(`/api/tickets/${current.id}/start`)
  await finishService(at, { ticketId: current.id })
  for (let served = 0; served < 15; served++) await finishService(at, await beginService(house, at))
  for (let before = 0; before < 6; before++) await take(house)
  expect((await take(house)).estimatedWaitMin).toBeLessThanOrEqual(25)
})

it('looking at one number and at the whole hall gives the same forecast, for everybody in it', async () => {
  await using house = await openHouse({ settings })
  const { db, clock } = house.ctx
  const at = await openWindow(house)
  const other = await openWindow2(house)
  await beginService(house, at)
  const services = ['咨询', '公司登记', '低保申请受理', '咨询', '综合受理（其他事项）', '咨询', '公司登记']
  const holder = (no: number) => ({ phone: `138${String(no).padStart(8, '0')}` })
  for (const [no, service] of services.entries())
    await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId(service),
      holder: holder(no),
    })
  await other.clerk.do(`/api/windows/${other.windowId}/pause`, { reason: 'MEETING', backInMin: 30 })
  const plan = await currentPlan(house.ctx, house.hallId)
  const waiting = await db
    .selectFrom('ticket')
    .select(['id', 'queue_id as queueId', 'service_type_id as typeId', 'rank_at as rankAt'])
    .where('status', '=', 'WAITING')
    .execute()
  expect(waiting).toHaveLength(services.length)
  const now = clock.now()
  const lines = await linesOf(db, house.hallId, now)
  for (const { typeId, ...ticket } of waiting) {
    const place = { ...ticket, businessDay: day }
    const type = plan.serviceTypes.get(typeId)
    if (!type) throw new Error('no such service')
    const wanted = { type, reservedWindowId: null }
    const one = forecastOf(plan, wanted, await situationAt(db, { plan, now }, place))
    expect(forecastOf(plan, wanted, lines.situationOf(place))).toEqual(one)
  }
})

it('a window on a break counts from when it is expected back, and no longer when it stays away', async () => {
  await using house = await openHouse({ settings })
  const at = await openWindow(house)
  await at.clerk.do(`/api/windows/${at.windowId}/pause`, { reason: 'MEETING', backInMin: 20 })
  const outlook = () =>
    house.anyone.get(`/api/halls/${house.hallId}/service-types/${house.serviceTypeId('咨询')}/outlook`)
  const { estimatedWaitMin, estimatedWaitHighMin } = await outlook()
  expect(estimatedWaitMin).toBeGreaterThanOrEqual(15)
  expect(estimatedWaitHighMin).toBeGreaterThanOrEqual(20)
  house.clock.set(new Date(house.clock.now().getTime() + 21 * 60_000))
  expect(await outlook()).toMatchObject({ estimatedWaitMin: null, estimatedWaitHighMin: null })
  await at.clerk.do(`/api/windows/${at.windowId}/resume`)
  expect(await outlook()).toMatchObject({ estimatedWaitMin: 0, estimatedWaitHighMin: 0 })
})

it('who would be called in the lunch break is told when work goes on, and no less for standing further back', async () => {
  await using house = await openHouse({ settings, at: '2026-11-23T11:50:00+08:00' })
  await openWindow2(house)
  const told: (number | null)[] = []
  for (let taken = 0; taken < 5; taken++) told.push((await take(house)).estimatedWaitMin)
  expect(told[0]).toBe(0)
  // Ten minutes to twelve: who comes after the second is served after two.
  expect(told.at(-1)).toBeGreaterThanOrEqual(120)
  expect(told).toEqual(told.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
})
