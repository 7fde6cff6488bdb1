import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { ThemeCaseRow } from '../contract/theme-cases.ts'
import { openAdmin } from './harness/at-admin.ts'
import { logIn, pressSpace, ready } from './harness/at-console.ts'
import { touchService, touchTake } from './harness/at-kiosk.ts'
import { barriers } from './harness/axe.ts'
import { appoint } from './harness/bad-rating.ts'
import { openBrowser, part, picture, type Screens } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'
import { measure } from './harness/measure.ts'

const glass = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const
const theme = '开办餐馆、饭店'
const licences = ['食品（含保健食品）经营许可核发', '公共场所卫生许可'] as const

/** By key: a second touch of the same place within half a second would not be trusted. */
async function answer(kiosk: Page, code: string, given: string): Promise<void> {
  await part(kiosk, 'question', { code }).waitFor()
  await part(kiosk, 'answer', { code: given }).press('Enter')
}

async function openQuestionnaire(screens: Screens, house: House): Promise<Page> {
  const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
  await part(kiosk, 'tab-themes').tap()
  await touchService(kiosk, theme)
  return kiosk
}

async function answerAll(kiosk: Page): Promise<void> {
  await answer(kiosk, 'HAS_LICENCE', 'NO')
  await answer(kiosk, 'LEGAL_FORM', 'COMPANY')
  await answer(kiosk, 'DINE_IN', 'YES')
  await answer(kiosk, 'AREA', 'LARGE')
  await answer(kiosk, 'MAIL', 'MAIL')
  await part(kiosk, 'one-time-list').waitFor()
}

/** The department decides its part: what it has to do with it is another story. */
async function decide(house: House, account: string, itemName: string): Promise<void> {
  const who = await house.loginAs(account)
  const [row]: ThemeCaseRow[] = await who.list(`/api/halls/${house.hallId}/theme-cases`)
  const caseId = row?.parts.find((each) => each.itemName === itemName)?.caseId
  await who.do(`/api/cases/${caseId}/steps`, { type: 'DECIDE', isApproved: true, words: '' })
}

describe('a theme', { timeout: 180_000 }, () => {
  it('is asked for at the kiosk, received in one piece, divided among departments and issued at once', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const found: string[] = []
    const look = async (page: Page, state: string) => {
      await picture(page, `theme-${state}`)
      found.push(...(await barriers(page)).map((barrier) => `${state}: ${barrier}`))
    }

    const kiosk = await openQuestionnaire(screens, house)
    await look(kiosk, 'question')
    await answer(kiosk, 'HAS_LICENCE', 'YES')
    await part(kiosk, 'question', { code: 'DINE_IN' }).waitFor()
    await part(kiosk, 'back').tap()
    await answerAll(kiosk)
    await part(kiosk, 'planned-item').first().waitFor()
    expect(await part(kiosk, 'planned-item').count()).toBe(3)
    const idCard = part(kiosk, 'paper').filter({ hasText: '经办人居民身份证' })
    expect(await idCard.textContent()).toContain('用于事项 1、2、3')
    await look(kiosk, 'list')
    await part(kiosk, 'proceed').press('Enter')
    const { ticketNo } = await touchTake(kiosk)
    await part(kiosk, 'ticket-no').getByText(ticketNo).waitFor()

    const desk = await screens.open(`${house.url}/console`, 'desk', {
      expects: [/^401 GET \/api\/me$/],
      glass,
    })
    await logIn(desk, 'hl010')
    await pressSpace(desk, 'open')
    await pressSpace(desk, 'call-next')
    await pressSpace(desk, 'start')
    await ready(desk, 'finish')
    await desk.keyboard.press('d')
    await part(desk, 'theme-plan').getByText('公司登记', { exact: true }).waitFor()
    await part(desk, 'reception-name').fill('演示甲')
    await part(desk, 'reception-idNo').fill('410902198001010011')
    await desk.keyboard.press('Control+Enter')
    await part(desk, 'wrong-marks').waitFor()
    await part(desk, 'all-received').press('Enter')
    await look(desk, 'reception')
    await desk.keyboard.press('Control+Enter')
    await part(desk, 'theme-received', { status: 'WAITING' }).waitFor()
    await look(desk, 'received')
    const no = (await part(desk, 'theme-no').textContent()) ?? ''
    await desk.keyboard.press('Enter')
    await part(desk, 'cases-received').waitFor()

    const [food, hygiene] = licences
    const admin = await openAdmin(screens, { url: house.url, account: 'hl010', page: 'theme-cases' })
    await part(admin, 'theme-case', { no, status: 'WAITING' }).waitFor()
    await decide(house, 'hl010', '公司登记')
    await admin.reload()
    await part(admin, 'open').first().click()
    await part(admin, 'standing').waitFor()
    await look(admin, 'partly')

    await appoint(house, { account: 'hl012', role: 'DEPT_LEADER', department: 'SCJG' })
    await appoint(house, { account: 'hl027', role: 'DEPT_LEADER', department: 'WJ' })
    // The licences are received once the registration is decided.
    const clerk = await house.loginAs('hl010')
    const stands = async () => {
      const [row]: ThemeCaseRow[] = await clerk.list(`/api/halls/${house.hallId}/theme-cases`)
      return row?.parts.map(({ status }) => status)
    }
    await expect.poll(stands, { timeout: 60_000 }).toEqual(['DECIDED', 'ACCEPTED', 'ACCEPTED'])
    await decide(house, 'hl012', food)
    await decide(house, 'hl027', hygiene)
    await admin.reload()
    await part(admin, 'issue-words').fill('顺丰速运 演示单号')
    await look(admin, 'issue')
    await part(admin, 'issue').press('Enter')
    await part(admin, 'standing', { status: 'ISSUED' }).waitFor()
    await part(admin, 'theme-issue').getByText('统一出件').waitFor()
    await look(admin, 'issued')
    await part(admin, 'back').click()
    await part(admin, 'empty').waitFor()

    const director = await openAdmin(screens, { url: house.url, account: 'hl001', page: 'theme-cases' })
    await part(director, 'theme-count', { theme: '1' }).getByText('1（100%）').waitFor()
    await look(director, 'statistics')
    expect(found).toEqual([])
  })

  it('elders find targets of 60 pixels and text of 18 on question and list', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const tooSmall: string[] = []
    const look = async (kiosk: Page, page: string) => {
      const { buttons, texts } = await measure(kiosk)
      for (const { name, px } of buttons) if (px < 60) tooSmall.push(`${page}: button ${name} ${px}`)
      for (const { text, px } of texts) if (px < 18) tooSmall.push(`${page}: text ${text} ${px}`)
      await picture(kiosk, `theme-elder-${page}`)
    }
    const kiosk = await screens.open(`${house.url}/kiosk?hall=PYHL&print=off`, 'kiosk')
    await part(kiosk, 'elder-mode').tap()
    await part(kiosk, 'tab-themes').tap()
    await touchService(kiosk, theme)
    await part(kiosk, 'question').waitFor()
    await look(kiosk, 'question')
    await answerAll(kiosk)
    await look(kiosk, 'list')
    expect(tooSmall).toEqual([])
  })

  it('gives a number without any answer to whoever will not be asked', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const kiosk = await openQuestionnaire(screens, house)
    await part(kiosk, 'skip').press('Enter')
    const { ticketNo } = await touchTake(kiosk)
    await part(kiosk, 'ticket-no').getByText(ticketNo).waitFor()
  })
})
