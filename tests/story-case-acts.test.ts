import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import { receive } from './harness/at-cases.ts'
import { rate } from './harness/at-rating.ts'
import { beginService, finishService, openWindow } from './harness/at-window.ts'
import { openBrowser, part, type Screens } from './harness/browser.ts'
import type { House } from './harness/house.ts'
import { openHouse } from './harness/house.ts'

const refusedStep = /^4\d\d POST \/api\/cases\/\d+\/steps$/

type Visit = { screens: Screens; house: House }

/** Somebody at the page of one case. */
async function open({ screens, house }: Visit, account: string, caseId: number): Promise<Page> {
  const page = await openAdmin(screens, {
    url: house.url,
    account,
    page: `cases/${caseId}`,
    expects: [refusedStep],
  })
  await part(page, 'standing').waitFor()
  return page
}

const begin = async (page: Page, act: string): Promise<void> => {
  await part(page, 'act', { act }).click()
  await part(page, 'act-form', { act }).waitFor()
}

async function submit(page: Page, status: string): Promise<void> {
  await page.locator('[data-testid=submit][aria-disabled=false]').click()
  await part(page, 'act-form').waitFor({ state: 'detached' })
  await part(page, 'standing', { status }).waitFor()
}

/** What is sent is refused, and says why beside the form. */
async function refused(page: Page, words: string): Promise<void> {
  await page.locator('[data-testid=submit][aria-disabled=false]').click()
  await part(page, 'problem').getByText(words).waitFor()
}

const actsOn = (page: Page): Promise<(string | null)[]> =>
  part(page, 'act').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-act')))

