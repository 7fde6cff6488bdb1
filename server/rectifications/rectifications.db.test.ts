import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import {
  appoint,
  badAnswer,
  badMonday,
  contactBy,
  feedback,
  fourElements,
  leaderAccount,
  listOf,
  rateBadly,
  untilChecked,
} from '../../tests/harness/bad-rating.ts'
import type { Caller } from '../../tests/harness/caller.ts'
import { openHouse } from '../../tests/harness/house.ts'

describe('putting it right', { timeout: 90_000 }, () => {
  it('leaves a ledger of every step, and a log without words or persons', async () => {
    // Without a worker: the sheet tells whether its message was sent, and is compared with itself.
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const bad = await badMonday(house)
    await untilChecked(bad)
    await bad.officer.do(`${bad.path}/feedback`, feedback)
    const commandId = 'closing-0001'
    const body = { commandId, isSatisfied: null, note: '' }
    const closed = await bad.officer.post(`${bad.path}/close`, body)
    expect(closed).toMatchObject({ status: 'CLOSED', isOnTime: true, isSatisfied: true, acts: [] })
    // A lost answer, asked for again.
    expect(await bad.officer.post(`${bad.path}/close`, body)).toEqual(closed)
    expect(closed.steps.map(({ kind }: { kind: string }) => kind)).toEqual([
      'OPENED',
      'CONTACTED',
      'DISPOSED',
      'SUBMITTED',
      'QC1_PASSED',
      'QC2_PASSED',
      'FED_BACK',
      'CLOSED',
    ])
    expect(closed.report).toEqual(fourElements)
    const { rows } = await sql<{ event: string }>`select event::text as event from hall_event
      where event->>'type' like 'rectification%'`.execute(house.ctx.db)
    expect(rows).toHaveLength(8)
    for (const { event } of rows) expect(event).not.toMatch(/情况|监控|反馈|1380000|演示/)
  })

  it('takes no answer for no answer: it is asked for, and never counts as a no', async () => {
    await using house = await openHouse()
    const bad = await badMonday(house)
    await untilChecked(bad)
    const unasked = await bad.officer.command(`${bad.path}/feedback`, { ...feedback, isSatisfied: null })
    expect(unasked.body.code).toBe('rectification-answer-missing')
    const bySms = await bad.officer.do(`${bad.path}/feedback`, {
      ...feedback,
      channel: 'SMS',
      isSatisfied: null,
    })
    expect(bySms).toMatchObject({ status: 'FED_BACK', isSatisfied: null })
    const unfollowed = await bad.officer.command(`${bad.path}/close`, { isSatisfied: null, note: '' })
    expect(unfollowed.body.code).toBe('rectification-follow-up-missing')
  })

  it('is nobody else’s: other departments, other halls, the person rated', async () => {
    await using house = await openHouse()
    const bad = await badMonday(house)
    const stranger = await appoint(house, { account: 'hl012', role: 'DEPT_LEADER', department: 'SCJG' })
    expect(await listOf(house, stranger)).toEqual([])
    const code = async (caller: Caller) =>
      (await caller.command(`${bad.path}/contact`, { result: 'REACHED', note: '' })).body.code
    expect(await code(stranger)).toBe('rectification-other-department')
    expect((await stranger.ask('GET', bad.path)).body.code).toBe('rectification-other-department')

    const { db } = house.ctx
    await db.updateTable('staff').set({ role: 'DEPT_LEADER' }).where('account', '=', 'hl008').execute()
    const leader = db.selectFrom('staff').select('department_id').where('account', '=', leaderAccount)
    const { department_id } = await leader.executeTakeFirstOrThrow()
    await db.updateTable('staff').set({ department_id }).where('account', '=', 'hl008').execute()
    const rated = await house.loginAs('hl008')
    expect(await listOf(house, rated)).toEqual([])
    expect(await code(rated)).toBe('rectification-own-rating')
    expect((await rated.ask('GET', bad.path)).body.code).toBe('rectification-own-rating')

    const [, other] = await house.anyone.get('/api/halls')
    const moved = { hall_id: other.id, department_id: null, role: 'RATING_OFFICER' } as const
    await db.updateTable('staff').set(moved).where('account', '=', 'hl033').execute()
    const elsewhere = await house.loginAs('hl033')
    expect(await code(elsewhere)).toBe('rectification-unknown')
    expect((await elsewhere.ask('GET', bad.path)).status).toBe(404)
    expect((await elsewhere.ask('GET', `/api/halls/${house.hallId}/rectifications`)).status).toBe(403)
    expect(await code(bad.leader)).toBeUndefined()
  })

  it('shows the telephone to the follow-up officer alone, and of an anonymous rating to nobody', async () => {
    await using house = await openHouse()
    const bad = await badMonday(house, { holder: { phone: '13800000001', name: '演示某某' } })
    expect((await bad.officer.get(bad.path)).contact).toEqual({ name: '演示某某', phone: '13800000001' })
    for (const caller of [bad.leader, bad.reviewer, bad.director])
      expect((await caller.get(bad.path)).contact).toEqual({ name: '演*某', phone: '138****0001' })

    const hidden = await rateBadly(house, { holder: { phone: '13800000002' }, isAnonymous: true })
    const anonymous = (await listOf(house, bad.officer)).find(({ ticketNo }) => ticketNo === hidden.ticketNo)
    const path = `/api/rectifications/${anonymous?.id}`
    expect((await bad.officer.get(path)).contact).toBeNull()
    const ofDepartment = await bad.leader.get(path)
    expect(ofDepartment).toMatchObject({ contact: null, ticketNo: null })
    // The board shows when which number was served: the moment would tell.
    const morning = '2026-11-22T16:00:00.000Z'
    expect(ofDepartment).toMatchObject({ openedAt: morning, givenAt: morning, steps: [{ at: morning }] })
    expect((await bad.officer.get(path)).givenAt).not.toBe(morning)
    const nobody = { result: 'NO_CONTACT', note: '' }
    expect((await bad.leader.do(`${path}/contact`, nobody)).status).toBe('VERIFYING')
    expect((await bad.leader.command(`${bad.path}/contact`, nobody)).body.code).toBe(
      'rectification-reachable',
    )
  })

  it('lists the first due first, and says how many come after the beginning', async () => {
    await using house = await openHouse()
    const { leader, id } = await badMonday(house)
    await rateBadly(house, { holder: { phone: '13800000003' } })
    const [newest] = await listOf(house, leader)
    const later = { due_at: sql<Date>`due_at + interval '1 day'` }
    await house.ctx.db
      .updateTable('rectification')
      .set(later)
      .where('id', '=', newest?.id ?? 0)
      .execute()
    const beginning = await leader.get(`/api/halls/${house.hallId}/rectifications?first=1`)
    expect(beginning).toMatchObject({ rows: [{ id }], more: 1 })
  })

  it('takes longer only by the director, and an upheld appeal keeps the rating without counting it', async () => {
    await using house = await openHouse()
    const bad = await badMonday(house)
    await contactBy(bad)
    const ledger = { disposition: 'LEDGER', words: '分三步更换取号系统，先修订清单。' }
    for (const due of ['2026-11-30', '2026-12-12', '2026-12-15', '2026-13-45'])
      expect((await bad.leader.command(`${bad.path}/disposition`, { ...ledger, due })).body.code).toBe(
        'rectification-due-invalid',
      )
    await bad.leader.do(`${bad.path}/disposition`, { ...ledger, due: '2026-12-14' })
    const granted = await bad.director.do(`${bad.path}/extension`, { isPassed: true, comment: '' })
    expect(granted.dueAt).toBe('2026-12-14T09:30:00.000Z')

    const other = await rateBadly(house, { holder: { phone: '13800000003' } })
    const wrong = (await listOf(house, bad.leader)).find(({ ticketNo }) => ticketNo === other.ticketNo)
    const path = `/api/rectifications/${wrong?.id}`
    await bad.leader.do(`${path}/contact`, { result: 'REACHED', note: '' })
    const appeal = { disposition: 'APPEAL', words: '群众确认是误点，本人愿意更正。', due: null }
    await bad.leader.do(`${path}/disposition`, appeal)
    await bad.reviewer.do(`${path}/appeal`, { isPassed: true, comment: '已电话核实属误评' })
    const ratings = await house.ctx.db.selectFrom('rating').select('is_effective').orderBy('id').execute()
    expect(ratings).toEqual([{ is_effective: true }, { is_effective: false }])
    const path2 = `/api/halls/${house.hallId}/rectifications?over=true`
    expect(await bad.leader.list(path2)).toMatchObject([{ id: wrong?.id, status: 'APPEAL_UPHELD' }])
  })
})

