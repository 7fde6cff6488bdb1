import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { watchRatings } from '../server/ratings/index.ts'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import { listOf, officerAccount, serveOne } from './harness/bad-rating.ts'
import { openBrowser, part } from './harness/browser.ts'
import { openHouse, type House } from './harness/house.ts'

/** Served on Monday, none of them rated at the window: their numbers. */
async function unrated(house: House, holders: (object | null)[]): Promise<string[]> {
  const numbers: string[] = []
  for (const holder of holders) numbers.push((await serveOne(house, holder)).ticketNo)
  house.clock.set('2026-11-23T09:30:00+08:00')
  await watchRatings.run(house.ctx, {})
  return numbers
}

const holder = (n: number) => ({ phone: `1380000123${n}`, name: `演示${n}` })

const officerOf = (house: House, screens: Parameters<typeof openAdmin>[0], expects: RegExp[] = []) =>
  openAdmin(screens, { url: house.url, account: officerAccount, page: 'invitations', expects })

const line = (page: Page, ticketNo: string) => part(page, 'invitation', { ticketNo })

async function open(page: Page, ticketNo: string): Promise<void> {
  await line(page, ticketNo).getByTestId('open').press('Enter')
  await part(page, 'script').waitFor()
}

const told = (page: Page, words: string) => part(page, 'told').getByText(words).waitFor()

const given = (house: House) =>
  house.ctx.db
    .selectFrom('rating')
    .innerJoin('staff', 'staff.id', 'rating.entered_by')
    .select(['rating.satisfaction', 'rating.labels', 'rating.channel', 'staff.account'])
    .orderBy('rating.id')
    .execute()

