import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { order, smsAdmin, untilSms } from './harness/at-sms.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { testPassword } from './harness/database-server.ts'
import { openHouse } from './harness/house.ts'
import { openGateway } from './harness/sms-gateway.ts'

const wide = { viewport: { width: 1440, height: 900 } }

async function logIn(page: Page): Promise<void> {
  await part(page, 'login-account').fill('hl030')
  await part(page, 'login-password').fill(testPassword)
  await page.keyboard.press('Enter')
  await page.locator('tx-sms-page').waitFor()
}

it('an administrator sees what was sent, and decides what got stuck', { timeout: 90_000 }, async () => {
  await using gateway = await openGateway('mas')
  await using house = await openHouse({ settings: gateway.settings })
  await using screens = await openBrowser()
  const admin = await smsAdmin(house)
  const seen = { admin, house }
  gateway.behave((_, nth) => (nth % 3 === 0 ? 'refuse' : nth % 3 === 1 ? 'silent' : 'well'))
  const ids: (number | null)[] = []
  for (const [n, template] of (
    ['CASE_DONE', 'TICKET_CALLED', 'CASE_DONE', 'PHONE_CODE'] as const
  ).entries()) {
    const id = await order(house, { template, phone: `1390000123${n}`, dedupKey: String(n) })
    await untilSms(seen, id, (['UNKNOWN', 'SENT', 'DEAD', 'UNKNOWN'] as const)[n] ?? 'SENT')
    ids.push(id)
  }
  await order(house, { template: 'RATE_INVITE', phone: '13900001234', dedupKey: 'invite' })
  const page = await screens.open(`${house.url}/admin#sms`, 'desk', {
    glass: wide,
    expects: [/^401 GET \/api\/me$/, /^422 POST/],
  })
  await logIn(page)
  await part(page, 'sms').nth(4).waitFor()
  await picture(page, 'sms-messages')
  const found = await barriers(page)

  gateway.behave(() => 'well')
  await part(page, 'sms-undone').click()
  await expect.poll(() => part(page, 'sms').count()).toBe(3)
  const stuck = part(page, 'sms', { id: ids[0] ?? 0 })
  await stuck.getByTestId('sms-resend').click()
  await part(page, 'sms-confirm').waitFor()
  await picture(page, 'sms-resend')
  found.push(...(await barriers(page)))
  await page.waitForTimeout(500)
  await part(page, 'sms-confirm').click()
  await untilSms(seen, ids[0] ?? 0, 'SENT')
  await part(page, 'sms', { id: ids[2] ?? 0 })
    .getByTestId('sms-give-up')
    .click()
  await page.waitForTimeout(500)
  await part(page, 'sms-confirm').click()
  await untilSms(seen, ids[2] ?? 0, 'CANCELLED')
  await expect.poll(() => part(page, 'sms').count()).toBe(1)

  await part(page, 'sms-tab', { tab: 'templates' }).click()
  await part(page, 'sms-template', { code: 'TICKET_CALLED' }).click()
  const body = page.locator('tx-sms-editor textarea')
  await body.fill('请{no}号到{w}号窗口【银行】')
  await part(page, 'sms-save').click()
  await page.getByText('不能使用【】').waitFor()
  await body.fill('请{no}号到{w}号窗口办理，位于')
  await part(page, 'sms-variable').nth(2).click()
  await expect.poll(() => part(page, 'sms-usual').textContent()).toContain('26字，1条')
  await picture(page, 'sms-template')
  found.push(...(await barriers(page)))
  await part(page, 'sms-save').click()
  await expect.poll(() => part(page, 'sms-version').count()).toBe(2)
  await picture(page, 'sms-template-saved')

  await part(page, 'sms-tab', { tab: 'optOuts' }).click()
  await part(page, 'opt-out-phone').fill('13900001234')
  await part(page, 'opt-out-add').click()
  await part(page, 'opt-out').waitFor()
  await picture(page, 'sms-opt-outs')
  found.push(...(await barriers(page)))
  expect(found).toEqual([])
  expect(await page.content()).not.toContain('13900001234')
})
