import { bindingsOfQueue, bindingsOfWindow, type HallPlan, type ServiceType } from '../halls/index.ts'
import { minutesUntilCalled, type PlayedLine, type PlayedWindow } from './play-forward.ts'

/** What the catalogue's minutes weigh against what was measured, in services. */
const priorWeight = 5
const stepMin = 5

/** What a hall has measured of the services of a queue. */
export type Learned = { queueId: number; sampleCount: number; meanSec: number }

export type WaitingBefore = { queueId: number; reservedWindowId: number | null; count: number }

/** How things stand in the hall while somebody waits. */
export type Situation = {
  openWindowIds: ReadonlySet<number>
  /** Those of them that have somebody. */
  busyWindowIds: ReadonlySet<number>
  /** Waiting tickets with a smaller key: how many in which queue, for which window only. */
  waitingBefore: readonly WaitingBefore[]
  learned: readonly Learned[]
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
  return {
    aheadCount: aheadCount(plan, wanted, situation),
    estimatedWaitMin: estimatedWaitMin(plan, wanted, situation),
  }
}

/**
 * Minutes until a ticket is called, a multiple of 5: the order rule played forward over the open windows, their
 * bindings and handicaps, with learned service times. Null while no open window calls its queue.
 */
function estimatedWaitMin(plan: HallPlan, wanted: Wanted, situation: Situation): number | null {
  const { queueId } = wanted.type
  const meanMin = meansOf(plan, situation.learned)
  const windows = [...situation.openWindowIds].map((id) => playedWindow(plan, id, { situation, meanMin }))
  const lines = situation.waitingBefore.map((line): PlayedLine => ({
    count: line.count,
    serviceMin: meanMin(line.queueId),
    handicaps: handicapsOf(plan, line),
  }))
  const mine = handicapsOf(plan, { queueId, reservedWindowId: wanted.reservedWindowId })
  const minutes = minutesUntilCalled(windows, lines, mine)
  return minutes === null ? null : Math.ceil(Math.round(minutes * 1000) / 1000 / stepMin) * stepMin
}

type MeanMin = (queueId: number) => number

/** Whoever is being served has, on the average, half of the service left. */
function playedWindow(
  plan: HallPlan,
  id: number,
  { situation, meanMin }: { situation: Situation; meanMin: MeanMin },
): PlayedWindow {
  const own = bindingsOfWindow(plan, id).toSorted((a, b) => a.handicapMin - b.handicapMin)[0]
  const isBusy = situation.busyWindowIds.has(id) && own !== undefined
  return { id, freeAtMin: isBusy ? meanMin(own.queueId) / 2 : 0 }
}

function handicapsOf(
  plan: HallPlan,
  { queueId, reservedWindowId }: Pick<WaitingBefore, 'queueId' | 'reservedWindowId'>,
): Map<number, number> {
  const handicaps = new Map(bindingsOfQueue(plan, queueId).map((each) => [each.windowId, each.handicapMin]))
  if (reservedWindowId === null) return handicaps
  return new Map([[reservedWindowId, handicaps.get(reservedWindowId) ?? 0]])
}

/** Mean minutes of a service in each queue: what was learned, drawn towards the catalogue while little was measured. */
function meansOf(plan: HallPlan, learned: readonly Learned[]): MeanMin {
  const typesByQueue = Map.groupBy(plan.serviceTypes.values(), (type) => type.queueId)
  const learnedByQueue = new Map(learned.map((each) => [each.queueId, each]))
  return (queueId) => {
    const types = typesByQueue.get(queueId) ?? []
    const standardMin = types.reduce((sum, type) => sum + type.standardMinutes, 0) / (types.length || 1)
    const { sampleCount, meanSec } = learnedByQueue.get(queueId) ?? { sampleCount: 0, meanSec: 0 }
    return (priorWeight * standardMin + (sampleCount * meanSec) / 60) / (priorWeight + sampleCount)
  }
}
