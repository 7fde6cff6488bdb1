import { describe, expect, it } from 'vitest'
import type { Alert } from '../contract/alerts.ts'
import { Satisfaction } from '../contract/ratings.ts'
import { watchAlerts } from '../server/alerts/index.ts'
import { watchInvitations } from '../server/invitations/jobs.ts'
import { tellProvince } from '../server/province/index.ts'
import { watchRatings } from '../server/ratings/index.ts'
import { sweepSms } from '../server/sms/index.ts'
import { beginService, finishService, openWindow } from './harness/at-window.ts'
import {
  appoint,
  badAnswer,
  badMonday,
  contactBy,
  feedback,
  fixNow,
  fourElements,
  leaderAccount,
  listOf,
  pass,
  rectifiers,
  serveOne,
} from './harness/bad-rating.ts'
import { openHouse, type House } from './harness/house.ts'
import { openConnected } from './harness/rated-service.ts'

/** What happens is done by the test, and by no worker meanwhile. */
const watchedByHand = { ROLES: 'web' }
const good = { ...badAnswer, satisfaction: 'SATISFIED', labels: ['406'] }

/** The numbers of DOMAIN §2.2: interfaces count up to the best, GB/T 39046 table A.8 counts down from it. */
const onWire = {
  'five-is-best': ['5', '4', '3', '2', '1'],
  'one-is-best': ['1', '2', '3', '4', '5'],
}
const firstLabels = ['510', '406', '307', '207', '108']

const messages = ({ ctx }: House) =>
  ctx.db.selectFrom('sms_message').select(['state', 'problem']).orderBy('id').execute()

