import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'

const cell = (page: Page, name: string) => page.locator(`#cell-${name}`)
const current = (page: Page) => page.locator('[data-testid=chapter][aria-current]')

describe('the settings of a hall', { timeout: 120_000 }, () => {
  it('are chapters one comes to by their list, and words are found among them', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    await using screens = await openBrowser()
    const page = await openAdmin(screens, { url: house.url, account: 'hl037', page: 'setup/settings' })
    await part(page, 'chapter', { name: '考核' }).waitFor()
    const all = await part(page, 'cell').count()
    expect(all).toBeGreaterThan(50)
    await part(page, 'chapter', { name: '考核' }).press('Enter')
    await page.getByRole('heading', { name: '考核' }).and(page.locator(':focus')).waitFor()
    expect(await current(page).getAttribute('data-name')).toBe('考核')
    await lookAt(page, 'settings-chapter')

    // Whoever scrolls sees where; the list and the search stay in sight.
    await page.mouse.move(700, 500)
    await page.mouse.wheel(0, -20_000)
    await page.locator('[data-testid=chapter][data-name=取号][aria-current]').waitFor()
    const alerts = page.locator('section[data-chapter=预警]')
    await alerts.evaluate((section) => scrollBy(0, section.getBoundingClientRect().top - 100))
    await page.locator('[data-testid=chapter][data-name=预警][aria-current]').waitFor()
    expect((await part(page, 'seek-setting').boundingBox())?.y).toBeGreaterThan(0)

    await part(page, 'seek-setting').fill('短信')
    await page.locator('mark').first().waitFor()
    const found = await part(page, 'cell').count()
    expect(await part(page, 'found').textContent()).toBe(`找到 ${found} 项`)
    expect(found).toBeLessThan(all)
    expect(new Set(await page.locator('mark').allTextContents())).toEqual(new Set(['短信']))
    await lookAt(page, 'settings-found')
    await part(page, 'seek-setting').fill('没有这样的规则')
    await page.getByText('没有找到“没有这样的规则”，请换个词试试。').waitFor()
    await part(page, 'seek-setting').fill('')
    await cell(page, 'elderAge').waitFor()
    expect(await part(page, 'cell').count()).toBe(all)
  })

  it('are counted where they are changed, each of them, and say what they were', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    await using screens = await openBrowser()
    const page = await openAdmin(screens, { url: house.url, account: 'hl037', page: 'setup/settings' })
    const before = await cell(page, 'elderAge').inputValue()
    await cell(page, 'elderAge').fill('65')
    await cell(page, 'maxCalls').fill('4')
    await cell(page, 'passAfterSec').fill('90')
    await part(page, 'changed-settings').getByText('已改 3 项').waitFor()
    await part(page, 'chapter', { name: '叫号' }).getByText('改 2').waitFor()
    await page.getByText(`已改，原为“${before}”`).waitFor()
    await part(page, 'draft-bar').getByText('未保存的修改 3 处').waitFor()
    await picture(page, 'settings-changed')
    expect(await barriers(page)).toEqual([])
    await cell(page, 'elderAge').fill(before)
    await part(page, 'draft-bar').getByText('未保存的修改 2 处').waitFor()
    await part(page, 'review').click()
    await part(page, 'changes').getByText('改动 2 处').waitFor()
  })
})
