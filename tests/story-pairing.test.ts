import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { touchService, touchTake } from './harness/at-kiosk.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'

const manager = 'hl004'

async function confirm(house: House, screen: Page, device: string): Promise<void> {
  const code = await part(screen, 'pairing-code').getAttribute('data-code')
  const admin = await house.loginAs(manager)
  const path = `/api/halls/${house.hallId}/devices`
  const devices: { code: string; deviceId: number }[] = await admin.get(path)
  const deviceId = devices.find((each) => each.code === device)?.deviceId
  await admin.post(`/api/devices/${deviceId}/pair`, { code })
}

describe('a new device', { timeout: 60_000 }, () => {
  it('shows its code until somebody confirms it, and then serves as that device', async () => {
    await using house = await openHouse({ settings: { DEVICES: 'paired' } })
    await using screens = await openBrowser()
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
    await part(kiosk, 'pairing-code').waitFor()
    await picture(kiosk, 'kiosk-pairing')
    await confirm(house, kiosk, 'kiosk-1')
    await touchService(kiosk, '咨询')
    const { ticketNo } = await touchTake(kiosk)
    await part(kiosk, 'ticket-no').getByText(ticketNo).waitFor()
    const taken = await house.ctx.db.selectFrom('ticket').select('channel').execute()
    expect(taken).toEqual([{ channel: 'KIOSK' }])

    const wall = await screens.open(`${house.url}/wall?hall=PYHL`, 'wall')
    await part(wall, 'pairing-code').waitFor()
    await picture(wall, 'wall-pairing')
    await confirm(house, wall, 'wall-1f')
    await part(wall, 'pairing-code').waitFor({ state: 'detached' })
    await wall.getByText(ticketNo.slice(0, 1)).first().waitFor()
  })
})
