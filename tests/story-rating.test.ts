import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { barriers } from './harness/axe.ts'
import { layCable } from './harness/cable.ts'
import type { Caller } from './harness/caller.ts'
import { openBrowser, part, picture, type OpenOptions, type Screens } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'
import { moveTime, withMovableTime } from './harness/movable-time.ts'
import { runningClock } from './harness/running-clock.ts'

const tablet = { viewport: { width: 1280, height: 800 }, hasTouch: true, reducedMotion: 'reduce' } as const
const upright = { ...tablet, viewport: { width: 800, height: 1280 } }
const still: OpenOptions = { glass: { reducedMotion: 'reduce' } }

type Clerk = { caller: Caller; windowId: number }

async function atWindow(house: House): Promise<Clerk> {
  const caller = await house.loginAs('hl008')
  const windowId: number = (await caller.get('/api/me')).openableWindows[0].windowId
  await caller.do(`/api/windows/${windowId}/open`)
  return { caller, windowId }
}

/** A number is taken, called, served and finished: now it waits to be rated. */
async function serve(house: House, { caller, windowId }: Clerk, service = '咨询') {
  const holder = { name: '演示甲', idCard: '410902198001010011', phone: '13900001000' }
  const ticket = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId(service),
    ...(service === '咨询' ? {} : { holder }),
  })
  const { current } = await caller.do(`/api/windows/${windowId}/call-next`)
  await caller.do(`/api/tickets/${current.id}/start`)
  await caller.do(`/api/tickets/${current.id}/finish`, { outcome: 'CONSULT' })
  return ticket
}

const openTerminal = (screens: Screens, url: string, options: OpenOptions = {}): Promise<Page> =>
  screens.open(`${url}/terminal?hall=PYHL&no=1`, 'desk', { glass: tablet, ...options })

const face = (page: Page, satisfaction: string) => part(page, 'face', { satisfaction })
const inState = (page: Page, state: string) => part(page, 'terminal-state', { state }).waitFor()

const ratings = (house: House) =>
  house.ctx.db
    .selectFrom('rating')
    .select(['satisfaction', 'labels', 'text', 'is_anonymous as isAnonymous', 'channel'])
    .orderBy('id')
    .execute()

