import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import { logIn, pressSpace, ready } from './harness/at-console.ts'
import { barriers } from './harness/axe.ts'
import { openBrowser, part, picture, type Screens } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'

const glass = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const
const idNo = '410902198001010011'

async function openConsole(screens: Screens, house: House, account: string): Promise<Page> {
  const desk = await screens.open(`${house.url}/console`, 'desk', { expects: [/^401 GET \/api\/me$/], glass })
  await logIn(desk, account)
  await pressSpace(desk, 'open')
  return desk
}

/** A number for this service is called and begun. */
async function serve(desk: Page, house: House, service: string, holder?: object): Promise<void> {
  await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId(service),
    ...(holder ? { holder } : {}),
  })
  await pressSpace(desk, 'call-next')
  await pressSpace(desk, 'start')
  await ready(desk, 'finish')
}

async function look(page: Page, state: string): Promise<void> {
  await picture(page, `case-${state}`)
  expect([state, await barriers(page)]).toEqual([state, []])
}

const mark = (desk: Page, name: string, state: string): Promise<void> =>
  part(desk, 'material', { name }).locator(`[data-testid=state][data-state=${state}] input`).press('Space')

async function takeStep(page: Page, act: string, status: string): Promise<void> {
  await page
    .locator(`[data-testid=act-form][data-act=${act}] [data-testid=submit][aria-disabled=false]`)
    .click()
  await part(page, 'standing', { status }).waitFor()
}

async function typeCode(kiosk: Page, code: string): Promise<void> {
  for (const digit of code) await part(kiosk, 'keypad-digit', { key: digit }).click()
  await part(kiosk, 'take').click()
}

