import type { CurrentTicket, WindowSession, WindowTurn } from '../../contract/windows.ts'
import { type HallPlan, serviceTypeEver } from '../halls/index.ts'
import {
  passableAt,
  priorityNames,
  recallableAt,
  undoableUntil,
  type CalledTicket,
  type Ticket,
} from './ticket.ts'

/** The ticket in hand as the console shows it: no person beyond a masked name. */
export function currentTicket(plan: HallPlan, ticket: CalledTicket): CurrentTicket {
  const { settings } = plan
  const type = plan.serviceTypes.get(ticket.serviceTypeId)
  return {
    id: ticket.id,
    ticketNo: ticket.ticketNo,
    status: ticket.status,
    serviceTypeName: type?.name ?? '',
    maskedName: ticket.maskedName,
    priorityLabel: ticket.priority && priorityNames[ticket.priority],
    takenAt: ticket.takenAt.toISOString(),
    calledAt: ticket.calledAt.toISOString(),
    callCount: ticket.callCount,
    servingAt: ticket.servingAt?.toISOString() ?? null,
    standardMinutes: type?.standardMinutes ?? 0,
    materials: type?.materials ?? [],
    mattersDone: ticket.mattersDone.map((id) => serviceTypeEver(plan, id)?.name ?? ''),
    recallableAt: recallableAt(ticket, settings)?.toISOString() ?? null,
    passableAt: passableAt(ticket, settings).toISOString(),
    undoableUntil: undoableUntil(ticket, settings).toISOString(),
    explanation: ticket.explanation ?? { heads: [], adjustments: [], winner: ticket.ticketNo },
  }
}

/** The ticket a window holds, if it does hold one. */
export function heldBy(ticket: Ticket | null): CalledTicket | null {
  if (!ticket || (ticket.status !== 'CALLED' && ticket.status !== 'SERVING')) return null
  const { windowId, calledAt, lastCalledAt } = ticket
  return windowId && calledAt && lastCalledAt ? { ...ticket, windowId, calledAt, lastCalledAt } : null
}

export type TurnFacts = { windowId: number; seq: number; session: WindowSession; ticket: CalledTicket | null }

/** How a window stands after a command about a ticket. */
export function turnAfter(plan: HallPlan, { windowId, seq, session, ticket }: TurnFacts): WindowTurn {
  const busy = ticket && (ticket.status === 'CALLED' ? 'CALLING' : 'SERVING')
  const free = session.pauseReason ? 'PAUSED' : 'IDLE'
  return { windowId, seq, session, state: busy ?? free, current: ticket && currentTicket(plan, ticket) }
}
