import { expect, it } from 'vitest'
import { guessBrake } from './guess-brake.ts'

it('after so many wrong codes nobody may try until the minute ends, from whatever address', () => {
  let now = 0
  const brake = guessBrake({ max: 3, windowMs: 60_000, nowMs: () => now })
  const tries = () => {
    brake.requireFree()
    brake.countWrong()
  }
  for (const at of [0, 10_000, 20_000]) {
    now = at
    tries()
  }
  now = 30_500
  expect(tries).toThrow(expect.objectContaining({ code: 'too-many-requests', status: 429 }))
  now = 60_000
  expect(tries).not.toThrow()
})
