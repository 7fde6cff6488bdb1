import { describe, expect, it } from 'vitest'
import type { CaseSheet, ClockKind } from '../contract/cases.ts'
import type { Indicator } from '../contract/indicators.ts'
import { watchCases } from '../server/cases/index.ts'
import { itemAt, receive } from './harness/at-cases.ts'
import { openWindow } from './harness/at-window.ts'
import { openHouse, type House } from './harness/house.ts'

/** What happens is done by the test, and by no worker meanwhile. */
const watchedByHand = { ROLES: 'web' }

const clockOf = ({ clocks }: CaseSheet, kind: ClockKind) =>
  clocks.find((clock) => clock.kind === kind && clock.stoppedAt === null)

/** Somebody takes a step at a moment; logins of an earlier day are over by then. */
async function stepAt(
  house: House,
  at: string,
  account: string,
  [id, act]: [id: number, act: object],
): Promise<CaseSheet> {
  house.clock.set(at)
  await watchCases.run(house.ctx, {})
  const somebody = await house.loginAs(account)
  return somebody.do(`/api/cases/${id}/steps`, act)
}

async function redCards(house: House): Promise<Indicator | undefined> {
  const director = await house.loginAs('hl001')
  const span = 'from=2026-11-01&to=2026-12-31'
  const { indicators } = await director.get(`/api/halls/${house.hallId}/indicators?${span}`)
  return indicators.find(({ code }: Indicator) => code === 'I-22')
}

