import type { Clock } from '../../contract/basics.ts'
import type { TicketProgress } from '../../contract/tickets.ts'
import type { RankAdjustment } from '../../contract/windows.ts'
import { forecastOf, type Situation } from '../forecasts/index.ts'
import { closingOf, type HallPlan, placeOf, placesOfQueue, serviceTypeEver } from '../halls/index.ts'
import { wallTime } from '../platform/business-day.ts'
import { priorityNames, restoreBefore, type Ticket } from './ticket.ts'

/** `clock` is read before the rows: whoever compares two answers by their clocks finds the later look newer. */
export type Looking = { clock: Clock; situation: Situation }

/** What the holder of a slip sees: the place in line while waiting, the window once called. */
export function progressOf(plan: HallPlan, ticket: Ticket, { clock, situation }: Looking): TicketProgress {
  const type = serviceTypeEver(plan, ticket.serviceTypeId)
  const isWaiting = ticket.status === 'WAITING' && type !== undefined
  const { consultPhone, complaintPhone, name: hallName } = plan.hall
  const { windowId, calledAt, passedAt, reservedWindowId } = ticket
  const isPassed = ticket.status === 'PASSED' && passedAt !== null
  return {
    hallName,
    phones: { consultPhone, complaintPhone, hotline: '12345' },
    clock,
    businessDay: ticket.businessDay,
    ticketNo: ticket.ticketNo,
    serviceTypeName: type?.name ?? '',
    status: ticket.status,
    priorityLabel: ticket.priority && priorityNames[ticket.priority],
    takenAt: ticket.takenAt.toISOString(),
    ...(isWaiting
      ? forecastOf(plan, { type, reservedWindowId }, situation)
      : { aheadCount: null, estimatedWaitMin: null, estimatedWaitHighMin: null }),
    windows:
      reservedWindowId === null ? placesOfQueue(plan, ticket.queueId) : [placeOf(plan, reservedWindowId)],
    calledTo: windowId && !isWaiting ? placeOf(plan, windowId) : null,
    calledAt: calledAt?.toISOString() ?? null,
    callCount: ticket.callCount,
    passedAt: isPassed ? passedAt.toISOString() : null,
    restoreBefore: isPassed ? restoreBefore(passedAt, plan.settings).toISOString() : null,
    restoreWithinMin: plan.settings.restoreWithinMin,
    closesAt: closingOf(plan, ticket.businessDay)?.toISOString() ?? null,
    materials: type?.materials ?? [],
    rankReasons: ticket.adjustments.map((adjustment) => reasonInWords(ticket, adjustment)),
  }
}

function reasonInWords(ticket: Ticket, { rule, to, from }: RankAdjustment): string {
  const minutes = Math.round((Date.parse(from) - Date.parse(to)) / 60_000)
  switch (rule) {
    case 'PRIORITY':
    case 'EMERGENCY': {
      const label = ticket.priority ? priorityNames[ticket.priority] : '优先'
      return `${label}：按${wallTime(new Date(to))}取号排队，提前${minutes}分钟`
    }
    case 'RESTORE':
      return `过号后恢复：按${wallTime(new Date(to))}排队`
    case 'TRANSFER':
      return `转到本业务：按${wallTime(new Date(to))}排队，取号时间不变`
    case 'SUPPLEMENT':
      return `携补齐的材料返回：按${wallTime(new Date(to))}取号排队，提前${minutes}分钟`
    case 'PIN':
      return '经大厅管理人员批准提前办理'
    default:
      return rule satisfies never
  }
}
