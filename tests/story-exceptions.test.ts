import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { logIn, pressSpace, ready } from './harness/at-console.ts'
import { openBrowser, part, picture, type Screens } from './harness/browser.ts'
import { testPassword } from './harness/database-server.ts'
import { openHouse, type House } from './harness/house.ts'
import { runningClock } from './harness/running-clock.ts'

const notLoggedIn = /^401 GET \/api\/me$/
const refusedOnPurpose = /^(?:403|409) POST \/api\/windows\/\d+\/(?:call-ticket|take-over)$/

const openConsole = (screens: Screens, house: House): Promise<Page> =>
  screens.open(`${house.url}/console`, 'desk', {
    expects: [notLoggedIn, refusedOnPurpose],
    glass: { viewport: { width: 1440, height: 900 } },
  })

async function letWait(house: House, service: string, people = 1): Promise<void> {
  const order = { serviceTypeId: house.serviceTypeId(service) }
  for (let n = 0; n < people; n += 1) await house.anyone.do(`/api/halls/${house.hallId}/tickets`, order)
}

const inState = (desk: Page, state: string) => part(desk, 'window-state', { state }).waitFor()
const inHand = (desk: Page, ticketNo: string) => part(desk, 'current-ticket', { ticketNo }).waitFor()
const says = (desk: Page, text: string) => part(desk, 'message').getByText(text).waitFor()

/** Presses keys one after another, as a person without a mouse. */
async function press(desk: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await desk.keyboard.press(key)
}

/** Presses the key of an action once presses count again: right after another one they rest. */
async function act(desk: Page, key: string): Promise<void> {
  await desk.locator('[data-testid=primary][aria-disabled=false]').waitFor()
  await desk.keyboard.press(key)
}

/** Calls and serves whoever is next. */
async function serveNext(desk: Page, ticketNo: string): Promise<void> {
  await pressSpace(desk, 'call-next')
  await inHand(desk, ticketNo)
  await pressSpace(desk, 'start')
  await inState(desk, 'SERVING')
  await ready(desk, 'finish')
}

/** Types into the search of a dialog and takes the first answer. */
async function pickService(desk: Page, typed: string, service: string): Promise<void> {
  await part(desk, 'service-search').waitFor()
  await part(desk, 'service-option').first().waitFor()
  await desk.keyboard.type(typed)
  await desk.locator(`[data-service="${service}"][aria-selected=true]`).waitFor()
  await desk.keyboard.press('Enter')
}

/** True when a key press has somewhere to go: focus never falls off the page. */
const hasFocus = (desk: Page): Promise<boolean> =>
  desk.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)

