import type { EstimatedWait } from '../../contract/wait-text.ts'
import { bindingsOfQueue, bindingsOfWindow, type HallPlan, type ServiceType } from '../halls/index.ts'
import { nearTo } from './near.ts'
import { minutesUntilCalled, type PlayedLine } from './play-forward.ts'
import { windowsAtPlay, type MeanMin } from './windows-at-play.ts'
import { waitRange } from './wait-range.ts'

/** What the catalogue's minutes weigh against what was measured, in services. */
const priorWeight = 5
/** From one service to the next: somebody is called, walks there and sits down. */
const changeOverMin = 0.75

/** What a hall has measured of the services of a queue. */
export type Learned = { queueId: number; sampleCount: number; meanSec: number }

export type WaitingBefore = { queueId: number; reservedWindowId: number | null; count: number }

/** How things stand in the hall while somebody waits. */
export type Situation = {
  now: Date
  openWindowIds: ReadonlySet<number>
  /** Those of them that have somebody. */
  busyWindowIds: ReadonlySet<number>
  /** Those on a break, with when it is to end. */
  backAt: ReadonlyMap<number, Date>
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

/** What a citizen is told of the wait; no minutes while no window that calls the number is open, or known to come back. */
export type Forecast = { aheadCount: number } & EstimatedWait

/** What a citizen is told: the people ahead, and the minutes from the order rule played forward. */
export function forecastOf(plan: HallPlan, wanted: Wanted, situation: Situation): Forecast {
  const near = nearTo(plan, wanted.type.queueId)
  const waitingBefore = situation.waitingBefore.filter(({ queueId }) => near.queueIds.has(queueId))
  const seen = { ...situation, waitingBefore }
  return { aheadCount: aheadCount(plan, wanted, seen), ...rangeOf(plan, wanted, seen) }
}

/** Played over the windows that are open or come back from a break, their bindings and handicaps, with learned service times. */
function rangeOf(plan: HallPlan, wanted: Wanted, situation: Situation): EstimatedWait {
  const { queueId } = wanted.type
  const meanMin = meansOf(plan, situation.learned)
  const windows = windowsAtPlay(plan, queueId, { situation, meanMin })
  const lines = situation.waitingBefore.map((line): PlayedLine => ({
    count: line.count,
    serviceMin: meanMin(line.queueId),
    handicaps: handicapsOf(plan, line),
  }))
  const mine = handicapsOf(plan, { queueId, reservedWindowId: wanted.reservedWindowId })
  const minutes = minutesUntilCalled(windows, lines, mine)
  if (minutes === null) return { estimatedWaitMin: null, estimatedWaitHighMin: null }
  const windowCount = windows.filter(({ id }) => mine.has(id)).length
  return waitRange(minutes, { serviceMin: meanMin(queueId), windowCount })
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
    const measuredMin = (sampleCount * meanSec) / 60
    return changeOverMin + (priorWeight * standardMin + measuredMin) / (priorWeight + sampleCount)
  }
}
