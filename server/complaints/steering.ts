import type { Steering } from '../../contract/complaints.ts'
import type { RoleCode } from '../../contract/staff.ts'
import type { By } from './actors.ts'
import type { Complaint } from './complaint.ts'

/** To whom a complaint falls, one after the other (DOMAIN §3.5: 专员 → 监督 → 领导 where somebody is concerned). */
export const steeringRoles = [
  'COMPLAINT_OFFICER',
  'HALL_DIRECTOR',
  'SUPERVISOR',
] as const satisfies RoleCode[]

/** What is about one of the officers goes past the others to the director first. */
const pastTheOfficers = ['HALL_DIRECTOR', 'COMPLAINT_OFFICER', 'SUPERVISOR'] as const

/** Whoever may be chosen where none of these is free: the pages of complaints are open to them. */
export const appointableRoles = ['HALL_MANAGER', 'DEPT_LEADER', 'CHIEF_REP'] as const satisfies RoleCode[]

type Steered = Pick<Complaint, 'isAboutOfficer' | 'freeRoles' | 'appointeeId'>

/** 回避: who steers it, the first of them of whom somebody is there whom it is not about. NOBODY: to be chosen. */
export function steeringOf({ isAboutOfficer, freeRoles, appointeeId }: Steered): Steering {
  if (appointeeId !== null) return 'APPOINTED'
  const order = isAboutOfficer ? pastTheOfficers : steeringRoles
  return order.find((role) => freeRoles.includes(role)) ?? 'NOBODY'
}

/** Whether this person steers it; never whom it is about. */
export function steers(
  complaint: Steered & Pick<Complaint, 'aboutStaff'>,
  { staffId, role }: Pick<By, 'staffId' | 'role'>,
): boolean {
  if (complaint.aboutStaff.includes(staffId)) return false
  return staffId === complaint.appointeeId || role === steeringOf(complaint)
}

/** Who grants more time: the director, and where it is about all of them the 监督员. */
export const extendsLimit = ({ freeRoles }: Steered, role: RoleCode): boolean =>
  role === 'HALL_DIRECTOR' || (role === 'SUPERVISOR' && !freeRoles.includes('HALL_DIRECTOR'))
