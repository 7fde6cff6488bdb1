import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Board } from '../contract/board.ts'
import { touchService, touchTake } from './harness/at-kiosk.ts'
import { openBrowser, part, picture, type OpenOptions, type Screens } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'
import { measure } from './harness/measure.ts'
import { connectPrinter, openPrinter } from './harness/printer.ts'
import { freePort } from './harness/process.ts'
import { moveTime, withMovableTime } from './harness/movable-time.ts'

const takeRefused = /^4(09|22) POST \/api\/halls\/\d+\/tickets$/

const openKiosk = (screens: Screens, house: House, options?: OpenOptions): Promise<Page> =>
  screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk', options)

async function waitingIn(house: House, prefix: string): Promise<number> {
  const { queues }: Board = await house.anyone.get(`/api/halls/${house.hallId}/board`)
  return queues.find((queue) => queue.prefix === prefix)?.waiting ?? Number.NaN
}

async function touchDigits(kiosk: Page, digits: string): Promise<void> {
  for (const key of digits) await part(kiosk, 'keypad-digit', { key }).tap()
}

/** A card on the reader: it types eighteen characters and Enter, faster than anybody could. */
async function layCard(kiosk: Page, card: string): Promise<void> {
  await Promise.all([...card, 'Enter'].map((key) => kiosk.keyboard.press(key)))
}