describe('a clerk’s morning by keyboard', { timeout: 120_000 }, () => {
  it('puts a number aside, serves the next, takes it up again, sends it on and gets it back', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const [desk, other] = await Promise.all([openConsole(screens, house), openConsole(screens, house)])
    await letWait(house, '咨询', 3)
    await logIn(desk, 'hl008')
    await pressSpace(desk, 'open')
    await serveNext(desk, 'A001')

    // A form is missing: aside, and the next one.
    await act(desk, 'h')
    await part(desk, 'hold-reason').first().waitFor()
    await picture(desk, 'hold')
    await press(desk, '1')
    await part(desk, 'held-ticket', { ticketNo: 'A001' }).waitFor()
    await says(desk, 'A001 号已挂起，可以呼叫下一位')
    expect(await hasFocus(desk)).toBe(true)
    await serveNext(desk, 'A002')
    await picture(desk, 'console-held')

    // A reload in the middle of a service finds both where they were.
    await desk.reload()
    await inState(desk, 'SERVING')
    await inHand(desk, 'A002')
    await part(desk, 'held-ticket', { ticketNo: 'A001' }).getByText('补填表格').waitFor()

    // Done with the second, and the form has come.
    await pressSpace(desk, 'finish')
    await part(desk, 'outcome', { outcome: 'CONSULT' }).waitFor()
    await press(desk, '4')
    await inState(desk, 'IDLE')
    await ready(desk, 'call-next')
    await press(desk, 'g', 'Enter')
    await says(desk, '继续办理 A001 号')
    await inHand(desk, 'A001')
    await part(desk, 'held-ticket').waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(desk)).toBe(true)

    // To another department, found by the initials of its sounds.
    await act(desk, 't')
    await part(desk, 'service-option').first().waitFor()
    await picture(desk, 'transfer-pick')
    await pickService(desk, 'gtgsh', '个体工商户登记')
    await part(desk, 'where').getByText('请到一楼A区1、4、5、6号窗口等候').waitFor()
    await picture(desk, 'transfer-details')
    await press(desk, '2', 'Enter')
    await says(desk, 'A001 号已转到“个体工商户登记”，请告诉群众：请到一楼A区1、4、5、6号窗口等候')
    await inState(desk, 'IDLE')
    await picture(desk, 'transferred')

    // There the same number is called, and sent back to the first window.
    await logIn(other, 'hl012')
    await pressSpace(other, 'open')
    await serveNext(other, 'A001')
    await act(other, 't')
    await pickService(other, '咨询', '咨询')
    await part(other, 'where').waitFor()
    await part(other, 'reason').nth(2).waitFor({ state: 'attached' })
    await press(other, '3')
    await other.locator('[data-testid=transfer-window] option:not([value=""])').first().waitFor({
      state: 'attached',
    })
    await press(other, 'Tab', 'ArrowDown', 'ArrowDown', 'Tab', 'ArrowRight')
    await part(other, 'where').getByText('请到一楼A区1号窗口等候').waitFor()
    await picture(other, 'transfer-back')
    await press(other, 'Enter')
    await says(other, '请告诉群众：请到一楼A区1号窗口等候')

    // Put first in line, it comes before the third.
    await serveNext(desk, 'A001')

    // One more matter under the same number, then done and the next in one go.
    await act(desk, 'm')
    await part(desk, 'outcome', { outcome: 'ACCEPTED' }).waitFor()
    await picture(desk, 'matter-outcome')
    await press(desk, '2')
    await part(desk, 'service-option').first().waitFor()
    await picture(desk, 'matter-service')
    await pickService(desk, 'qstb', '全省通办')
    await part(desk, 'matters-done').getByText('正在办第 2 件').waitFor()
    await picture(desk, 'matters-done')
    await act(desk, 'n')
    await desk.getByText('办结 A001 号并叫下一位？').waitFor()
    await picture(desk, 'next')
    await press(desk, 'Enter', 'Enter', 'Enter')
    await says(desk, 'A001 号已办结，已呼叫 A003 号')
    await inState(desk, 'CALLING')

    await act(desk, 's')
    await part(desk, 'served-row').first().waitFor()
    expect(
      await part(desk, 'served-row').evaluateAll((rows) =>
        rows.map((row) => row.getAttribute('data-ticket-no')),
      ),
    ).toEqual(['A001', 'A001', 'A002'])
    await picture(desk, 'served')
    await press(desk, 'Escape')
    await press(desk, '/')
    await desk.getByText('挂起当前号码').waitFor()
    await picture(desk, 'help')
  })

  it('may call out of turn only where the hall allows it, and the call says so', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const desk = await openConsole(screens, house)
    await letWait(house, '咨询', 3)
    await logIn(desk, 'hl008')
    await pressSpace(desk, 'open')
    await ready(desk, 'call-next')
    const callA003 = async () => {
      await act(desk, 'c')
      await part(desk, 'call-ticket-no').waitFor()
      await desk.keyboard.type('a003')
      await press(desk, 'Tab', '3')
      await picture(desk, 'call-ticket')
      await press(desk, 'Enter')
    }
    await callA003()
    await says(desk, '您没有指定叫号的权限，请联系大厅管理人员。')
    await inState(desk, 'IDLE')
    await allowOutOfTurn(house)
    await callA003()
    await says(desk, '已特呼 A003 号')
    await act(desk, 'w')
    await part(desk, 'out-of-turn').getByText('越过了排在前面的 A001 号').waitFor()
    await part(desk, 'out-of-turn').getByText('行动不便，需尽快办理').waitFor()
    await picture(desk, 'out-of-turn')
  })

  it('a colleague takes over a window left open; the console left behind says so', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const [left, coming] = await Promise.all([openConsole(screens, house), openConsole(screens, house)])
    await letWait(house, '咨询', 2)
    await logIn(left, 'hl008')
    await pressSpace(left, 'open')
    await pressSpace(left, 'call-next')
    await inHand(left, 'A001')

    // The number in the colleague's hands goes on in one's own, and the question says so.
    await enter(coming, 'hl009')
    await press(coming, 'ArrowLeft', 'Enter')
    await coming.getByText('1号窗口正由演示辛使用，确定接替？').waitFor()
    await coming.getByText('该窗口手上的 A001 号由您接着办理').waitFor()
    await picture(coming, 'take-over')
    await press(coming, 'Enter')
    await inHand(coming, 'A001')
    await part(left, 'displaced').getByText('1 号窗口已由演示壬接替').waitFor()
    await picture(left, 'displaced')
    await press(left, 'Enter')
    await part(left, 'window-choice', { windowNo: '2' }).waitFor()
  })
})

/** Logs in and stands before the choice of windows. */
async function enter(desk: Page, account: string): Promise<void> {
  await part(desk, 'login-account').waitFor()
  await desk.keyboard.type(account)
  await press(desk, 'Tab')
  await desk.keyboard.type(testPassword)
  await press(desk, 'Enter')
  await part(desk, 'window-choice').first().waitFor()
}

/** The hall lets its window staff call out of turn. */
async function allowOutOfTurn({ ctx, hallId }: House): Promise<void> {
  const hall = await ctx.db.selectFrom('hall').select('settings').where('id', '=', hallId).executeTakeFirst()
  const settings = { ...Object(hall?.settings), windowMayCallOutOfTurn: true }
  await ctx.db
    .updateTable('hall')
    .set((row) => ({ settings: JSON.stringify(settings), plan_version: row('plan_version', '+', 1) }))
    .where('id', '=', hallId)
    .execute()
}
