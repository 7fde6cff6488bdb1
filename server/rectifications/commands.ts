import { endOfDay, planOf, type HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { isWorkday } from '../calendar/index.ts'
import { maySee, type By } from './actors.ts'
import type { Act } from './acts.ts'
import { writeFeedback } from './feedback-message.ts'
import { limitsFrom } from './limits.ts'
import * as queries from './queries.ts'
import { afterAct, type Rectification } from './rectification.ts'

/** A bad rating that has just been given. */
export type BadRating = {
  ratingId: number
  requestId: number
  ticketId: number
  windowId: number
  staffId: number
  isAnonymous: boolean
}

/**
 * 即时交办 (R44): a bad rating goes to the department of its service in the transaction that keeps it, with all its
 * limits counted from that day.
 */
export async function openRectification(tx: HallTransaction, bad: BadRating): Promise<void> {
  const plan = await planOf(tx)
  const { ratingId, windowId, staffId: ratedStaffId } = bad
  const limits = limitsFrom(plan, tx.businessDay)
  const departmentId = await queries.departmentOfRequest(tx.db, bad.requestId)
  const rectificationId = await queries.insertRectification(tx.db, {
    ...limits,
    hallId: tx.hall.id,
    ratingId,
    departmentId,
    windowId,
    ratedStaffId,
    canBeReached: !bad.isAnonymous && (await queries.phoneIsKnown(tx.db, bad.ticketId)),
    openedAt: tx.now,
  })
  const opened = { rectificationId, kind: 'OPENED', at: tx.now } as const
  await queries.insertStep(tx.db, { ...opened, staffId: null, choice: null, words: '', smsId: null })
  const dueAt = limits.dueAt.toISOString()
  tx.record({ type: 'rectification-opened', rectificationId, ratingId, departmentId, dueAt })
}

/** What belongs to the ratings: the one write of theirs that an upheld appeal makes. */
export type DiscountRating = (tx: HallTransaction, ratingId: number) => Promise<void>

export type Taken = {
  rectificationId: number
  act: Act
  by: Omit<By, 'at'>
  /** The entry of the ledger: what was chosen, and what was said to it. */
  choice: string | null
  words: string
}

/**
 * One step of a rectification: the rules decide, the ledger and the log keep it. Feedback is written to the citizen
 * besides; an upheld appeal takes the rating out of all counts.
 * @throws DomainError rectification-unknown, rectification-no-message, and what the rules throw (rectification.ts)
 */
export async function takeStep(
  tx: HallTransaction,
  { rectificationId, act, by, choice, words }: Taken,
  discount: DiscountRating,
): Promise<void> {
  const before = await requireRectification(tx, rectificationId, by)
  const { next, step } = afterAct(before, act, { ...by, at: tx.now })
  await queries.updateRectification(tx.db, next)
  const { staffId } = by
  const smsId = act.type === 'FEEDBACK' ? await writeFeedback(tx, rectificationId) : null
  if (act.type === 'FEEDBACK' && act.channel === 'SMS' && smsId === null)
    throw new DomainError('rectification-no-message')
  await queries.insertStep(tx.db, { rectificationId, kind: step, at: tx.now, staffId, choice, words, smsId })
  if (act.type === 'SUBMIT') await queries.insertReport(tx.db, rectificationId, { ...act.report, at: tx.now })
  tx.record({ type: 'rectification-moved', rectificationId, step, status: next.status, staffId })
  if (next.status === 'APPEAL_UPHELD') await discount(tx, next.ratingId)
}

async function requireRectification(
  tx: HallTransaction,
  id: number,
  by: Omit<By, 'at'>,
): Promise<Rectification> {
  const found = await queries.rectificationById(tx.db, tx.hall.id, id)
  if (!found) throw new DomainError('rectification-unknown')
  if (by.staffId !== found.ratedStaffId && !maySee(found, by))
    throw new DomainError('rectification-other-department')
  return found
}

/** The end of the working day that somebody asks for; null for none, or one on which nobody works. */
export function limitOn(plan: HallPlan, day: string | null): Date | null {
  if (day === null || Number.isNaN(Date.parse(day)) || !isWorkday(plan.calendar, day)) return null
  const end = endOfDay(plan, day)
  return businessDay(end) === day ? end : null
}
