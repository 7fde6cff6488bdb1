import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { act, choose, logInAtDesk, scan } from './harness/at-help-desk.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'
import { Inspection, openStill } from './harness/inspection.ts'
import { runningClock } from './harness/running-clock.ts'

const notLoggedIn = /^401 GET \/api\/me$/

describe('nobody is kept out', { timeout: 90_000 }, () => {
  it('of the help desk on a tablet, and its questions', async () => {
    const clock = runningClock()
    await using house = await openHouse({ clock })
    await using screens = await openBrowser()
    const seen = new Inspection()
    const glass = { viewport: { width: 1024, height: 768 }, hasTouch: true }
    const desk = await openStill(screens, `${house.url}/desk`, 'desk', { expects: [notLoggedIn], glass })
    await throughHelpDesk({ house, clock }, desk, (state) => seen.look(desk, state))
    expect(seen.found).toEqual([])
  })

  it('of the help desk on a tablet held upright, where nothing is too wide or too small to touch', async () => {
    const clock = runningClock()
    await using house = await openHouse({ clock })
    await using screens = await openBrowser()
    const found: string[] = []
    const glass = { viewport: { width: 768, height: 1024 }, hasTouch: true }
    const desk = await openStill(screens, `${house.url}/desk`, 'desk', { expects: [notLoggedIn], glass })
    await throughHelpDesk({ house, clock }, desk, async (state) => {
      await picture(desk, `upright-${state}`)
      const width = await desk.evaluate(() => document.documentElement.scrollWidth)
      if (width > 768) found.push(`${state} is ${width} wide`)
      for (const button of await desk.locator('button:visible').all()) {
        const height = (await button.boundingBox())?.height ?? 48
        if (height < 47.5) found.push(`${state}: ${await button.textContent()} is ${height} high`)
      }
    })
    expect(found).toEqual([])
  })
})

/** Every page and every question of the help desk. */
async function throughHelpDesk(
  { house, clock }: { house: House; clock: ReturnType<typeof runningClock> },
  desk: Page,
  look: (state: string) => Promise<void>,
): Promise<void> {
  const take = (service: string, more: object = {}) =>
    house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId(service),
      ...more,
    })
  const ask = async (name: string, fill?: () => Promise<void>) => {
    await act(desk, name)
    await desk.locator('dialog[open]').waitFor()
    await fill?.()
    await look(`desk-${name}`)
    await desk.keyboard.press('Escape')
    await desk.locator('dialog').waitFor({ state: 'detached' })
  }
  await part(desk, 'login-account').waitFor()
  await look('desk-login')
  await logInAtDesk(desk, 'hl004')
  await part(desk, 'search').waitFor()
  await look('desk-home')
  const holder = { name: '演示某', phone: '13800000001' }
  await take('咨询')
  const { slip } = await take('分公司、非法人分支机构、营业单位登记', { holder })
  await take('公司登记', { holder })
  await scan(desk, 'Z999')
  await part(desk, 'found-none').waitFor()
  await look('desk-none')
  await scan(desk, holder.phone)
  await part(desk, 'found').first().waitFor()
  await look('desk-several')
  await scan(desk, slip.flowNo)
  await part(desk, 'ticket-no').waitFor()
  await look('desk-waiting')
  await ask('priority', () => choose(desk, 'category', 'DISABLED'))
  await ask('transfer', async () => {
    await part(desk, 'service-search').filter({ visible: true }).fill('居民')
    await desk.keyboard.press('Enter')
    await part(desk, 'window').nth(1).waitFor()
  })
  for (const name of ['reprint', 'pin', 'cancel', 'void', 'restrict']) await ask(name)
  const clerk = await house.loginAs('hl008')
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
  clock.skip(61)
  await clerk.do(`/api/tickets/${current.id}/pass`, { reason: '多次呼叫未到场' })
  await scan(desk, 'A001')
  await part(desk, 'ticket-status', { status: 'PASSED' }).waitFor()
  await look('desk-passed')
  const manager = await house.loginAs('hl004')
  const [{ id }] = await manager.post(`/api/halls/${house.hallId}/desk/find`, { text: slip.flowNo })
  await manager.do(`/api/halls/${house.hallId}/blacklist`, {
    ticketId: id,
    reason: '多次占号不办，经劝导后当日再次占用三个号码',
    until: '2026-12-23',
  })
  await part(desk, 'tab', { page: 'blacklist' }).click()
  await part(desk, 'blacklist-entry').waitFor()
  await look('desk-blacklist')
  await part(desk, 'tab', { page: 'guide' }).click()
  await part(desk, 'service').filter({ visible: true }).first().waitFor()
  await look('desk-guide')
  await desk.locator('tx-guide-page').locator('[data-testid=service-search]').fill('餐馆')
  await desk.keyboard.press('Enter')
  await part(desk, 'take-this').waitFor()
  await look('desk-guide-theme')
  await part(desk, 'take-this').click()
  await part(desk, 'outlook').waitFor()
  await choose(desk, 'category', 'VETERAN')
  await look('desk-take')
  await part(desk, 'take').click()
  await part(desk, 'slip-state', { state: 'printed' }).waitFor()
  await look('desk-taken')
}
