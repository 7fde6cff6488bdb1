import { expect, it } from 'vitest'
import type { TakenTicket } from '../contract/tickets.ts'
import { waitInWords } from '../contract/wait-text.ts'
import { openAdmin } from './harness/at-admin.ts'
import { touchService, touchTake } from './harness/at-kiosk.ts'
import { finishService, openWindow } from './harness/at-window.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'

const services = ['咨询', '综合受理（其他事项）', '全省通办', '跨省通办']

async function takeSome(house: House, count: number): Promise<void> {
  for (let taken = 0; taken < count; taken++)
    await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId(services[taken % services.length] ?? ''),
    })
}

const inDigits = (text: string | null): string => (text ?? '').replaceAll(/[^\d–]/g, '')

it('one range stands at the kiosk, on the slip and on the phone, and the director sees whether it came true', async () => {
  await using house = await openHouse({ settings: { ROLES: 'web' } })
  await using screens = await openBrowser()
  const { clerk, windowId } = await openWindow(house)
  await takeSome(house, 5)

  const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
  await touchService(kiosk, '咨询')
  await part(kiosk, 'ahead-count').getByText('5').waitFor()
  const offered = inDigits(await part(kiosk, 'estimated-wait').textContent())
  expect(offered).toMatch(/^\d+–\d+$/)
  await picture(kiosk, 'wait-kiosk')
  const taken: TakenTicket = await touchTake(kiosk)
  expect(`${taken.estimatedWaitMin}–${taken.estimatedWaitHighMin}`).toBe(offered)
  await kiosk.getByText(waitInWords(taken)).first().waitFor()
  await picture(kiosk, 'wait-taken')
  expect(taken.slip).toMatchObject({
    estimatedWaitMin: taken.estimatedWaitMin,
    estimatedWaitHighMin: taken.estimatedWaitHighMin,
  })

  const phone = await screens.open(`${house.url}/t/${taken.token}`, 'phone')
  await part(phone, 'ahead-count', { ahead: 5 }).waitFor()
  expect(await part(phone, 'estimated-wait').textContent()).toContain(`${offered} 分钟`)
  await picture(phone, 'wait-phone')

  for (let served = 0; served < 6; served++) {
    house.clock.set(new Date(house.clock.now().getTime() + (served === 4 ? 30 : 6) * 60_000))
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    await clerk.do(`/api/tickets/${current.id}/start`)
    await finishService({ clerk, windowId }, { ticketId: current.id })
  }
  const director = await openAdmin(screens, { url: house.url, account: 'hl001', page: 'indicators' })
  await part(director, 'indicator-tab', { tab: 'waits' }).click()
  const all = part(director, 'told-waits', { by: 'all' })
  await all.waitFor()
  expect((await all.textContent())?.replaceAll(/\s+/g, ' ')).toContain('6 33%2 个号 33%2 个号 33%2 个号')
  expect(await part(director, 'told-waits', { by: 'day' }).count()).toBe(1)
  expect(await part(director, 'told-waits', { by: 'type' }).count()).toBe(services.length)
  await picture(director, 'wait-indicators')
  expect(await barriers(director)).toEqual([])
}, 120_000)
