import type { TicketProgress, TicketStatus } from '../../contract/tickets.ts'

/** With so few ahead it is time to go to the window. */
const nearAhead = 3

/** Whether the holder should get ready now. */
export function isNear({ status, aheadCount }: Pick<TicketProgress, 'status' | 'aheadCount'>): boolean {
  return status === 'WAITING' && aheadCount !== null && aheadCount <= nearAhead
}

/** Nothing will happen to this number any more. */
export function isOver(status: TicketStatus): boolean {
  return status === 'COMPLETED' || status === 'CANCELLED' || status === 'VOIDED' || status === 'EXPIRED'
}

/** The holder may give the number back. */
export const isCancellable = (status: TicketStatus): boolean => status === 'WAITING' || status === 'PASSED'

/** Which of two answers is the newer: a message may overtake an answer on its way. */
export function newer(shown: TicketProgress | null, incoming: TicketProgress): TicketProgress {
  return shown && Date.parse(incoming.clock.now) < Date.parse(shown.clock.now) ? shown : incoming
}

/** A call the holder has not been told of: the first one, or one more. */
export function isNewCall(before: TicketProgress | null, after: TicketProgress): boolean {
  if (after.status !== 'CALLED') return false
  return before?.status !== 'CALLED' || after.callCount > before.callCount
}

/** The token of /t/:token; null when the address holds none. */
export function tokenIn(pathname: string): string | null {
  return /^\/t\/([A-Za-z0-9_-]{22})\/?$/.exec(pathname)?.[1] ?? null
}

/** Whole minutes of hall time left, rounded up. */
export function minutesLeft(before: string, nowMs: number): number {
  return Math.max(0, Math.ceil((Date.parse(before) - nowMs) / 60_000))
}
