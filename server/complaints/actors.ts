import { ComplaintAct } from '../../contract/complaint-steps.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { Complaint } from './complaint.ts'
import { extendsLimit, steers } from './steering.ts'

/** Who acts, and when. */
export type By = { staffId: number; role: RoleCode; departmentId: number | null; at: Date }

/** Whether a role stands for one department only. */
export const isOfDepartment = (role: RoleCode): boolean => role === 'DEPT_LEADER' || role === 'CHIEF_REP'

const seeing = new Set<RoleCode>([
  'COMPLAINT_OFFICER',
  'HALL_DIRECTOR',
  'HALL_MANAGER',
  'SUPERVISOR',
  'DEPT_LEADER',
  'CHIEF_REP',
])

/** What may follow now, whoever does it; what is usually done stands first. */
export function openActs({ status, wasExtended }: Pick<Complaint, 'status' | 'wasExtended'>): ComplaintAct[] {
  const extend: ComplaintAct[] = wasExtended ? [] : ['EXTEND']
  switch (status) {
    case 'REGISTERED':
      return ['ACCEPT', 'NOT_ACCEPT', 'TRANSFER']
    case 'ACCEPTED':
      return ['RESPOND', 'TRANSFER', ...extend]
    case 'RESPONDED':
      return ['ASSIGN', 'TRANSFER', ...extend]
    case 'HANDLING':
    case 'JOINT':
      return ['RESOLVE', 'ASSIGN', ...extend]
    case 'RESOLVED':
      return ['FEED_BACK', 'SEND_BACK', ...extend]
    case 'FED_BACK':
      return ['CLOSE']
    case 'CLOSED':
    case 'NOT_ACCEPTED':
    case 'TRANSFERRED':
      return []
    default:
      return status satisfies never
  }
}

/**
 * Who may take which step (DOMAIN §4.1): the officer, or whoever else it falls to, steers (steering.ts), the department
 * concerned handles (谁办理、谁负责), the director grants more time.
 */
function isActor(complaint: Complaint, act: ComplaintAct, by: By): boolean {
  if (act === 'EXTEND') return extendsLimit(complaint, by.role)
  if (act !== 'RESOLVE') return steers(complaint, by)
  const isTheirs = complaint.parts.some((part) => part.departmentId === by.departmentId)
  return isOfDepartment(by.role) || (steers(complaint, by) && isTheirs)
}

/** @throws DomainError complaint-about-self, not-allowed, complaint-other-department, complaint-state */
export function requireMayAct(complaint: Complaint, act: ComplaintAct, by: By): void {
  if (complaint.aboutStaff.includes(by.staffId)) throw new DomainError('complaint-about-self')
  if (!isActor(complaint, act, by)) throw new DomainError('not-allowed')
  if (!maySee(complaint, by)) throw new DomainError('complaint-other-department')
  if (!openActs(complaint).includes(act)) throw new DomainError('complaint-state')
  // Who has told its part already waits for the others.
  const owed = complaint.parts.find((part) => part.departmentId === by.departmentId)
  if (act === 'RESOLVE' && owed?.doneAt !== null) throw new DomainError('complaint-state')
}

/** What this person may do with it now. */
export function actsOf(complaint: Complaint, by: By): ComplaintAct[] {
  return openActs(complaint).filter((act) => {
    try {
      requireMayAct(complaint, act, by)
      return true
    } catch (error) {
      if (error instanceof DomainError) return false
      throw error
    }
  })
}

/** Whether somebody may read it: those it was given to, and all of the hall's for those over it; never one about oneself. */
export function maySee(
  { aboutStaff, parts, appointeeId }: Pick<Complaint, 'aboutStaff' | 'parts' | 'appointeeId'>,
  by: Omit<By, 'at'>,
): boolean {
  if (aboutStaff.includes(by.staffId) || !seeing.has(by.role)) return false
  if (by.staffId === appointeeId) return true
  return !isOfDepartment(by.role) || parts.some(({ departmentId }) => departmentId === by.departmentId)
}
