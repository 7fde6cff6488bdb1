import type { HallFiles } from '../hall-files/index.ts'
import type { SetupRemark } from '../../contract/setup.ts'
import type { HallFacts } from './hall-facts.ts'
import { staffGuards } from './staff-guards.ts'

/** A change of the set-up while the hall is running, and who wants it (work number). */
export type Proposal = { before: HallFiles; after: HallFiles; facts: HallFacts; by: string }

/** What a running hall does not allow, though the set-up would be right: nobody's number may be lost. */
export function guardMistakes(proposal: Proposal): SetupRemark[] {
  return [
    ...windowGuards(proposal),
    ...queueGuards(proposal),
    ...serviceTypeGuards(proposal),
    ...bindingGuards(proposal),
    ...staffGuards(proposal),
  ]
}

function windowGuards({ before, after, facts }: Proposal): SetupRemark[] {
  const kept = new Set(after.windows.map(({ no }) => no))
  return before.windows
    .filter(({ no }) => !kept.has(no))
    .flatMap(({ no }) => {
      const session = facts.openWindows.find(({ windowNo }) => windowNo === no)
      const count = countOf(facts, ({ windowNo, reservedFor }) => windowNo === no || reservedFor === no)
      return [
        ...(session ? [`${no}号窗口正由${session.staffName}使用，请先关闭窗口再删除。`] : []),
        ...(count > 0 ? [`${no}号窗口有${count}个号码未办结（在办、挂起或指定到该窗口），不能删除。`] : []),
      ].map((reason) => at('windows', no, reason))
    })
}

function queueGuards({ before, after, facts }: Proposal): SetupRemark[] {
  const kept = new Map(after.queues.map((queue) => [queue.code, queue]))
  return before.queues.flatMap(({ code, name, prefix, numberFrom, numberTo }) => {
    const next = kept.get(code)
    const count = countOf(facts, ({ queue }) => queue === code)
    if (!next) return count > 0 ? at('queues', code, `队列“${name}”有${count}个号码未办结，不能删除。`) : []
    const isSame = next.prefix === prefix && next.numberFrom === numberFrom && next.numberTo === numberTo
    if (isSame || !facts.queuesUsedToday.has(code)) return []
    const reason = `队列“${name}”今日已取号，号码字母和号段请在当日取号之前修改。`
    return { ...at('queues', code, reason), column: next.prefix === prefix ? 'numberFrom' : 'prefix' }
  })
}

/** A service type may move to another queue: numbers already taken stay where they are. */
function serviceTypeGuards({ before, after, facts }: Proposal): SetupRemark[] {
  const kept = new Set(after.serviceTypes.map(({ code }) => code))
  return before.serviceTypes
    .filter(({ code }) => !kept.has(code))
    .flatMap(({ code, name }) => {
      const count = countOf(facts, ({ serviceType }) => serviceType === code)
      return count > 0 ? at('service-types', code, `业务“${name}”有${count}个号码未办结，不能删除。`) : []
    })
}

/**
 * Whoever has a number of a queue must find a window that calls it, and the window the number was sent to. What was so
 * before is no reason to refuse another change: a window that helps out (潮汐) is not bound in the set-up at all.
 */
function bindingGuards({ before, after, facts }: Proposal): SetupRemark[] {
  const kept = new Set(after.bindings.map(pairOf))
  const called = new Set(after.bindings.map(({ queue }) => queue))
  const unbound = new Set(before.bindings.map(pairOf).filter((pair) => !kept.has(pair)))
  const unboundQueues = new Set(before.bindings.map(({ queue }) => queue).filter((code) => !called.has(code)))
  const windows = new Set(after.windows.map(({ no }) => no))
  return after.queues.flatMap(({ code, name }) => {
    const live = facts.live.filter(({ queue }) => queue === code)
    const count = countOf(facts, ({ queue }) => queue === code)
    if (count > 0 && unboundQueues.has(code))
      return at('queues', code, `队列“${name}”有${count}个号码未办结，至少应有一个窗口叫号。`)
    const sentTo = new Set(live.flatMap(({ reservedFor }) => reservedFor ?? []))
    return [...sentTo]
      .filter((no) => windows.has(no) && unbound.has(`${no}/${code}`))
      .map((no) =>
        at('bindings', `${no}/${code}`, `有号码指定到${no}号窗口，不能取消它与队列“${name}”的绑定。`),
      )
  })
}

const pairOf = ({ windowNo, queue }: HallFiles['bindings'][number]): string => `${windowNo}/${queue}`

function countOf({ live }: HallFacts, isMeant: (numbers: HallFacts['live'][number]) => boolean): number {
  return live.filter(isMeant).reduce((sum, { count }) => sum + count, 0)
}

const at = (sheet: SetupRemark['sheet'], key: string, reason: string): SetupRemark => {
  return { sheet, key, column: null, reason }
}
