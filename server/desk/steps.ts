import type { TicketStep } from '../../contract/desk.ts'
import { windowInWords } from '../../contract/places.ts'
import type { HallEvent, VoidReason } from '../events.ts'
import { placeOf, serviceTypeEver, type HallPlan } from '../halls/index.ts'
import { priorityNames } from '../tickets/index.ts'

/** Why a number was made void, in words. */
export const voidReasonNames: Record<VoidReason, string> = {
  RESTORE_TIME_OVER: '过号超时未恢复',
  PASSES_USED_UP: '过号次数已满',
  WRONG_IDENTITY: '身份信息有误',
  ABUSE: '违规取号',
  OTHER: '其他原因',
}

/** One event of a ticket's day in the words of the help desk; null for what says nothing new. */
export function stepOf(plan: HallPlan, { at, event }: { at: Date; event: HallEvent }): TicketStep | null {
  const text = wordsOf(plan, event)
  return text === null ? null : { at: at.toISOString(), text }
}

function wordsOf(plan: HallPlan, event: HallEvent): string | null {
  const at = (windowId: number) => windowInWords(placeOf(plan, windowId))
  const service = (id: number) => serviceTypeEver(plan, id)?.name ?? ''
  switch (event.type) {
    case 'ticket-taken':
      return `取号：${service(event.serviceTypeId)}`
    case 'ticket-called':
      return `${at(event.windowId)}呼叫${event.explanation.outOfTurn === undefined ? '' : '（指定叫号）'}`
    case 'ticket-recalled':
      return `${at(event.windowId)}第${event.callCount}次呼叫`
    case 'ticket-call-undone':
      return `${at(event.windowId)}撤回呼叫`
    case 'ticket-started':
      return `${at(event.windowId)}开始办理`
    case 'ticket-finished':
      return `${at(event.windowId)}办结：${service(event.serviceTypeId)}`
    case 'matter-added':
      return `${at(event.windowId)}续办：${service(event.serviceTypeId)}`
    case 'ticket-passed':
      return `${at(event.windowId)}过号`
    case 'hold-expired':
      return '挂起超时，按过号处理'
    case 'ticket-held':
      return `${at(event.windowId)}挂起`
    case 'ticket-resumed':
      return `${at(event.windowId)}继续办理`
    case 'ticket-restored':
      return '过号恢复'
    case 'ticket-transferred':
      return `转移：${service(event.fromServiceTypeId)} → ${service(event.serviceTypeId)}`
    case 'priority-granted':
      return `认定${priorityNames[event.priority]}`
    case 'ticket-pinned':
      return '置顶'
    case 'ticket-cancelled':
      return '退号'
    case 'ticket-voided':
      return `作废：${voidReasonNames[event.reason]}`
    case 'slip-reprinted':
      return `补打小票（第${event.count}次）`
    default:
      return null
  }
}
