import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { TakenTicket } from '../contract/tickets.ts'
import type { WindowTurn } from '../contract/windows.ts'
import { act, choose, logInAtDesk, openHelpDesk, scan, submit } from './harness/at-help-desk.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { layCable } from './harness/cable.ts'
import type { Caller } from './harness/caller.ts'
import { openHouse, type House } from './harness/house.ts'
import { moveTime, withMovableTime } from './harness/movable-time.ts'
import { connectPrinter, openPrinter } from './harness/printer.ts'
import { runningClock } from './harness/running-clock.ts'

const take = (house: House, more: object = {}): Promise<TakenTicket> =>
  house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId('咨询'),
    ...more,
  })

async function openWindow(house: House): Promise<{ clerk: Caller; callNext: () => Promise<WindowTurn> }> {
  const clerk = await house.loginAs('hl008')
  const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
  await clerk.do(`/api/windows/${windowId}/open`)
  return { clerk, callNext: () => clerk.do(`/api/windows/${windowId}/call-next`) }
}

const sheetOf = (desk: Page, ticketNo: string) => part(desk, 'ticket-no', { ticketNo }).waitFor()
const inStatus = (desk: Page, status: string) => part(desk, 'ticket-status', { status }).waitFor()

describe('at the help desk', { timeout: 60_000 }, () => {
  it('an old person without a phone gets a number with priority, and its slip', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const desk = await openHelpDesk(screens, house)
    await logInAtDesk(desk, 'hl006')
    await part(desk, 'tab', { page: 'take' }).click()
    await part(desk, 'service-search').fill('社保卡')
    await part(desk, 'service', { serviceName: '社保卡' }).click()
    await part(desk, 'outlook').waitFor()
    await choose(desk, 'category', 'ELDER')
    await part(desk, 'holder-name').fill('演示老人')
    // Twice as fast as anybody means it.
    await part(desk, 'take').dblclick({ delay: 20 })
    await part(desk, 'taken', { ticketNo: 'R001' }).waitFor()
    await part(desk, 'slip-state', { state: 'printed' }).waitFor()
    const slip = desk.locator('tx-slip')
    await slip.getByText('【老年人优先】').waitFor({ state: 'attached' })
    expect(await slip.locator('.number').textContent()).toBe('R001')
    await picture(desk, 'desk-taken')
    await part(desk, 'open-taken').click()
    await sheetOf(desk, 'R001')
    await part(desk, 'priority').getByText('老年人优先').waitFor()
    const { queues } = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    expect(queues.find(({ prefix }: { prefix: string }) => prefix === 'R').waiting).toBe(1)
  })

  it('a passed number is scanned from its slip and restored', async () => {
    const clock = runningClock()
    await using house = await openHouse({ clock })
    await using screens = await openBrowser()
    const desk = await openHelpDesk(screens, house)
    await logInAtDesk(desk, 'hl006')
    await part(desk, 'search').waitFor()
    const { slip } = await take(house)
    const { clerk, callNext } = await openWindow(house)
    const { current } = await callNext()
    clock.skip(61)
    await clerk.do(`/api/tickets/${current?.id}/pass`, { reason: '多次呼叫未到场' })
    // Whatever was touched last, the scanner finds the search field.
    await part(desk, 'find').focus()
    await scan(desk, slip.flowNo)
    await sheetOf(desk, 'A001')
    await inStatus(desk, 'PASSED')
    expect(await part(desk, 'standing').textContent()).toMatch(/^请在 \d\d:\d\d 前恢复，还剩 \d+ 分钟$/)
    expect(await part(desk, 'search').inputValue()).toBe('')
    await picture(desk, 'desk-passed')
    await act(desk, 'restore')
    await part(desk, 'message').getByText('A001 号已恢复排队').waitFor()
    await inStatus(desk, 'WAITING')
    await part(desk, 'step').getByText('过号恢复').waitFor()
    expect((await callNext()).current?.ticketNo).toBe('A001')
    // The sheet follows what happens at the windows.
    await inStatus(desk, 'CALLED')
    expect(desk.url()).toBe(`${house.url}/desk`)
  })

  it('a verified priority goes before the others, and the call says why', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const desk = await openHelpDesk(screens, house, { expects: [/^409 POST .*\/priority$/] })
    await logInAtDesk(desk, 'hl006')
    const { callNext } = await openWindow(house)
    await take(house)
    const { ticketNo, slip } = await take(house)
    await scan(desk, slip.progressUrl)
    await sheetOf(desk, ticketNo)
    await act(desk, 'priority')
    await submit(desk)
    await part(desk, 'problem').getByText('请选择或填写核验的证件。').waitFor()
    await choose(desk, 'category', 'DISABLED')
    await choose(desk, 'certificate', '残疾人证')
    await picture(desk, 'desk-priority')
    await submit(desk)
    await part(desk, 'priority').getByText('残疾人优先').waitFor()
    await part(desk, 'standing').getByText('前面没有人等候').waitFor()
    const { current } = await callNext()
    expect(current?.ticketNo).toBe(ticketNo)
    expect(current?.explanation?.adjustments).toMatchObject([{ rule: 'PRIORITY', detail: 'DISABLED' }])
  })

  it('a slip is printed again on the printer of a kiosk, and a person is put on the list and taken off', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using printer = await openPrinter()
    await connectPrinter(house, 'kiosk-2', printer.port)
    await using screens = await openBrowser()
    const desk = await openHelpDesk(screens, house)
    await logInAtDesk(desk, 'hl004')
    await part(desk, 'search').waitFor()
    await take(house, { holder: { phone: '13800000001', name: '演示某' } })
    // Wide digits come without keys, so that nothing leads them to the field.
    await part(desk, 'search').focus()
    await scan(desk, '１３８ ００００ ０００１')
    await sheetOf(desk, 'A001')
    await act(desk, 'reprint')
    await choose(desk, 'choice', 'kiosk:kiosk-2')
    await submit(desk)
    await part(desk, 'message').getByText('A001 号小票已打印').waitFor()
    expect(printer.paper()).toContain('补打 第1次')
    await act(desk, 'restrict')
    await part(desk, 'reason').fill('多次占号不办')
    await submit(desk)
    await part(desk, 'message').getByText('已列入限制名单').waitFor()
    await part(desk, 'tab', { page: 'blacklist' }).click()
    await part(desk, 'blacklist-entry').getByText('多次占号不办').waitFor()
    await picture(desk, 'desk-blacklist')
    await part(desk, 'lift').click()
    await submit(desk)
    await desk.getByText('限制名单是空的').waitFor()
  })

  it('what was shown of a person leaves the screen a minute after the last touch', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const desk = await openHelpDesk(screens, house, { before: withMovableTime })
    await logInAtDesk(desk, 'hl006')
    await part(desk, 'search').waitFor()
    await take(house)
    await scan(desk, 'a001')
    await sheetOf(desk, 'A001')
    await desk.keyboard.type('4109021948')
    await moveTime(desk, 55_000)
    await part(desk, 'message')
      .getByText(/秒后清屏/)
      .waitFor()
    expect(await part(desk, 'ticket-no').count()).toBe(1)
    await moveTime(desk, 6000)
    await part(desk, 'ticket-no').waitFor({ state: 'detached' })
    expect(await part(desk, 'search').inputValue()).toBe('')
  })

  it('a login that ends in the middle of a question is asked for again, and the answer is still there', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const desk = await openHelpDesk(screens, house, { expects: [/^401 POST /] })
    await logInAtDesk(desk, 'hl006')
    await part(desk, 'search').waitFor()
    await take(house)
    await scan(desk, 'A001')
    await act(desk, 'void')
    await part(desk, 'reason').fill('刷错了身份证')
    await desk.context().clearCookies()
    await submit(desk)
    await logInAtDesk(desk, 'hl006')
    await part(desk, 'login-account').waitFor({ state: 'detached' })
    expect(await part(desk, 'reason').inputValue()).toBe('刷错了身份证')
    // A press so soon after the last one would not count.
    await part(desk, 'act').and(desk.locator('[aria-disabled=false]')).first().waitFor()
    await submit(desk)
    await inStatus(desk, 'VOIDED')
  })

  it('cut off from the server it says since when, and nothing can be done until it is back', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using cable = await layCable(house.url)
    await using screens = await openBrowser()
    const desk = await openHelpDesk(screens, cable, { expects: [/net::ERR_/, /WebSocket connection/] })
    await logInAtDesk(desk, 'hl006')
    await part(desk, 'connection', { state: 'live' }).waitFor()
    await take(house)
    await scan(desk, 'A001')
    await sheetOf(desk, 'A001')
    cable.cut()
    await part(desk, 'connection', { state: 'cut-off' }).waitFor()
    await part(desk, 'act').and(desk.locator('[aria-disabled=true]')).first().waitFor()
    await picture(desk, 'desk-cut-off')
    const other = await house.loginAs('hl007')
    const [{ id }] = await other.post(`/api/halls/${house.hallId}/desk/find`, { text: 'A001' })
    await other.do(`/api/desk/tickets/${id}/cancel`)
    cable.mend()
    await part(desk, 'connection', { state: 'live' }).waitFor()
    await inStatus(desk, 'CANCELLED')
  })

  it('is not for window staff, and says so', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const desk = await openHelpDesk(screens, house)
    await logInAtDesk(desk, 'hl008')
    await part(desk, 'not-for-you').waitFor()
    await desk.getByRole('button').click()
    await part(desk, 'login-account').waitFor()
  })
})
