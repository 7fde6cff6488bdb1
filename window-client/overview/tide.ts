import type { Overview, OverviewQueue, OverviewWindow } from '../../contract/overview.ts'

/** For how long a window may be asked to help: minutes, or until the hall closes. */
export const durations = [30, 60, 120, 'CLOSING'] as const
export type Duration = (typeof durations)[number]

/** Until when that is, hall time; never beyond closing. Null when the hall does not open again today. */
export function untilAt(duration: Duration, { closesAt }: Overview['opening'], nowMs: number): string | null {
  const closing = closesAt === null ? NaN : Date.parse(closesAt)
  if (!(closing > nowMs)) return null
  const end = duration === 'CLOSING' ? closing : Math.min(closing, nowMs + duration * 60_000)
  return new Date(end).toISOString()
}

/** The queues a window could help with, the fullest first. */
export function queuesToHelp({ queues }: Overview, { queueIds }: OverviewWindow): OverviewQueue[] {
  const others = queues.filter(({ queueId }) => !queueIds.includes(queueId))
  return others.sort((a, b) => b.waiting - a.waiting)
}

const readiness = ['IDLE', 'SERVING', 'CALLING', 'PAUSED', 'OFFLINE']

/** The windows that could help a queue: manned ones first, and those with the fewest people of their own. */
export function helpersOf({ windows, queues }: Overview, queueId: number): OverviewWindow[] {
  const waiting = new Map(queues.map((queue) => [queue.queueId, queue.waiting]))
  const load = ({ queueIds }: OverviewWindow) => queueIds.reduce((sum, id) => sum + (waiting.get(id) ?? 0), 0)
  const rank = (window: OverviewWindow) =>
    window.lostSince === null ? readiness.indexOf(window.state) : readiness.length
  return windows
    .filter((window) => window.kind !== 'DESK' && !window.queueIds.includes(queueId))
    .sort((a, b) => rank(a) - rank(b) || load(a) - load(b))
}
