import { expect, it } from 'vitest'
import type { DepartmentScore, Indicators } from '../../contract/indicators.ts'
import { openHouse } from '../../tests/harness/house.ts'
import { watchAlerts } from '../alerts/index.ts'

const pair = (share: DepartmentScore['attended'] | undefined) => share && [share.numerator, share.denominator]

it('a department is judged by who came, which windows stood unmanned, and who waited too long', async () => {
  await using house = await openHouse({ at: '2026-11-23T08:00:00+08:00', settings: { ROLES: 'web' } })
  const { db } = house.ctx
  const manager = await house.loginAs('hl004')
  const { staffId } = await (await house.loginAs('hl008')).get('/api/me')
  const shift = { staffId: Number(staffId), date: '2026-11-23', half: 'AM', windowId: null }
  await manager.do(`/api/halls/${house.hallId}/roster/2026-11-23`, { shifts: [shift] })
  house.clock.set('2026-11-23T09:15:00+08:00')
  const serviceTypeId = house.serviceTypeId('社保参保登记')
  const path = `/api/halls/${house.hallId}`
  const holder = { name: '演示甲', idCard: '410902198001010011', phone: '13800000001' }
  await house.anyone.do(`${path}/tickets`, { serviceTypeId, holder })
  house.clock.set('2026-11-23T12:30:00+08:00')
  await watchAlerts.run(house.ctx, {})

  const told: Indicators = await (await house.loginAs('hl001')).get(`${path}/indicators`)
  const ofDepartment = (name: string) => told.departments.find((department) => department.name === name)
  // Who was expected in the morning never came.
  expect(pair(ofDepartment('综合受理')?.attended)).toEqual([0, 1])
  expect(pair(ofDepartment('区人社局')?.attended)).toEqual([0, 0])
  expect(pair(ofDepartment('区人社局')?.waitedLong)).toEqual([1, 1])
  // Nineteen days of November were open until then, Saturdays among them.
  const windows = await db
    .selectFrom('service_window as w')
    .innerJoin('department', 'department.id', 'w.department_id')
    .select(['w.id', 'w.lunch_duty as servesNow'])
    .where('department.name', '=', '综合受理')
    .where('w.hall_id', '=', house.hallId)
    .where('w.kind', '!=', 'TIDE')
    .execute()
  const unmanned = windows.filter(({ servesNow }) => servesNow).length
  expect(unmanned).toBeGreaterThan(0)
  expect(pair(ofDepartment('综合受理')?.unmanned)).toEqual([unmanned, 19 * windows.length])
  expect(told.weights).toEqual({ rating: 50, limit: 30, onSite: 20 })
})
