import { describe, expect, it } from 'vitest'
import type { AnnouncementEntry } from '../contract/announcements.ts'
import { logIn, pressSpace } from './harness/at-console.ts'
import { touchService, touchTake } from './harness/at-kiosk.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'
import { runningClock } from './harness/running-clock.ts'

describe('a day in the hall', () => {
  it('brings a number from the kiosk to the window, and everybody sees and hears it', async () => {
    const s0=Date.now(); const t=()=>console.log(new Error().stack?.split('\n')[2]?.split(':')[1], Date.now()-s0)
    await using house = await openHouse({ clock: runningClock() }); t()
    await using screens = await openBrowser(); t()
    const hall = `${house.url}/$?hall=PYHL`
    const kiosk = await screens.open(hall.replace('$', 'kiosk') + '&kiosk=kiosk-1', 'kiosk')
    const wall = await screens.open(hall.replace('$', 'wall') + '&zone=1F-A', 'wall')
    const sign = await screens.open(hall.replace('$', 'window') + '&no=1', 'wall')
    const desk = await screens.open(`${house.url}/console`, 'desk', { expects: [/^401 GET \/api\/me$/] })

    await touchService(kiosk, '咨询'); t()
    const { slip } = await touchTake(kiosk)
    await part(kiosk, 'ticket-no').waitFor(); t()
    expect((await part(kiosk, 'ticket-no').textContent())?.trim()).toBe('A001')
    expect(slip).toMatchObject({ ticketNo: 'A001', serviceTypeName: '咨询', aheadCount: 0, maskedName: null })
    const phone = await screens.open(house.url + new URL(slip.progressUrl).pathname, 'phone')
    await part(phone, 'status', { status: 'WAITING' }).waitFor(); t()
    await part(phone, 'ahead-count', { ahead: 0 }).waitFor(); t()
    await picture(kiosk, 'day-kiosk'); t()
    await picture(phone, 'day-phone-waiting'); t()

    await logIn(desk, 'hl008'); t()
    await pressSpace(desk, 'open'); t()
    await pressSpace(desk, 'call-next'); t()
    await part(wall, 'latest-call', { ticketNo: 'A001', windowNo: 1, speaking: 'true' }).waitFor(); t()
    expect(await part(wall, 'caption').textContent()).toContain('请A001号到1号综合窗口办理')
    await picture(wall, 'day-wall-speaking'); t()
    await part(sign, 'window-state', { state: 'CALLING' }).waitFor(); t()
    expect(await part(sign, 'window-ticket').textContent()).toBe('A001')
    await part(phone, 'called-to', { windowNo: 1 }).waitFor(); t()
    await picture(sign, 'day-sign-calling'); t()
    await picture(phone, 'day-phone-called'); t()
    const log = () => house.anyone.get(`/api/halls/${house.hallId}/announcements`)
    await expect.poll(log, { timeout: 20000 }).toMatchObject([{ ticketNo: 'A001' }]); t()
    console.log(await log())

    await pressSpace(desk, 'start'); t()
    await part(phone, 'status', { status: 'SERVING' }).waitFor(); t()
    await pressSpace(desk, 'finish'); t()
    await part(desk, 'outcome', { outcome: 'INSTANT_DONE' }).waitFor(); t()
    await picture(desk, 'day-desk-outcome'); t()
    await desk.keyboard.press('Enter'); t()
    await part(phone, 'status', { status: 'COMPLETED' }).waitFor(); t()
    await part(wall, 'latest-call', { ticketNo: 'A001', speaking: 'false' }).waitFor(); t()
    await part(desk, 'window-state', { state: 'IDLE' }).waitFor(); t()
    await desk.getByText('今日已办 1 人').waitFor(); t()
    await picture(desk, 'day-desk-idle'); t()
    await picture(wall, 'day-wall-quiet'); t()
    await picture(sign, 'day-sign-idle'); t()
    await picture(phone, 'day-phone-done'); t()
  })
})
