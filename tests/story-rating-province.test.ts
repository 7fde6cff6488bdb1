import { expect, it } from 'vitest'
import { atWindow, inState, openTerminal, serve } from './harness/at-rating.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'
import { moveTime, withMovableTime } from './harness/movable-time.ts'
import { openProvincePage } from './harness/province-page.ts'
import { integrate } from './harness/rated-service.ts'
import { runningClock } from './harness/running-clock.ts'

it(
  'what the province rates is rated on its page: at the terminal, by the sign above the window, on the phone',
  { timeout: 90_000 },
  async () => {
    await using province = await openProvincePage()
    const clock = runningClock()
    await using house = await openHouse({ clock, settings: province.settings })
    await integrate(house)
    await using screens = await openBrowser()
    const clerk = await atWindow(house)
    const [terminal, sign] = await Promise.all([
      openTerminal(screens, house.url, { before: withMovableTime }),
      screens.open(`${house.url}/window?hall=PYHL&no=1`, 'wall'),
    ])
    await inState(terminal, 'IDLE')
    const { token } = await serve(house, clerk)
    await part(terminal, 'province-open').waitFor()
    expect(await terminal.locator('[data-testid=face]').count()).toBe(0)
    await picture(terminal, 'terminal-province')
    expect(await barriers(terminal)).toEqual([])
    await part(sign, 'rating-code').getByText('在省“好差评”系统评价').waitFor()
    await picture(sign, 'window-screen-province')
    for (const screen of [terminal, sign]) {
      const url = await part(screen, 'rating-code').getAttribute('data-url')
      expect(url?.startsWith(`${province.url}?d=`)).toBe(true)
    }

    const opened = terminal.waitForEvent('popup')
    await part(terminal, 'province-open').tap()
    const page = await opened
    await page.getByText('省政务服务“好差评”').waitFor()
    expect(await page.evaluate(() => document.referrer)).toBe('')
    // The time at the window ends, and the citizen has a while still; then the glass is the next one's.
    clock.skip(62)
    await moveTime(terminal, 62_000)
    await part(terminal, 'time-left').getByText('0 秒').waitFor()
    expect(page.isClosed()).toBe(false)
    const closed = page.waitForEvent('close')
    await moveTime(terminal, 60_000)
    await closed
    await inState(terminal, 'IDLE')

    const phone = await screens.open(`${house.url}/t/${token}`, 'phone')
    const link = await part(phone, 'rate-link').getAttribute('href')
    expect(link?.startsWith(`${province.url}?d=`)).toBe(true)
    const [{ token: rating }] = await house.anyone.get(`/api/progress/${token}/ratings`)
    await phone.goto(`${house.url}/r/${rating}?via=sms`)
    await part(phone, 'province-link').waitFor()
    await picture(phone, 'rating-page-province')
    expect(await barriers(phone)).toEqual([])
    await part(phone, 'province-link').tap()
    await phone.getByText('省政务服务“好差评”').waitFor()

    const answer = { satisfaction: 'SATISFIED', labels: [], text: '', isAnonymous: false }
    const here = await house.anyone.command(`/api/ratings/${rating}`, { ...answer, via: 'QR', tookMs: 9000 })
    expect([here.status, here.body.code]).toEqual([409, 'rating-at-province'])
  },
)
