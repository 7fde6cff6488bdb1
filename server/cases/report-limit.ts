import { workdaysBetween } from '../calendar/index.ts'
import { dueAfter, type HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import { stoodStill, type Clock } from './clock.ts'

/**
 * 上报时限 (R26): working days from the acceptance within which a case has to be told to the superior. Those in which
 * the promise stood still for a 特别程序 that began in time are not counted: nobody could report it meanwhile.
 */
export function daysToReport(plan: HallPlan, clocks: readonly Clock[], since: Date): number {
  const { caseEscalateWorkdays: days } = plan.settings
  const promise = clocks.find(({ kind }) => kind === 'PROMISE')
  let stood = 0
  for (const { kind, startedAt, stoppedAt } of clocks) {
    const isOver = startedAt > dueAfter(plan, businessDay(since), days + stood).at
    if (kind === 'SPECIAL' && stoppedAt && !isOver)
      stood += workdaysBetween(plan.calendar, businessDay(startedAt), businessDay(stoppedAt))
  }
  return days + Math.min(stood, promise ? stoodStill(plan, promise) : 0)
}
