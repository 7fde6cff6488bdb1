import type { PriorityCategory, TicketSlip } from '../../contract/tickets.ts'
import { mayComeTooLate, placesOfQueue, type HallPlan, type ServiceType } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import { buildSlip, flowNoOf } from '../slips/index.ts'
import { priorityNames } from './ticket.ts'

/** What a slip says of its ticket. */
export type SlipTicket = {
  id: number
  ticketNo: string
  takenAt: Date
  type: ServiceType
  priority: PriorityCategory | null
  maskedName: string | null
  aheadCount: number
  estimatedWaitMin: number | null
  estimatedWaitHighMin: number | null
  /** How often the slip was printed again; left out on the first. */
  reprint?: number
}

/** The slip as data (DOMAIN §4.4), the same on paper, on the kiosk and printed again. */
export function slipOf(plan: HallPlan, ticket: SlipTicket, progressUrl: string): TicketSlip {
  const { name: hallName, consultPhone, complaintPhone } = plan.hall
  const { id, ticketNo, takenAt, type, priority, maskedName } = ticket
  const { aheadCount, estimatedWaitMin, estimatedWaitHighMin } = ticket
  return buildSlip({
    hallName,
    phones: {
      consultPhone,
      complaintPhone,
      hotline: '12345',
    },
    serviceTypeName: type.name,
    ticketNo,
    maskedName,
    aheadCount,
    estimatedWaitMin,
    estimatedWaitHighMin,
    progressUrl,
    windows: placesOfQueue(plan, type.queueId),
    takenAt: takenAt.toISOString(),
    flowNo: flowNoOf(businessDay(takenAt), id),
    priorityLabel: priority && priorityNames[priority],
    materials: type.materials,
    restoreMin: plan.settings.restoreWithinMin,
    reprint: ticket.reprint ?? 0,
    nearClosing: mayComeTooLate(plan, takenAt, estimatedWaitHighMin ?? estimatedWaitMin),
  })
}
