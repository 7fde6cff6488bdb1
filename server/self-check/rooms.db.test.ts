import { expect, it } from 'vitest'
import type { SelfCheck } from '../../contract/self-check.ts'
import { receive } from '../../tests/harness/at-cases.ts'
import { aComplaint, complaintOfficer, complaintsOf } from '../../tests/harness/at-complaints.ts'
import { atSetup, put } from '../../tests/harness/at-setup.ts'
import { receiveRestaurant } from '../../tests/harness/at-themes.ts'
import { beginService, openWindow } from '../../tests/harness/at-window.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { watchThemeCases } from '../theme-cases/index.ts'

const watchedByHand = { settings: { ROLES: 'web' } }

async function checkedBy(house: House, account = 'hl001') {
  const caller = await house.loginAs(account)
  const { findings }: SelfCheck = await caller.get(`/api/halls/${house.hallId}/self-check`)
  return (number: string) => {
    const found = findings.find(({ numbers }) => numbers.includes(number))
    return found && [found.result, ...found.evidence]
  }
}

it('complaints nobody saw to in time are counted, and name nobody', { timeout: 60_000 }, async () => {
  await using house = await openHouse(watchedByHand)
  expect((await checkedBy(house))('R35')?.[0]).toBe('NOT_APPLICABLE')
  const officer = await house.loginAs(complaintOfficer)
  await officer.do(complaintsOf(house), aComplaint)
  const intime = await checkedBy(house)
  expect([intime('R35')?.[0], intime('R55')?.[0]]).toEqual(['MET', 'MET'])
  expect(intime('R56')).toEqual(['MANUAL', '电话1件。请看其他渠道是否畅通。'])
  house.clock.set('2026-12-01T09:00:00+08:00')
  const late = await checkedBy(house)
  expect(late('R35')).toEqual(['UNMET', '尚未交办的诉求超过期限1件。'])
  expect(late('R55')).toEqual(['UNMET', '1件没有按时联系反映人。', '1件逾期仍在办。'])
})

it('cases accepted on a later day, and those nobody put away, are counted', { timeout: 60_000 }, async () => {
  await using house = await openHouse({ ...watchedByHand, at: '2026-09-28T09:15:00+08:00' })
  const { clerk, windowId } = await openWindow(house)
  const urgent = { urgentReason: '重大项目', finish: 'ISSUED' }
  await receive(house, clerk, { windowId, code: 'A02-1', more: urgent })
  const { id } = await receive(house, clerk, { windowId, code: 'A02-1', more: { accept: false } })
  const before = await checkedBy(house)
  expect([before('R32')?.[0], before('R68')?.[0]]).toEqual(['NOT_APPLICABLE', 'MET'])
  expect(before('R107')).toEqual(['MANUAL', '本年加急1件。'])
  house.clock.set('2026-10-09T09:00:00+08:00')
  const later = await house.loginAs('hl008')
  await later.do(`/api/cases/${id}/steps`, { type: 'ACCEPT' })
  const after = await checkedBy(house)
  expect(after('R32')).toEqual(['UNMET', '本季度以前出件而没有归档的1件。'])
  expect(after('R68')).toEqual(['UNMET', '“综合窗口代收申请”1件隔天才受理。'])
  expect(after('R70')?.[0]).toBe('MET')
})

it('numbers called out of their turn, and staff given another window', { timeout: 60_000 }, async () => {
  await using house = await openHouse(watchedByHand)
  const window = await openWindow(house)
  await beginService(house, window)
  expect((await checkedBy(house))('R20')).toEqual(['MET', '本年叫号1个，没有不按次序的。'])
  await house.ctx.db
    .updateTable('ticket')
    .set({ rank_adjustments: JSON.stringify([{ rule: 'PIN', detail: '', from: '', to: '' }]) })
    .execute()
  expect((await checkedBy(house))('R20')).toEqual(['UNMET', '不按次序的1次，其中1次没有理由。'])
  const desk = await atSetup(house)
  expect((await checkedBy(house, 'hl037'))('R13')?.[0]).toBe('MET')
  expect((await desk.change(put('staff', 'HL030', { windows: '2' }))).status).toBe(200)
  expect((await checkedBy(house, 'hl037'))('R13')).toEqual(['MANUAL', '一季度以后调整窗口或部门1人次。'])
})

it('parts of one theme case that were surveyed each by itself', { timeout: 60_000 }, async () => {
  await using house = await openHouse(watchedByHand)
  const { parts } = await receiveRestaurant(house)
  await watchThemeCases.run(house.ctx, {})
  const checked = await checkedBy(house)
  expect([checked('R78')?.[0], checked('R84')?.[0]]).toEqual(['MET', 'MET'])
  for (const [place, account] of ['hl043', 'hl048'].entries()) {
    const leader = await house.loginAs(account)
    await leader.do(`/api/cases/${parts[place]?.caseId}/steps`, { type: 'START_SURVEY', words: '' })
  }
  expect((await checkedBy(house))('R78')).toEqual(['UNMET', '“开办餐馆、饭店”1件分别踏勘，没有联合。'])
})
