import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { allowed, logIn, pressSpace, ready } from './harness/at-console.ts'
import { touchService, touchTake } from './harness/at-kiosk.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'
import { Inspection, openStill } from './harness/inspection.ts'
import { runningClock } from './harness/running-clock.ts'

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
    // By key: a second touch of the same place within half a second would not be trusted.
    await part(kiosk, 'service-card', { serviceName: '咨询' }).press('Enter')
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
    const glass = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }
    const desk = await openStill(screens, `${house.url}/console`, 'desk', { expects: [notLoggedIn], glass })
    await throughConsole({ house, clock }, desk, async (state) => {
      await picture(desk, `zoom-${state}`)
      const width = await desk.evaluate(() => document.documentElement.scrollWidth)
      if (width > 720) tooWide.push(`${state} ${width}`)
    })
    expect(tooWide).toEqual([])
  })
})

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
  await ask('c', 'call-ticket')
  await ask('s', 'served-none')
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
  await ask('n', 'next')
  await ask('h', 'hold')
  await ask('m', 'matter')
  await desk.keyboard.press('m')
  await part(desk, 'outcome').first().waitFor()
  await desk.keyboard.press('2')
  await part(desk, 'service-option').first().waitFor()
  await look('console-matter-service')
  await desk.keyboard.press('Enter')
  await part(desk, 'matters-done').waitFor()
  await ready(desk, 'finish')
  await look('console-matters')
  await desk.keyboard.press('t')
  await part(desk, 'service-option').first().waitFor()
  await look('console-transfer')
  await desk.keyboard.type('fzjg')
  await desk.keyboard.press('Enter')
  await part(desk, 'where').waitFor()
  await look('console-transfer-details')
  await desk.keyboard.press('Escape')
  await desk.locator('dialog').waitFor({ state: 'detached' })
  await desk.keyboard.press('h')
  await part(desk, 'hold-reason').first().waitFor()
  await desk.keyboard.press('2')
  await part(desk, 'held-ticket').waitFor()
  await ready(desk, 'call-next')
  await look('console-held')
  await ask('s', 'served')
  await ask('x', 'close-held')
  const colleague = await house.loginAs('hl009')
  const { openableWindows } = await colleague.get('/api/me')
  const { windowId } = openableWindows.find(({ no }: { no: string }) => no === '1')
  await colleague.do(`/api/windows/${windowId}/take-over`)
  await part(desk, 'displaced').waitFor()
  await look('console-displaced')
  await desk.keyboard.press('Enter')
  await part(desk, 'window-choice', { windowNo: '1' }).waitFor()
  await desk.keyboard.press('ArrowLeft')
  await desk.keyboard.press('Enter')
  await part(desk, 'confirm-take-over').waitFor()
  await look('console-take-over')
}
