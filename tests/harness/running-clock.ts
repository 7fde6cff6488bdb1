import { demoClock, type HallClock } from '../../server/platform/hall-clock.ts'
import { mondayMorning } from './house.ts'

/** Hall time that runs, for stories in which screens count seconds, and that a story may move on. */
export function runningClock(at = mondayMorning): HallClock & { skip: (seconds: number) => void } {
  const running = demoClock({ startsAt: new Date(at), speed: 1 })
  let skippedMs = 0
  return {
    ...running,
    now: () => new Date(running.now().getTime() + skippedMs),
    skip: (seconds) => void (skippedMs += seconds * 1000),
  }
}
