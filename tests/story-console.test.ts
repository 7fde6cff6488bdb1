import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Board } from '../contract/board.ts'
import { allowed, logIn, pressSpace, ready } from './harness/at-console.ts'
import { openBrowser, part, picture, type Screens } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'
import { runningClock } from './harness/running-clock.ts'

const notLoggedIn = /^401 GET \/api\/me$/
const answerLost = /^net::ERR_FAILED POST \/api\/windows\/\d+\/call-next$/

const openConsole = (screens: Screens, house: House): Promise<Page> =>
  screens.open(`${house.url}/console`, 'desk', { expects: [notLoggedIn, answerLost] })

async function letWait(house: House, people: number): Promise<void> {
  const order = { serviceTypeId: house.serviceTypeId('咨询') }
  for (let n = 0; n < people; n += 1) await house.anyone.do(`/api/halls/${house.hallId}/tickets`, order)
}

const boardOf = (house: House): Promise<Board> => house.anyone.get(`/api/halls/${house.hallId}/board`)

async function waitingAndCalled(house: House): Promise<{ waiting: number; called: string[] }> {
  const { queues, calls } = await boardOf(house)
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0)
  return { waiting, called: calls.map(({ ticketNo }) => ticketNo) }
}

const inState = (desk: Page, state: string) => part(desk, 'window-state', { state }).waitFor()
describe('at the console', { timeout: 60_000 }, () => {
  it('a double click calls one number and does not start it', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const desk = await openConsole(screens, house)
    await letWait(house, 3)
    await logIn(desk, 'hl008')
    await pressSpace(desk, 'open')
    await ready(desk, 'call-next')
    await part(desk, 'primary').dblclick({ delay: 20 })
    await inState(desk, 'CALLING')
    await ready(desk, 'start')
    expect(await waitingAndCalled(house)).toEqual({ waiting: 2, called: ['A001'] })
    expect((await boardOf(house)).windows.find(({ no }) => no === '1')?.state).toBe('CALLING')
  })

  it('an answer that is lost on its way is asked for again, and calls nobody twice', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const desk = await openConsole(screens, house)
    await letWait(house, 3)
    await logIn(desk, 'hl008')
    await pressSpace(desk, 'open')
    const commandIds: string[] = []
    await desk.route('**/call-next', async (route) => {
      commandIds.push(route.request().postDataJSON().commandId)
      if (commandIds.length > 2) return route.continue()
      // The server has done it; nobody hears that.
      await route.fetch()
      return route.abort()
    })
    await pressSpace(desk, 'call-next')
    await part(desk, 'message').getByText('已呼叫 A001 号').waitFor()
    expect(commandIds).toHaveLength(3)
    expect(new Set(commandIds).size).toBe(1)
    expect(await waitingAndCalled(house)).toEqual({ waiting: 2, called: ['A001'] })
  })

  it('a reload in the middle of a service takes up where it was', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const desk = await openConsole(screens, house)
    await letWait(house, 1)
    await logIn(desk, 'hl008')
    await pressSpace(desk, 'open')
    await pressSpace(desk, 'call-next')
    await pressSpace(desk, 'start')
    await inState(desk, 'SERVING')
    await desk.reload()
    await inState(desk, 'SERVING')
    await part(desk, 'current-ticket', { ticketNo: 'A001' }).waitFor()
    await pressSpace(desk, 'finish')
    await part(desk, 'outcome', { outcome: 'INSTANT_DONE' }).waitFor()
    await desk.keyboard.press('Enter')
    await inState(desk, 'IDLE')
    expect(await waitingAndCalled(house)).toEqual({ waiting: 0, called: ['A001'] })
  })

  it('a whole turn needs nothing but the keyboard', async () => {
    const clock = runningClock()
    await using house = await openHouse({ clock })
    await using screens = await openBrowser()
    const desk = await openConsole(screens, house)
    const press = async (...keys: string[]) => {
      for (const key of keys) await desk.keyboard.press(key)
    }
    await letWait(house, 2)
    await logIn(desk, 'hl008')
    await pressSpace(desk, 'open')

    // Called by mistake and taken back, while the button counts down.
    await pressSpace(desk, 'call-next')
    await part(desk, 'undo')
      .getByText(/^1?\d 秒内有效$/)
      .waitFor()
    await allowed(desk, 'undo')
    await picture(desk, 'console-calling')
    await ready(desk, 'start')
    await press('u')
    await part(desk, 'message').getByText('已撤回 A001 号的呼叫，仍排在原位').waitFor()
    expect(await waitingAndCalled(house)).toEqual({ waiting: 2, called: [] })

    // Called again, explained, called once more, and passed with a reason.
    await pressSpace(desk, 'call-next')
    await ready(desk, 'start')
    await press('w')
    await part(desk, 'explanation').getByText('A001').first().waitFor()
    await picture(desk, 'console-why')
    await press('Escape')
    clock.skip(11)
    await allowed(desk, 'recall')
    await press('r')
    await part(desk, 'message').getByText('已重呼 A001 号').waitFor()
    await allowed(desk, 'pass')
    await ready(desk, 'start')
    await press('p')
    await part(desk, 'pass-reason').first().waitFor()
    await picture(desk, 'console-pass')
    await press('2')
    await part(desk, 'message').getByText('A001 号已过号').waitFor()

    // Restored from the list.
    await part(desk, 'passed-ticket', { ticketNo: 'A001' }).waitFor()
    await ready(desk, 'call-next')
    await press('1', 'Enter')
    await part(desk, 'message').getByText('A001 号已恢复排队').waitFor()
    await part(desk, 'passed-ticket').waitFor({ state: 'detached' })
    expect(await waitingAndCalled(house)).toMatchObject({ waiting: 2 })

    // Paused for a meal and resumed.
    await ready(desk, 'call-next')
    await press('b')
    await part(desk, 'pause-reason', { reason: 'MEAL' }).waitFor({ state: 'attached' })
    await press('2', 'Enter')
    await inState(desk, 'PAUSED')
    await picture(desk, 'console-paused')
    expect((await boardOf(house)).windows.find(({ no }) => no === '1')).toMatchObject({ pauseReason: 'MEAL' })
    await pressSpace(desk, 'resume')
    await inState(desk, 'IDLE')

    // Closed, and gone.
    await ready(desk, 'call-next')
    await press('x')
    await part(desk, 'confirm-close').waitFor()
    await press('Enter')
    await inState(desk, 'OFFLINE')
    await ready(desk, 'open')
    await press('l')
    await part(desk, 'confirm-logout').waitFor()
    await press('Enter')
    await part(desk, 'login-account').waitFor()
  })
})
