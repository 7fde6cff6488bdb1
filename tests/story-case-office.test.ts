import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import { person, receive } from './harness/at-cases.ts'
import { openWindow } from './harness/at-window.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'
import { printedPages } from './harness/printed.ts'

const agent = { name: '演示乙', idNo: '410902199205060031', phone: '13800000002' }
const firm = {
  kind: 'LEGAL',
  name: '濮阳市华龙区演示食品经营管理有限责任公司第一分公司',
  uscc: '91410902MA0X000022',
  phone: '13800000001',
  agent,
}

/** The roll is one page, as long as what stands on it and not as a sheet. */
async function cutAfterText(page: Page): Promise<void> {
  const text = await page.locator('main').boundingBox()
  const heightMm = ((text?.height ?? 0) * 25.4) / 96
  const [paper, ...others] = await printedPages(page)
  expect([paper?.widthMm, others]).toEqual([80, []])
  expect(paper?.heightMm).toBeGreaterThanOrEqual(Math.floor(heightMm))
  expect(paper?.heightMm).toBeLessThanOrEqual(Math.ceil(heightMm) + 4)
}

describe('the office behind the windows', { timeout: 180_000 }, () => {
  it('prints the papers of a case, on a sheet and on a roll', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const { clerk, windowId } = await openWindow(house)
    const accepted = await receive(house, clerk, { windowId, code: 'C05-1', more: { applicant: firm } })
    const lacking = await receive(house, clerk, { windowId, code: 'C05-1', more: { accept: false } })
    await clerk.do(`/api/cases/${lacking.id}/steps`, {
      type: 'REQUEST_SUPPLEMENT',
      materials: ['食品经营许可申请书', '经营场所平面布局图'],
      words: '申请书由法定代表人签字并加盖公章；平面布局图标明各功能间面积。',
    })
    const refused = await receive(house, clerk, { windowId, code: 'C05-1', more: { accept: false } })
    await clerk.do(`/api/cases/${refused.id}/steps`, {
      type: 'RETURN',
      reason: '申请的经营场所不在本区行政区域内，应向所在地县级市场监督管理部门提出。',
      basis: '《食品经营许可和备案管理办法》第十九条',
    })
    const page = await openAdmin(screens, { url: house.url, account: 'hl008', page: 'cases' })
    const papers = [
      [accepted.id, 'acceptance', firm.name],
      [accepted.id, 'agency', agent.idNo],
      [accepted.id, 'one-time-notice', firm.name],
      [lacking.id, 'supplement', person.name],
      [refused.id, 'return', '行政复议'],
    ] as const
    for (const [id, paper, text] of papers) {
      for (const size of ['A4', '80mm']) {
        await page.goto(`${house.url}/cases/${id}/papers/${paper}?size=${size}`)
        await page.getByText(text).first().waitFor()
        const name = `paper-${paper}-${size}`
        await picture(page, name)
        expect([name, await barriers(page)]).toEqual([name, []])
        if (size === '80mm') await cutAfterText(page)
      }
    }
  })

  it('decides several at once and takes several over, and supervision sees who held what for how long', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const { clerk, windowId } = await openWindow(house)
    const urgent = { urgentReason: '省重点项目' }
    const cases = []
    for (const more of [{}, urgent, { applicant: firm }])
      cases.push(await receive(house, clerk, { windowId, code: 'C05-1', more }))
    house.clock.set('2026-11-27T10:00:00+08:00')
    const chief = await openAdmin(screens, { url: house.url, account: 'hl012', page: 'cases' })
    await part(chief, 'case', { light: 'YELLOW' }).first().waitFor()
    // The urgent one stands first, although all are due on the same day.
    const numbers = await part(chief, 'case').evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('data-no')),
    )
    expect(numbers[0]).toBe(cases[1]?.projectNo)
    for (const place of [0, 1]) await part(chief, 'pick').nth(place).press('Space')
    await lookAt(chief, 'case-batch')
    await part(chief, 'batch-take-over').press('Enter')
    await part(chief, 'batch-told').waitFor()
    for (const place of [0, 1]) await part(chief, 'pick').nth(place).press('Space')
    await part(chief, 'batch-decide').press('Enter')
    await part(chief, 'confirm-decide').press('Enter')
    await chief.locator('[data-testid=case]').nth(1).waitFor({ state: 'detached' })

    house.clock.set('2026-12-01T10:00:00+08:00')
    const director = await openAdmin(screens, { url: house.url, account: 'hl001', page: 'case-supervision' })
    await part(director, 'watched', { light: 'RED' }).waitFor()
    await lookAt(director, 'case-supervision')
    expect(await part(director, 'stage').count()).toBe(2)
    await director.getByText('已超期 1 个工作日').waitFor()
  })
})
