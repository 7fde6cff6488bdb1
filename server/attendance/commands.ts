import type { AskCorrection, AskLeave, PunchKind, Shift } from '../../contract/attendance.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { planOf, type HallPlan } from '../halls/index.ts'
import { addDays, instantOf, requireDate, weekdayOf } from '../platform/business-day.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { HallTransaction } from '../platform/hall-transaction.ts'
import { departmentOf } from '../staff/index.ts'
import { daysOf, mayDecideCorrection, mayDecideLeave, type Deciding } from './leave.ts'
import { insertPunch, peopleOf, replaceShifts, shiftsOf, type Person } from './queries.ts'
import * as requests from './request-queries.ts'

export type Acting = { staffId: number; role: RoleCode }

/** 打卡: somebody says at this moment that they come or go. Every press is kept; the rules take the first and last. */
export async function punch(
  tx: HallTransaction,
  { staffId }: Acting,
  kind: PunchKind,
): Promise<{ id: number }> {
  const at = { staffId, hallId: tx.hall.id, date: tx.businessDay, at: tx.now }
  const id = await insertPunch(tx.db, { ...at, kind, correctionId: null })
  tx.record({ type: 'punched', staffId, kind })
  return { id }
}

/** @throws DomainError date-invalid, leave-span */
export async function askLeave(
  tx: HallTransaction,
  { staffId }: Acting,
  order: Omit<AskLeave, 'commandId'>,
): Promise<{ id: number }> {
  requireDate(order.fromDate)
  requireDate(order.toDate)
  daysOf(order)
  const id = await requests.insertLeave(tx.db, { staffId, hallId: tx.hall.id, at: tx.now }, order)
  tx.record({ type: 'leave-asked', leaveId: id, staffId })
  return { id }
}

/** 补签: of today or before, never ahead of time. @throws DomainError date-invalid, correction-ahead */
export async function askCorrection(
  tx: HallTransaction,
  { staffId }: Acting,
  { date, time, kind, reason }: Omit<AskCorrection, 'commandId'>,
): Promise<{ id: number }> {
  requireDate(date)
  const at = instantOf(date, time)
  if (at > tx.now) throw new DomainError('correction-ahead')
  const asking = { staffId, hallId: tx.hall.id, at: tx.now }
  const id = await requests.insertCorrection(tx.db, asking, { date, kind, at, reason })
  tx.record({ type: 'correction-asked', correctionId: id, staffId })
  return { id }
}

export type Decided = { id: number; approve: boolean; note: string }

/** @throws DomainError request-unknown, request-decided, not-allowed */
export async function decideLeave(
  tx: HallTransaction,
  by: Acting,
  { id, approve, note }: Decided,
): Promise<{ id: number }> {
  const asked = await requests.leaveById(tx.db, tx.hall.id, id)
  if (!asked) throw new DomainError('request-unknown')
  const { departmentId } = asked
  const deciding = await decidingOf(tx, by, { staffId: asked.staffId, departmentId })
  if (!mayDecideLeave(daysOf(asked), deciding)) throw new DomainError('not-allowed')
  if (asked.state !== 'PENDING') throw new DomainError('request-decided')
  await requests.markLeave(tx.db, id, { approve, note, staffId: by.staffId, at: tx.now })
  tx.record({ type: 'leave-decided', leaveId: id, staffId: by.staffId, approved: approve })
  return { id }
}

/** An approved one counts as the punch it stands for. @throws DomainError request-unknown, request-decided, not-allowed */
export async function decideCorrection(
  tx: HallTransaction,
  by: Acting,
  { id, approve, note }: Decided,
): Promise<{ id: number }> {
  const asked = await requests.correctionById(tx.db, tx.hall.id, id)
  if (!asked) throw new DomainError('request-unknown')
  const { staffId, date, kind, at, departmentId } = asked
  if (!mayDecideCorrection(await decidingOf(tx, by, { staffId, departmentId }))) {
    throw new DomainError('not-allowed')
  }
  if (asked.state !== 'PENDING') throw new DomainError('request-decided')
  await requests.markCorrection(tx.db, id, { approve, note, staffId: by.staffId, at: tx.now })
  const hallId = tx.hall.id
  if (approve) await insertPunch(tx.db, { hallId, staffId, date, kind, at, correctionId: id })
  tx.record({ type: 'correction-decided', correctionId: id, staffId: by.staffId, approved: approve })
  return { id }
}

async function decidingOf(tx: HallTransaction, by: Acting, asker: Deciding['asker']): Promise<Deciding> {
  return { ...by, departmentId: await departmentOf(tx.db, by.staffId), asker }
}

export type WeekOrder = { monday: string; shifts: Shift[] }

/**
 * 排班: the shifts of a week, all at once.
 * @throws DomainError date-invalid, roster-week, roster-twice, staff-unknown, window-unknown
 */
export async function setRoster(
  tx: HallTransaction,
  { staffId }: Acting,
  { monday, shifts }: WeekOrder,
): Promise<{ id: number }> {
  requireMonday(monday)
  const sunday = addDays(monday, 6)
  if (shifts.some(({ date }) => date < monday || date > sunday)) throw new DomainError('roster-week')
  const places = new Set(shifts.map((shift) => `${shift.staffId} ${shift.date} ${shift.half}`))
  if (places.size < shifts.length) throw new DomainError('roster-twice')
  const plan = await planOf(tx)
  const people = new Set((await peopleOf(tx.db, tx.hall.id)).map((person) => person.staffId))
  if (shifts.some((shift) => !people.has(shift.staffId))) throw new DomainError('staff-unknown')
  if (shifts.some(({ windowId }) => windowId !== null && !plan.windows.has(windowId))) {
    throw new DomainError('window-unknown')
  }
  const week = { hallId: tx.hall.id, from: monday, to: sunday, staffIds: [...people] }
  await replaceShifts(tx.db, week, shifts)
  tx.record({ type: 'roster-set', monday, shifts: shifts.length, staffId })
  return { id: shifts.length }
}

/** The week before, once more. @throws DomainError date-invalid, roster-week, roster-empty */
export async function copyRoster(tx: HallTransaction, by: Acting, monday: string): Promise<{ id: number }> {
  requireMonday(monday)
  const from = addDays(monday, -7)
  const last = await shiftsOf(tx.db, { hallId: tx.hall.id, from, to: addDays(from, 6) })
  const standing = standingShifts(last, await planOf(tx), await peopleOf(tx.db, tx.hall.id))
  if (standing.length === 0) throw new DomainError('roster-empty')
  const shifts = standing.map((shift) => ({ ...shift, date: addDays(shift.date, 7) }))
  return setRoster(tx, by, { monday, shifts })
}

/**
 * Shifts as they may be set again: of people who are still in the hall, and where their window is no more, elsewhere in
 * the hall. Otherwise a week from before a change of the set-up could neither be saved nor copied.
 */
export function standingShifts(shifts: Shift[], { windows }: HallPlan, people: Person[]): Shift[] {
  const here = new Set(people.map(({ staffId }) => staffId))
  const isThere = (windowId: number | null) => windowId !== null && windows.has(windowId)
  return shifts
    .filter(({ staffId }) => here.has(staffId))
    .map((shift) => ({ ...shift, windowId: isThere(shift.windowId) ? shift.windowId : null }))
}

export function requireMonday(date: string): void {
  requireDate(date)
  if (weekdayOf(date) !== 1) throw new DomainError('roster-week')
}
