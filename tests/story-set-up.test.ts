import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { SetupEdit } from '../contract/setup.ts'
import { logIn } from './harness/at-console.ts'
import { atSetup, put, remove, type SetupDesk } from './harness/at-setup.ts'
import { openBrowser, part, picture, type Device, type Screens } from './harness/browser.ts'
import { testPassword } from './harness/database-server.ts'
import { openHouse, type House } from './harness/house.ts'
import { runningClock } from './harness/running-clock.ts'

const notLoggedIn = /^401 GET \/api\/me$/

/** Nobody here looks again by itself: what a screen shows anew, it was told. */
const neverLookAgain = (page: Page): Promise<unknown> =>
  page.addInitScript(`
    const later = window.setTimeout
    window.setTimeout = (run, delay, ...given) => (delay >= 2000 ? 0 : later(run, delay, ...given))
  `)

const open = (screens: Screens, address: string, device: Device): Promise<Page> =>
  screens.open(address, device, { expects: [notLoggedIn], before: neverLookAgain })

async function openOverview(screens: Screens, house: House): Promise<Page> {
  const overview = await open(screens, `${house.url}/overview`, 'desk')
  await part(overview, 'login-account').fill('hl004')
  await part(overview, 'login-password').fill(testPassword)
  await part(overview, 'login-submit').click()
  await part(overview, 'window', { windowNo: '1' }).waitFor()
  return overview
}

/** Every afternoon's hours of the cold season end at this time. */
async function closingAt(desk: SetupDesk, closes: string): Promise<SetupEdit[]> {
  const { sheets } = await desk.read()
  const rows = sheets.find(({ name }) => name === 'opening-hours')?.rows ?? []
  return rows
    .filter(({ cells }) => cells['closes'] === '17:30')
    .map(({ key }) => put('opening-hours', key, { closes }))
}

describe('a hall that is set up anew', { timeout: 150_000 }, () => {
  it('looks new on every screen, without anybody touching one', async () => {
    await using house = await openHouse({ clock: runningClock() })
    await using screens = await openBrowser()
    const desk = await atSetup(house)
    const order = { serviceTypeId: house.serviceTypeId('咨询') }
    const taken = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, order)
    const [kiosk, wall, sign, phone, station] = await Promise.all([
      open(screens, `${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk'),
      open(screens, `${house.url}/wall?hall=PYHL&zone=1F-A`, 'wall'),
      open(screens, `${house.url}/window?hall=PYHL&no=1`, 'wall'),
      open(screens, `${house.url}/t/${taken.token}`, 'phone'),
      open(screens, `${house.url}/console`, 'desk'),
    ])
    await logIn(station, 'hl008')
    const overview = await openOverview(screens, house)
    await part(kiosk, 'service-card', { serviceName: '公司登记' }).first().waitFor()
    await wall.getByText('–17:30').waitFor()
    await sign.getByText('综合窗口').first().waitFor()
    await phone.locator('.fact').getByText('一楼A区').first().waitFor()
    expect(await part(station, 'queue-length', { queuePrefix: 'Z' }).count()).toBe(0)

    const changed = await desk.change(
      put('windows', '1', { name: '示范窗口' }),
      put('bindings', null, { windowNo: '1', queue: 'Z', handicapMin: '10' }),
      put('service-types', await codeOf(desk, '公司登记'), { name: '企业开办' }),
      put('queues', 'A', { name: '综合服务' }),
      put('zones', '1F-A', { name: '一楼东区' }),
      ...(await closingAt(desk, '17:00')),
    )
    expect(changed.status).toBe(200)

    await station.getByText('示范窗口').first().waitFor()
    await part(station, 'queue-length', { queuePrefix: 'Z' }).waitFor()
    await part(kiosk, 'service-card', { serviceName: '企业开办' }).first().waitFor()
    await wall.getByText('–17:00').waitFor()
    await part(wall, 'queue-waiting', { queuePrefix: 'A' }).getByText('综合服务').waitFor()
    await sign.getByText('示范窗口').first().waitFor()
    await phone.locator('.fact').getByText('一楼东区').first().waitFor()
    await part(overview, 'window', { windowNo: '1' }).getByText('示范窗口').waitFor()
    await picture(overview, 'set-up-overview')

    const removed = await desk.change(
      remove('windows', '26'),
      ...(await servicesOf(desk, 'F')),
      remove('queues', 'F'),
    )
    expect(removed.status).toBe(200)
    await part(overview, 'window', { windowNo: '26' }).waitFor({ state: 'detached' })
  })
})

async function codeOf(desk: SetupDesk, name: string): Promise<string> {
  const types = await desk.rows('service-types')
  return types.find((row) => row['name'] === name)?.['code'] ?? ''
}

/** Takes the services of a queue away, with their items. */
async function servicesOf(desk: SetupDesk, queue: string): Promise<SetupEdit[]> {
  const types = (await desk.rows('service-types')).filter((row) => row['queue'] === queue)
  const codes = new Set(types.map((row) => row['code']))
  const items = (await desk.rows('service-items')).filter((row) => codes.has(row['serviceType']))
  return [
    ...items.map((row) => remove('service-items', row['code'] ?? '')),
    ...types.map((row) => remove('service-types', row['code'] ?? '')),
  ]
}
