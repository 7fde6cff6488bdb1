import type { ComplaintGrade } from '../../contract/complaint-steps.ts'
import type { ComplaintStatus } from '../../contract/complaints.ts'
import type { RoleCode } from '../../contract/staff.ts'

/** What one department has to do with a complaint. */
export type Part = { departmentId: number; doneAt: Date | null }

/** One complaint on its way to being settled. Who complains lies sealed beside it. */
export type Complaint = {
  id: number
  status: ComplaintStatus
  grade: ComplaintGrade
  /** A telephone of whoever complains is known. */
  canBeReached: boolean
  /** 被投诉人: none of them handles it, or reads it. */
  aboutStaff: number[]
  /** One of them is a complaint officer: then the director steers it. */
  isAboutOfficer: boolean
  /** Which of those it could fall to have somebody whom it is not about (steering.ts). */
  freeRoles: RoleCode[]
  /** Who was chosen to steer it where none of them had; null otherwise. */
  appointeeId: number | null
  registeredAt: Date
  /** By when whoever complains hears of us (有诉即应). */
  respondBy: Date
  respondedAt: Date | null
  /** Calls that nobody answered. */
  unanswered: number
  /** The last of them. */
  calledAt: Date | null
  /** 承诺时限 (GB/T 39046): the limit of its grade, whatever was granted besides. */
  promisedAt: Date
  dueAt: Date
  dueIsCertain: boolean
  wasExtended: boolean
  /** The leading department first. */
  parts: Part[]
  fedBackAt: Date | null
  isSatisfied: boolean | null
  closedAt: Date | null
}

/** Whether anything is still owed to the citizen. */
export const isOwed = ({ status }: Pick<Complaint, 'status'>): boolean =>
  status !== 'FED_BACK' && status !== 'CLOSED' && status !== 'NOT_ACCEPTED' && status !== 'TRANSFERRED'

/** 按期办结: fed back by its limit; null before. */
export const isOnTime = ({ fedBackAt, dueAt }: Pick<Complaint, 'fedBackAt' | 'dueAt'>): boolean | null =>
  fedBackAt && fedBackAt <= dueAt

/** 按时响应; null before. */
export const isRespondedInTime = ({
  respondedAt,
  respondBy,
}: Pick<Complaint, 'respondedAt' | 'respondBy'>): boolean | null => respondedAt && respondedAt <= respondBy

/** After so many calls in vain nobody waits for an answer any more. */
export const callsInVain = 3

/** Calls within one sitting are one: so long lies between them at least. */
export const betweenCallsMin = 30

/** Whether there is somebody to be asked. */
export const couldBeAsked = ({
  canBeReached,
  unanswered,
}: Pick<Complaint, 'canBeReached' | 'unanswered'>): boolean => canBeReached && unanswered < callsInVain
