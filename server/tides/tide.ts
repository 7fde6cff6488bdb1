import { bindingsOfWindow, dayEndOf, type HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'

export type TideOrder = { windowId: number; queueIds: number[]; untilAt: Date }

/**
 * The queues a window is to help with: known ones, that are not its own anyway, until a moment of the same day.
 * @throws DomainError window-unknown, queue-unknown, tide-until, tide-own-queue
 */
export function requireTide(plan: HallPlan, { windowId, queueIds, untilAt }: TideOrder, now: Date): void {
  if (!plan.windows.has(windowId)) throw new DomainError('window-unknown')
  if (queueIds.some((queueId) => !plan.queues.has(queueId))) throw new DomainError('queue-unknown')
  // A leap second is well written, and no moment.
  const isNoMoment = Number.isNaN(untilAt.getTime())
  if (isNoMoment || untilAt <= now || untilAt > dayEndOf(plan, businessDay(now)))
    throw new DomainError('tide-until')
  const own = bindingsOfWindow(plan, windowId).filter(({ untilAt: isTide }) => isTide === undefined)
  const known = own.find(({ queueId }) => queueIds.includes(queueId))
  if (!known) return
  throw new DomainError('tide-own-queue', { queue: plan.queues.get(known.queueId)?.name ?? '' })
}
