import { bindingsOfQueue, bindingsOfWindow, type HallPlan } from '../halls/index.ts'

/** What a forecast looks at: the queues that may stand in the same line, and all windows that may call one of them. */
export type Near = { queueIds: ReadonlySet<number>; windowIds: ReadonlySet<number> }

const known = new WeakMap<HallPlan, Map<number, Near>>()

/** What is near a queue, whichever of the windows are open. A plan never changes, so it is worked out once. */
export function nearTo(plan: HallPlan, queueId: number): Near {
  const ofPlan = known.get(plan) ?? new Map<number, Near>()
  known.set(plan, ofPlan)
  const near = ofPlan.get(queueId) ?? workedOut(plan, queueId)
  ofPlan.set(queueId, near)
  return near
}

function workedOut(plan: HallPlan, queueId: number): Near {
  const windows = bindingsOfQueue(plan, queueId).map((binding) => binding.windowId)
  const queues = windows.flatMap((id) => bindingsOfWindow(plan, id).map((binding) => binding.queueId))
  const queueIds = new Set([queueId, ...queues])
  const windowIds = [...queueIds].flatMap((id) => bindingsOfQueue(plan, id).map((each) => each.windowId))
  return { queueIds, windowIds: new Set(windowIds) }
}