describe('the officer who calls those that did not rate', { timeout: 120_000 }, () => {
  it('calls, calls again, and writes down a bad rating that is then put right', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const [ticketNo = ''] = await unrated(house, [holder(1), null])
    const page = await officerOf(house, screens)
    await line(page, ticketNo).getByText('还剩 5 个工作日').waitFor()
    await part(page, 'section', { section: 'WAIT' }).getByText('未留电话', { exact: true }).waitFor()
    await lookAt(page, 'invitations')

    await open(page, ticketNo)
    await part(page, 'script').getByText('濮阳市华龙区政务服务中心').waitFor()
    expect(await page.getByText('13800001231').count()).toBe(0)
    await lookAt(page, 'invitation')
    await part(page, 'reveal').press('Enter')
    await part(page, 'phone').getByText('138 0000 1231').waitFor()
    const log = await house.ctx.db.selectFrom('hall_event').select('event').execute()
    expect(log.filter(({ event }) => event.type === 'phone-revealed')).toHaveLength(1)
    await part(page, 'result', { result: 'NOT_REACHED' }).press('Enter')
    await told(page, '已记录“未接”')
    await line(page, ticketNo).getByText('还可打 2 次').waitFor()

    await open(page, ticketNo)
    await part(page, 'attempt', { result: 'NOT_REACHED' }).waitFor()
    await part(page, 'rate-now').press('Enter')
    await part(page, 'entry', { channel: 'PHONE_CALL' }).getByText('来源标记：电话邀评').waitFor()
    await part(page, 'face', { satisfaction: 'DISSATISFIED' }).press('Enter')
    // A bad one says why.
    await part(page, 'submit').press('Enter')
    await part(page, 'problem').getByText('请至少选一项原因').waitFor()
    expect(await given(house)).toEqual([])
    await part(page, 'label', { code: '207' }).press('Enter')
    await lookAt(page, 'invitation-entry')
    await part(page, 'submit').press('Enter')
    await told(page, '已自动交办整改')
    await line(page, ticketNo).waitFor({ state: 'detached' })
    await lookAt(page, 'invitations-told')
    expect(await given(house)).toEqual([
      { satisfaction: 'DISSATISFIED', labels: ['207'], channel: 'PHONE_CALL', account: officerAccount },
    ])
    expect(await listOf(house, await house.loginAs('hl001'))).toMatchObject([
      { ticketNo, satisfaction: 'DISSATISFIED', labels: ['没有提供材料样本'] },
    ])
  })

  it('copies a sheet of paper under its own mark, found by its number', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const [first = '', second = ''] = await unrated(house, [null, holder(2)])
    const page = await officerOf(house, screens)
    await line(page, second).waitFor()
    await part(page, 'refresh').press('Enter')
    await part(page, 'refreshed').getByText('清单已更新').waitFor()
    await part(page, 'search').fill('Z999')
    await part(page, 'empty').getByText('没有找到符合的服务').waitFor()
    await part(page, 'search').fill(first.toLowerCase())
    await expect.poll(() => part(page, 'invitation').count()).toBe(1)
    await open(page, first)
    // Nobody left a number: there is nothing to reveal and no call to report.
    expect(await part(page, 'reveal').count()).toBe(0)
    expect(await part(page, 'result').count()).toBe(0)
    await part(page, 'paper').press('Enter')
    await part(page, 'mark').getByText('来源标记：纸质评价录入').waitFor()
    await lookAt(page, 'invitation-paper')
    await part(page, 'face', { satisfaction: 'VERY_SATISFIED' }).press('Enter')
    await part(page, 'submit').press('Enter')
    await told(page, `${first} 号的评价已录入`)
    expect(await given(house)).toMatchObject([
      { satisfaction: 'VERY_SATISFIED', channel: 'PAPER', account: officerAccount },
    ])
  })

  it('asks nobody again who does not want to, and says so when somebody has rated meanwhile', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const [first = '', second = ''] = await unrated(house, [holder(3), holder(4)])
    const page = await officerOf(house, screens, [/^409 POST \/api\/invitations\/\d+\/attempts$/])
    await open(page, first)
    await part(page, 'result', { result: 'DECLINED' }).press('Enter')
    await part(page, 'decline').waitFor()
    await lookAt(page, 'invitation-decline')
    await page.keyboard.press('Escape')
    await part(page, 'decline-question').waitFor({ state: 'detached' })
    await part(page, 'result', { result: 'DECLINED' }).press('Enter')
    await part(page, 'decline').press('Enter')
    await told(page, '不再联系')
    await line(page, second).waitFor()
    await line(page, first).waitFor({ state: 'detached' })

    await open(page, second)
    const { token } = await house.ctx.db
      .selectFrom('rating_request')
      .innerJoin('ticket', 'ticket.id', 'ticket_id')
      .select('rating_request.token')
      .where('ticket_no', '=', second)
      .executeTakeFirstOrThrow()
    const answer = { satisfaction: 'SATISFIED', labels: [], text: '', isAnonymous: false }
    await house.anyone.do(`/api/ratings/${token}`, { ...answer, via: 'QR', tookMs: 9000 })
    await part(page, 'result', { result: 'REACHED' }).press('Enter')
    await part(page, 'problem').getByText('群众已经评价过这项服务').waitFor()
    await part(page, 'back').press('Enter')
    await part(page, 'empty').getByText('没有待邀评的服务').waitFor()
    await lookAt(page, 'invitations-empty')
  })

  it('sees the last day stand out, and where the calendar of a year is not certain', async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const [ticketNo = ''] = await unrated(house, [holder(5)])
    await house.ctx.db.updateTable('rating_request').set({ due_is_certain: false }).execute()
    house.clock.set('2026-11-30T09:00:00+08:00')
    const page = await officerOf(house, screens)
    await part(page, 'invitation', { ticketNo, urgency: 'LAST' }).getByText('今天最后一天').waitFor()
    await line(page, ticketNo).getByText('年度日历未核实').waitFor()
    await lookAt(page, 'invitations-last-day')
    await open(page, ticketNo)
    await part(page, 'uncertain').waitFor()
  })
})