describe('rating at the window', { timeout: 90_000 }, () => {
  it('takes three touches at the terminal, and shows nothing of it afterwards', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const clerk = await atWindow(house)
    const [terminal, sign] = await Promise.all([
      openTerminal(screens, house.url),
      screens.open(`${house.url}/window?hall=PYHL&no=1`, 'wall'),
    ])
    await inState(terminal, 'IDLE')
    await picture(terminal, 'terminal-idle')
    expect(await barriers(terminal)).toEqual([])
    await serve(house, clerk)
    await part(terminal, 'rate').waitFor()
    await part(sign, 'rating-code').waitFor()
    await picture(terminal, 'terminal-rate')
    await picture(sign, 'window-screen-rating')
    expect(await barriers(terminal)).toEqual([])
    expect(await barriers(sign)).toEqual([])
    expect(await part(sign, 'rating-code').getAttribute('data-url')).toMatch(/\/r\/[\w-]{22}$/)

    await face(terminal, 'VERY_SATISFIED').tap()
    await part(terminal, 'label').first().waitFor()
    await picture(terminal, 'terminal-labels')
    expect(await barriers(terminal)).toEqual([])
    await part(terminal, 'submit').tap()
    await inState(terminal, 'THANKS')
    await picture(terminal, 'terminal-thanks')
    await part(sign, 'rating-code').waitFor({ state: 'detached' })
    await inState(terminal, 'IDLE')
    expect(await terminal.locator('a').count()).toBe(0)
    expect(await ratings(house)).toEqual([
      { satisfaction: 'VERY_SATISFIED', labels: [], text: '', isAnonymous: false, channel: 'TERMINAL' },
    ])
  })

  it('wants a reason for a bad one, by keyboard as well as by touch, in large print on an upright tablet', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const clerk = await atWindow(house)
    const terminal = await openTerminal(screens, house.url, { glass: upright })
    await inState(terminal, 'IDLE')
    await part(terminal, 'elder-mode').tap()
    await picture(terminal, 'terminal-upright-idle-elder')
    await serve(house, clerk)
    await part(terminal, 'rate').waitFor()
    await picture(terminal, 'terminal-upright-rate-elder')
    expect(await barriers(terminal)).toEqual([])
    await face(terminal, 'DISSATISFIED').focus()
    await terminal.keyboard.press('Enter')
    await part(terminal, 'submit').focus()
    await terminal.keyboard.press('Enter')
    await part(terminal, 'problem').getByText('请至少选一项原因').waitFor()
    expect(await ratings(house)).toEqual([])
    await picture(terminal, 'terminal-upright-reason-elder')
    expect(await barriers(terminal)).toEqual([])
    expect(await smallest(terminal)).toEqual([])
    // The focus stands on the first reason.
    await terminal.keyboard.press('Space')
    await part(terminal, 'label', { code: '213' }).tap()
    await part(terminal, 'words').fill('等了很久\n没有样本')
    await part(terminal, 'anonymous').check()
    await part(terminal, 'submit').tap()
    await inState(terminal, 'THANKS')
    expect(await ratings(house)).toEqual([
      {
        satisfaction: 'DISSATISFIED',
        labels: ['207', '213'],
        text: '等了很久\n没有样本',
        isAnonymous: true,
        channel: 'TERMINAL',
      },
    ])
    await inState(terminal, 'IDLE')
    expect(await part(terminal, 'elder-mode').getAttribute('aria-pressed')).toBe('false')
  })

  it('does not cut off whoever has begun when the time is over, and does not wait for who has not', async () => {
    const clock = runningClock()
    await using house = await openHouse({ clock })
    await using screens = await openBrowser()
    const clerk = await atWindow(house)
    const [begun, untouched] = await Promise.all([
      openTerminal(screens, house.url, { before: withMovableTime }),
      openTerminal(screens, house.url, { before: withMovableTime }),
    ])
    await inState(begun, 'IDLE')
    await serve(house, clerk)
    await part(untouched, 'rate').waitFor()
    await face(begun, 'SATISFIED').tap()
    clock.skip(62)
    await Promise.all([moveTime(begun, 62_000), moveTime(untouched, 62_000)])
    await inState(untouched, 'IDLE')
    await part(begun, 'submit').tap()
    await inState(begun, 'THANKS')
    expect(await ratings(house)).toMatchObject([{ satisfaction: 'SATISFIED', channel: 'TERMINAL' }])
  })

  it('keeps an answer while the network is away, and gives it once when it is back', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using cable = await layCable(house.url)
    await using screens = await openBrowser()
    const clerk = await atWindow(house)
    const terminal = await openTerminal(screens, cable.url, { expects: [/^net::/] })
    await inState(terminal, 'IDLE')
    await serve(house, clerk)
    await face(terminal, 'BASICALLY_SATISFIED').tap()
    cable.cut()
    await part(terminal, 'submit').tap()
    await inState(terminal, 'KEPT')
    await picture(terminal, 'terminal-kept')
    expect(await barriers(terminal)).toEqual([])
    await part(terminal, 'pending').waitFor()
    expect(await ratings(house)).toEqual([])
    // Not even a tablet that is switched off loses it.
    cable.mend()
    await terminal.reload()
    await expect.poll(() => ratings(house), { timeout: 20_000 }).toHaveLength(1)
    await part(terminal, 'pending').waitFor({ state: 'detached' })
    expect(await ratings(house)).toMatchObject([{ satisfaction: 'BASICALLY_SATISFIED' }])
  })
})

