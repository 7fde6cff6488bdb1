import type { FinishOutcome } from '../../contract/tickets.ts'
import { learnDuration } from '../forecasts/index.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { openOnSite } from '../ratings/index.ts'
import { insertMatter } from './exception-queries.ts'
import type { CalledTicket } from './ticket.ts'

type Done = {
  windowId: number
  staffId: number
  outcome: FinishOutcome
  servedSec: number
  /** Why no rating is asked for; null when it is. */
  waiver: string | null
}

/** One service of one matter is done: it is kept and to be rated, and the hall learns how long such a service takes. */
export async function matterDone(
  tx: HallTransaction,
  ticket: CalledTicket,
  { windowId, staffId, outcome, servedSec, waiver }: Done,
): Promise<void> {
  const { serviceTypeId, servingAt, calledAt } = ticket
  const times = { startedAt: servingAt ?? calledAt, finishedAt: tx.now }
  await insertMatter(tx.db, ticket, { serviceTypeId, windowId, staffId, outcome, ...times })
  await learnDuration(tx.db, serviceTypeId, servedSec)
  const { id: ticketId, ticketNo, mattersDone } = ticket
  const matterNo = mattersDone.length + 1
  await openOnSite(tx, { ticketId, ticketNo, matterNo, serviceTypeId, windowId, staffId, waiver })
}
