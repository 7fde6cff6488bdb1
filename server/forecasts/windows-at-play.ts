import { bindingsOfWindow, openingOn, type HallPlan } from '../halls/index.ts'
import { businessDay, instantOf } from '../platform/business-day.ts'
import { nearTo } from './near.ts'
import { afterRests, type PlayedWindow, type Rest } from './play-forward.ts'
import type { Situation } from './wait.ts'

/** Mean minutes of a service in each queue. */
export type MeanMin = (queueId: number) => number

type Around = { situation: Situation; meanMin: MeanMin }

/** The windows near a queue, each from when it can call somebody: those that are open, and those on a break that is to end. */
export function windowsAtPlay(plan: HallPlan, queueId: number, around: Around): PlayedWindow[] {
  const { now, openWindowIds, backAt } = around.situation
  const near = [...nearTo(plan, queueId).windowIds]
  const gaps = gapsToday(plan, now)
  const rests = (id: number) => (plan.windows.get(id)?.lunchDuty ? [] : gaps)
  // Who works into the lunch break works through it.
  const ahead = (id: number) => rests(id).filter(({ fromMin }) => fromMin > 0)
  const busyMin = residuals(plan, near, around)
  const open = near
    .filter((id) => openWindowIds.has(id))
    .map((id) => ({ id, freeAtMin: afterRests(busyMin.get(id) ?? 0, ahead(id)), rests: ahead(id) }))
  const back = near.flatMap((id) => {
    const min = minutesBetween(now, backAt.get(id) ?? now)
    return min > 0 ? [{ id, freeAtMin: afterRests(min, rests(id)), rests: rests(id) }] : []
  })
  return [...open, ...back]
}

/**
 * How long the busy windows are still taken, in minutes: with the average of half a service, and one after the other
 * where several serve the same queue, as they do who began at different moments.
 */
function residuals(
  plan: HallPlan,
  windowIds: readonly number[],
  { situation, meanMin }: Around,
): Map<number, number> {
  const busy = windowIds.filter((id) => situation.busyWindowIds.has(id)).toSorted((a, b) => a - b)
  const byQueue = Map.groupBy(busy, (id) => ownQueue(plan, id))
  return new Map(
    [...byQueue].flatMap(([queueId, ids]) =>
      ids.map((id, place) => [id, (meanMin(queueId ?? 0) * (place + 0.5)) / ids.length] as const),
    ),
  )
}

const ownQueue = (plan: HallPlan, windowId: number): number | undefined =>
  bindingsOfWindow(plan, windowId).toSorted((a, b) => a.handicapMin - b.handicapMin)[0]?.queueId

/** The hours between those the hall is open for everybody, from now on. */
function gapsToday(plan: HallPlan, now: Date): Rest[] {
  const day = businessDay(now)
  const { intervals } = openingOn(plan, day)
  const minuteOf = (time: string) => minutesBetween(now, instantOf(day, time))
  return intervals.slice(1).map(({ from }, place) => ({
    fromMin: minuteOf(intervals[place]?.to ?? from),
    toMin: minuteOf(from),
  }))
}

const minutesBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 60_000