describe('the steps of a case in the back office', { timeout: 240_000 }, () => {
  it('survey, special procedure, superior, extension, decision, mail and archive', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const visit = { screens, house }
    const at = await openWindow(house)
    const number = await beginService(house, at)
    const { id } = await receive(house, at.clerk, {
      windowId: at.windowId,
      code: 'C05-1',
      more: { ticketId: number.ticketId },
    })
    await finishService(at, number, { outcome: 'ACCEPTED' })
    await rate(house, number.ticketNo)

    const officer = await open(visit, 'hl013', id)
    await part(officer, 'service', { no: 1, state: 'RATED' }).waitFor()
    // Nobody of the department but its leader prolongs, and none but its representative decides.
    expect(await actsOn(officer)).toEqual([
      'START_SURVEY',
      'START_SPECIAL',
      'ESCALATE',
      'WITHDRAW',
      'HAND_OVER',
    ])
    await lookAt(officer, 'act-accepted')
    await begin(officer, 'START_SURVEY')
    await part(officer, 'words').fill('实地核查经营场所布局、设施设备。')
    await lookAt(officer, 'act-start-survey')
    await submit(officer, 'IN_SURVEY')
    // Whoever begins has it in hand.
    await part(officer, 'standing').getByText('演示寅').waitFor()
    await lookAt(officer, 'act-in-survey')
    await begin(officer, 'END_SURVEY')
    await part(officer, 'words').fill('合格')
    await refused(officer, '5')
    await lookAt(officer, 'act-end-survey-refused')
    await part(officer, 'words').fill('现场与图纸一致，符合要求。')
    await submit(officer, 'ACCEPTED')

    await begin(officer, 'START_SPECIAL')
    await lookAt(officer, 'act-start-special')
    await part(officer, 'procedure').selectOption('EXPERT_REVIEW')
    await part(officer, 'days').fill('5')
    await part(officer, 'basis').fill('《行政许可法》第四十五条')
    await refused(officer, '书面')
    await part(officer, 'notice-no').fill('华市监许告〔2026〕12号')
    await lookAt(officer, 'act-start-special-filled')
    await submit(officer, 'IN_SPECIAL')
    await officer.getByText('暂停中，还剩').waitFor()
    await lookAt(officer, 'act-in-special')

    house.clock.set('2026-11-27T10:00:00+08:00')
    const back = await open(visit, 'hl013', id)
    await begin(back, 'END_SPECIAL')
    await part(back, 'words').fill('专家组评审通过，意见随卷。')
    await submit(back, 'ACCEPTED')
    // Four working days stood still.
    await back.getByText('至 12月4日 17:30').waitFor()

    await begin(back, 'ESCALATE')
    await part(back, 'to').fill('濮阳市市场监督管理局食品经营监督管理科')
    await part(back, 'words').fill('涉及新业态，请示是否适用简化程序。')
    await lookAt(back, 'act-escalate')
    await submit(back, 'ESCALATED')
    await lookAt(back, 'act-escalated')
    await begin(back, 'SUPERIOR_REPLY')
    await part(back, 'words').fill('同意按一般程序办理。')
    await lookAt(back, 'act-superior-reply')
    await submit(back, 'ACCEPTED')

    // What stood still is not counted against whoever tells the superior.
    expect(await part(back, 'card', { color: 'RED' }).count()).toBe(0)

    const leader = await open(visit, 'hl043', id)
    await begin(leader, 'EXTEND')
    await part(leader, 'days').fill('5')
    await part(leader, 'words').fill('需要补充核查冷链设施，经负责人批准延长。')
    await lookAt(leader, 'act-extend')
    await submit(leader, 'ACCEPTED')
    expect(await actsOn(leader)).not.toContain('EXTEND')

    const chief = await open(visit, 'hl012', id)
    await begin(chief, 'DECIDE')
    await part(chief, 'decision', { value: 'REJECTED' }).locator('input').press('Space')
    await lookAt(chief, 'act-decide-rejected')
    await part(chief, 'decision', { value: 'APPROVED' }).locator('input').press('Space')
    await lookAt(chief, 'act-decide')
    await submit(chief, 'DECIDED')
    await begin(chief, 'ISSUE')
    await lookAt(chief, 'act-issue-pickup')
    await part(chief, 'issue-by', { value: 'MAIL' }).locator('input').press('Space')
    await part(chief, 'words').fill('邮政速递 EM000000001CN')
    await lookAt(chief, 'act-issue-mail')
    await submit(chief, 'ISSUED')
    await part(chief, 'act', { act: 'ARCHIVE' }).click()
    await part(chief, 'standing', { status: 'ARCHIVED' }).waitFor()
    await lookAt(chief, 'act-archived')
    const steps = await part(chief, 'step').evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('data-kind')),
    )
    expect(steps.toReversed()).toEqual([
      'RECEIVED',
      'ACCEPT',
      'START_SURVEY',
      'END_SURVEY',
      'START_SPECIAL',
      'END_SPECIAL',
      'ESCALATE',
      'SUPERIOR_REPLY',
      'EXTEND',
      'DECIDE',
      'ISSUE',
      'ARCHIVE',
    ])
    await chief.getByText('邮政速递 EM000000001CN').waitFor()
  })

  it('a case is sent back with its reason, and another is withdrawn by its applicant', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const visit = { screens, house }
    const { clerk, windowId } = await openWindow(house)
    const refusable = await receive(house, clerk, { windowId, code: 'C05-1', more: { accept: false } })
    const given = await receive(house, clerk, { windowId, code: 'C05-1' })
    const front = await open(visit, 'hl008', refusable.id)
    await lookAt(front, 'act-received')
    await begin(front, 'RETURN')
    await part(front, 'words').fill('不在本区')
    await part(front, 'basis').fill('食品经营许可和备案管理办法第十九条')
    await refused(front, '退回理由')
    await part(front, 'words').fill('经营场所不在本区行政区域内，请向所在地县级市场监督管理部门提出。')
    await lookAt(front, 'act-return')
    await submit(front, 'RETURNED')
    await part(front, 'paper-link', { paper: 'return' }).waitFor()
    await lookAt(front, 'act-returned')

    await front.goto(`${house.url}/admin#cases/${given.id}`)
    await part(front, 'standing', { status: 'ACCEPTED' }).waitFor()
    await begin(front, 'WITHDRAW')
    await part(front, 'words').fill('申请人另选经营场所，自愿撤回申请。')
    await lookAt(front, 'act-withdraw')
    await submit(front, 'WITHDRAWN')
    await lookAt(front, 'act-withdrawn')
    await part(front, 'back').click()
    await part(front, 'shelf', { value: 'OVER' }).locator('input').press('Space')
    for (const [status, { projectNo }] of [
      ['已撤回', given],
      ['已退回', refusable],
    ] as const) {
      await part(front, 'case', { no: projectNo }).getByText(status).waitFor()
    }
  })
})
