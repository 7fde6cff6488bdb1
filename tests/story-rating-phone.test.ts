import { describe, expect, it } from 'vitest'
import { atWindow, face, inState, openTerminal, ratings, serve } from './harness/at-rating.ts'
import { barriers } from './harness/axe.ts'
import { badMonday, feedback, fourElements, untilChecked } from './harness/bad-rating.ts'
import { openBrowser, part, picture, type OpenOptions } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'
import { runningClock } from './harness/running-clock.ts'

const still: OpenOptions = { glass: { reducedMotion: 'reduce' } }

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

  it('shows what became of a bad rating, and lets its author rate once more', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const bad = await badMonday(house)
    await untilChecked(bad)
    const address = `${house.url}/r/${bad.token}`
    const phone = await screens.open(address, 'phone', still)
    await part(phone, 'rating-state', { state: 'RATED' }).waitFor()
    await bad.officer.do(`${bad.path}/feedback`, feedback)
    await phone.reload()
    await part(phone, 'rating-state', { state: 'PUT_RIGHT' }).getByText(fourElements.outcome).waitFor()
    await picture(phone, 'phone-put-right')
    expect(await barriers(phone)).toEqual([])
    await part(phone, 'rate-again').tap()
    await face(phone, 'SATISFIED').tap()
    await part(phone, 'submit').tap()
    await part(phone, 'rating-state', { state: 'GIVEN' }).waitFor()
    expect((await ratings(house)).map(({ satisfaction }) => satisfaction)).toEqual([
      'VERY_DISSATISFIED',
      'SATISFIED',
    ])
    await phone.reload()
    await part(phone, 'rating-state', { state: 'PUT_RIGHT' }).getByText('您已再次评价').waitFor()
    expect(await part(phone, 'rate-again').count()).toBe(0)
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
