import { expect, it } from 'vitest'
import { beginService, finishService, openWindow } from '../../tests/harness/at-window.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { currentPlan } from '../halls/index.ts'
import { forecastOf, linesOf, situationAt } from './index.ts'

const settings = { ROLES: 'web' }
const day = '2026-11-23'

const take = (house: House): Promise<{ estimatedWaitMin: number | null; aheadCount: number }> =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })

async function queueOf({ ctx }: House, serviceTypeId: number): Promise<number> {
  const type = ctx.db.selectFrom('service_type').select('queue_id').where('id', '=', serviceTypeId)
  return (await type.executeTakeFirstOrThrow()).queue_id
}

it('a line takes half as long when a second window opens', async () => {
  await using house = await openHouse({ settings })
  await openWindow(house)
  for (let before = 0; before < 8; before++) await take(house)
  const alone = await take(house)
  const colleague = await house.loginAs('hl009')
  const { openableWindows } = await colleague.get('/api/me')
  await colleague.do(`/api/windows/${openableWindows[1].windowId}/open`)
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

it('looking at one number and at the whole hall gives the same forecast', async () => {
  await using house = await openHouse({ settings })
  const at = await openWindow(house)
  await finishService(at, await beginService(house, at))
  await beginService(house, at)
  for (let before = 0; before < 5; before++) await take(house)
  const plan = await currentPlan(house.ctx, house.hallId)
  const type = plan.serviceTypes.get(house.serviceTypeId('咨询'))
  if (!type) throw new Error('no such service')
  const queueId = await queueOf(house, type.id)
  const place = { businessDay: day, queueId, rankAt: null, id: null }
  const wanted = { type, reservedWindowId: null }
  const now = house.ctx.clock.now()
  const one = forecastOf(plan, wanted, await situationAt(house.ctx.db, { plan, now }, place))
  const lines = await linesOf(house.ctx.db, house.hallId, now)
  expect(forecastOf(plan, wanted, lines.situationOf(place))).toEqual(one)
  expect(one.aheadCount).toBe(5)
})
