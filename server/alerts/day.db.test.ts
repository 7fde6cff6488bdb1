import { expect, it } from 'vitest'
import { aComplaint, complaintOfficer, complaintsOf } from '../../tests/harness/at-complaints.ts'
import { atWindow, serve } from '../../tests/harness/at-rating.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { openPost } from '../../tests/harness/rated-service.ts'
import { watchAlerts } from './index.ts'

const settings = { ROLES: 'web' }
const service = '综合受理（其他事项）'

/** What stands of the day as a whole, after two looks. */
async function raised(house: House): Promise<string[][]> {
  await watchAlerts.run(house.ctx, undefined)
  await watchAlerts.run(house.ctx, undefined)
  const rows = await house.ctx.db
    .selectFrom('alert')
    .select(['rule', 'about'])
    .where('rule', 'in', ['RATING_LOW', 'INVITE_DUE', 'SCALP_SUSPECT', 'CAL_UNVERIFIED'])
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ rule, about }) => [rule, about ?? ''])
}

const set = ({ ctx, hallId }: House, values: object) =>
  ctx.db
    .updateTable('hall')
    .set((row) => ({ settings: JSON.stringify(values), plan_version: row('plan_version', '+', 1) }))
    .where('id', '=', hallId)
    .execute()

it('a day whose ratings are bad is told to the director once', async () => {
  await using house = await openHouse({ settings })
  await set(house, { ratingLeastCount: 2 })
  const post = await openPost(house)
  for (const _ of [1, 2]) await post.rate(await post.serve())
  expect(await raised(house)).toEqual([])
  await post.rate(await post.serve(), { satisfaction: 'DISSATISFIED', labels: ['213'] })
  expect(await raised(house)).toEqual([['RATING_LOW', '今日满意率 66.7%（2/3 条），低于 98%']])
})

it('one person who takes many numbers is suspected once, by card and telephone alike', async () => {
  await using house = await openHouse({ settings })
  await set(house, { suspectNumbers: 2 })
  const clerk = await atWindow(house)
  for (const _ of [1, 2]) await serve(house, clerk, service)
  expect(await raised(house)).toEqual([])
  const holder = { name: '演示甲', idCard: '410902198001010011', phone: '13900001000' }
  const third = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId('公司登记'),
    holder,
  })
  const found = await raised(house)
  expect(found).toHaveLength(1)
  expect(found[0]?.[1]).toContain(third.ticketNo)
  expect(JSON.stringify(found)).not.toMatch(/1390000|演示甲|410902/)
})

it('whom nobody invited is told of before it is too late, and no more when it is', async () => {
  await using house = await openHouse({ settings })
  const clerk = await atWindow(house)
  await serve(house, clerk, service)
  await house.ctx.db
    .updateTable('rating_request')
    .set({ state: 'MISSED', settled_at: house.clock.now() })
    .execute()
  expect(await raised(house)).toEqual([])
  house.clock.set(new Date('2026-11-27T10:00:00+08:00'))
  expect(await raised(house)).toEqual([['INVITE_DUE', '11 月 30 日']])
  house.clock.set(new Date('2026-12-01T10:00:00+08:00'))
  expect(await raised(house)).toEqual([])
})

it('a limit that ends in a year nobody has announced is told to the system administrator, while it runs', async () => {
  await using house = await openHouse({ settings, at: '2026-12-30T10:00:00+08:00' })
  const officer = await house.loginAs(complaintOfficer)
  await officer.do(complaintsOf(house), { ...aComplaint, grade: 'ON_SPOT' })
  expect(await raised(house)).toEqual([])
  await officer.do(complaintsOf(house), aComplaint)
  expect(await raised(house)).toEqual([['CAL_UNVERIFIED', '2027 年']])
})
