import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { beginService, finishService, openWindow, type AtWindow } from '../../tests/harness/at-window.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { watchRatings } from '../ratings/index.ts'
import { watchInvitations } from './jobs.ts'

const phone = '13800001234'
const answer = { satisfaction: 'SATISFIED', labels: [], text: '', isAnonymous: false }

type Missed = { officer: Caller; window: AtWindow; requestId: number; token: string }

/** Somebody was served and did not rate at the window. */
async function missed(house: House): Promise<Missed> {
  const window = await openWindow(house)
  const served = await beginService(house, window, { holder: { phone, name: '演示甲' } })
  await finishService(window, served)
  house.clock.set('2026-11-23T09:20:00+08:00')
  await watchRatings.run(house.ctx, {})
  const officer = await house.loginAs('hl032')
  const [invitation] = await officer.list(`/api/halls/${house.hallId}/invitations`)
  const [sheet] = await house.anyone.get(`/api/progress/${served.token}/ratings`)
  return { officer, window, requestId: invitation.requestId, token: sheet.token }
}

/** The same person was served so many times more, with a matter and a request each. */
async function servedOften(house: House, requestId: number, times: number): Promise<void> {
  const from = sql`rating_request request, generate_series(2, ${times + 1}::int) as no where request.id = ${requestId}`
  await sql`insert into ticket_matter (ticket_id, no, service_type_id, window_id, staff_id, started_at, finished_at, outcome)
    select ticket_id, no, service_type_id, window_id, staff_id, opened_at, opened_at, 'CONSULT' from ${from}`.execute(
    house.ctx.db,
  )
  await sql`insert into rating_request (hall_id, ticket_id, matter_no, business_day, service_type_id, department_id,
      window_id, staff_id, token, state, opened_at, on_site_until, invite_due, due_is_certain)
    select hall_id, ticket_id, no, business_day, service_type_id, department_id, window_id, staff_id, token || no,
      state, opened_at, on_site_until, invite_due, due_is_certain from ${from}`.execute(house.ctx.db)
}

const call = (result: string) => ({ channel: 'PHONE', result })

/** The messages that invite; numbers and calls are written of besides. */
const invitationsOf = (house: House) =>
  house.ctx.db.selectFrom('sms_message').select('id').where('dedup_key', 'like', 'rate-invite:%').execute()

