import type { AttendanceRequests, Correction, LeaveRequest } from '../../contract/attendance.ts'
import type { Context } from '../platform/context.ts'
import { departmentOf, type StaffMember } from '../staff/index.ts'
import { daysOf, mayDecideCorrection, mayDecideLeave } from './leave.ts'
import * as queries from './request-queries.ts'

/** What waits for an answer that this person may give. */
export async function requestsFor(
  { db }: Context,
  { hallId, staffId, role }: StaffMember,
): Promise<AttendanceRequests> {
  const departmentId = await departmentOf(db, staffId)
  const by = { role, staffId, departmentId }
  const leave = await queries.pendingLeave(db, hallId)
  const corrections = await queries.pendingCorrections(db, hallId)
  return {
    leave: leave.filter((row) => mayDecideLeave(daysOf(row), { ...by, asker: row })).map(leaveOnWire),
    corrections: corrections
      .filter((row) => mayDecideCorrection({ ...by, asker: row }))
      .map(correctionOnWire),
  }
}

/** What this person has asked for, the newest first. */
export async function ownRequests(
  { db }: Context,
  { hallId, staffId }: StaffMember,
): Promise<AttendanceRequests> {
  const leave = await queries.ownLeave(db, hallId, staffId)
  const corrections = await queries.ownCorrections(db, hallId, staffId)
  return { leave: leave.map(leaveOnWire), corrections: corrections.map(correctionOnWire) }
}

const leaveOnWire = ({ askedAt, ...row }: queries.LeaveRow): LeaveRequest => ({
  ...row,
  askedAt: askedAt.toISOString(),
  days: daysOf(row),
})

const correctionOnWire = ({ askedAt, at, ...row }: queries.CorrectionRow): Correction => ({
  ...row,
  askedAt: askedAt.toISOString(),
  at: at.toISOString(),
})
