import { describe, expect, it } from 'vitest'
import { watchAlerts } from '../server/alerts/index.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { layCable } from './harness/cable.ts'
import { testPassword } from './harness/database-server.ts'
import { openHouse } from './harness/house.ts'
import { runningClock } from './harness/running-clock.ts'

const lostNetwork = [/WebSocket connection to/, /^net::ERR_(CONNECTION|EMPTY_RESPONSE|SOCKET)/]
const notLoggedIn = /^401 GET \/api\/me$/

describe('the overview', { timeout: 90_000 }, () => {
  it('shows who waits too long without a reload, until the number is called, and says when it is cut off', async () => {
    const clock = runningClock()
    await using house = await openHouse({ clock, settings: { ROLES: 'web' } })
    await using cable = await layCable(house.url)
    await using screens = await openBrowser()
    const clerk = await house.loginAs('hl008')
    const windowId: number = (await clerk.get('/api/me')).openableWindows[0].windowId
    await clerk.do(`/api/windows/${windowId}/open`)
    await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId('咨询'),
    })

    const screen = await screens.open(`${cable.url}/overview`, 'desk', {
      expects: [notLoggedIn, ...lostNetwork],
      glass: { viewport: { width: 1440, height: 900 } },
    })
    await part(screen, 'login-account').fill('hl004')
    await part(screen, 'login-password').fill(testPassword)
    await part(screen, 'login-submit').click()
    await part(screen, 'window', { windowNo: '1', state: 'IDLE' }).waitFor()
    const alert = part(screen, 'alert', { rule: 'WAIT_OVERTIME', ticketNo: 'A001' })
    expect(await alert.count()).toBe(0)

    const colleague = await house.loginAs('hl012')
    const [other] = (await colleague.get('/api/me')).openableWindows
    await colleague.do(`/api/windows/${other.windowId}/open`)
    await colleague.do(`/api/windows/${other.windowId}/pause`, { reason: 'MEETING', backInMin: 20 })
    clock.skip(21 * 60)
    await watchAlerts.run(house.ctx, {})
    await alert.getByText('待窗口人员处理').waitFor()
    await picture(screen, 'overview-alert')
    expect(await barriers(screen)).toEqual([])
    await alert.getByTestId('acknowledge').click()
    await alert.getByText('已知悉').waitFor()
    await screen.setViewportSize({ width: 1024, height: 768 })
    await picture(screen, 'overview-tablet')
    expect(await screen.evaluate(() => document.documentElement.scrollWidth)).toBe(1024)

    await clerk.do(`/api/windows/${windowId}/call-next`)
    await part(screen, 'window', { windowNo: '1', state: 'CALLING' }).getByText('A001').waitFor()
    await watchAlerts.run(house.ctx, {})
    await alert.waitFor({ state: 'detached' })

    cable.cut()
    await part(screen, 'cut-off').waitFor()
    await picture(screen, 'overview-cut-off')
    cable.mend()
    await part(screen, 'cut-off').waitFor({ state: 'detached' })
  })
})
