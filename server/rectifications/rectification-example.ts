import type { RectificationReport } from '../../contract/rectifications.ts'
import type { RoleCode } from '../../contract/staff.ts'
import type { By } from './actors.ts'
import type { Rectification } from './rectification.ts'

/** An instant of the week in which the example happens, e.g. `at('23', '09:20')`: Monday is the 23rd. */
export const at = (day: string, time = '10:00'): Date => new Date(`2026-11-${day}T${time}:00+08:00`)

export const ratedStaffId = 10
export const leaderId = 11
export const officerId = 20
export const reviewerId = 30

/** A bad rating of Monday morning, with everything still to be done. */
export const example: Rectification = {
  id: 1,
  ratingId: 1,
  departmentId: 5,
  windowId: 7,
  ratedStaffId,
  canBeReached: true,
  status: 'ASSIGNED',
  openedAt: at('23', '09:20'),
  contactDueAt: at('24', '17:30'),
  appealUntil: at('25', '17:30'),
  dueAt: at('30', '17:30'),
  latestDueAt: new Date('2026-12-14T17:30:00+08:00'),
  dueIsCertain: true,
  disposition: null,
  appealWasRejected: false,
  extension: null,
  unansweredOn: [],
  contactedAt: null,
  handlers: [],
  firstChecker: null,
  isSatisfied: null,
  fedBackAt: null,
  closedAt: null,
}

const by = (staffId: number, role: RoleCode, when: Date, departmentId: number | null = null): By => ({
  staffId,
  role,
  departmentId,
  at: when,
})

export const leader = (when: Date): By => by(leaderId, 'DEPT_LEADER', when, 5)
export const officer = (when: Date): By => by(officerId, 'RATING_OFFICER', when, 1)
export const reviewer = (when: Date): By => by(reviewerId, 'QC_REVIEWER', when)
export const director = (when: Date): By => by(1, 'HALL_DIRECTOR', when, 1)

export const report: RectificationReport = {
  investigation: '经调取监控录像并询问当事人，情况属实，窗口确有多收材料。',
  handlingProcess: '当日由部门负责人约谈窗口人员，并向群众当面致歉说明情况。',
  measures: '修订窗口受理清单，停止收取清单之外材料，全员再培训一次。',
  outcome: '群众的申请已按清单当场受理，多收的材料已经全部当面退回。',
}
