import type { FinishOutcome, PriorityCategory, TicketStatus } from '../../contract/tickets.ts'
import type { CallExplanation, RankAdjustment } from '../../contract/windows.ts'
import type { HallSettings } from '../halls/index.ts'
import { plusMinutes, plusSeconds, wallTime } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'

/** A ticket after it was taken. Who holds it is not part of it. */
export type Ticket = {
  id: number
  hallId: number
  businessDay: string
  queueId: number
  serviceTypeId: number
  ticketNo: string
  status: TicketStatus
  maskedName: string | null
  priority: PriorityCategory | null
  takenAt: Date
  rankAt: Date
  adjustments: RankAdjustment[]
  windowId: number | null
  calledAt: Date | null
  lastCalledAt: Date | null
  callCount: number
  explanation: CallExplanation | null
  servingAt: Date | null
  heldAt: Date | null
  /** Service types of the matters already done under this number. */
  mattersDone: number[]
  /** Sent to this window: no other calls it. */
  reservedWindowId: number | null
  passedAt: Date | null
  passCount: number
}

/** A ticket in a window's hands. */
export type CalledTicket = Ticket & { windowId: number; calledAt: Date; lastCalledAt: Date }

export const statusNames: Record<TicketStatus, string> = {
  WAITING: '等候中',
  CALLED: '已呼叫',
  SERVING: '办理中',
  HELD: '挂起',
  PASSED: '已过号',
  COMPLETED: '已办结',
  CANCELLED: '已退号',
  VOIDED: '已作废',
  EXPIRED: '已过期',
}

/** The label a priority carries on slip, console and phone. */
export const priorityNames: Record<PriorityCategory, string> = {
  ELDER: '老年人优先',
  DISABLED: '残疾人优先',
  PREGNANT: '孕产妇优先',
  MILITARY: '军人优先',
  VETERAN: '退役军人优先',
  MARTYR_FAMILY: '烈属优先',
  FIRE: '消防救援优先',
  SICK: '重病优先',
  INFANT: '携婴幼儿优先',
  EMERGENCY: '急事优先',
}

/** When the voice may call again; null when the calls are used up. */
export function recallableAt(ticket: CalledTicket, settings: HallSettings): Date | null {
  return ticket.callCount < settings.maxCalls
    ? plusSeconds(ticket.lastCalledAt, settings.recallEverySec)
    : null
}

/** When the number may be passed: at once after enough calls, else a while after the first. */
export function passableAt(ticket: CalledTicket, settings: HallSettings): Date {
  if (ticket.callCount >= settings.minCallsBeforePass) return ticket.lastCalledAt
  return plusSeconds(ticket.calledAt, settings.passAfterSec)
}

/** Until when a call made by mistake can be taken back. */
export const undoableUntil = (ticket: CalledTicket, settings: HallSettings): Date =>
  plusSeconds(ticket.calledAt, settings.undoWithinSec)

/** Until when a passed number can come back. */
export const restoreBefore = (passedAt: Date, settings: HallSettings): Date =>
  plusMinutes(passedAt, settings.restoreWithinMin)

/** A waiting ticket in the hands of the window that calls it. */
export function calledTo(
  ticket: Ticket,
  { windowId, at, explanation }: { windowId: number; at: Date; explanation: CallExplanation },
): CalledTicket {
  const called = { windowId, calledAt: at, lastCalledAt: at, callCount: 1, explanation }
  return { ...ticket, ...called, status: 'CALLED' }
}

/** @throws DomainError ticket-state, recall-used-up, recall-too-soon */
export function recall(ticket: CalledTicket, settings: HallSettings, now: Date): CalledTicket {
  requireStatus(ticket, ['CALLED'], '重呼')
  const from = recallableAt(ticket, settings)
  const { ticketNo } = ticket
  if (!from) throw new DomainError('recall-used-up', { ticketNo, limit: settings.maxCalls })
  if (now < from) throw new DomainError('recall-too-soon', { seconds: secondsUntil(from, now) })
  return { ...ticket, callCount: ticket.callCount + 1, lastCalledAt: now }
}

/** @throws DomainError ticket-state */
export function start(ticket: CalledTicket, now: Date): CalledTicket {
  requireStatus(ticket, ['CALLED'], '开始办理')
  return { ...ticket, status: 'SERVING', servingAt: now }
}

export type Finish = { outcome: FinishOutcome; servedSec: number }

/** @throws DomainError ticket-state */
export function finish(ticket: CalledTicket, outcome: FinishOutcome, now: Date): Finish {
  requireStatus(ticket, ['SERVING'], '办结')
  const servingAt = ticket.servingAt ?? ticket.calledAt
  return { outcome, servedSec: Math.round((now.getTime() - servingAt.getTime()) / 1000) }
}