it(
  'the citizen rates once more after it was fed back, and the first rating stays as it was',
  { timeout: 90_000 },
  async () => {
    await using house = await openHouse()
    const bad = await badMonday(house)
    const path = `/api/ratings/${bad.token}`
    const good = { ...badAnswer, satisfaction: 'SATISFIED', labels: ['413'] }
    await untilChecked(bad)
    expect((await house.anyone.command(path, good)).body.code).toBe('rating-given-already')
    expect((await house.anyone.get(path)).putRight).toBeNull()
    await bad.officer.do(`${bad.path}/feedback`, feedback)
    const { measures, outcome } = fourElements
    expect((await house.anyone.get(path)).putRight).toMatchObject({ measures, outcome, mayRateAgain: true })
    const sheet = await house.anyone.do(path, good)
    expect(sheet).toMatchObject({ putRight: { mayRateAgain: false } })
    expect((await house.anyone.command(path, good)).body.code).toBe('rating-given-already')
    const rows = await house.ctx.db
      .selectFrom('rating')
      .select(['no', 'satisfaction'])
      .orderBy('no')
      .execute()
    expect(rows).toEqual([
      { no: 1, satisfaction: 'VERY_DISSATISFIED' },
      { no: 2, satisfaction: 'SATISFIED' },
    ])
    expect((await bad.reviewer.get(bad.path)).secondSatisfaction).toBe('SATISFIED')
  },
)

it('the public reads month by month what was said and done, and of nobody', { timeout: 90_000 }, async () => {
  await using house = await openHouse()
  const bad = await badMonday(house)
  await untilChecked(bad)
  await bad.officer.do(`${bad.path}/feedback`, feedback)
  const path = `/api/halls/${house.hallId}/ratings/public`
  // Nobody sees on the same day that somebody has just complained.
  expect(await house.anyone.get(`${path}?month=2026-11`)).toEqual([])
  house.clock.set('2026-11-24T09:00:00+08:00')
  expect(await house.anyone.get(`${path}?month=2026-11`)).toEqual([
    {
      month: '2026-11',
      satisfaction: 'VERY_DISSATISFIED',
      labels: ['在办事指南之外增加新的审批条件'],
      disposition: 'FIX_NOW',
      status: 'FED_BACK',
      isOnTime: true,
    },
  ])
  expect(await house.anyone.get(`${path}?month=2026-12`)).toEqual([])
  expect((await house.anyone.ask('GET', `${path}?month=2026-13`)).status).toBe(400)
})
