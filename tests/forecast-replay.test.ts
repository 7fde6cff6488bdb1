import { expect, it } from 'vitest'
import { currentPlan } from '../server/halls/index.ts'
import { openHouse } from './harness/house.ts'
import { replayDay, type ToldWait } from './harness/replayed-day.ts'

/** How what was told came true, of those who had to wait at all. */
function shares(told: ToldWait[]) {
  const waits = told.flatMap(({ forecast, waitMin }) => {
    const { estimatedWaitMin: low, estimatedWaitHighMin: high } = forecast
    return low === null || high === null || high === 0 ? [] : [{ low, high, waitMin }]
  })
  const early = waits.filter(({ low, waitMin }) => waitMin <= low).length
  const late = waits.filter(({ high, waitMin }) => waitMin > high).length
  const of = (count: number) => count / waits.length
  return { told: waits.length, early: of(early), inside: of(waits.length - early - late), late: of(late) }
}

it.for([{ day: 'ordinary' }, { day: 'peak-monday' }])(
  'what is told on the $day day comes true as a P50–P80 range should',
  async ({ day }, { annotate }) => {
    await using house = await openHouse({ settings: { ROLES: 'web' } })
    const plan = await currentPlan(house.ctx, house.hallId)
    const told = await replayDay(plan, `demo/pyhl/days/day-${day}.csv`, '2026-11-23')
    const { early, inside, late, told: count } = shares(told)
    const percent = (share: number) => `${Math.round(share * 100)} %`
    await annotate(
      `${day}: ${count} told, ${percent(early)} early, ${percent(inside)} inside, ${percent(late)} late`,
    )
    expect(count).toBeGreaterThan(150)
    // About half within the lower end and four in five within the upper, as far as rounding to 5 minutes lets them.
    expect(early).toBeGreaterThan(0.3)
    expect(early).toBeLessThan(0.6)
    expect(inside).toBeGreaterThan(0.2)
    expect(late).toBeLessThan(0.3)
    expect(late).toBeGreaterThan(0.05)
    const atOnce = told.filter(({ forecast }) => forecast.estimatedWaitHighMin === 0)
    expect(atOnce.length).toBeGreaterThan(50)
    expect(atOnce.every(({ waitMin }) => waitMin < 5)).toBe(true)
  },
)
