import { expect, it } from 'vitest'
import { currentPlan } from '../server/halls/index.ts'
import { openHouse } from './harness/house.ts'
import { replayDay, type ToldWait } from './harness/replayed-day.ts'
import { writeFileSync } from 'node:fs'

it.each(['ordinary', 'peak-monday'])('x %s', async (name) => {
  await using house = await openHouse({ settings: { ROLES: 'web' } })
  const plan = await currentPlan(house.ctx, house.hallId)
  const told = await replayDay(plan, `demo/pyhl/days/day-${name}.csv`, '2026-11-23')
  writeFileSync(
    `/tmp/range-${name}.json`,
    JSON.stringify(told.map(({ type, ...t }) => ({ q: type.queueId, n: type.name, ...t }))),
  )
})