/** @throws DomainError ticket-state, pass-too-soon */
export function requirePassable(ticket: CalledTicket, settings: HallSettings, now: Date): void {
  requireStatus(ticket, ['CALLED'], '过号')
  const from = passableAt(ticket, settings)
  if (now < from) throw new DomainError('pass-too-soon', { seconds: secondsUntil(from, now) })
}

/** @throws DomainError ticket-state, undo-too-late */
export function requireUndoable(ticket: CalledTicket, settings: HallSettings, now: Date): void {
  requireStatus(ticket, ['CALLED'], '撤回呼叫')
  if (now > undoableUntil(ticket, settings)) {
    throw new DomainError('undo-too-late', { seconds: settings.undoWithinSec })
  }
}

/** @throws DomainError ticket-state, restore-used-up, restore-too-late */
export function requireRestorable(ticket: Ticket, settings: HallSettings, now: Date): void {
  requireStatus(ticket, ['PASSED'], '恢复')
  if (settings.restorePolicy === 'VOID') throw new DomainError('restore-not-allowed')
  const { ticketNo, passedAt } = ticket
  if (!passedAt) throw new DomainError('ticket-unknown')
  if (ticket.passCount > settings.maxPassCount) throw new DomainError('restore-used-up', { ticketNo })
  const before = restoreBefore(passedAt, settings)
  if (now > before) throw new DomainError('restore-too-late', { ticketNo, before: wallTime(before) })
}

/** @throws DomainError ticket-state */
export function hold(ticket: CalledTicket): void {
  requireStatus(ticket, ['SERVING'], '挂起')
}

/** When a number put aside counts as passed. */
export const holdEndsAt = (heldAt: Date, settings: HallSettings): Date =>
  plusMinutes(heldAt, settings.holdMaxMin)

/** A number put aside goes on at this window. @throws DomainError ticket-state */
export function resume(ticket: Ticket, windowId: number, now: Date): CalledTicket {
  requireStatus(ticket, ['HELD'], '继续办理')
  const { calledAt, lastCalledAt } = ticket
  if (!calledAt || !lastCalledAt) throw new DomainError('ticket-unknown')
  return { ...ticket, status: 'SERVING', windowId, servingAt: now, heldAt: null, calledAt, lastCalledAt }
}

/** @throws DomainError ticket-state */
export function requireTransferable(ticket: Ticket): void {
  requireStatus(ticket, ['SERVING', 'WAITING'], '转移')
}

/** @throws DomainError ticket-state */
export function requireMoreMatters(ticket: CalledTicket): void {
  requireStatus(ticket, ['SERVING'], '增加事项')
}

/** Waiting, so that its place in line may still change. @throws DomainError ticket-state */
export function requireWaiting(ticket: Ticket, action: string): void {
  requireStatus(ticket, ['WAITING'], action)
}

/** @throws DomainError ticket-state */
export function requireVoidable(ticket: Ticket): void {
  requireStatus(ticket, ['WAITING', 'PASSED', 'HELD'], '作废')
}

/** @throws DomainError ticket-state */
export function requireCancellable(ticket: Ticket): void {
  requireStatus(ticket, ['WAITING', 'PASSED'], '退号')
}

/** Paper is for those who still come. @throws DomainError ticket-state */
export function requirePrintable(ticket: Ticket): void {
  requireStatus(ticket, ['WAITING', 'CALLED', 'PASSED'], '打印小票')
}

/** Whose number is not over may still say more of what they come for. @throws DomainError ticket-state */
export function requireUnfinished(ticket: Ticket): void {
  requireStatus(ticket, ['WAITING', 'CALLED', 'PASSED', 'SERVING', 'HELD'], '填写问卷')
}

/**
 * The ticket in this window's hands.
 * @throws DomainError ticket-not-here
 */
export function inHandsOf(ticket: Ticket, windowId: number): CalledTicket {
  const { calledAt, lastCalledAt } = ticket
  if (ticket.windowId !== windowId || !calledAt || !lastCalledAt) {
    throw new DomainError('ticket-not-here', { ticketNo: ticket.ticketNo })
  }
  return { ...ticket, windowId, calledAt, lastCalledAt }
}

function requireStatus(ticket: Ticket, allowed: TicketStatus[], action: string): void {
  if (allowed.includes(ticket.status)) return
  throw new DomainError('ticket-state', {
    ticketNo: ticket.ticketNo,
    status: statusNames[ticket.status],
    action,
  })
}

const secondsUntil = (at: Date, now: Date): number => Math.ceil((at.getTime() - now.getTime()) / 1000)
