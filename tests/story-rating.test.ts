import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { atWindow, face, inState, openTerminal, ratings, serve, upright } from './harness/at-rating.ts'
import { barriers } from './harness/axe.ts'
import { layCable } from './harness/cable.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'
import { moveTime, withMovableTime } from './harness/movable-time.ts'
import { runningClock } from './harness/running-clock.ts'

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
    // Before it gives them up it says so; whoever touches it has time again.
    await moveTime(begun, 30_000)
    await part(begun, 'still-there').waitFor()
    await picture(begun, 'terminal-still-there')
    expect(await barriers(begun)).toEqual([])
    await begun.getByRole('heading').first().tap()
    await part(begun, 'still-there').waitFor({ state: 'detached' })
    await moveTime(begun, 40_000)
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