describe('inviting those who did not rate', () => {
  it('shows the officer whose rating is missing, without the number, and keeps that it was looked at', async () => {
    await using house = await openHouse()
    const { officer, requestId } = await missed(house)
    const [invitation] = await officer.list(`/api/halls/${house.hallId}/invitations`)
    expect(invitation).toMatchObject({
      state: 'MISSED',
      maskedPhone: '138****1234',
      dueOn: '2026-11-30',
      workdaysLeft: 5,
      callsLeft: 3,
    })
    expect(JSON.stringify(invitation)).not.toContain(phone)
    expect(await officer.do(`/api/invitations/${requestId}/phone`)).toEqual({ phone })
    const log = await house.ctx.db.selectFrom('hall_event').select('event').execute()
    expect(log.map(({ event }) => event.type)).toContain('phone-revealed')
    expect(JSON.stringify(log)).not.toContain(phone)
    const receipts = await house.ctx.db.selectFrom('command_receipt').select('answer').execute()
    expect(JSON.stringify(receipts)).not.toContain(phone)
  })

  it('calls three times at most, and nobody who declined', async () => {
    await using house = await openHouse()
    const { officer, requestId } = await missed(house)
    const attempt = (result: string) =>
      officer.command(`/api/invitations/${requestId}/attempts`, call(result))
    for (let turn = 0; turn < 3; turn++) expect((await attempt('NOT_REACHED')).status).toBe(204)
    expect((await attempt('REACHED')).body.code).toBe('calls-used-up')
  })

  it('leaves alone who declined', async () => {
    await using house = await openHouse()
    const { officer, requestId, token } = await missed(house)
    await officer.do(`/api/invitations/${requestId}/attempts`, call('DECLINED'))
    const again = await officer.command(`/api/invitations/${requestId}/attempts`, call('REACHED'))
    expect(again.body.code).toBe('rating-declined')
    expect(await officer.list(`/api/halls/${house.hallId}/invitations`)).toEqual([])
    const late = await house.anyone.command(`/api/ratings/${token}`, { ...answer, via: 'QR', tookMs: 5000 })
    expect(late.body.code).toBe('rating-declined')
  })

  it('writes down what was said on the telephone, with who wrote it', async () => {
    await using house = await openHouse()
    const { officer, requestId } = await missed(house)
    await officer.do(`/api/invitations/${requestId}/rating`, { ...answer, channel: 'PHONE_CALL' })
    const rating = await house.ctx.db
      .selectFrom('rating')
      .innerJoin('staff', 'staff.id', 'rating.entered_by')
      .select(['channel', 'staff.account', 'flags'])
      .executeTakeFirstOrThrow()
    expect(rating).toEqual({ channel: 'PHONE_CALL', account: 'hl032', flags: [] })
    const again = await officer.command(`/api/invitations/${requestId}/rating`, {
      ...answer,
      channel: 'PAPER',
    })
    expect(again.body.code).toBe('rating-given-already')
  })

  it('ends after the fifth working day, once', async () => {
    await using house = await openHouse()
    const { officer, requestId } = await missed(house)
    house.clock.set('2026-11-30T23:59:00+08:00')
    await watchInvitations.run(house.ctx, {})
    house.clock.set('2026-12-01T00:00:10+08:00')
    await watchInvitations.run(house.ctx, {})
    await watchInvitations.run(house.ctx, {})
    const log = await house.ctx.db.selectFrom('hall_event').select('event').execute()
    expect(log.filter(({ event }) => event.type === 'rating-expired')).toHaveLength(1)
    const again = await house.loginAs('hl032')
    const late = await again.command(`/api/invitations/${requestId}/attempts`, call('REACHED'))
    expect([late.status, late.body.code]).toEqual([410, 'rating-closed'])
    expect(await again.list(`/api/halls/${house.hallId}/invitations`)).toEqual([])
    expect(officer.cookie).not.toBe('')
  })

  it('is nobody else’s business: not the clerk’s, not another hall’s', async () => {
    await using house = await openHouse()
    const { requestId } = await missed(house)
    const clerk = await house.loginAs('hl009')
    expect((await clerk.ask('GET', `/api/halls/${house.hallId}/invitations`)).status).toBe(403)
    expect((await clerk.command(`/api/invitations/${requestId}/phone`)).status).toBe(403)
    const stranger = await house.loginAs('cq005')
    await house.ctx.db
      .updateTable('staff')
      .set({ role: 'RATING_OFFICER' })
      .where('account', '=', 'cq005')
      .execute()
    expect((await stranger.command(`/api/invitations/${requestId}/phone`)).body.code).toBe('rating-unknown')
  })

  it('writes to a telephone twice at most: soon, and before the last day, in hours when people are awake', async () => {
    await using house = await openHouse()
    const { token } = await missed(house)
    const watchAt = async (at: string) => {
      house.clock.set(at)
      await watchInvitations.run(house.ctx, {})
      return (await invitationsOf(house)).length
    }
    expect(await watchAt('2026-11-23T09:30:00+08:00')).toBe(0)
    expect(await watchAt('2026-11-23T09:50:00+08:00')).toBe(1)
    expect(await watchAt('2026-11-23T15:00:00+08:00')).toBe(1)
    expect(await watchAt('2026-11-26T09:00:00+08:00')).toBe(1)
    expect(await watchAt('2026-11-27T09:00:00+08:00')).toBe(2)
    expect(await watchAt('2026-11-30T10:00:00+08:00')).toBe(2)
    const { code } = await house.ctx.db
      .selectFrom('rating_request')
      .select('invite_code as code')
      .executeTakeFirstOrThrow()
    const page = await fetch(`${house.url}/e/${code}`, { redirect: 'manual' })
    expect(page.headers.get('location')).toBe(`/r/${token}?via=sms`)
    for (const wrong of ['222222222', `${code?.slice(0, 8)}`, '%00', '__proto__']) {
      const nothing = await fetch(`${house.url}/e/${wrong}`, { redirect: 'manual' })
      expect(nothing.headers.get('location')).toBe(`/r/${'A'.repeat(22)}?via=sms`)
    }
  })

  it('writes to nobody in the morning who has rated in the evening', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { token } = await missed(house)
    house.clock.set('2026-11-23T20:30:00+08:00')
    await watchInvitations.run(house.ctx, {})
    await house.anyone.do(`/api/ratings/${token}`, { ...answer, via: 'PHONE_PAGE', tookMs: 5000 })
    house.clock.set('2026-11-24T08:31:00+08:00')
    await watchInvitations.run(house.ctx, {})
    expect(await house.ctx.db.selectFrom('sms_message').select('id').execute()).toEqual([])
  })

  it('comes to everybody, also behind two hundred who have been written to once', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { requestId } = await missed(house)
    await servedOften(house, requestId, 200)
    house.clock.set('2026-11-23T09:50:00+08:00')
    await watchInvitations.run(house.ctx, {})
    await watchInvitations.run(house.ctx, {})
    const written = house.ctx.db.selectFrom('invitation_attempt').select('request_id').distinct()
    expect(await written.execute()).toHaveLength(201)
  })

  it('comes to everybody else, when one cannot be written to', async () => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const { requestId, window } = await missed(house)
    await finishService(window, await beginService(house, window, { holder: { phone: '13900001234' } }))
    const { db } = house.ctx
    const spoilt = db.selectFrom('rating_request').select('ticket_id').where('id', '=', requestId)
    await db
      .updateTable('ticket')
      .set({ holder_cipher: Buffer.from('x') })
      .where('id', 'in', spoilt)
      .execute()
    house.clock.set('2026-11-23T10:00:00+08:00')
    await watchRatings.run(house.ctx, {})
    await watchInvitations.run(house.ctx, {})
    const written = await db.selectFrom('invitation_attempt').select('request_id as requestId').execute()
    expect(written).toHaveLength(1)
    expect(written).not.toEqual([{ requestId }])
  })

  it('writes to nobody who has rated, declined, or wants no messages', async () => {
    await using house = await openHouse()
    const { token, officer, requestId } = await missed(house)
    await house.anyone.do(`/api/ratings/${token}`, { ...answer, via: 'QR', tookMs: 5000 })
    house.clock.set('2026-11-23T09:50:00+08:00')
    await watchInvitations.run(house.ctx, {})
    expect(await invitationsOf(house)).toEqual([])
    expect((await officer.command(`/api/invitations/${requestId}/attempts`, call('REACHED'))).body.code).toBe(
      'rating-given-already',
    )
  })
})
