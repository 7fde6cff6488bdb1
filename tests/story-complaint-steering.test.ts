import { describe, expect, it } from 'vitest'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import { aComplaint, complaintsOf } from './harness/at-complaints.ts'
import { openBrowser, part } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'

describe('a complaint that nobody of the hall may steer', { timeout: 240_000 }, () => {
  it('waits with the system administrator, and is taken on by whom they choose', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const desk = await house.loginAs('hl006')
    const about = { ...aComplaint, workNo: 'HL034', title: '专员多次未回电话' }
    const { complaintNo } = await desk.do(complaintsOf(house), about)
    await desk.do(complaintsOf(house), { ...aComplaint, reason: 'SYSTEM' })
    await house.ctx.db
      .updateTable('staff')
      .set({ account_state: 'DISABLED' })
      .where('role', 'in', ['HALL_DIRECTOR', 'SUPERVISOR'])
      .execute()
    const at = { url: house.url, page: 'complaints' }
    const manager = await openAdmin(screens, { ...at, account: 'hl004' })
    await choose(manager, 'OPEN')
    const waiting = part(manager, 'complaint', { no: complaintNo })
    await waiting.getByText('待系统管理员指定主办人').waitFor()
    await part(manager, 'sought').fill('未回电话')
    await expect.poll(() => part(manager, 'complaint').count()).toBe(1)
    await lookAt(manager, 'complaint-unsteered')

    const administrator = await openAdmin(screens, { ...at, account: 'hl037' })
    await part(administrator, 'unsteered', { no: complaintNo }).waitFor()
    await lookAt(administrator, 'complaint-steering')
    const { staffId, name } = await (await house.loginAs('hl004')).get('/api/me')
    await part(administrator, 'appointee').selectOption(String(staffId))
    await part(administrator, 'appoint').click()
    await part(administrator, 'message').getByText(name).waitFor()
    await part(administrator, 'empty').waitFor()
    await lookAt(administrator, 'complaint-steering-none')

    await manager.reload()
    await part(manager, 'complaint', { no: complaintNo }).locator('[data-testid=open]').click()
    await part(manager, 'act-form', { act: 'ACCEPT' }).waitFor()
    await lookAt(manager, 'complaint-steered')
  })
})

const choose = (page: Parameters<typeof part>[0], value: string): Promise<void> =>
  part(page, 'shown', { value }).locator('input').press('Space')