describe('rating on the own telephone', { timeout: 90_000 }, () => {
  it('is one touch away from the number that was served, and given once', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const clerk = await atWindow(house)
    const { token } = await serve(house, clerk)
    const phone = await screens.open(`${house.url}/t/${token}`, 'phone', still)
    await part(phone, 'rate-link').waitFor()
    await picture(phone, 'phone-served')
    expect(await barriers(phone)).toEqual([])
    await part(phone, 'rate-link').tap()
    await face(phone, 'SATISFIED').waitFor()
    expect(await barriers(phone)).toEqual([])
    await face(phone, 'SATISFIED').tap()
    await part(phone, 'label', { code: '413' }).tap()
    await picture(phone, 'phone-labels')
    expect(await barriers(phone)).toEqual([])
    await part(phone, 'submit').tap()
    await part(phone, 'rating-state', { state: 'GIVEN' }).waitFor()
    expect(await ratings(house)).toMatchObject([{ labels: ['413'], channel: 'PHONE_PAGE' }])
    await phone.reload()
    await part(phone, 'rating-state', { state: 'RATED' }).waitFor()
    expect(await phone.locator('[data-testid=face]').count()).toBe(0)
    await phone.goBack()
    await part(phone, 'rate-over').getByText('已评价').waitFor()
  })

  it('begins with the code of the terminal; an answer lost on its way counts once', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const clerk = await atWindow(house)
    const terminal = await openTerminal(screens, house.url)
    await inState(terminal, 'IDLE')
    await serve(house, clerk)
    const url = await part(terminal, 'rating-code').getAttribute('data-url')
    const address = `${house.url}${new URL(url ?? '').pathname}`
    const phone = await screens.open(address, 'phone', { ...still, expects: [/^net::ERR_FAILED POST/] })
    let lost = 0
    await phone.route('**/api/ratings/*', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    await face(phone, 'VERY_SATISFIED').tap()
    await part(phone, 'submit').tap()
    await part(phone, 'problem').getByText('网络没有响应').waitFor()
    await part(phone, 'submit').tap()
    await part(phone, 'rating-state', { state: 'GIVEN' }).waitFor()
    await inState(terminal, 'IDLE')
    expect(await ratings(house)).toMatchObject([{ satisfaction: 'VERY_SATISFIED', channel: 'QR' }])
  })

  it('leads from the code on the wall by the number on the slip', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const clerk = await atWindow(house)
    const { ticketNo } = await serve(house, clerk)
    const phone = await screens.open(`${house.url}/rate/window/${clerk.windowId}`, 'phone', {
      ...still,
      expects: [/^404 POST \/api\/windows\/\d+\/find-rating$/],
    })
    await part(phone, 'find').tap()
    await part(phone, 'problem').getByText('请输入小票上的号码').waitFor()
    await part(phone, 'find-number').fill('Z999')
    await part(phone, 'find').tap()
    await part(phone, 'problem').getByText('没有找到可以评价的服务').waitFor()
    await picture(phone, 'phone-find')
    expect(await barriers(phone)).toEqual([])
    await part(phone, 'find-number').fill(ticketNo.toLowerCase())
    await phone.keyboard.press('Enter')
    await face(phone, 'VERY_SATISFIED').tap()
    await part(phone, 'submit').tap()
    await part(phone, 'rating-state', { state: 'GIVEN' }).waitFor()
    expect(await ratings(house)).toMatchObject([{ channel: 'STATIC_QR' }])
  })

  it('says so when it is too late, or when the address leads to nothing', async () => {
    const clock = runningClock()
    await using house = await openHouse({ clock })
    await using screens = await openBrowser()
    const clerk = await atWindow(house)
    const { token } = await serve(house, clerk)
    const [{ token: right }] = await house.anyone.get(`/api/progress/${token}/ratings`)
    clock.skip(8 * 86_400)
    const late = await screens.open(`${house.url}/r/${right}?via=sms`, 'phone', still)
    await part(late, 'rating-state', { state: 'CLOSED' }).waitFor()
    expect(await barriers(late)).toEqual([])
    const nowhere = await screens.open(`${house.url}/r/${'A'.repeat(22)}`, 'phone', {
      ...still,
      expects: [/^404 GET \/api\/ratings\//],
    })
    await part(nowhere, 'rating-state', { state: 'UNKNOWN' }).waitFor()
    expect(await barriers(nowhere)).toEqual([])
  })
})

/** Texts below 30 pixels and targets below 60 on this page. */
async function smallest(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot)
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
        const { width, height } = element.getBoundingClientRect()
        const isText = own && width > 0 && element.tagName !== 'STYLE'
        if (isText && Number.parseFloat(getComputedStyle(element).fontSize) < 30)
          found.push(`text ${element.textContent}`)
        if (element.matches('button, textarea, label') && (height < 60 || width < 60))
          found.push(`target ${element.textContent} ${width}×${height}`)
      }
    }
    look(document)
    return found
  })
}
