import { expect, it } from 'vitest'
import type { Indicator, Indicators } from '../../contract/indicators.ts'
import {
  badAnswer,
  badMonday,
  feedback,
  rateBadly,
  serveOne,
  untilChecked,
} from '../../tests/harness/bad-rating.ts'
import { openHouse, type House } from '../../tests/harness/house.ts'

/** The same once more, from the raw rows and by hand. */
async function recounted(house: House): Promise<Record<string, [number, number]>> {
  const { db } = house.ctx
  const requests = await db.selectFrom('rating_request').selectAll().execute()
  const all = await db.selectFrom('rating').selectAll().execute()
  const rectifications = await db.selectFrom('rectification').selectAll().execute()
  const first = all.filter(({ no }) => no === 1)
  const dropped = new Set(first.filter((rating) => !rating.is_effective).map((rating) => rating.request_id))
  const ratings = first.filter((rating) => rating.is_effective)
  const bad = ratings.filter(({ satisfaction }) => satisfaction.includes('DISSATISFIED'))
  const ofBad = bad.map(({ id }) => rectifications.find((each) => each.rating_id === id))
  const onTime = ofBad.filter((each) => each?.fed_back_at && each.fed_back_at <= each.due_at)
  const known = ofBad.filter((each) => each?.can_be_reached)
  const owed = requests.length - dropped.size
  return {
    'I-25': [ratings.length, owed],
    'I-26': [onTime.length, bad.length],
    'I-27': [ratings.length, ratings.length],
    'I-30': [ratings.length - bad.length, ratings.length],
    'I-33': [requests.filter(({ waiver }) => waiver === null).length, requests.length],
    'I-37': [known.filter((each) => each?.contacted_at).length, known.length],
    'I-38': [owed - ratings.length, owed],
  }
}

const ofRatings = (indicators: Indicator[]) => indicators.filter(({ counts }) => counts === 'SERVICE')

const counts = ({ indicators }: Indicators) =>
  Object.fromEntries(
    ofRatings(indicators).map(({ code, numerator, denominator }: Indicator) => [
      code,
      [numerator, denominator],
    ]),
  )

it('the indicators of a day are those that its raw rows give', { timeout: 90_000 }, async () => {
  await using house = await openHouse()
  const bad = await badMonday(house)
  await untilChecked(bad)
  await bad.officer.do(`${bad.path}/feedback`, feedback)
  // Said again, which counts nowhere.
  await house.anyone.do(`/api/ratings/${bad.token}`, { ...badAnswer, satisfaction: 'SATISFIED', labels: [] })
  const open = await rateBadly(house, { holder: { phone: '13800000002' } })
  await rateBadly(house, { holder: null })
  const mistaken = await rateBadly(house, { holder: { phone: '13800000003' } })
  await house.ctx.db
    .updateTable('rating')
    .set({ is_effective: false })
    .where('request_id', 'in', (query) =>
      query.selectFrom('rating_request').select('id').where('token', '=', mistaken.token),
    )
    .execute()
  const good = await serveOne(house, null)
  await house.anyone.do(`/api/ratings/${good.token}`, {
    ...badAnswer,
    satisfaction: 'SATISFIED',
    labels: ['413'],
  })
  const silent = await serveOne(house, null)
  const hidden = await rateBadly(house, { isAnonymous: true })

  const path = `/api/halls/${house.hallId}/indicators`
  const told: Indicators = await bad.director.get(path)
  expect(told).toMatchObject({ from: '2026-11-01', to: '2026-11-23' })
  expect(counts(told)).toEqual(await recounted(house))
  expect(counts(told)).toMatchObject({
    'I-25': [5, 6],
    'I-26': [1, 4],
    'I-30': [1, 5],
    'I-37': [1, 2],
    'I-38': [1, 6],
  })

  const behind = (code: string) =>
    told.indicators
      .find((indicator) => indicator.code === code)
      ?.toLookAt.map((id) => told.services.find((service) => service.id === id)?.ticketNo)
  expect(behind('I-38')).toEqual([silent.ticketNo])
  expect(behind('I-37')).toEqual([open.ticketNo])
  expect(behind('I-30')?.at(0)).toBeNull()
  expect(JSON.stringify(told)).not.toContain(hidden.ticketNo)

  const empty: Indicators = await bad.director.get(`${path}?from=2026-11-01&to=2026-11-22`)
  expect(ofRatings(empty.indicators).every(({ denominator }) => denominator === 0)).toBe(true)
  for (const span of [
    'from=2026-11-24&to=2026-11-23',
    'from=2026-02-30&to=2026-03-01',
    'from=2024-01-01&to=2026-01-01',
  ])
    expect((await bad.director.ask('GET', `${path}?${span}`)).body.code).toBe('span-invalid')
})