/** The traps of DOMAIN §7 that concern ratings; the eleventh, the scan, is `privacy.test.ts`. */
describe('traps', { timeout: 120_000 }, () => {
  it('3 · 5-working-day invitation: served 2026-09-30 16:00, last invite day 2026-10-13, SMS refused on 2026-10-14', async () => {
    await using house = await openHouse({ at: '2026-09-30T15:55:00+08:00', settings: watchedByHand })
    const window = await openWindow(house)
    const served = await beginService(house, window, { holder: { phone: '13800001234' } })
    house.clock.set('2026-09-30T16:00:00+08:00')
    await finishService(window, served)
    const [sheet] = await house.anyone.get(`/api/progress/${served.token}/ratings`)
    expect(sheet.closesOn).toBe('2026-10-13')
    const watchAt = async (at: string, jobs = [watchRatings, watchInvitations, sweepSms]) => {
      house.clock.set(at)
      for (const job of jobs) await job.run(house.ctx, {})
      return messages(house)
    }
    // Ordered in the last half minute of the last evening, with nobody there to send it: it may not leave any more.
    const nobodySends = [watchRatings, watchInvitations]
    expect(await watchAt('2026-10-13T19:59:30+08:00', nobodySends)).toMatchObject([{ state: 'QUEUED' }])
    expect(await watchAt('2026-10-13T20:00:30+08:00')).toMatchObject([{ state: 'CANCELLED' }])
    const officer = await house.loginAs('hl032')
    const [open] = await officer.list(`/api/halls/${house.hallId}/invitations`)
    expect(open).toMatchObject({ dueOn: '2026-10-13', workdaysLeft: 0, callsLeft: 3 })
    const call = { channel: 'PHONE', result: 'NOT_REACHED' }
    expect((await officer.command(`/api/invitations/${open.requestId}/attempts`, call)).status).toBe(204)

    expect(await watchAt('2026-10-14T08:30:00+08:00')).toMatchObject([{ state: 'CANCELLED' }])
    const later = await house.loginAs('hl032')
    const late = await later.command(`/api/invitations/${open.requestId}/attempts`, call)
    expect([late.status, late.body.code]).toEqual([410, 'rating-closed'])
    const given = await house.anyone.command(`/api/ratings/${sheet.token}`, { ...good, via: 'SMS_LINK' })
    expect([given.status, given.body.code]).toEqual([410, 'rating-closed'])
  })

  it('4 · bad rating without label and text is refused; with label 108 a rectification is auto-created, due in 5 working days, alerted once', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { leader, officer, reviewer } = await rectifiers(house)
    const { token, ticketNo } = await serveOne(house)
    const silent = await house.anyone.command(`/api/ratings/${token}`, { ...badAnswer, labels: [] })
    expect([silent.status, silent.body.code]).toEqual([422, 'rating-needs-reason'])
    expect(await listOf(house, reviewer)).toEqual([])

    await house.anyone.do(`/api/ratings/${token}`, badAnswer)
    expect(await listOf(house, leader)).toMatchObject([
      {
        ticketNo,
        status: 'ASSIGNED',
        light: 'OPEN',
        labels: ['在办事指南之外增加新的审批条件'],
        contactDueAt: '2026-11-24T09:30:00.000Z',
        dueAt: '2026-11-30T09:30:00.000Z',
        dueIsCertain: true,
        isOnTime: null,
        acts: ['CONTACT'],
      },
    ])
    await Promise.all([watchAlerts.run(house.ctx, {}), watchAlerts.run(house.ctx, {})])
    await watchAlerts.run(house.ctx, {})
    const told = async (caller: typeof leader) => {
      const alerts: Alert[] = await caller.get(`/api/halls/${house.hallId}/alerts`)
      return alerts.filter(({ rule }) => rule === 'BAD_RATING')
    }
    for (const caller of [leader, officer])
      expect(await told(caller)).toMatchObject([{ level: 'ALERT', ticketNo, closedAt: null }])
    expect(await told(await house.loginAs('hl008'))).toEqual([])
  })

  it('5 · rectification submit with 3 of 4 elements is refused; handler cannot QC own work; feedback before QC2 is refused', async () => {
    await using house = await openHouse()
    const bad = await badMonday(house)
    await contactBy(bad)
    await bad.leader.do(`${bad.path}/disposition`, fixNow)
    const three = await bad.leader.command(`${bad.path}/submit`, { ...fourElements, outcome: '' })
    expect([three.status, three.body.message]).toEqual([422, '“整改结果”至少填写20个字，请补充后提交。'])
    await bad.leader.do(`${bad.path}/submit`, fourElements)

    const tooEarly = async () => (await bad.officer.command(`${bad.path}/feedback`, feedback)).body.code
    expect(await tooEarly()).toBe('rectification-state')
    const { role, department } = { role: 'RATING_OFFICER', department: 'ZH' } as const
    const handler = await appoint(house, { account: leaderAccount, role, department })
    const own = await handler.command(`${bad.path}/qc`, pass(1))
    expect(own.body.code).toBe('rectification-checked-by-handler')
    await bad.officer.do(`${bad.path}/qc`, pass(1))
    expect(await tooEarly()).toBe('rectification-state')
    await bad.reviewer.do(`${bad.path}/qc`, pass(2))
    expect(await tooEarly()).toBeUndefined()
  })

  it.each(['five-is-best', 'one-is-best'] as const)(
    '6 · satisfaction mapping round-trip for both numeric scales: %s',
    async (scale) => {
      await using connected = await openConnected({ PROVINCE_SCALE: scale })
      const { house, peer, post } = connected
      for (const [place, satisfaction] of Satisfaction.enum.entries())
        await post.rate(await post.serve(), { satisfaction, labels: [firstLabels[place]] })
      await tellProvince.run(house.ctx, {})
      const heard = [...peer.ratings.values()].map((fields) => fields['satisfaction'] ?? '')
      expect(heard).toEqual(onWire[scale])
      const back = heard.map((number) => Satisfaction.enum[onWire[scale].indexOf(number)])
      const kept = await house.ctx.db.selectFrom('rating').select('satisfaction').orderBy('id').execute()
      expect(back).toEqual(kept.map(({ satisfaction }) => satisfaction))
    },
  )

  it('13 · staff cannot rate on behalf of a citizen from the window session; a 过号 ticket cannot be rated', async () => {
    await using house = await openHouse({ settings: { DEVICES: 'paired' } })
    const { token, clerk, windowId } = await serveOne(house)
    for (const via of ['TERMINAL', 'QR', 'STATIC_QR', 'PHONE_PAGE', 'SMS_LINK']) {
      const byStaff = await clerk.command(`/api/ratings/${token}`, { ...good, via })
      expect([via, byStaff.status, byStaff.body.code]).toEqual([via, 403, 'rating-by-staff'])
    }

    const passed = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
      serviceTypeId: house.serviceTypeId('咨询'),
    })
    const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
    house.clock.set(new Date(house.clock.now().getTime() + 61_000))
    await clerk.do(`/api/tickets/${current.id}/pass`, { reason: '未到' })
    expect(await house.anyone.get(`/api/progress/${passed.token}/ratings`)).toEqual([])
    const sought = { ticketNo: passed.ticketNo }
    const found = await house.anyone.ask('POST', `/api/windows/${windowId}/find-rating`, sought)
    expect(found.body.code).toBe('rating-not-found')
    // Nor by the token of the number itself.
    expect((await house.anyone.command(`/api/ratings/${passed.token}`, good)).body.code).toBe(
      'rating-unknown',
    )
  })
})
