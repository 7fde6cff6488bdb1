import type { TicketStatus } from '../contract/tickets.ts'
import type { DayBook, VisitEnd } from './day-book.ts'
import type { DayClock } from './day-clock.ts'
import type { HallClient } from './hall-client.ts'

export type LeftOver = { clock: DayClock; book: DayBook; client: HallClient; closesAtMs: number }

/** The hall ends its day an hour after closing, unless it is set otherwise. */
const dayEndsAfterMs = 66 * 60_000

const ends: Partial<Record<TicketStatus, VisitEnd>> = {
  COMPLETED: 'SERVED',
  PASSED: 'PASSED',
  VOIDED: 'PASSED',
  CANCELLED: 'CANCELLED',
  EXPIRED: 'EXPIRED',
}

/** Asks for every number that nobody finished what became of it, until the hall has ended its day. */
export async function settleLeftOver({ clock, book, client, closesAtMs }: LeftOver): Promise<void> {
  for (;;) {
    for (const visit of book.openVisits()) {
      const { status } = await client.request('GET /api/progress/:token', { token: visit.token }, null)
      const end = ends[status]
      if (end) book.end(visit, end)
    }
    if (book.openVisits().length === 0 || clock.nowMs() > closesAtMs + dayEndsAfterMs) return
    await clock.until(clock.nowMs() + 1000 * Math.max(60, clock.speed))
  }
}
