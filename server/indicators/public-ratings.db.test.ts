import { expect, it } from 'vitest'
import { badAnswer, rateBadly, serveOne } from '../../tests/harness/bad-rating.ts'
import { openHouse } from '../../tests/harness/house.ts'

it(
  'everybody reads how often each level and label was given, from the next day on',
  { timeout: 90_000 },
  async () => {
    await using house = await openHouse()
    const path = `/api/halls/${house.hallId}/ratings/counts`
    const nobody = await house.anyone.get(path)
    expect(nobody).toMatchObject({
      month: '2026-11',
      newestMonth: '2026-11',
      oldestMonth: '2026-11',
      labels: [],
    })

    await rateBadly(house)
    const mistaken = await rateBadly(house, { holder: { phone: '13800000002' } })
    const pleased = await serveOne(house, { phone: '13800000003' })
    const answer = { ...badAnswer, satisfaction: 'SATISFIED', labels: ['413', '406'] }
    await house.anyone.do(`/api/ratings/${pleased.token}`, answer)
    // What a review found mistaken counts in nothing.
    await house.ctx.db
      .updateTable('rating')
      .set({ is_effective: false })
      .where('request_id', 'in', (query) =>
        query.selectFrom('rating_request').select('id').where('token', '=', mistaken.token),
      )
      .execute()

    const none = {
      VERY_SATISFIED: 0,
      SATISFIED: 0,
      BASICALLY_SATISFIED: 0,
      DISSATISFIED: 0,
      VERY_DISSATISFIED: 0,
    }
    expect(await house.anyone.get(path)).toMatchObject({ upTo: '2026-11-22', counts: none })
    house.clock.set('2026-11-24T00:00:00+08:00')
    expect(await house.anyone.get(path)).toEqual({
      month: '2026-11',
      upTo: '2026-11-23',
      oldestMonth: '2026-11',
      newestMonth: '2026-11',
      counts: { ...none, SATISFIED: 1, VERY_DISSATISFIED: 1 },
      labels: [
        { satisfaction: 'VERY_DISSATISFIED', text: '在办事指南之外增加新的审批条件', count: 1 },
        { satisfaction: 'SATISFIED', text: '填写一张表单就可完成申报', count: 1 },
        { satisfaction: 'SATISFIED', text: '服务态度较好', count: 1 },
      ],
    })
    expect(await house.anyone.get(`${path}?month=2026-12`)).toMatchObject({ upTo: null, counts: none })
    expect(await house.anyone.get(`${path}?month=2026-10`)).toMatchObject({
      upTo: '2026-10-31',
      counts: none,
    })
    expect((await house.anyone.ask('GET', `${path}?month=2999-12`)).status).toBe(200)
    expect((await house.anyone.ask('GET', `${path}?month=0000-01`)).status).toBe(400)
    // On the first of a month there is nothing to tell of it yet.
    house.clock.set('2026-12-01T09:00:00+08:00')
    expect(await house.anyone.get(path)).toMatchObject({ month: '2026-11', upTo: '2026-11-30' })
  },
)