/** The traps of DOMAIN §7 that concern cases and the calendar, by their sentences. */
describe('traps', { timeout: 120_000 }, () => {
  it('7 · 补正: the promised clock does not start before completion; a special procedure suspends it; a red card stays in the rate', async () => {
    await using house = await openHouse({ settings: watchedByHand })
    const { clerk, windowId } = await openWindow(house)
    const { materials } = await itemAt(house, 'C05-1')
    const names = materials.map(({ name }) => name)
    const [missing = '', ...brought] = names
    const marks = [
      ...brought.map((name) => ({ name, state: 'RECEIVED' })),
      { name: missing, state: 'MISSING' },
    ]
    const supplement = { materials: [missing], words: '请补齐后再来。' }
    const more = { accept: false, materials: marks, supplement }
    const { id } = await receive(house, clerk, { windowId, code: 'C05-1', more })
    const asked: CaseSheet = await clerk.get(`/api/cases/${id}`)
    expect(asked).toMatchObject({ status: 'SUPPLEMENT_REQUESTED', kind: 'SUPPLEMENT', dueAt: null })
    expect(asked.clocks.map(({ kind }) => kind)).not.toContain('PROMISE')

    // Four working days later everything is there: five from the next working day on, not from the day it came.
    const complete = { type: 'COMPLETE_SUPPLEMENT' }
    const accepted = await stepAt(house, '2026-11-27T10:00:00+08:00', 'hl008', [id, complete])
    expect(accepted).toMatchObject({ status: 'ACCEPTED', kind: 'COMMITMENT', hasRedCard: false })
    expect(clockOf(accepted, 'PROMISE')).toMatchObject({ days: 5, dueAt: '2026-12-04T09:30:00.000Z' })

    const review = { type: 'START_SPECIAL', procedure: 'EXPERT_REVIEW', days: 10 }
    const written = { ...review, basis: '行政许可法第四十五条', noticeNo: '评告〔2026〕1号' }
    const held = await stepAt(house, '2026-12-01T10:00:00+08:00', 'hl043', [id, written])
    expect(clockOf(held, 'PROMISE')).toMatchObject({ dueAt: null, leftDays: 3 })
    expect(held.dueClock).toBe('SPECIAL')
    // The day on which it would have been due passes without a card.
    const end = { type: 'END_SPECIAL', words: '专家评审通过' }
    const resumed = await stepAt(house, '2026-12-09T10:00:00+08:00', 'hl043', [id, end])
    expect(clockOf(resumed, 'PROMISE')).toMatchObject({ dueAt: '2026-12-14T09:30:00.000Z' })
    expect(resumed.cards).toEqual([])

    const approve = { type: 'DECIDE', isApproved: true, words: '准予许可' }
    const decided = await stepAt(house, '2026-12-15T10:00:00+08:00', 'hl043', [id, approve])
    expect(decided).toMatchObject({ status: 'DECIDED', light: 'GREEN', hasRedCard: true })
    expect(await redCards(house)).toMatchObject({ numerator: 1, denominator: 1, isMet: false })
    const issue = { type: 'ISSUE', by: 'PICKUP', words: '本人领取' }
    const issued = await stepAt(house, '2026-12-16T10:00:00+08:00', 'hl008', [id, issue])
    expect(issued.cards).toContainEqual(expect.objectContaining({ color: 'RED', clock: 'PROMISE' }))
    const archived = await stepAt(house, '2026-12-16T10:01:00+08:00', 'hl043', [id, { type: 'ARCHIVE' }])
    expect(archived.hasRedCard).toBe(true)
    expect(await redCards(house)).toMatchObject({ numerator: 1, denominator: 1, isMet: false })
  })

  it.each([
    ['2026-09-18T16:00:00+08:00', 'C05-1', 'PROMISE', '2026-09-24T18:00:00+08:00'],
    ['2026-09-30T16:00:00+08:00', 'C05-1', 'PROMISE', '2026-10-13T17:30:00+08:00'],
    // On Wednesdays the hall is open till seven.
    ['2026-11-20T16:00:00+08:00', 'N01-1', 'ESCALATE', '2026-11-25T19:00:00+08:00'],
  ] as const)('working days: from %s item %s has its %s end at %s', async (at, code, kind, end) => {
    await using house = await openHouse({ at, settings: watchedByHand })
    const { clerk, windowId } = await openWindow(house)
    const { id } = await receive(house, clerk, { windowId, code })
    const sheet: CaseSheet = await clerk.get(`/api/cases/${id}`)
    expect(clockOf(sheet, kind)).toMatchObject({ dueAt: new Date(end).toISOString(), isCertain: true })
  })

  it('12 · holiday table: 2026-02-14 open, 2026-02-16 closed; 2027 shows the unverified banner', async () => {
    await using house = await openHouse({ at: '2026-02-14T09:30:00+08:00', settings: watchedByHand })
    const path = `/api/halls/${house.hallId}`
    const opening = async () => (await house.anyone.get(`${path}/board`)).opening
    const take = () => house.anyone.command(`${path}/tickets`, { serviceTypeId: house.serviceTypeId('咨询') })
    // A Saturday that makes up for the holiday.
    expect((await opening()).intervals).toMatchObject([{ from: '08:30' }, { from: '14:00' }])
    expect((await take()).status).toBe(200)
    house.clock.set('2026-02-16T09:30:00+08:00')
    expect(await opening()).toMatchObject({ intervals: [], note: '春节' })
    expect((await take()).body.code).toBe('hall-closed')

    house.clock.set('2026-12-28T09:30:00+08:00')
    const { clerk, windowId } = await openWindow(house)
    const certainties = async () => {
      const rows = await clerk.list(`${path}/cases?shelf=WORK`)
      return rows.map(({ dueIsCertain }: { dueIsCertain: boolean }) => dueIsCertain)
    }
    const { id } = await receive(house, clerk, { windowId, code: 'A02-1' })
    expect(await certainties()).toEqual([true])
    await receive(house, clerk, { windowId, code: 'C05-1' })
    const later: CaseSheet[] = await clerk.list(`${path}/cases?shelf=WORK`)
    const uncertain = later.filter(({ dueIsCertain }) => !dueIsCertain)
    expect(uncertain).toMatchObject([{ dueAt: expect.stringMatching(/^2027-01-/) }])
    expect(uncertain.map((each) => each.id)).not.toContain(id)
    const admin = await house.loginAs('hl037')
    expect((await admin.get(`${path}/calendar`)).unverifiedYears).toEqual([2027])
  })
})
