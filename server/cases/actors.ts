import { CaseAct, type CaseStatus } from '../../contract/cases.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { DomainError } from '../platform/domain-error.ts'
import { isOver, owedPapers, type Case } from './case.ts'

/** Who acts, and when. */
export type By = {
  staffId: number
  role: RoleCode
  departmentId: number | null
  /** Whether the department has an issue window (统一出件, R57). */
  mayIssue: boolean
  at: Date
}

const atFront = ['WINDOW_STAFF', 'CHIEF_REP', 'DESK'] as const satisfies RoleCode[]
const inDepartment = ['WINDOW_STAFF', 'CHIEF_REP', 'DEPT_LEADER'] as const satisfies RoleCode[]
const deciding = ['CHIEF_REP', 'DEPT_LEADER'] as const satisfies RoleCode[]

/** Who may take which step (DOMAIN §4.1). A decision at once is the window's; any other is the representative's. */
const actors: Record<CaseAct, readonly RoleCode[]> = {
  ACCEPT: atFront,
  REQUEST_SUPPLEMENT: atFront,
  COMPLETE_SUPPLEMENT: atFront,
  RETURN: atFront,
  WITHDRAW: atFront,
  SUPPLY_TOLERATED: atFront,
  START_SURVEY: inDepartment,
  END_SURVEY: inDepartment,
  START_SPECIAL: inDepartment,
  END_SPECIAL: inDepartment,
  ESCALATE: inDepartment,
  SUPERIOR_REPLY: inDepartment,
  DECIDE: inDepartment,
  // 行政许可法 42: by whoever leads the authority.
  EXTEND: ['DEPT_LEADER', 'HALL_DIRECTOR'],
  ISSUE: atFront,
  ARCHIVE: inDepartment,
  HAND_OVER: inDepartment,
}

/** Whether somebody may receive cases at a window. */
export const mayReceive = (role: RoleCode): boolean => isAmong(atFront, role)

const ofFront = new Set<CaseAct>([
  'ACCEPT',
  'REQUEST_SUPPLEMENT',
  'COMPLETE_SUPPLEMENT',
  'RETURN',
  'WITHDRAW',
  'SUPPLY_TOLERATED',
  'ISSUE',
])

/** Whether a role sees the cases of every department. */
export const seesAll = (role: RoleCode): boolean =>
  role === 'HALL_DIRECTOR' || role === 'HALL_MANAGER' || role === 'SUPERVISOR'

/** What may follow now, whoever does it. */
export function openActs(
  found: Pick<Case, 'status' | 'kind' | 'materials' | 'wasExtended' | 'clocks'>,
): CaseAct[] {
  const owed: CaseAct[] = owedPapers(found).length > 0 ? ['SUPPLY_TOLERATED'] : []
  // What the superior has replied to is decided within two days (R26): a second report would stop them.
  const wasReplied = found.clocks.some(({ kind }) => kind === 'AFTER_REPLY')
  const inHand: CaseAct[] = [...owed, 'WITHDRAW', 'HAND_OVER']
  const byStatus: Record<CaseStatus, CaseAct[]> = {
    RECEIVED: ['ACCEPT', 'REQUEST_SUPPLEMENT', 'RETURN', 'WITHDRAW', 'HAND_OVER'],
    SUPPLEMENT_REQUESTED: ['COMPLETE_SUPPLEMENT', 'REQUEST_SUPPLEMENT', 'WITHDRAW', 'HAND_OVER'],
    ACCEPTED: [
      'DECIDE',
      ...(found.kind === 'INSTANT' ? [] : (['START_SURVEY', 'START_SPECIAL'] as const)),
      ...(found.kind === 'INSTANT' || wasReplied ? [] : (['ESCALATE'] as const)),
      ...(found.kind === 'INSTANT' || found.wasExtended ? [] : (['EXTEND'] as const)),
      ...inHand,
    ],
    IN_SURVEY: ['END_SURVEY', ...inHand],
    IN_SPECIAL: ['END_SPECIAL', ...inHand],
    ESCALATED: ['SUPERIOR_REPLY', ...inHand],
    DECIDED: ['ISSUE', 'HAND_OVER'],
    ISSUED: ['ARCHIVE'],
    RETURNED: [],
    WITHDRAWN: [],
    ARCHIVED: [],
  }
  return byStatus[found.status]
}

/** @throws DomainError case-state, not-allowed, case-other-department */
export function requireMayAct(found: Case, act: CaseAct, by: By): void {
  if (!actors[act].includes(by.role)) throw new DomainError('not-allowed')
  if (act === 'DECIDE' && found.kind !== 'INSTANT' && !isAmong(deciding, by.role))
    throw new DomainError('not-allowed')
  if (!isTheirs(found, act, by)) throw new DomainError('case-other-department')
  if (!openActs(found).includes(act)) throw new DomainError('case-state')
}

const isAmong = (roles: readonly RoleCode[], role: RoleCode): boolean => roles.includes(role)

function isTheirs(found: Case, act: CaseAct, by: By): boolean {
  if (seesAll(by.role)) return true
  if (by.departmentId === found.departmentId) return true
  const isFront = by.departmentId === found.frontDepartmentId
  if (act === 'ISSUE') return isFront || by.mayIssue
  if (act === 'DECIDE') return isFront && found.kind === 'INSTANT'
  return isFront && ofFront.has(act)
}

/** What this person may do with it now. */
export function actsOf(found: Case, by: By): CaseAct[] {
  return CaseAct.enum.filter((act) => {
    try {
      requireMayAct(found, act, by)
      return true
    } catch (error) {
      if (error instanceof DomainError) return false
      throw error
    }
  })
}

/** Whether somebody may read it: both departments it goes through, who issues it when it is decided, and who is over all. */
export function maySee(
  found: Pick<Case, 'departmentId' | 'frontDepartmentId' | 'status'>,
  by: Omit<By, 'at'>,
): boolean {
  if (seesAll(by.role)) return true
  if (by.departmentId === found.departmentId || by.departmentId === found.frontDepartmentId) return true
  return by.mayIssue && (found.status === 'DECIDED' || isOver(found))
}
