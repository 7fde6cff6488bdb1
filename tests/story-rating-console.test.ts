import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { logIn, pressSpace, ready } from './harness/at-console.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture, type Screens } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'
import { runningClock } from './harness/running-clock.ts'

const notLoggedIn = /^401 GET \/api\/me$/
const refused = /^403 POST \/api\/ratings\//
const office = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const

async function letWait(house: House, people: number): Promise<{ token: string }[]> {
  const order = { serviceTypeId: house.serviceTypeId('咨询') }
  const tickets: { token: string }[] = []
  for (let n = 0; n < people; n += 1)
    tickets.push(await house.anyone.do(`/api/halls/${house.hallId}/tickets`, order))
  return tickets
}

async function openConsole(screens: Screens, house: House): Promise<Page> {
  const desk = await screens.open(`${house.url}/console`, 'desk', {
    expects: [notLoggedIn, refused],
    glass: office,
  })
  await logIn(desk, 'hl008')
  await pressSpace(desk, 'open')
  return desk
}

/** Calls the next one and begins to serve. */
async function serve(desk: Page): Promise<void> {
  await pressSpace(desk, 'call-next')
  await pressSpace(desk, 'start')
  await ready(desk, 'finish')
}

const requestOf = (house: House, ticketNo: string) =>
  house.ctx.db
    .selectFrom('rating_request')
    .innerJoin('ticket', 'ticket.id', 'ticket_id')
    .select(['state', 'waiver', 'rating_request.token'])
    .where('ticket_no', '=', ticketNo)
    .executeTakeFirstOrThrow()

const lastRating = (desk: Page, state: string) => part(desk, 'last-rating', { state })

describe('the console and the rating of the last number', { timeout: 90_000 }, () => {
  it('asks once before the next one is called, and Enter goes on', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    await letWait(house, 3)
    const desk = await openConsole(screens, house)
    await serve(desk)
    await pressSpace(desk, 'finish')
    await part(desk, 'outcome', { outcome: 'CONSULT' }).waitFor()
    await picture(desk, 'console-outcome')
    await desk.keyboard.press('Enter')
    await lastRating(desk, 'ON_SITE').getByText('正在等待评价').waitFor()
    await picture(desk, 'console-last-rating')
    expect(await barriers(desk)).toEqual([])

    await pressSpace(desk, 'call-next')
    await part(desk, 'confirm-unrated').waitFor()
    await picture(desk, 'console-unrated')
    expect(await barriers(desk)).toEqual([])
    await desk.keyboard.press('Escape')
    await part(desk, 'confirm-unrated').waitFor({ state: 'detached' })
    await part(desk, 'window-state', { state: 'IDLE' }).waitFor()
    await pressSpace(desk, 'call-next')
    await part(desk, 'confirm-unrated').waitFor()
    await desk.keyboard.press('Enter')
    await part(desk, 'current-ticket', { ticketNo: 'A002' }).waitFor()
    await picture(desk, 'console-last-rating-serving')
  })

  it('does not ask when it was rated meanwhile, and says no more than that it was', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    await letWait(house, 2)
    const desk = await openConsole(screens, house)
    await serve(desk)
    await pressSpace(desk, 'finish')
    await part(desk, 'outcome', { outcome: 'CONSULT' }).waitFor()
    await desk.keyboard.press('Enter')
    await lastRating(desk, 'ON_SITE').waitFor()
    const { token } = await requestOf(house, 'A001')
    await house.anyone.do(`/api/ratings/${token}`, {
      satisfaction: 'VERY_DISSATISFIED',
      labels: ['115'],
      text: '太慢了',
      isAnonymous: false,
      via: 'QR',
      tookMs: 9000,
    })
    await lastRating(desk, 'RATED').getByText('已评价').waitFor()
    const shown = await desk.locator('body').evaluate((body) => body.textContent)
    expect(shown).not.toMatch(/太慢了|不满意|服务态度差/)
    await pressSpace(desk, 'call-next')
    await part(desk, 'current-ticket', { ticketNo: 'A002' }).waitFor()
  })

  it('waives the rating with a reason, by keyboard, and then asks nobody', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    await letWait(house, 2)
    const desk = await openConsole(screens, house)
    await serve(desk)
    await pressSpace(desk, 'finish')
    await part(desk, 'outcome', { outcome: 'CONSULT' }).waitFor()
    await part(desk, 'waive').focus()
    await desk.keyboard.press('Enter')
    await part(desk, 'waiver').getByText('老人不便操作').focus()
    await desk.keyboard.press('Enter')
    await desk.locator('[data-testid=waiver][aria-pressed=true]').getByText('老人不便操作').waitFor()
    await picture(desk, 'console-waiver')
    expect(await barriers(desk)).toEqual([])
    await desk.keyboard.press('4')
    await lastRating(desk, 'MISSED').getByText('待评价').waitFor()
    expect(await requestOf(house, 'A001')).toMatchObject({ state: 'MISSED', waiver: '老人不便操作' })
    await pressSpace(desk, 'call-next')
    await part(desk, 'current-ticket', { ticketNo: 'A002' }).waitFor()
  })

  it('cannot rate for the citizen', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    await letWait(house, 1)
    const desk = await openConsole(screens, house)
    await serve(desk)
    await pressSpace(desk, 'finish')
    await part(desk, 'outcome', { outcome: 'CONSULT' }).waitFor()
    await desk.keyboard.press('Enter')
    await lastRating(desk, 'ON_SITE').waitFor()
    const { token } = await requestOf(house, 'A001')
    await desk.goto(`${house.url}/r/${token}`)
    await part(desk, 'face', { satisfaction: 'VERY_SATISFIED' }).click()
    await part(desk, 'submit').click()
    await part(desk, 'problem').getByText('工作人员不能代替群众评价').waitFor()
    expect((await requestOf(house, 'A001')).state).toBe('ON_SITE')
  })
})