describe('at the kiosk', { timeout: 60_000 }, () => {
  it('a phone number is asked for where it is needed, and one person gets no second number', async ({
    expect,
  }) => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const kiosk = await openKiosk(screens, house, { expects: [takeRefused] })
    await touchService(kiosk, '公司登记')
    await part(kiosk, 'take').tap()
    await touchDigits(kiosk, '1380000123')
    expect(await part(kiosk, 'take').isDisabled()).toBe(true)
    await touchDigits(kiosk, '4')
    expect((await part(kiosk, 'entry').textContent())?.replaceAll(/\s/g, '')).toBe('13800001234')
    await picture(kiosk, 'kiosk-phone')
    const { ticketNo } = await touchTake(kiosk)
    await part(kiosk, 'ticket-no').getByText(ticketNo).waitFor()

    await part(kiosk, 'home').tap()
    await touchService(kiosk, '公司登记')
    await part(kiosk, 'take').tap()
    await touchDigits(kiosk, '13800001234')
    await part(kiosk, 'take').tap()
    const refusal = await part(kiosk, 'refusal').textContent()
    expect(refusal).toContain(`编号为${ticketNo}`)
    expect(await waitingIn(house, 'C')).toBe(1)
    await picture(kiosk, 'kiosk-refused')
  })

  it('a false phone number is refused in words and entered again', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const kiosk = await openKiosk(screens, house)
    await touchService(kiosk, '公司登记')
    await part(kiosk, 'take').tap()
    await touchDigits(kiosk, '12345678901')
    await part(kiosk, 'take').tap()
    await part(kiosk, 'refusal').getByText('手机号码不正确，请输入11位手机号码。').waitFor()
    await picture(kiosk, 'kiosk-phone-wrong')
  })

  it('an ID card on the reader is enough; a false one is refused in words', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const kiosk = await openKiosk(screens, house, { expects: [takeRefused] })
    await touchService(kiosk, '居民身份证')
    await part(kiosk, 'take').waitFor()
    await layCard(kiosk, '410902198001010012')
    await part(kiosk, 'refusal').getByText('身份证号码不正确').waitFor()
    await picture(kiosk, 'kiosk-card-wrong')
    await layCard(kiosk, '410902198001010011')
    await part(kiosk, 'ticket-no').getByText('J001').waitFor()
    await part(kiosk, 'home').tap()
    await touchService(kiosk, '居民身份证')
    await part(kiosk, 'take').waitFor()
    await layCard(kiosk, '410902198001010011')
    await part(kiosk, 'refusal').getByText('编号为J001').waitFor()
    expect(await waitingIn(house, 'J')).toBe(1)
  })

  it('a double touch takes one number, and leaves it in sight', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const kiosk = await openKiosk(screens, house, { before: (page) => page.clock.install() })
    await touchService(kiosk, '咨询')
    const { x = 0, y = 0 } = (await part(kiosk, 'take').boundingBox()) ?? {}
    // One moment for all touches, however long the server thinks.
    await kiosk.clock.pauseAt((await kiosk.evaluate(() => Date.now())) + 1000)
    await kiosk.touchscreen.tap(x + 90, y + 30)
    await kiosk.touchscreen.tap(x + 92, y + 33)
    await part(kiosk, 'ticket-no').getByText('A001').waitFor()
    await kiosk.touchscreen.tap(x + 93, y + 31)
    await kiosk.clock.runFor(100)
    expect(await part(kiosk, 'ticket-no').textContent()).toContain('A001')
    await kiosk.clock.runFor(1000)
    await kiosk.touchscreen.tap(x + 93, y + 31)
    await part(kiosk, 'service-card').first().waitFor()
    expect(await waitingIn(house, 'A')).toBe(1)
  })

  it('who goes away is warned, then forgotten', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const kiosk = await openKiosk(screens, house, { before: withMovableTime })
    const others = { serviceTypeId: house.serviceTypeId('咨询') }
    let waiting = 0
    /** Ten seconds in which nobody touches this kiosk; then somebody takes a number at another one. */
    const tenSeconds = async () => {
      await moveTime(kiosk, 10_000)
      await house.anyone.do(`/api/halls/${house.hallId}/tickets`, others)
      waiting += 1
      const card = part(kiosk, 'service-card', { serviceName: '咨询' })
      await card.getByText(`${waiting} 人等候`).waitFor()
    }
    await part(kiosk, 'tab-departments').tap()
    await tenSeconds()
    expect(await part(kiosk, 'idle-warning').count()).toBe(0)
    await tenSeconds()
    await part(kiosk, 'idle-warning').getByText('您还在操作吗？').waitFor()
    await picture(kiosk, 'kiosk-idle')
    // A bare finger: the button goes away under it, which would make a careful one try again.
    const stay = await kiosk.getByText('继续操作').boundingBox()
    await kiosk.touchscreen.tap((stay?.x ?? 0) + 30, (stay?.y ?? 0) + 30)
    await part(kiosk, 'idle-warning').waitFor({ state: 'detached' })

    await part(kiosk, 'elder-mode').tap()
    for (let tens = 0; tens < 4; tens += 1) await tenSeconds()
    await part(kiosk, 'idle-warning').waitFor()
    await tenSeconds()
    await moveTime(kiosk, 10_000)
    await part(kiosk, 'tab-departments').waitFor()
    expect(await part(kiosk, 'elder-mode').getAttribute('aria-pressed')).toBe('false')
  })

  it('elders find targets of 60 pixels and text of 18 on every page', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const kiosk = await openKiosk(screens, house)
    const tooSmall: string[] = []
    const look = async (page: string) => {
      const { buttons, texts } = await measure(kiosk)
      expect(buttons.length).toBeGreaterThan(3)
      for (const { name, px } of buttons) if (px < 60) tooSmall.push(`${page}: button ${name} ${px}`)
      for (const { text, px } of texts) if (px < 18) tooSmall.push(`${page}: text ${text} ${px}`)
      await picture(kiosk, `kiosk-elder-${page}`)
    }
    await part(kiosk, 'elder-mode').tap()
    await look('home')
    await part(kiosk, 'tab-departments').tap()
    await look('departments')
    await part(kiosk, 'home').tap()
    await part(kiosk, 'tab-themes').tap()
    await look('themes')
    await part(kiosk, 'home').tap()
    await touchService(kiosk, '居民身份证')
    await part(kiosk, 'ahead-count').waitFor()
    await look('confirm')
    await part(kiosk, 'take').tap()
    await look('identity')
    await layCard(kiosk, '410902198001010011')
    await part(kiosk, 'ticket-no').waitFor()
    await look('result')
    expect(tooSmall).toEqual([])
  })

  it('a closed hall gives no numbers and says when it opens', async () => {
    await using house = await openHouse({ at: '2026-11-23T20:00:00+08:00' })
    await using screens = await openBrowser()
    const kiosk = await openKiosk(screens, house)
    await part(kiosk, 'hall-closed').getByText('当前不在取号时间').waitFor()
    await part(kiosk, 'next-opening').getByText('2026年11月24日星期二 08:30').waitFor()
    await picture(kiosk, 'kiosk-closed')
  })

  it('the network printer gets the slip', async () => {
    await using house = await openHouse()
    await using printer = await openPrinter()
    await using screens = await openBrowser()
    await connectPrinter(house, 'kiosk-2', printer.port)
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&kiosk=kiosk-2`, 'kiosk')
    await touchService(kiosk, '诉求反映')
    const { ticketNo, slip } = await touchTake(kiosk)
    await part(kiosk, 'slip-state').getByText('小票已打印，请取走小票').waitFor()
    expect(printer.paper()).toContain(ticketNo)
    for (const words of ['诉求反映', slip.hallName, slip.whereToWait])
      expect(printer.paper()).toContain(words)
  })

  it('a number is good without its slip, and the visitor is told so', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    await connectPrinter(house, 'kiosk-2', Number(await freePort()))
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&kiosk=kiosk-2`, 'kiosk', {
      expects: [/^502 POST \/api\/progress\/[^/]+\/slip$/],
    })
    await touchService(kiosk, '诉求反映')
    const { token } = await touchTake(kiosk)
    await part(kiosk, 'slip-state').getByText('小票未能打印，号码有效，请扫码或记下号码').waitFor()
    await picture(kiosk, 'kiosk-no-paper')
    expect(await house.anyone.get(`/api/progress/${token}`)).toMatchObject({ status: 'WAITING' })
  })
})
