import type { Clock } from '../../contract/basics.ts'
import type { DemoClock } from './config.ts'

/** The hall's time: real, demo (a start instant and a speed), or set by a test. */
export type HallClock = {
  now: () => Date
  speed: number
  demo: boolean
}

export const realClock: HallClock = { now: () => new Date(), speed: 1, demo: false }

/** Time that starts at an instant of the past or future and runs `speed` times as fast. */
export function demoClock({ startsAt, speed }: DemoClock): HallClock {
  const measuredMs = performance.now()
  const now = () => new Date(startsAt.getTime() + Math.round((performance.now() - measuredMs) * speed))
  return { now, speed, demo: true }
}

/** Time as a value, for tests: it stands until it is set. */
export function standingClock(at: string): HallClock & { set: (at: string | Date) => void } {
  let now = new Date(at)
  return { now: () => now, speed: 1, demo: false, set: (next) => (now = new Date(next)) }
}

/** What the wire tells of the clock. */
export function clockOnWire(clock: HallClock): Clock {
  return { now: clock.now().toISOString(), speed: clock.speed, demo: clock.demo }
}
