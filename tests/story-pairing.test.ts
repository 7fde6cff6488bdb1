import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import { touchService, touchTake } from './harness/at-kiosk.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'

const manager = 'hl004'

/** Types the code that stands on a screen into the page of the devices. */
async function pair(devices: Page, screen: Page, code: string): Promise<void> {
  const shown = (await part(screen, 'pairing-code').textContent()) ?? ''
  await part(devices, 'device', { code }).getByTestId('device-pair').click()
  await part(devices, 'device-code').fill(shown.trim())
  await devices.keyboard.press('Enter')
  await part(devices, 'device-told').getByText('配对成功').waitFor()
}

describe('a new device', { timeout: 90_000 }, () => {
  it('shows its code until somebody confirms it, and then serves as that device', async () => {
    await using house = await openHouse({ settings: { DEVICES: 'paired' } })
    await using screens = await openBrowser()
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
    await part(kiosk, 'pairing-code').waitFor()
    await part(kiosk, 'pairing-place').getByText('取号机 · 濮阳市华龙区政务服务中心').waitFor()
    await picture(kiosk, 'kiosk-pairing')
    const visit = { url: house.url, account: manager, page: 'devices', expects: [/^40[49] POST .*\/pair$/] }
    const devices = await openAdmin(screens, visit)
    await part(devices, 'device').first().waitFor()
    await lookAt(devices, 'devices')
    await pair(devices, kiosk, 'kiosk-1')
    await part(devices, 'device', { code: 'kiosk-1' }).getByText('已配对').waitFor()
    await touchService(kiosk, '咨询')
    const { ticketNo } = await touchTake(kiosk)
    await part(kiosk, 'ticket-no').getByText(ticketNo).waitFor()
    const taken = await house.ctx.db.selectFrom('ticket').select('channel').execute()
    expect(taken).toEqual([{ channel: 'KIOSK' }])

    const wall = await screens.open(`${house.url}/wall?hall=PYHL`, 'wall')
    await part(wall, 'pairing-code').waitFor()
    await picture(wall, 'wall-pairing')
    await pair(devices, wall, 'wall-1f')
    await part(wall, 'pairing-code').waitFor({ state: 'detached' })
    await wall.getByText(ticketNo.slice(0, 1)).first().waitFor()
  })

  it('is registered, named, refused with a wrong code, and taken away; a caller gets its window', async () => {
    await using house = await openHouse({ settings: { DEVICES: 'paired' } })
    await using screens = await openBrowser()
    const expects = [/^40[49] POST .*\/(pair|devices)$/]
    const devices = await openAdmin(screens, { url: house.url, account: manager, page: 'devices', expects })
    await part(devices, 'device-register').click()
    await part(devices, 'device-kind').selectOption('CALLER')
    await part(devices, 'device-code').fill('caller 1')
    await part(devices, 'device-name').fill('一号叫号器')
    await devices.keyboard.press('Enter')
    await part(devices, 'device-problem').getByText('代码只能用字母').waitFor()
    await lookAt(devices, 'device-register')
    await part(devices, 'device-code').fill('caller-1')
    await devices.keyboard.press('Enter')
    const caller = part(devices, 'device', { code: 'caller-1' })
    await caller.getByText('未绑定窗口').waitFor()
    await caller.getByTestId('device-rename').click()
    await part(devices, 'device-name').fill('东侧叫号器')
    await devices.keyboard.press('Enter')
    await caller.getByText('东侧叫号器').waitFor()
    await caller.getByTestId('device-bind').click()
    await part(devices, 'device-window').waitFor()
    await part(devices, 'device-submit').focus()
    await devices.keyboard.press('Enter')
    await part(devices, 'caller-secret').waitFor()
    await lookAt(devices, 'caller-secret')
    await part(devices, 'secret-given').press('Enter')
    await caller.getByText('已绑定').waitFor()

    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
    await part(kiosk, 'pairing-code').waitFor()
    const row = part(devices, 'device', { code: 'kiosk-1' })
    await row.getByTestId('device-pair').click()
    await part(devices, 'device-code').fill('000000')
    await devices.keyboard.press('Enter')
    await part(devices, 'device-problem').getByText('没有这个配对码').waitFor()
    await lookAt(devices, 'device-pair')
    await devices.keyboard.press('Escape')
    await pair(devices, kiosk, 'kiosk-1')
    await part(kiosk, 'service-card').first().waitFor()
    await row.getByTestId('device-revoke').click()
    await part(devices, 'device-submit').focus()
    await devices.keyboard.press('Enter')
    await row.getByText('未配对').waitFor()
    const paired = house.ctx.db.selectFrom('device').select('code').where('token_hash', 'is not', null)
    expect(await paired.execute()).toEqual([])
  })
})
