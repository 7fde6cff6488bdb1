import { bindingsOfQueue, bindingsOfWindow, type HallPlan, type ServiceType } from '../halls/index.ts'

/** What the catalogue's minutes weigh against what was measured, in services. */
const priorWeight = 5
const stepMin = 5

/** What a hall has measured of a service type. */
export type Learned = { sampleCount: number; meanSec: number }

/** How things stand in the hall while somebody waits. */
export type Situation = {
  openWindowIds: ReadonlySet<number>
  /** Waiting tickets with a smaller key, by queue. */
  waitingBefore: ReadonlyMap<number, number>
  learned: Learned | null
}

/**
 * The windows a ticket of this queue may be called by: those that are open, or all that are bound to it while none is
 * open.
 */
export function eligibleWindows(plan: HallPlan, queueId: number, open: ReadonlySet<number>): number[] {
  const bound = bindingsOfQueue(plan, queueId).map((binding) => binding.windowId)
  const openOnes = bound.filter((windowId) => open.has(windowId))
  return openOnes.length > 0 ? openOnes : bound
}

/** The queues whose tickets stand in the same line: all that an eligible window may call. */
export function queuesInLine(plan: HallPlan, queueId: number, open: ReadonlySet<number>): Set<number> {
  const windows = eligibleWindows(plan, queueId, open)
  const queues = windows.flatMap((windowId) => bindingsOfWindow(plan, windowId).map((b) => b.queueId))
  return new Set([queueId, ...queues])
}

/** People ahead, exact: waiting tickets with a smaller key that at least one eligible window may call. */
function aheadCount(plan: HallPlan, queueId: number, situation: Situation): number {
  const line = queuesInLine(plan, queueId, situation.openWindowIds)
  return [...line].reduce((sum, id) => sum + (situation.waitingBefore.get(id) ?? 0), 0)
}

export type Forecast = { aheadCount: number; estimatedWaitMin: number | null }

/** What a citizen is told of the wait. */
export function forecastOf(plan: HallPlan, type: ServiceType, situation: Situation): Forecast {
  const people = aheadCount(plan, type.queueId, situation)
  return { aheadCount: people, estimatedWaitMin: estimatedWaitMin(plan, type, situation, people) }
}

/**
 * Minutes until a ticket is called, a multiple of 5: people ahead × mean duration ÷ open windows that may call the
 * queue, a window that serves n queues counting 1/n. Null while no such window is open.
 */
function estimatedWaitMin(
  plan: HallPlan,
  type: ServiceType,
  situation: Situation,
  people: number,
): number | null {
  const windows = bindingsOfQueue(plan, type.queueId).filter(({ windowId }) =>
    situation.openWindowIds.has(windowId),
  )
  if (windows.length === 0) return null
  const capacity = windows.reduce((sum, { windowId }) => sum + 1 / bindingsOfWindow(plan, windowId).length, 0)
  const minutes = (people * meanServiceMin(type, situation.learned)) / capacity
  return Math.ceil(Math.round(minutes * 1000) / 1000 / stepMin) * stepMin
}

/** The learned mean, drawn towards the catalogue's minutes while little was measured. */
export function meanServiceMin(type: ServiceType, learned: Learned | null): number {
  const { sampleCount, meanSec } = learned ?? { sampleCount: 0, meanSec: 0 }
  const total = priorWeight * type.standardMinutes + (sampleCount * meanSec) / 60
  return total / (priorWeight + sampleCount)
}
