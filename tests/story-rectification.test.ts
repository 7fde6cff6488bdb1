import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { barriers } from './harness/axe.ts'
import {
  fourElements,
  leaderAccount,
  officerAccount,
  rateBadly,
  reviewerAccount,
} from './harness/bad-rating.ts'
import { openBrowser, part, picture, type Screens } from './harness/browser.ts'
import { testPassword } from './harness/database-server.ts'
import { openHouse, type House } from './harness/house.ts'

const glass = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const
const words = '电话联系到本人，情况属实，已经说明处理办法。'

/** The administration with this page of this person. */
async function openAs(screens: Screens, house: House, account: string, hash: string): Promise<Page> {
  const page = await screens.open(`${house.url}/admin#${hash}`, 'desk', {
    expects: [/^401 GET \/api\/me$/],
    glass,
  })
  await part(page, 'login-account').waitFor()
  await page.keyboard.type(account)
  await page.keyboard.press('Tab')
  await page.keyboard.type(testPassword)
  await page.keyboard.press('Enter')
  await part(page, 'logout').waitFor()
  return page
}

const choose = (page: Page, name: string, value: string): Promise<void> =>
  part(page, name, { value }).locator('input').press('Space')

async function takeStep(page: Page, act: string, status: string): Promise<void> {
  await part(page, 'act-form', { act }).waitFor()
  await page.locator('[data-testid=submit][aria-disabled=false]').click()
  await part(page, 'standing', { status }).waitFor()
}

const openFirst = (page: Page): Promise<void> => part(page, 'open').first().click()

describe('a bad rating', { timeout: 180_000 }, () => {
  it('goes from the department through two checks back to the citizen, and is closed', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const { ticketNo } = await rateBadly(house, { holder: { phone: '13800000001', name: '演示某某' } })
    const found: string[] = []
    const look = async (page: Page, state: string) => {
      await picture(page, `rectification-${state}`)
      found.push(...(await barriers(page)).map((barrier) => `${state}: ${barrier}`))
    }

    const leader = await openAs(screens, house, leaderAccount, 'rectifications')
    await part(leader, 'rectification', { ticketNo, light: 'OPEN' }).waitFor()
    await look(leader, 'worklist')
    await openFirst(leader)
    await choose(leader, 'result', 'REACHED')
    await part(leader, 'words').fill(words)
    await look(leader, 'contact')
    expect(await leader.getByText('13800000001').count()).toBe(0)
    await takeStep(leader, 'CONTACT', 'VERIFYING')
    await choose(leader, 'disposition', 'LEDGER')
    await look(leader, 'ledger')
    await choose(leader, 'disposition', 'FIX_NOW')
    await takeStep(leader, 'DISPOSE', 'PROCESSING')

    const { outcome, ...three } = fourElements
    for (const [name, text] of Object.entries(three)) await part(leader, name).fill(text)
    await look(leader, 'three-elements')
    await part(leader, 'outcome').fill(outcome)
    await takeStep(leader, 'SUBMIT', 'SUBMITTED')

    const officer = await openAs(screens, house, officerAccount, 'rectifications')
    await openFirst(officer)
    await officer.getByText('13800000001').waitFor()
    await choose(officer, 'verdict', 'PASS')
    await takeStep(officer, 'QC1', 'QC1_PASSED')

    const reviewer = await openAs(screens, house, reviewerAccount, 'rectifications')
    await openFirst(reviewer)
    await choose(reviewer, 'verdict', 'PASS')
    await look(reviewer, 'second-check')
    await takeStep(reviewer, 'QC2', 'QC2_PASSED')

    await officer.reload()
    await choose(officer, 'channel', 'PHONE')
    await choose(officer, 'satisfied', 'YES')
    await part(officer, 'words').fill(words)
    await takeStep(officer, 'FEEDBACK', 'FED_BACK')
    await takeStep(officer, 'CLOSE', 'CLOSED')
    await part(officer, 'step', { kind: 'CLOSED' }).waitFor()
    await look(officer, 'closed')
    await part(officer, 'back').click()
    await part(officer, 'empty').waitFor()
    await choose(officer, 'shown', 'DONE')
    await part(officer, 'rectification', { ticketNo, light: 'DONE' }).waitFor()
    expect(found).toEqual([])
  })

  it('stands red in the list once its limit has passed, amber the working day before', async () => {
    await using house = await openHouse({ at: '2026-11-19T09:15:00+08:00' })
    await using screens = await openBrowser()
    await rateBadly(house)
    house.clock.set('2026-11-20T09:15:00+08:00')
    await rateBadly(house, { holder: { phone: '13800000002' } })
    house.clock.set('2026-11-26T17:40:00+08:00')
    const director = await openAs(screens, house, 'hl001', 'rectifications')
    // There is nothing for the director to do: what others owe is shown instead.
    await part(director, 'rectification', { light: 'OVERDUE' }).waitFor()
    await part(director, 'rectification', { light: 'SOON' }).waitFor()
    await picture(director, 'rectification-lights')
    expect(await barriers(director)).toEqual([])
  })
  it('is found again behind the number that it lowers', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    await rateBadly(house)
    const director = await openAs(screens, house, 'hl001', 'indicators')
    const onTime = part(director, 'indicator', { code: 'I-26' })
    expect(await onTime.locator('[data-testid=counts]').textContent()).toBe('0 / 1')
    await onTime.locator('[data-testid=look-at]').click()
    await part(director, 'service').waitFor()
    await picture(director, 'indicators')
    expect(await barriers(director)).toEqual([])
    await part(director, 'to-rectification').click()
    await part(director, 'standing', { status: 'ASSIGNED' }).waitFor()
  })
})
