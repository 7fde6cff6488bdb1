import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { allowed, logIn, pressSpace, ready } from './harness/at-console.ts'
import { act, choose, logInAtDesk, scan } from './harness/at-help-desk.ts'
import { touchService, touchTake } from './harness/at-kiosk.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture, type Device, type OpenOptions, type Screens } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'
import { runningClock } from './harness/running-clock.ts'

/** Looks at screens state by state and keeps what it finds. */
class Inspection {
  readonly found: string[] = []

  async look(page: Page, state: string): Promise<void> {
    await picture(page, `access-${state}`)
    this.found.push(...(await barriers(page)).map((barrier) => `${state}: ${barrier}`))
  }
}

/** A screen that stands still: what fades in is not measured half-way. */
const openStill = (
  screens: Screens,
  address: string,
  device: Device,
  options: OpenOptions = {},
): Promise<Page> =>
  screens.open(address, device, { ...options, glass: { reducedMotion: 'reduce', ...options.glass } })

const notLoggedIn = /^401 GET \/api\/me$/

describe('nobody is kept out', { timeout: 90_000 }, () => {
  it('of the kiosk', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const seen = new Inspection()
    const kiosk = await openStill(screens, `${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
    await part(kiosk, 'service-card').first().waitFor()
    await seen.look(kiosk, 'kiosk-home')
    await part(kiosk, 'tab-departments').tap()
    await part(kiosk, 'department').first().waitFor()
    await seen.look(kiosk, 'kiosk-departments')
    await part(kiosk, 'home').tap()
    await part(kiosk, 'tab-themes').tap()
    await kiosk.locator('tx-kiosk-themes').waitFor()
    await seen.look(kiosk, 'kiosk-themes')
    await part(kiosk, 'home').tap()
    await touchService(kiosk, '居民身份证')
    await part(kiosk, 'ahead-count').waitFor()
    await seen.look(kiosk, 'kiosk-confirm')
    await part(kiosk, 'take').tap()
    await part(kiosk, 'entry').waitFor()
    await seen.look(kiosk, 'kiosk-identity')
    await part(kiosk, 'elder-mode').tap()
    await seen.look(kiosk, 'kiosk-identity-elder')
    await part(kiosk, 'home').tap()
    await part(kiosk, 'service-card').first().waitFor()
    await seen.look(kiosk, 'kiosk-home-elder')
    await part(kiosk, 'low-mode').tap()
    await seen.look(kiosk, 'kiosk-home-low')
    await touchService(kiosk, '咨询')
    await touchTake(kiosk)
    await part(kiosk, 'ticket-no').waitFor()
    await seen.look(kiosk, 'kiosk-result')
    expect(seen.found).toEqual([])
  })

  it('of a kiosk that gives no numbers, and of the start page', async () => {
    await using house = await openHouse({ at: '2026-11-22T10:00:00+08:00' })
    await using screens = await openBrowser()
    const seen = new Inspection()
    const address = `${house.url}/kiosk?hall=PYHL`
    const closed = await openStill(screens, address, 'kiosk')
    await part(closed, 'hall-closed').waitFor()
    await seen.look(closed, 'kiosk-closed')
    const away = await openStill(screens, address, 'kiosk', {
      before: (page) => page.route('**/api/**', (route) => route.abort()),
      expects: [/^net::ERR_FAILED/],
    })
    // A start takes a moment; the words appear only when it lasts.
    const words = part(away, 'out-of-service')
    await vi.waitFor(
      async () => expect(await words.evaluate((page) => getComputedStyle(page).opacity)).toBe('1'),
      {
        timeout: 10_000,
      },
    )
    await seen.look(away, 'kiosk-out-of-service')
    const start = await openStill(screens, house.url, 'desk')
    await start.locator('a').first().waitFor()
    await seen.look(start, 'start')
    expect(seen.found).toEqual([])
  })

  it('of the walls, the signs above the windows and the phone', async () => {
    const clock = runningClock()
    await using house = await openHouse({ clock })
    await using screens = await openBrowser()
    const seen = new Inspection()
    const [wall, sign] = await Promise.all([
      openStill(screens, `${house.url}/wall?hall=PYHL`, 'wall'),
      openStill(screens, `${house.url}/window?hall=PYHL&no=1`, 'wall'),
    ])
    const { token } = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId('咨询'),
    })
    const phone = await openStill(screens, `${house.url}/t/${token}`, 'phone')
    await part(phone, 'status', { status: 'WAITING' }).waitFor()
    await part(sign, 'window-state', { state: 'OFFLINE' }).waitFor()
    await part(wall, 'latest-call').waitFor()
    await seen.look(phone, 'phone-waiting')
    await seen.look(sign, 'sign-offline')
    await seen.look(wall, 'wall-empty')

    const clerk = await house.loginAs('hl008')
    const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
    await clerk.do(`/api/windows/${windowId}/open`)
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    await part(wall, 'latest-call', { ticketNo: 'A001', speaking: 'true' }).waitFor()
    await part(sign, 'window-state', { state: 'CALLING' }).waitFor()
    await part(phone, 'status', { status: 'CALLED' }).waitFor()
    await seen.look(wall, 'wall-speaking')
    await seen.look(sign, 'sign-calling')
    await seen.look(phone, 'phone-called')

    clock.skip(61)
    await clerk.do(`/api/tickets/${current.id}/pass`, { reason: '多次呼叫未到场' })
    await part(phone, 'status', { status: 'PASSED' }).waitFor()
    await part(wall, 'call-row', { ticketNo: 'A001', state: 'PAST' }).waitFor()
    await seen.look(phone, 'phone-passed')
    await seen.look(wall, 'wall-past')
    await clerk.do(`/api/windows/${windowId}/pause`, { reason: 'MEAL', backInMin: 30 })
    await part(sign, 'window-state', { state: 'PAUSED' }).waitFor()
    await seen.look(sign, 'sign-paused')
    expect(seen.found).toEqual([])
  })

  it('of the console and its questions', async () => {
    const clock = runningClock()
    await using house = await openHouse({ clock })
    await using screens = await openBrowser()
    const seen = new Inspection()
    const desk = await openStill(screens, `${house.url}/console`, 'desk', { expects: [notLoggedIn] })
    await throughConsole({ house, clock }, desk, (state) => seen.look(desk, state))
    expect(seen.found).toEqual([])
  })

  it('of the console at twice its size, where nothing has to be pushed aside to be read', async () => {
    const clock = runningClock()
    await using house = await openHouse({ clock })
    await using screens = await openBrowser()
    const tooWide: string[] = []
    const glass = { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }
    const desk = await openStill(screens, `${house.url}/console`, 'desk', { expects: [notLoggedIn], glass })
    await throughConsole({ house, clock }, desk, async (state) => {
      await picture(desk, `zoom-${state}`)
      const width = await desk.evaluate(() => document.documentElement.scrollWidth)
      if (width > 683) tooWide.push(`${state} ${width}`)
    })
    expect(tooWide).toEqual([])
  })

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

/** Every state and every question of the console, by keyboard. */
async function throughConsole(
  { house, clock }: { house: House; clock: ReturnType<typeof runningClock> },
  desk: Page,
  look: (state: string) => Promise<void>,
): Promise<void> {
  const ask = async (key: string, question: string) => {
    await desk.keyboard.press(key)
    await desk.locator('dialog[open]').waitFor()
    await look(`console-${question}`)
    await desk.keyboard.press('Escape')
    await desk.locator('dialog').waitFor({ state: 'detached' })
  }
  await part(desk, 'login-account').waitFor()
  await look('console-login')
  await logIn(desk, 'hl008', () => look('console-choice'))
  await look('console-offline')
  const holder = { name: '演示老人', idCard: '410902194803150050' }
  const order = { serviceTypeId: house.serviceTypeId('咨询'), holder }
  await house.anyone.do(`/api/halls/${house.hallId}/tickets`, order)
  await pressSpace(desk, 'open')
  await ready(desk, 'call-next')
  await look('console-idle')
  await ask('b', 'pause')
  await ask('x', 'close')
  await ask('l', 'logout')
  await ask('/', 'help')
  await pressSpace(desk, 'call-next')
  await ready(desk, 'start')
  await look('console-calling')
  await ask('w', 'why')
  clock.skip(61)
  await allowed(desk, 'pass')
  await ask('p', 'pass')
  await pressSpace(desk, 'start')
  await ready(desk, 'finish')
  await look('console-serving')
  await ask('Space', 'outcome')
}
