import { describe, expect, it } from 'vitest'
import { readDayFile, type DayRow } from '../demo/day-file.ts'
import { ratingBy } from '../demo/rate.ts'
import { syntheticPerson } from '../demo/synthetic-person.ts'
import { watchInvitations } from '../server/invitations/index.ts'
import { watchRatings } from '../server/ratings/index.ts'
import type { Caller } from './harness/caller.ts'
import { openHouse, type House } from './harness/house.ts'

type Desk = { clerk: Caller; windowId: number }

/** For every queue a window of its own that is open. */
async function openQueues(house: House): Promise<Map<number, Desk>> {
  const { db } = house.ctx
  const own = await db
    .selectFrom('window_binding as binding')
    .innerJoin('staff_window', 'staff_window.window_id', 'binding.window_id')
    .innerJoin('staff', 'staff.id', 'staff_window.staff_id')
    .innerJoin('queue', 'queue.id', 'binding.queue_id')
    .select(['binding.queue_id as queueId', 'binding.window_id as windowId', 'staff.account'])
    .where('queue.hall_id', '=', house.hallId)
    .where('staff.qualified_at', 'is not', null)
    .where('staff.on_leave', '=', false)
    .orderBy('binding.queue_id')
    .orderBy('binding.handicap_min')
    .orderBy('staff.id')
    .execute()
  const desks = new Map<number, Desk>()
  const atWork = new Map<string, Desk>()
  const taken = new Set<number>()
  for (const { queueId, windowId, account } of own) {
    const sits = [...atWork.values()].find((desk) => desk.windowId === windowId)
    if (sits && !desks.has(queueId)) desks.set(queueId, sits)
    if (desks.has(queueId) || atWork.has(account) || taken.has(windowId)) continue
    const clerk = await house.loginAs(account)
    await clerk.do(`/api/windows/${windowId}/open`)
    const desk = { clerk, windowId }
    desks.set(queueId, desk)
    atWork.set(account, desk)
    taken.add(windowId)
  }
  return desks
}

/** Takes, serves, and rates as the row of the day says; false for somebody who does not come. */
async function play(house: House, { row, desk }: { row: DayRow; desk: Desk }): Promise<boolean> {
  const { clerk, windowId } = desk
  const holder = syntheticPerson(row.line, '2026-11-23', false)
  const { token } = await house.anyone.do(`/api/halls/${house.hallId}/tickets`, {
    serviceTypeId: house.serviceTypeId(row.service),
    holder,
  })
  const { current } = await clerk.do(`/api/windows/${windowId}/call-next`)
  if (row.noShow) {
    house.clock.set(new Date(house.clock.now().getTime() + 61_000))
    await clerk.do(`/api/tickets/${current.id}/pass`, { reason: '未到' })
    return false
  }
  await clerk.do(`/api/tickets/${current.id}/start`)
  await clerk.do(`/api/tickets/${current.id}/finish`, { outcome: 'ACCEPTED' })
  const rating = ratingBy({ row, token })
  if (!rating) return true
  const [sheet] = await house.anyone.get(`/api/progress/${token}/ratings`)
  await house.anyone.do(`/api/ratings/${sheet.token}`, rating)
  return true
}

async function states(house: House): Promise<Record<string, number>> {
  const rows = await house.ctx.db
    .selectFrom('rating_request')
    .select(['state', (row) => row.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

describe('the ratings of a day', { timeout: 180_000 }, () => {
  it('is each given or invited once, and five working days later given, declined or closed', async () => {
    await using house = await openHouse({
      at: '2026-11-23T08:40:00+08:00',
      settings: { TAKES_PER_MINUTE: '100000' },
    })
    const desks = await openQueues(house)
    const rows = (await readDayFile('demo/pyhl/days/day-ordinary.csv')).filter((_, index) => index % 3 === 0)
    const { serviceTypes } = await house.anyone.get(`/api/halls/${house.hallId}/catalogue`)
    const queues = new Map(
      serviceTypes.map(({ name, queueId }: { name: string; queueId: number }) => [name, queueId]),
    )
    const served: DayRow[] = []
    for (const row of rows) {
      const desk = desks.get(Number(queues.get(row.service)))
      if (desk && (await play(house, { row, desk }))) served.push(row)
    }
    house.clock.set('2026-11-23T17:30:00+08:00')
    await watchRatings.run(house.ctx, {})

    const onSite = served.filter(({ ratingPlace }) => ratingPlace === 'ONSITE')
    expect(served.length).toBeGreaterThan(80)
    const missed = served.length - onSite.length
    expect(await states(house)).toEqual({ RATED: onSite.length, MISSED: missed })
    const officer = await house.loginAs('hl032')
    const open = await officer.get(`/api/halls/${house.hallId}/invitations`)
    expect(open).toHaveLength(missed)

    const invited = served.filter(({ ratingPlace }) => ratingPlace === 'INVITED').length
    const declined = Math.floor((missed - invited) / 3)
    for (const [index, { requestId }] of open.entries()) {
      const path = `/api/invitations/${requestId}`
      const answer = { satisfaction: 'SATISFIED', labels: ['406'], text: '', isAnonymous: false }
      if (index < invited) await officer.do(`${path}/rating`, { ...answer, channel: 'PHONE_CALL' })
      else if (index < invited + declined)
        await officer.do(`${path}/attempts`, { channel: 'PHONE', result: 'DECLINED' })
    }
    house.clock.set('2026-12-01T00:00:30+08:00')
    await watchInvitations.run(house.ctx, {})
    expect(await states(house)).toEqual({
      RATED: onSite.length + invited,
      DECLINED: declined,
      EXPIRED: missed - invited - declined,
    })
    const levels = await house.ctx.db
      .selectFrom('rating')
      .select(['satisfaction', (row) => row.fn.countAll<number>().as('count')])
      .where('channel', '!=', 'PHONE_CALL')
      .groupBy('satisfaction')
      .execute()
    const said = Map.groupBy(onSite, ({ rating }) => rating)
    expect(Object.fromEntries(levels.map(({ satisfaction, count }) => [satisfaction, count]))).toEqual(
      Object.fromEntries([...said].map(([rating, all]) => [rating, all.length])),
    )
  })
})
