import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { barriers } from './harness/axe.ts'
import { badAnswer, badMonday, feedback, rateBadly, serveOne, untilChecked } from './harness/bad-rating.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'

/** A number may be taken twice a day for one service: everybody is somebody else. */
let people = 0
const somebody = () => ({ name: '演示某某', phone: `1380000${1000 + (people += 1)}` })
const still = { glass: { reducedMotion: 'reduce' } } as const

async function rate(house: House, satisfaction: string, labels: string[]): Promise<string> {
  const { token, ticketNo } = await serveOne(house, somebody())
  await house.anyone.do(`/api/ratings/${token}`, { ...badAnswer, satisfaction, labels })
  return ticketNo
}

/** Two bad ratings, of which one was put right; five good ones. Their numbers. */
async function monday(house: House): Promise<string[]> {
  const bad = await badMonday(house, { holder: somebody() })
  await untilChecked(bad)
  await bad.officer.do(`${bad.path}/feedback`, feedback)
  const open = await rateBadly(house, { holder: somebody() })
  const good = [
    await rate(house, 'VERY_SATISFIED', ['510', '517']),
    await rate(house, 'VERY_SATISFIED', ['517']),
    await rate(house, 'SATISFIED', ['413']),
    await rate(house, 'SATISFIED', []),
    await rate(house, 'BASICALLY_SATISFIED', ['309']),
  ]
  return [bad.ticketNo, open.ticketNo, ...good]
}

async function isWhole(page: Page, state: string): Promise<void> {
  await picture(page, state)
  expect([state, await barriers(page)]).toEqual([state, []])
  const [width, glass] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect([state, width]).toEqual([state, glass])
}

describe('the ratings of a month, for everybody', { timeout: 120_000 }, () => {
  it('say what was said and what was done, and nothing of anybody', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const numbers = await monday(house)
    house.clock.set('2026-11-24T09:00:00+08:00')
    const phone = await screens.open(`${house.url}/ratings?hall=PYHL`, 'phone', still)
    await part(phone, 'public-month', { month: '2026-11' }).waitFor()
    expect(await part(phone, 'share').textContent()).toBe('71.4%')
    await part(phone, 'overall').getByText('7 条评价中，5 条满意').waitFor()
    await part(phone, 'level', { satisfaction: 'VERY_DISSATISFIED' }).getByText('2 条').waitFor()
    await part(phone, 'summary').getByText('差评 2 条，已处理完 1 条，正在处理 1 条').waitFor()
    await part(phone, 'bad-rating', { status: 'FED_BACK' }).getByText('已整改，已答复（按期）').waitFor()
    await part(phone, 'reason').getByText('在办事指南之外增加新的审批条件').waitFor()
    await part(phone, 'reason').getByText('服务热情效率高').waitFor()
    await isWhole(phone, 'public-phone')
    await phone.evaluate(() => scrollTo(0, 800))
    await picture(phone, 'public-phone-below')
    await phone.evaluate(() => scrollTo(0, 1600))
    await picture(phone, 'public-phone-end')

    const shown =
      (await phone.locator('tx-public-ratings').innerText()) +
      (await phone.locator('tx-bad-ratings').innerText())
    for (const secret of [...numbers, '1380000', '演示', '号窗口', '咨询'])
      expect(shown).not.toContain(secret)

    for (const [name, width, height] of [
      ['public-desk', 1440, 900],
      ['public-wall', 1920, 1080],
    ] as const) {
      const desk = await screens.open(`${house.url}/ratings?hall=PYHL`, 'desk', {
        glass: { viewport: { width, height }, reducedMotion: 'reduce' },
      })
      await part(desk, 'share').waitFor()
      await isWhole(desk, name)
    }
  })

  it('turn month by month, and say so when there is nothing yet', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    await rate(house, 'SATISFIED', [])
    house.clock.set('2026-12-02T09:00:00+08:00')
    const page = await screens.open(`${house.url}/ratings?hall=PYHL`, 'phone', still)
    await part(page, 'empty').getByText('2026年12月还没有评价').waitFor()
    await isWhole(page, 'public-empty')
    await part(page, 'earlier').tap()
    await part(page, 'public-month', { month: '2026-11' }).waitFor()
    expect(await part(page, 'share').textContent()).toBe('100%')
    expect(new URL(page.url()).searchParams.get('month')).toBe('2026-11')
    // There is nothing earlier to turn to.
    expect(await part(page, 'earlier').getAttribute('aria-disabled')).toBe('true')
    await part(page, 'month').selectOption('2026-12')
    await part(page, 'empty').waitFor()
    await page.goto(`${house.url}/ratings?hall=NOWHERE`)
    await part(page, 'public-state').getByText('没有找到该大厅').waitFor()
  })

  it('are found from the first page and from the thanks for a rating', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const start = await screens.open(`${house.url}/`, 'desk', still)
    await start.getByRole('link', { name: '评价公开' }).first().waitFor()
    await isWhole(start, 'public-start')
    await start.getByRole('link', { name: '评价公开' }).first().click()
    await part(start, 'public-month', { month: '2026-11' }).waitFor()
    const { token } = await serveOne(house, somebody())
    const phone = await screens.open(`${house.url}/r/${token}`, 'phone', still)
    await part(phone, 'face', { satisfaction: 'SATISFIED' }).tap()
    expect(await part(phone, 'public-ratings').count()).toBe(0)
    await part(phone, 'submit').tap()
    await part(phone, 'rating-state', { state: 'GIVEN' }).waitFor()
    await isWhole(phone, 'public-link')
    await part(phone, 'public-ratings').tap()
    // What was said today is told tomorrow.
    await part(phone, 'empty').waitFor()
  })
})
