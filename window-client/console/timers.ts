import type { CurrentTicket } from '../../contract/windows.ts'

/** A called person who has not come for so long is perhaps not there. */
const absentAfterMs = 90_000

/** The clocks of the ticket in hand, in ms of hall time. */
export type TicketTimers = {
  /** From taking the number to being called. */
  waitedMs: number
  /** From the call to the start of service, or until now. */
  calledMs: number
  /** Null before service starts. */
  serviceMs: number | null
  /** How much of the standard time is used; 1 is all of it. */
  serviceShare: number
  /** Twice the standard time is over. */
  isLong: boolean
  /** Called for so long that passing comes to mind. */
  isAbsent: boolean
}

export function ticketTimers(ticket: CurrentTicket, nowMs: number): TicketTimers {
  const calledAtMs = Date.parse(ticket.calledAt)
  const servingAtMs = ticket.servingAt === null ? null : Date.parse(ticket.servingAt)
  const serviceMs = servingAtMs === null ? null : Math.max(0, nowMs - servingAtMs)
  const serviceShare = serviceMs === null ? 0 : serviceMs / (ticket.standardMinutes * 60_000)
  const calledMs = Math.max(0, (servingAtMs ?? nowMs) - calledAtMs)
  return {
    waitedMs: Math.max(0, calledAtMs - Date.parse(ticket.takenAt)),
    calledMs,
    serviceMs,
    serviceShare,
    isLong: serviceShare >= 2,
    isAbsent: servingAtMs === null && calledMs > absentAfterMs,
  }
}

/** 0:35, 12:05 or 1:02:05. */
export function durationText(durationMs: number): string {
  const seconds = Math.floor(durationMs / 1000)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const tail = twoDigits(seconds % 60)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${tail}` : `${minutes}:${tail}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
