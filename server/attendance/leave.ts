import type { DayHalf } from '../../contract/attendance.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { DomainError } from '../platform/domain-error.ts'

export type LeaveSpan = { fromDate: string; fromHalf: DayHalf; toDate: string; toHalf: DayHalf }

/** A half of a day as a point in order: 2026-11-23 AM before 2026-11-23 PM. */
const point = (date: string, half: DayHalf): string => `${date} ${half}`

export const covers = (
  { fromDate, fromHalf, toDate, toHalf }: LeaveSpan,
  date: string,
  half: DayHalf,
): boolean => point(fromDate, fromHalf) <= point(date, half) && point(date, half) <= point(toDate, toHalf)

/** Calendar days of a leave, halves counting 0.5. @throws DomainError leave-span */
export function daysOf({ fromDate, fromHalf, toDate, toHalf }: LeaveSpan): number {
  const whole = Math.round((Date.parse(toDate) - Date.parse(fromDate)) / 86_400_000)
  const days = whole + (fromHalf === 'AM' ? 1 : 0.5) - (toHalf === 'PM' ? 0 : 0.5)
  if (!(days > 0) || days > 366) throw new DomainError('leave-span')
  return days
}

/** Who looks at a request, and whose it is. */
export type Deciding = {
  role: RoleCode
  staffId: number
  departmentId: number | null
  asker: { staffId: number; departmentId: number | null }
}

/**
 * Whether somebody may decide on a leave (DOMAIN §3.6): up to one day the head of the department's windows too, up to
 * three days whoever manages the hall, beyond that its director. Nobody decides on the own.
 */
export function mayDecideLeave(days: number, deciding: Deciding): boolean {
  const { role, staffId, departmentId, asker } = deciding
  if (staffId === asker.staffId) return false
  if (role === 'HALL_DIRECTOR') return true
  if (role === 'HALL_MANAGER') return days <= 3
  return role === 'CHIEF_REP' && days <= 1 && departmentId !== null && departmentId === asker.departmentId
}

/** 补签 is decided on by whoever manages the hall, never on the own. */
export const mayDecideCorrection = ({ role, staffId, asker }: Deciding): boolean =>
  staffId !== asker.staffId && (role === 'HALL_MANAGER' || role === 'HALL_DIRECTOR')
