import { RectificationAct } from '../../contract/rectifications.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { DomainError } from '../platform/domain-error.ts'
import type { Rectification } from './rectification.ts'

/** Who acts, and when. */
export type By = { staffId: number; role: RoleCode; departmentId: number | null; at: Date }

/** Who is responsible in the department (谁办理、谁负责, R44). */
const ofDepartment = ['DEPT_LEADER', 'CHIEF_REP'] as const satisfies RoleCode[]

/** Who may take which step (DOMAIN §4.1): QC1 in the hall, QC2 and appeals by the office above. */
const actors: Record<RectificationAct, readonly RoleCode[]> = {
  CONTACT: [...ofDepartment, 'RATING_OFFICER'],
  DISPOSE: ofDepartment,
  EXTEND: ['HALL_DIRECTOR'],
  DECIDE_APPEAL: ['QC_REVIEWER'],
  SUBMIT: ofDepartment,
  QC1: ['RATING_OFFICER'],
  QC2: ['QC_REVIEWER'],
  FEEDBACK: ['RATING_OFFICER'],
  CLOSE: ['RATING_OFFICER'],
}

/** Whether a role stands for one department only. */
export const isOfDepartment = (role: RoleCode): boolean => role === 'DEPT_LEADER' || role === 'CHIEF_REP'

/** What may follow now, whoever does it. */
export function openActs({ status, disposition, extension }: Rectification): RectificationAct[] {
  const extend: RectificationAct[] = extension?.state === 'ASKED' ? ['EXTEND'] : []
  switch (status) {
    case 'ASSIGNED':
      return ['CONTACT']
    case 'VERIFYING':
      return ['DISPOSE']
    case 'PROCESSING':
      return [disposition ? 'SUBMIT' : 'DISPOSE', ...extend]
    case 'APPEALING':
      return ['DECIDE_APPEAL']
    case 'SUBMITTED':
      return ['QC1', ...extend]
    case 'QC1_PASSED':
      return ['QC2', ...extend]
    case 'QC2_PASSED':
      return ['FEEDBACK', ...extend]
    case 'FED_BACK':
      return ['CLOSE']
    case 'CLOSED':
    case 'APPEAL_UPHELD':
      return []
    default:
      return status satisfies never
  }
}

/**
 * @throws DomainError rectification-state, not-allowed, rectification-other-department, rectification-own-rating,
 * rectification-checked-by-handler, rectification-checked-twice
 */
export function requireMayAct(rectification: Rectification, act: RectificationAct, by: By): void {
  if (!actors[act].includes(by.role)) throw new DomainError('not-allowed')
  if (isOfDepartment(by.role) && by.departmentId !== rectification.departmentId)
    throw new DomainError('rectification-other-department')
  if (by.staffId === rectification.ratedStaffId) throw new DomainError('rectification-own-rating')
  if (!openActs(rectification).includes(act)) throw new DomainError('rectification-state')
  const isCheck = act === 'QC1' || act === 'QC2' || act === 'DECIDE_APPEAL' || act === 'EXTEND'
  if (isCheck && rectification.handlers.includes(by.staffId))
    throw new DomainError('rectification-checked-by-handler')
  if (act === 'QC2' && rectification.firstChecker === by.staffId)
    throw new DomainError('rectification-checked-twice')
}

/** What this person may do with it now. */
export function actsOf(rectification: Rectification, by: By): RectificationAct[] {
  return RectificationAct.enum.filter((act) => {
    try {
      requireMayAct(rectification, act, by)
      return true
    } catch (error) {
      if (error instanceof DomainError) return false
      throw error
    }
  })
}

/** Whether somebody may read it: their department's, or all of the hall's; never one about themselves. */
export function maySee(
  { departmentId, ratedStaffId }: Pick<Rectification, 'departmentId' | 'ratedStaffId'>,
  by: Omit<By, 'at'>,
): boolean {
  if (by.staffId === ratedStaffId) return false
  return !isOfDepartment(by.role) || by.departmentId === departmentId
}
