import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atThemeWindow } from '../server/theme-cases/theme-case-example.ts'
import { openAdmin } from './harness/at-admin.ts'
import { receive } from './harness/at-cases.ts'
import { aComplaint, complaintsOf } from './harness/at-complaints.ts'
import { openWindow } from './harness/at-window.ts'
import { barriers } from './harness/axe.ts'
import { appoint } from './harness/bad-rating.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { copies } from './harness/copies.ts'
import { openHouse } from './harness/house.ts'

const web = { settings: { ROLES: 'web' } }

/** Wishes for more until the list ends, and how many rows it then has. */
async function readOn(page: Page, row: string): Promise<number> {
  const end = part(page, 'list-end')
  await end.getByText('已列出 100 件，后面还有 137 件。').waitFor()
  expect(await part(page, row).count()).toBe(100)
  expect(await barriers(page)).toEqual([])
  await part(page, 'list-more').click()
  await end.getByText('已列出 200 件，后面还有 37 件。').waitFor()
  expect(await part(page, 'list-more').textContent()).toContain('再显示 37 件')
  await part(page, 'list-more').click()
  await end.getByText('已全部列出，共 237 件。').waitFor()
  expect(await part(page, 'list-more').count()).toBe(0)
  return part(page, row).count()
}

describe('a worklist longer than one looks through', { timeout: 180_000 }, () => {
  it('says how many more cases there are, and shows them', async () => {
    await using house = await openHouse(web)
    await using screens = await openBrowser()
    const { clerk, windowId } = await openWindow(house)
    const { id } = await receive(house, clerk, { windowId, code: 'C05-1' })
    await copies(house, { table: 'service_case', id, numbered: 'project_no', count: 236 })
    await appoint(house, { account: 'hl012', role: 'DEPT_LEADER', department: 'SCJG' })
    const page = await openAdmin(screens, { url: house.url, account: 'hl012', page: 'cases' })
    await part(page, 'list-end').scrollIntoViewIfNeeded()
    await picture(page, 'long-cases')
    // Who has picked some goes on picking.
    await part(page, 'pick').first().check()
    expect(await readOn(page, 'case')).toBe(237)
    expect(await part(page, 'pick').first().isChecked()).toBe(true)
    // Whoever looks at one comes back to as many.
    await part(page, 'open').last().click()
    await part(page, 'back').click()
    await part(page, 'list-end').getByText('已全部列出，共 237 件。').waitFor()
  })

  it('says so of complaints, also where none of those that were read is mine', async () => {
    await using house = await openHouse(web)
    await using screens = await openBrowser()
    const officer = await house.loginAs('hl034')
    const { id } = await officer.do(complaintsOf(house), aComplaint)
    await copies(house, { table: 'complaint', id, numbered: 'complaint_no', count: 236 })
    const page = await openAdmin(screens, { url: house.url, account: 'hl034', page: 'complaints' })
    await part(page, 'list-end').getByText('后面还有 137 件未读取，其中也可能有。').waitFor()
    await page.getByLabel('全部在办', { exact: true }).check()
    expect(await readOn(page, 'complaint')).toBe(237)
  })

  it('says so of theme cases, which are read again and again', async () => {
    await using house = await openHouse(web)
    await using screens = await openBrowser()
    const { clerk, path, body } = await atThemeWindow(house)
    const { id } = await clerk.do(`${path}/theme-cases`, body)
    await copies(house, { table: 'theme_case', id, numbered: 'theme_no', count: 236 })
    const page = await openAdmin(screens, { url: house.url, account: 'hl001', page: 'theme-cases' })
    expect(await readOn(page, 'theme-case')).toBe(237)
  })
})
