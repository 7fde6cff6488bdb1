import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import {
  aComplaint,
  complaintOfficer,
  complaintsOf,
  steering,
  whatHappened,
  whatWasDone,
} from './harness/at-complaints.ts'
import { allowed, logIn, pressSpace, ready } from './harness/at-console.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'

const choose = (page: Page, name: string, value: string): Promise<void> =>
  part(page, name, { value }).locator('input').press('Space')

async function takeStep(page: Page, act: string, status: string): Promise<void> {
  await part(page, 'act-form', { act }).waitFor()
  await page.locator('[data-testid=submit][aria-disabled=false]').click()
  await part(page, 'standing', { status }).waitFor()
}

describe('a complaint', { timeout: 240_000 }, () => {
  it('goes from the number at the complaint window to its feedback and its closing', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    await steering(house)
    await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId('诉求反映'),
      holder: { name: '演示某某', phone: '13800000001' },
    })

    const desk = await screens.open(`${house.url}/console`, 'desk', {
      expects: [/^401 GET \/api\/me$/, /^404 POST \/api\/halls\/\d+\/complaints$/],
    })
    await logIn(desk, complaintOfficer)
    await pressSpace(desk, 'open')
    await pressSpace(desk, 'call-next')
    await pressSpace(desk, 'start')
    await allowed(desk, 'complaint')
    await ready(desk, 'finish')
    await desk.keyboard.press('q')
    await choose(desk, 'reason', 'MATERIALS')
    await part(desk, 'text').fill(whatHappened)
    await part(desk, 'aboutNo').fill('Z999')
    await picture(desk, 'complaint-at-window')
    expect(await barriers(desk)).toEqual([])
    await part(desk, 'register').press('Enter')
    // Nobody has ever called that number: the server says so, and nothing is lost.
    await part(desk, 'problem').waitFor()
    await part(desk, 'aboutNo').fill('')
    await part(desk, 'register').press('Enter')
    await part(desk, 'registered').waitFor()
    await picture(desk, 'complaint-registered-at-window')
    const no = (await part(desk, 'registered').getAttribute('data-no')) ?? ''
    await part(desk, 'close-complaint').press('Enter')
    await part(desk, 'registered').waitFor({ state: 'detached' })

    const at = { url: house.url, page: 'complaints' }
    const officer = await openAdmin(screens, { ...at, account: complaintOfficer })
    await part(officer, 'complaint', { no, light: 'OPEN' }).waitFor()
    await lookAt(officer, 'complaint-worklist')
    await part(officer, 'open').click()
    await officer.getByText('13800000001').waitFor()
    await lookAt(officer, 'complaint-accept')
    await takeStep(officer, 'ACCEPT', 'ACCEPTED')
    await choose(officer, 'contact', 'REACHED')
    await part(officer, 'words').fill('已电话联系本人，情况属实。')
    await takeStep(officer, 'RESPOND', 'RESPONDED')
    await part(officer, 'department', { code: 'GA' }).locator('input').press('Space')
    await part(officer, 'department', { code: 'YS' }).locator('input').press('Space')
    await lookAt(officer, 'complaint-assign')
    await takeStep(officer, 'ASSIGN', 'JOINT')
    // The officer's own department has its part too.
    await part(officer, 'words').fill(whatWasDone)
    await officer.locator('[data-testid=submit][aria-disabled=false]').click()
    await part(officer, 'step', { kind: 'RESOLVE' }).waitFor()

    const leader = await openAdmin(screens, { ...at, account: 'hl022' })
    await part(leader, 'complaint', { no }).waitFor()
    await part(leader, 'open').click()
    await part(leader, 'standing', { status: 'JOINT' }).waitFor()
    expect(await leader.getByText('13800000001').count()).toBe(0)
    await part(leader, 'words').fill(whatWasDone)
    await takeStep(leader, 'RESOLVE', 'RESOLVED')

    await officer.reload()
    await choose(officer, 'told', 'PHONE')
    await choose(officer, 'satisfied', 'YES')
    await part(officer, 'words').fill(whatWasDone)
    await lookAt(officer, 'complaint-feedback')
    await takeStep(officer, 'FEED_BACK', 'FED_BACK')
    await part(officer, 'words').fill('三日后电话回访，本人满意。')
    await takeStep(officer, 'CLOSE', 'CLOSED')
    await officer.getByText('满意', { exact: true }).waitFor()
    await lookAt(officer, 'complaint-closed')
    await part(officer, 'back').click()
    await part(officer, 'empty').waitFor()
    await choose(officer, 'shown', 'OVER')
    await part(officer, 'complaint', { no, light: 'DONE' }).waitFor()
    await part(officer, 'to-statistics').click()
    await part(officer, 'statistics', { month: '2026-11' }).waitFor()
    expect(await part(officer, 'total').textContent()).toContain('1')
    await lookAt(officer, 'complaint-statistics')
    const download = officer.waitForEvent('download')
    await part(officer, 'download').click()
    expect((await download).suggestedFilename()).toMatch(/^complaints-\d+-2026-11\.csv$/)
  })

  it('that comes by telephone is registered by the help desk, and stands red when nobody answers', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const at = { url: house.url, page: 'complaints' }
    const desk = await openAdmin(screens, { ...at, account: 'hl006' })
    await choose(desk, 'channel', 'HOTLINE_12345')
    await choose(desk, 'reason', 'TIME_LIMIT')
    await part(desk, 'text').fill('办理时限一拖再拖，没有人说明原因。')
    await part(desk, 'anonymous').press('Space')
    await part(desk, 'name').waitFor({ state: 'detached' })
    await lookAt(desk, 'complaint-register')
    await part(desk, 'register').click()
    await part(desk, 'registered').waitFor()
    await lookAt(desk, 'complaint-registered')

    const officer = await house.loginAs(complaintOfficer)
    await officer.do(complaintsOf(house), { ...aComplaint, grade: 'ON_SPOT' })
    house.clock.set('2026-11-23T15:30:00+08:00')
    await (
      await house.loginAs(complaintOfficer)
    ).do(complaintsOf(house), {
      ...aComplaint,
      grade: 'ON_SPOT',
      reason: 'SYSTEM',
    })
    const director = await openAdmin(screens, { ...at, account: 'hl001' })
    // There is little for the director to do: what others owe is shown as well.
    await choose(director, 'shown', 'OPEN')
    await part(director, 'complaint', { light: 'OVERDUE' }).first().waitFor()
    await part(director, 'complaint', { light: 'SOON' }).waitFor()
    await lookAt(director, 'complaint-lights')
  })
})
