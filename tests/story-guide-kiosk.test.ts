import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import type { ItemGuide } from '../contract/item-guide.ts'
import { touchTake } from './harness/at-kiosk.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'
import { measure } from './harness/measure.ts'

const item = '食品（含保健食品）经营许可核发'

/** By key: a second touch of the same place within half a second would not be trusted. */
async function lookUp(kiosk: Page, itemName: string): Promise<void> {
  await part(kiosk, 'tab-guide').tap()
  await part(kiosk, 'guide-entry', { itemName }).press('Enter')
  await part(kiosk, 'item-guide').waitFor()
}

describe('the guide at the kiosk', { timeout: 120_000 }, () => {
  it('tells what to bring, how long, how much and where, and leads to the number', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const found: string[] = []
    const look = async (kiosk: Page, state: string) => {
      await picture(kiosk, `guide-${state}`)
      found.push(...(await barriers(kiosk)).map((barrier) => `${state}: ${barrier}`))
    }
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
    await part(kiosk, 'tab-guide').tap()
    await part(kiosk, 'guide-entry').first().waitFor()
    await look(kiosk, 'list')
    await part(kiosk, 'back').press('Enter')
    await lookUp(kiosk, item)
    await look(kiosk, 'item')
    const told = (await part(kiosk, 'item-guide').textContent()) ?? ''
    for (const words of ['5个工作日', '不收费', '区市场监管局', '营业执照', '取号：', '法定条件'])
      expect(told).toContain(words)
    expect(await part(kiosk, 'guide-material').count()).toBe(6)

    const entries = await house.anyone.get(`/api/halls/${house.hallId}/guide`)
    const { id } = entries.find(({ name }: { name: string }) => name === item)
    const guide: ItemGuide = await house.anyone.get(`/api/halls/${house.hallId}/guide/${id}`)
    const page = await house.anyone.ask('GET', new URL(guide.phoneUrl).pathname)
    for (const { name } of guide.materials) expect(page.text).toContain(name)
    const other = await house.anyone.ask('GET', `/api/halls/${house.hallId + 1}/guide/${id}`)
    expect(other.body.code).toBe('case-item-unknown')

    await part(kiosk, 'take-for-item').press('Enter')
    const { ticketNo } = await touchTake(kiosk)
    await part(kiosk, 'ticket-no').getByText(ticketNo).waitFor()
    expect(found).toEqual([])
  })

  it('goes back to where the list was left, and begins at the top for the next visitor', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
    const list = kiosk.locator('.services')
    const top = () => list.evaluate(({ scrollTop }) => scrollTop)
    await part(kiosk, 'tab-guide').tap()
    await part(kiosk, 'guide-entry').last().scrollIntoViewIfNeeded()
    await vi.waitFor(async () => expect(await top()).toBeGreaterThan(0))
    const left = await top()
    const department = kiosk.locator('[data-testid=department][aria-current=true]')
    const chosen = await department.textContent()
    await part(kiosk, 'guide-entry').last().press('Enter')
    await part(kiosk, 'item-guide').waitFor()
    await part(kiosk, 'back').press('Enter')
    await vi.waitFor(async () => expect(await top()).toBe(left))
    await vi.waitFor(async () => expect(await department.textContent()).toBe(chosen))
    await picture(kiosk, 'guide-back')
    await part(kiosk, 'home').press('Enter')
    await part(kiosk, 'tab-guide').press('Enter')
    await part(kiosk, 'guide-entry').first().waitFor()
    expect(await top()).toBe(0)
  })

  it('is open when the hall is not, and gives no number then', async () => {
    await using house = await openHouse({ at: '2026-11-22T10:00:00+08:00' })
    await using screens = await openBrowser()
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
    await part(kiosk, 'hall-closed').waitFor()
    expect(await part(kiosk, 'tab-supplement').count()).toBe(0)
    await picture(kiosk, 'guide-closed')
    await lookUp(kiosk, item)
    expect(await part(kiosk, 'take-for-item').count()).toBe(0)
    await part(kiosk, 'home').press('Enter')
    await part(kiosk, 'hall-closed').waitFor()
  })

  it('elders find targets of 60 pixels and text of 18', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const tooSmall: string[] = []
    const look = async (kiosk: Page, page: string) => {
      const { buttons, texts } = await measure(kiosk)
      for (const { name, px } of buttons) if (px < 60) tooSmall.push(`${page}: button ${name} ${px}`)
      for (const { text, px } of texts) if (px < 18) tooSmall.push(`${page}: text ${text} ${px}`)
      await picture(kiosk, `guide-elder-${page}`)
    }
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
    await part(kiosk, 'elder-mode').tap()
    await look(kiosk, 'home')
    await lookUp(kiosk, item)
    await look(kiosk, 'item')
    expect(tooSmall).toEqual([])
  })
})
