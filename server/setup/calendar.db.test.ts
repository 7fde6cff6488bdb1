import { describe, expect, it } from 'vitest'
import { openHouse, type House } from '../../tests/harness/house.ts'
import { unverifiedYears } from './calendar-commands.ts'

const next = (verified: boolean, days: string) =>
  `# year: 2027\n# source: 国务院办公厅通知（演示）\n# verified: ${verified}\ndate,kind,name\n${days}\n`

const newYear = '2027-01-01,HOLIDAY,元旦'
const path = (house: House, hallId = house.hallId) => `/api/halls/${hallId}/calendar`

const eventsOf = async (house: House, hallId: number) => {
  const log = house.ctx.db.selectFrom('hall_event').select('event').where('hall_id', '=', hallId)
  const rows = await log.orderBy('seq').execute()
  return rows.flatMap(({ event }) => (event.type === 'calendar-changed' ? event : []))
}

describe('the calendar', { timeout: 30_000 }, () => {
  it('says which years somebody has to see to: the next from October on', () => {
    const known = [{ year: 2026, source: '', isVerified: true, days: [] }]
    expect(unverifiedYears(known, new Date('2026-09-30T12:00:00+08:00'))).toEqual([])
    expect(unverifiedYears(known, new Date('2026-10-01T00:00:00+08:00'))).toEqual([2027])
    expect(unverifiedYears([], new Date('2026-10-01T00:00:00+08:00'))).toEqual([2026, 2027])
  })

  it('of the coming year holds in every hall at once, and stands in the log of each', async () => {
    await using house = await openHouse()
    const admin = await house.loginAs('hl037')
    expect(await admin.get(path(house))).toMatchObject({ mayChange: true, unverifiedYears: [2027] })
    const text = next(true, newYear)
    expect(await admin.post(`${path(house)}/preview`, { text })).toMatchObject({
      mistakes: [],
      year: { year: 2027 },
    })
    const calendar = await admin.post(path(house), { text })
    expect(calendar).toMatchObject({
      unverifiedYears: [],
      years: [
        { year: 2027, isVerified: true, days: [{ date: '2027-01-01', kind: 'HOLIDAY', name: '元旦' }] },
        { year: 2026 },
      ],
    })
    for (const hallId of [house.hallId, house.hallId + 1]) {
      expect(await eventsOf(house, hallId)).toMatchObject([{ before: null, after: { year: 2027 } }])
      const board = await house.anyone.get(`/api/halls/${hallId}/board`)
      expect(board.planVersion).toBe(2)
    }
  })

  it('closes a hall today when it says so', async () => {
    await using house = await openHouse()
    const admin = await house.loginAs('hl037')
    const [known] = (await admin.get(path(house))).years
    const days = [...known.days, { date: '2026-11-23', kind: 'HOLIDAY', name: '演示假日' }]
    const lines = days.map(
      ({ date, kind, name }: { date: string; kind: string; name: string }) => `${date},${kind},${name}`,
    )
    const text = next(true, lines.join('\n')).replace('2027', '2026')
    await admin.post(path(house), { text })
    const { opening } = await house.anyone.get(`/api/halls/${house.hallId}/board`)
    expect(opening).toMatchObject({ intervals: [], note: '演示假日' })
  })

  it('is refused with mistakes, and an unverified one in place of a verified one', async () => {
    await using house = await openHouse()
    const admin = await house.loginAs('hl037')
    const wrong = await admin.ask('POST', path(house), { text: next(true, '2028-01-01,HOLIDAY,元旦') })
    expect(wrong).toMatchObject({ status: 422, body: { code: 'setup-invalid' } })
    expect(wrong.body.message).toContain('2028-01-01不在2027年。')
    const text = next(false, '2026-01-01,HOLIDAY,元旦').replace('2027', '2026')
    const preview = await admin.post(`${path(house)}/preview`, { text })
    expect(preview).toEqual({
      year: null,
      mistakes: [{ line: 1, reason: '2026年的安排已经确认过，不能用未确认的替换。' }],
    })
    expect((await admin.ask('POST', path(house), { text })).status).toBe(422)
    expect(await eventsOf(house, house.hallId)).toEqual([])
  })

  it('is looked after in the first hall, and seen in the others', async () => {
    await using house = await openHouse()
    const other = await house.loginAs('cq008')
    const theirs = house.hallId + 1
    expect(await other.get(path(house, theirs))).toMatchObject({ mayChange: false, unverifiedYears: [2027] })
    const refusal = await other.ask('POST', path(house, theirs), { text: next(true, newYear) })
    expect(refusal.body.code).toBe('not-allowed')
    expect((await other.ask('POST', path(house), { text: next(true, newYear) })).status).toBe(403)
    const manager = await house.loginAs('hl004')
    expect(await manager.get(path(house))).toMatchObject({ mayChange: false })
    expect((await manager.ask('POST', path(house), { text: next(true, newYear) })).status).toBe(403)
  })
})
