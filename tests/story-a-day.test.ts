import { describe, expect, it } from 'vitest'
import type { AnnouncementEntry } from '../contract/announcements.ts'
import type { Board } from '../contract/board.ts'
import { logIn, pressSpace } from './harness/at-console.ts'
import { touchService, touchTake } from './harness/at-kiosk.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'
import { runningClock } from './harness/running-clock.ts'

describe('a day in the hall', { timeout: 90_000 }, () => {
  it('brings a number from the kiosk to the window, seen and heard by everybody it concerns', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const announcements = (): Promise<AnnouncementEntry[]> =>
      house.anyone.get(`/api/halls/${house.hallId}/announcements`)
    const [kiosk, wall, sign, desk] = await Promise.all([
      screens.open(`${house.url}/kiosk?hall=PYHL&kiosk=kiosk-1`, 'kiosk'),
      screens.open(`${house.url}/wall?hall=PYHL&zone=1F-A`, 'wall'),
      screens.open(`${house.url}/window?hall=PYHL&no=1`, 'wall'),
      screens.open(`${house.url}/console`, 'desk', { expects: [/^401 GET \/api\/me$/] }),
    ])

    await touchService(kiosk, '咨询')
    const { ticketNo, slip } = await touchTake(kiosk)
    await part(kiosk, 'ticket-no').getByText('A001').waitFor()
    await part(kiosk, 'slip-state').getByText('小票正在出纸').waitFor()
    expect(await kiosk.locator('tx-slip .number').textContent()).toBe('A001')
    expect({ ticketNo, slip }).toMatchObject({ ticketNo: 'A001', slip: { ticketNo: 'A001', aheadCount: 0 } })
    await part(wall, 'queue-waiting', { queuePrefix: 'A' }).getByText('1人').waitFor()
    const phone = await screens.open(`${house.url}${new URL(slip.progressUrl).pathname}`, 'phone')
    await part(phone, 'status', { status: 'WAITING' }).waitFor()
    await part(phone, 'ahead-count', { ahead: 0 }).waitFor()
    await picture(kiosk, 'day-kiosk-result')
    await picture(phone, 'day-phone-waiting')

    await logIn(desk, 'hl008')
    await pressSpace(desk, 'open')
    await part(sign, 'staff-card').getByText('演示辛').waitFor()
    await pressSpace(desk, 'call-next')
    await part(wall, 'latest-call', { ticketNo, windowNo: 1, speaking: 'true' }).waitFor()
    await part(wall, 'call-row', { ticketNo, state: 'CALLING', speaking: 'true' }).waitFor()
    expect(await part(wall, 'caption').textContent()).toContain('请A001号到1号综合窗口办理')
    await part(sign, 'window-state', { state: 'CALLING' }).waitFor()
    expect(await part(sign, 'window-ticket').textContent()).toBe(ticketNo)
    await part(phone, 'called-to', { windowNo: 1 }).waitFor()
    await picture(wall, 'day-wall-speaking')
    await picture(sign, 'day-sign-calling')
    await picture(phone, 'day-phone-called')

    await pressSpace(desk, 'start')
    await part(wall, 'call-row', { ticketNo, state: 'SERVING' }).waitFor()
    await part(sign, 'window-state', { state: 'SERVING' }).waitFor()
    await part(phone, 'status', { status: 'SERVING' }).waitFor()
    await picture(desk, 'day-desk-serving')
    await pressSpace(desk, 'finish')
    await part(desk, 'outcome', { outcome: 'INSTANT_DONE' }).waitFor()
    await desk.keyboard.press('Enter')
    await part(desk, 'window-state', { state: 'IDLE' }).waitFor()
    await part(desk, 'served').getByText('1 人').waitFor()
    await part(sign, 'window-state', { state: 'IDLE' }).waitFor()
    await part(phone, 'status', { status: 'COMPLETED' }).waitFor()

    // It was spoken to the end meanwhile, chime and sentence twice over; then everything is quiet again.
    await expect.poll(announcements, { timeout: 20_000 }).toHaveLength(1)
    const [spoken] = await announcements()
    expect(spoken).toMatchObject({ ticketNo, text: '请A001号到1号综合窗口办理', spokenBy: 'SERVER_VOICE' })
    expect(Date.parse(spoken?.spokenAt ?? '')).toBeGreaterThanOrEqual(Date.parse(spoken?.shownAt ?? ''))
    await part(wall, 'latest-call', { ticketNo, speaking: 'false' }).waitFor()
    await part(wall, 'call-row', { ticketNo, state: 'PAST', speaking: 'false' }).waitFor()
    const board: Board = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    expect(board.queues.every(({ waiting }) => waiting === 0)).toBe(true)
    expect(board.windows.find(({ no }) => no === '1')).toMatchObject({ state: 'IDLE', ticketNo: null })
    await picture(wall, 'day-wall-quiet')
    await picture(sign, 'day-sign-idle')
    await picture(desk, 'day-desk-idle')
    await picture(phone, 'day-phone-completed')
  })
})
