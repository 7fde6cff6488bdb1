import { expect, it } from 'vitest'
import type { Indicators } from '../../contract/indicators.ts'
import { finishService, openWindow } from '../../tests/harness/at-window.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

const settings = { ROLES: 'web' }

const take = (house: House): Promise<{ token: string; ticketNo: string }> =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })

const after = (house: House, minutes: number) =>
  house.clock.set(new Date(house.clock.now().getTime() + minutes * 60_000))

async function told(house: House): Promise<Indicators['waits']> {
  const director = await house.loginAs('hl001')
  return (await director.get(`/api/halls/${house.hallId}/indicators`)).waits
}

it('every number keeps what it was told, and its first call shows whether that came true', async () => {
  await using house = await openHouse({ settings })
  const at = await openWindow(house)
  const call = async (): Promise<{ id: number }> => {
    const { current } = await at.clerk.do(`/api/windows/${at.windowId}/call-next`)
    return current
  }
  const serve = async () => {
    const { id: ticketId } = await call()
    await at.clerk.do(`/api/tickets/${ticketId}/start`)
    await finishService(at, { ticketId })
  }
  expect((await told(house)).all).toEqual({ early: 0, inside: 0, late: 0 })

  for (let taken = 0; taken < 5; taken++) await take(house)
  const rows = await house.ctx.db
    .selectFrom('ticket')
    .select(['estimated_wait_min as low', 'estimated_wait_high_min as high'])
    .orderBy('id')
    .execute()
  expect(rows[0]).toEqual({ low: 0, high: 0 })
  const [, , , fourth, fifth] = rows
  expect(fourth?.high).toBeLessThanOrEqual(fifth?.high ?? 0)
  expect(fifth?.low).toBeLessThan(fifth?.high ?? 0)

  // The first in the minute in which it was told “at once”; the others as late as can be believed, or not.
  after(house, 1)
  await serve()
  expect((await told(house)).all).toEqual({ early: 0, inside: 1, late: 0 })
  await serve()
  expect((await told(house)).all).toMatchObject({ late: 0 })
  // A call that is taken back never was.
  const third = await call()
  const { all: withThird } = await told(house)
  await at.clerk.do(`/api/tickets/${third.id}/undo-call`)
  const { all: without } = await told(house)
  const count = ({ early, inside, late }: Indicators['waits']['all']) => early + inside + late
  expect([count(withThird), count(without)]).toEqual([3, 2])

  after(house, 90)
  await serve()
  const { all, days, types } = await told(house)
  expect(all).toMatchObject({ late: 1 })
  expect(days).toEqual([{ day: '2026-11-23', ...all }])
  expect(types).toEqual([{ serviceTypeName: '咨询', ...all }])
})

it('a transfer does not undo how long the first call took', async () => {
  await using house = await openHouse({ settings })
  const at = await openWindow(house)
  await take(house)
  const { current } = await at.clerk.do(`/api/windows/${at.windowId}/call-next`)
  await at.clerk.do(`/api/tickets/${current.id}/start`)
  const before = await told(house)
  after(house, 60)
  await at.clerk.do(`/api/tickets/${current.id}/transfer`, {
    serviceTypeId: house.serviceTypeId('综合受理（其他事项）'),
    position: 'KEEP_TIME',
    reason: '取错号',
  })
  await at.clerk.do(`/api/windows/${at.windowId}/call-next`)
  expect((await told(house)).all).toEqual(before.all)
})