describe('a case', { timeout: 180_000 }, () => {
  it('lacks a paper, waits with a code, and comes back with it before others', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const desk = await openConsole(screens, house, 'hl012')
    await serve(desk, house, '食品（含保健食品）经营许可核发')
    await desk.keyboard.press('d')
    await part(desk, 'reception-name').waitFor()
    await look(desk, 'reception-empty')
    await desk.keyboard.type('演示甲')
    await part(desk, 'reception-idNo').fill('410902198001010012')
    await part(desk, 'all-received').press('Enter')
    const [missing = ''] = await part(desk, 'material').evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('data-name') ?? ''),
    )
    await mark(desk, missing, 'MISSING')
    await part(desk, 'way', { way: 'SUPPLEMENT' }).press('Enter')
    await part(desk, 'wrong-idNo').waitFor()
    await look(desk, 'reception-wrong')
    await part(desk, 'reception-idNo').fill(idNo)
    await part(desk, 'supplement-words').fill('请到所在社区居委会开具，当天可取。')
    await look(desk, 'reception-supplement')
    await desk.keyboard.press('Control+Enter')
    await part(desk, 'case-received', { status: 'SUPPLEMENT_REQUESTED' }).waitFor()
    await look(desk, 'received-supplement')
    const code = ((await part(desk, 'code').textContent()) ?? '').replaceAll(' ', '')
    await desk.keyboard.press('Enter')
    await part(desk, 'cases-received').waitFor()
    await picture(desk, 'case-desk-received')
    await pressSpace(desk, 'finish')
    await desk.keyboard.press('5')
    await ready(desk, 'call-next')
    await desk.keyboard.press('x')
    await part(desk, 'confirm-close').press('Enter')
    await ready(desk, 'open')

    house.clock.set('2026-11-24T09:15:00+08:00')
    await desk.goto('about:blank')
    const again = await openConsole(screens, house, 'hl013')
    await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId('食品（含保健食品）经营许可核发'),
    })
    const phone = await screens.open(`${house.url}/s/${code}`, 'phone')
    await phone.getByText(missing).waitFor()
    await look(phone, 'return-phone')
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL`, 'kiosk', {
      expects: [/^404 POST .*returns$/],
    })
    await part(kiosk, 'tab-supplement').click()
    await look(kiosk, 'return-kiosk')
    await typeCode(kiosk, '0000000000')
    await part(kiosk, 'refusal').waitFor()
    await look(kiosk, 'return-kiosk-refused')
    await typeCode(kiosk, code)
    await part(kiosk, 'ticket-no').waitFor()
    await look(kiosk, 'return-kiosk-taken')
    await pressSpace(again, 'call-next')
    await pressSpace(again, 'start')
    await part(again, 'returning').waitFor()
    await ready(again, 'finish')
    await picture(again, 'case-desk-returning')
    await again.keyboard.press('d')
    await part(again, 'standing', { status: 'SUPPLEMENT_REQUESTED' }).waitFor()
    await look(again, 'returned')
    await part(again, 'act', { act: 'COMPLETE_SUPPLEMENT' }).press('Enter')
    await part(again, 'standing', { status: 'ACCEPTED' }).waitFor()
    await again.getByText('剩 5 个工作日').first().waitFor()
    await part(again, 'close').press('Enter')
    await pressSpace(again, 'finish')
  })

  it('of what is decided at once takes three presses, and finishing the number stays one', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const desk = await openConsole(screens, house, 'hl012')
    await serve(desk, house, '公司登记', { name: '演示甲', idCard: idNo })
    await desk.keyboard.press('d')
    await part(desk, 'all-received').waitFor()
    await desk.keyboard.press('Enter')
    await part(desk, 'way', { way: 'FINISH' }).waitFor()
    await desk.keyboard.press('Enter')
    await part(desk, 'case-received', { status: 'ISSUED' }).waitFor()
    await look(desk, 'received-finished')
    await desk.keyboard.press('Enter')
    await part(desk, 'case-received').waitFor({ state: 'detached' })
    await pressSpace(desk, 'finish')
    await desk.keyboard.press('Enter')
    await ready(desk, 'call-next')
  })

  it('goes from the window through the decision of its department to the issue window', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const desk = await openConsole(screens, house, 'hl008')
    await serve(desk, house, '食品（含保健食品）经营许可核发', { name: '演示甲', idCard: idNo })
    await desk.keyboard.press('d')
    await part(desk, 'all-received').waitFor()
    await look(desk, 'reception-known')
    // Known by the card, all papers there: two presses of Enter.
    await desk.keyboard.press('Enter')
    await desk.keyboard.press('Enter')
    await part(desk, 'case-received', { status: 'ACCEPTED' }).waitFor()
    await look(desk, 'received-accepted')
    const no = (await part(desk, 'project-no').textContent()) ?? ''

    const chief = await openAdmin(screens, { url: house.url, account: 'hl012', page: 'cases' })
    await part(chief, 'case', { no }).waitFor()
    await lookAt(chief, 'case-worklist')
    await part(chief, 'search').fill(idNo)
    await part(chief, 'search').press('Enter')
    await part(chief, 'case', { no }).waitFor()
    await part(chief, 'open').first().press('Enter')
    await part(chief, 'act', { act: 'DECIDE' }).waitFor()
    await lookAt(chief, 'case-sheet')
    await part(chief, 'take-over').press('Enter')
    await part(chief, 'step', { kind: 'HAND_OVER' }).waitFor()
    await part(chief, 'act', { act: 'DECIDE' }).press('Enter')
    await part(chief, 'decision', { value: 'APPROVED' }).locator('input').press('Space')
    await look(chief, 'decision')
    await takeStep(chief, 'DECIDE', 'DECIDED')

    const issuing = await openAdmin(screens, { url: house.url, account: 'hl024', page: 'cases' })
    await part(issuing, 'empty').waitFor()
    await part(issuing, 'shelf', { value: 'ISSUE' }).locator('input').press('Space')
    await part(issuing, 'open').first().press('Enter')
    await part(issuing, 'act', { act: 'ISSUE' }).press('Enter')
    await part(issuing, 'issue-by', { value: 'MAIL' }).locator('input').press('Space')
    await part(issuing, 'words').fill('邮政特快 1234567890123')
    await look(issuing, 'issue')
    await takeStep(issuing, 'ISSUE', 'ISSUED')
    await look(issuing, 'issued')
  })
})
