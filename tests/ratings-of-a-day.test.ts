import { describe, expect, it } from 'vitest'
import type { Indicators } from '../contract/indicators.ts'
import type { Invitation } from '../contract/invitations.ts'
import { readDayFile } from '../demo/day-file.ts'
import { watchInvitations } from '../server/invitations/index.ts'
import { watchRatings } from '../server/ratings/index.ts'
import { feedback, listOf, untilChecked } from './harness/bad-rating.ts'
import { handlerOf, openQueues, playRow, recount, type Played } from './harness/day-of-ratings.ts'
import { openHouse, type House } from './harness/house.ts'

async function states(house: House): Promise<Record<string, number>> {
  const rows = await house.ctx.db
    .selectFrom('rating_request')
    .select(['state', (row) => row.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** What the hall says of itself for this day, as the director sees it. */
async function indicators(house: House): Promise<Record<string, [number, number]>> {
  const director = await house.loginAs('hl001')
  const path = `/api/halls/${house.hallId}/indicators?from=2026-11-23&to=2026-11-23`
  const told: Indicators = await director.get(path)
  return Object.fromEntries(
    told.indicators
      .filter(({ counts }) => counts === 'SERVICE')
      .map(({ code, numerator, denominator }) => [code, [numerator, denominator]]),
  )
}

/** Whom the rating officer is to ask, by number. */
async function invited(house: House): Promise<Map<string, Invitation[]>> {
  const officer = await house.loginAs('hl032')
  const open: Invitation[] = await officer.list(`/api/halls/${house.hallId}/invitations`)
  return Map.groupBy(open, ({ ticketNo }) => ticketNo)
}

/** The officer calls everybody who did not rate: some answer as the day says, some decline, some are not there. */
async function callAll(house: House, missed: Played[]): Promise<void> {
  const open = await invited(house)
  const officer = await house.loginAs('hl032')
  for (const [place, played] of missed.entries()) {
    const path = `/api/invitations/${open.get(played.ticketNo)?.[0]?.requestId}`
    const { rating } = played.row
    if (rating) {
      const answer = { satisfaction: rating, labels: [], text: '', isAnonymous: false }
      await officer.do(`${path}/rating`, { ...answer, channel: 'PHONE_CALL' })
      played.said = rating
    } else if (place % 3 === 0) {
      await officer.do(`${path}/attempts`, { channel: 'PHONE', result: 'DECLINED' })
      played.hasDeclined = true
    } else if (place % 3 === 1)
      await officer.do(`${path}/attempts`, { channel: 'PHONE', result: 'NOT_REACHED' })
  }
}

/** One bad rating goes the whole way in time, the other no further than the first call. */
async function rectify(house: House, bad: Played[]): Promise<void> {
  for (const [place, played] of bad.entries()) {
    const leader = await house.loginAs(handlerOf(played.row.service))
    const row = (await listOf(house, leader)).find(({ ticketNo }) => ticketNo === played.ticketNo)
    const people = { leader, officer: await house.loginAs('hl032'), reviewer: await house.loginAs('hl040') }
    const way = { ...people, path: `/api/rectifications/${row?.id}` }
    if (place > 0) {
      await leader.do(`${way.path}/contact`, { result: 'NO_ANSWER', note: '无人接听' })
      continue
    }
    await untilChecked(way)
    await way.officer.do(`${way.path}/feedback`, feedback)
    Object.assign(played, { wasReached: true, isPutRightInTime: true })
  }
}

describe('the ratings of a day', { timeout: 180_000 }, () => {
  it('is each given or invited once, and five working days later given, declined or closed', async () => {
    const settings = { TAKES_PER_MINUTE: '100000', ROLES: 'web' }
    await using house = await openHouse({ at: '2026-11-23T08:20:00+08:00', settings })
    const desks = await openQueues(house)
    const rows = await readDayFile('demo/pyhl/days/day-ordinary.csv')
    const day: Played[] = []
    for (const row of rows) day.push(await playRow(house, desks, row))
    const served = day.filter(({ row }) => !row.noShow)
    const missed = served.filter(({ said }) => said === null)
    const bad = served.filter(({ said }) => said?.includes('DISSATISFIED'))
    expect([day.length, served.length, missed.length, bad.length]).toEqual([360, 345, 72, 2])

    // Late in the afternoon nobody stands at a terminal any more.
    house.clock.set('2026-11-23T17:40:00+08:00')
    await watchRatings.run(house.ctx, {})
    await watchInvitations.run(house.ctx, {})
    expect(Object.values(await states(house)).reduce((sum, count) => sum + count)).toBe(served.length)
    const live = await invited(house)
    for (const { ticketNo, said, row } of day)
      expect([ticketNo, live.get(ticketNo)?.length ?? 0]).toEqual([ticketNo, said || row.noShow ? 0 : 1])
    expect(live.size).toBe(missed.length)
    expect(await indicators(house)).toEqual(recount(served))

    house.clock.set('2026-11-24T10:00:00+08:00')
    await callAll(house, missed)
    await rectify(house, bad)
    const messages = await house.ctx.db.selectFrom('sms_message').select('dedup_key as key').execute()
    expect(new Set(messages.map(({ key }) => key)).size).toBe(messages.length)

    house.clock.set('2026-11-30T23:59:30+08:00')
    await watchInvitations.run(house.ctx, {})
    expect((await states(house))['EXPIRED']).toBeUndefined()
    house.clock.set('2026-12-01T00:00:30+08:00')
    await watchInvitations.run(house.ctx, {})
    const rated = served.filter(({ said }) => said !== null).length
    const declined = served.filter(({ hasDeclined }) => hasDeclined).length
    expect(declined).toBeGreaterThan(10)
    expect(await states(house)).toEqual({
      RATED: rated,
      DECLINED: declined,
      EXPIRED: served.length - rated - declined,
    })
    expect(await invited(house)).toEqual(new Map())
    const end = recount(served)
    expect(end).toMatchObject({ 'I-26': [1, 2], 'I-37': [1, 2] })
    expect(await indicators(house)).toEqual(end)

    const levels = await house.ctx.db
      .selectFrom('rating')
      .select(['satisfaction', (row) => row.fn.countAll<number>().as('count')])
      .groupBy('satisfaction')
      .execute()
    const inTheFile = Map.groupBy(
      rows.filter(({ rating, noShow }) => rating && !noShow),
      ({ rating }) => rating,
    )
    expect(Object.fromEntries(levels.map(({ satisfaction, count }) => [satisfaction, count]))).toEqual(
      Object.fromEntries([...inTheFile].map(([rating, all]) => [rating, all.length])),
    )
  })
})
