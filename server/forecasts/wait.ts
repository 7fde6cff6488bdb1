import { bindingsOfQueue, bindingsOfWindow, type HallPlan, type ServiceType } from '../halls/index.ts'

/** What the catalogue's minutes weigh against what was measured, in services. */
const priorWeight = 5
const stepMin = 5

/** What a hall has measured of a service type. */
export type Learned = { sampleCount: number; meanSec: number }

export type WaitingBefore = { queueId: number; reservedWindowId: number | null; count: number }

/** How things stand in the hall while somebody waits. */
export type Situation = {
  openWindowIds: ReadonlySet<number>
  /** Waiting tickets with a smaller key: how many in which queue, for which window only. */
  waitingBefore: readonly WaitingBefore[]
  learned: Learned | null
}

/** What is waited for, and where only, when the number was sent to one window. */
export type Wanted = { type: ServiceType; reservedWindowId: number | null }

/** The windows that may call a ticket: those that are open, or all that are bound to its queue while none is open. */
function eligibleWindows(
  plan: HallPlan,
  { type, reservedWindowId }: Wanted,
  open: ReadonlySet<number>,
): number[] {
  if (reservedWindowId !== null) return [reservedWindowId]
  const bound = bindingsOfQueue(plan, type.queueId).map((binding) => binding.windowId)
  const openOnes = bound.filter((windowId) => open.has(windowId))
  return openOnes.length > 0 ? openOnes : bound
}

/** People ahead, exact: waiting tickets with a smaller key that at least one eligible window may call. */
function aheadCount(plan: HallPlan, wanted: Wanted, { waitingBefore, openWindowIds }: Situation): number {
  const windows = eligibleWindows(plan, wanted, openWindowIds)
  const queues = new Set(
    windows.flatMap((windowId) => bindingsOfWindow(plan, windowId).map((b) => b.queueId)),
  )
  queues.add(wanted.type.queueId)
  const isAhead = ({ queueId, reservedWindowId }: WaitingBefore) =>
    reservedWindowId === null ? queues.has(queueId) : windows.includes(reservedWindowId)
  return waitingBefore.reduce((sum, line) => sum + (isAhead(line) ? line.count : 0), 0)
}

export type Forecast = { aheadCount: number; estimatedWaitMin: number | null }

/** What a citizen is told of the wait. */
export function forecastOf(plan: HallPlan, wanted: Wanted, situation: Situation): Forecast {
  const people = aheadCount(plan, wanted, situation)
  return { aheadCount: people, estimatedWaitMin: estimatedWaitMin(plan, wanted, situation, people) }
}

/**
 * Minutes until a ticket is called, a multiple of 5: people ahead × mean duration ÷ open windows that may call the
 * queue, a window that serves n queues counting 1/n. Null while no such window is open.
 */
function estimatedWaitMin(
  plan: HallPlan,
  wanted: Wanted,
  situation: Situation,
  people: number,
): number | null {
  const { openWindowIds, learned } = situation
  const windows = eligibleWindows(plan, wanted, openWindowIds).filter((id) => openWindowIds.has(id))
  if (windows.length === 0) return null
  const capacity = windows.reduce((sum, id) => sum + 1 / bindingsOfWindow(plan, id).length, 0)
  const minutes = (people * meanServiceMin(wanted.type, learned)) / capacity
  return Math.ceil(Math.round(minutes * 1000) / 1000 / stepMin) * stepMin
}

/** The learned mean, drawn towards the catalogue's minutes while little was measured. */
export function meanServiceMin(type: ServiceType, learned: Learned | null): number {
  const { sampleCount, meanSec } = learned ?? { sampleCount: 0, meanSec: 0 }
  const total = priorWeight * type.standardMinutes + (sampleCount * meanSec) / 60
  return total / (priorWeight + sampleCount)
}
