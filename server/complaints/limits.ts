import type { ComplaintGrade } from '../../contract/complaint-steps.ts'
import type { Light } from '../../contract/rectifications.ts'
import { workdaysBetween } from '../calendar/index.ts'
import { afterOpenMinutes, dueAfter, nearFrom, type Due, type HallPlan } from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import { isOwed, type Complaint } from './complaint.ts'

/** Working days until it is settled (有诉必办、限时办结, R55; DOMAIN §3.5), counted from the day it is registered. */
export const daysOf: Record<ComplaintGrade, number> = { ON_SPOT: 0, GENERAL: 3, COMPLEX: 5, SPECIAL: 10 }

/** The end of a grade's limit; what comes in after the doors have closed has none of that day left. */
export function dueFrom(plan: HallPlan, registeredAt: Date, grade: ComplaintGrade): Due {
  const day = businessDay(registeredAt)
  const due = dueAfter(plan, day, daysOf[grade])
  return due.at > registeredAt ? due : dueAfter(plan, day, 1)
}

/** By when whoever complains hears of us: so many hours in which the hall is open, and not after it is settled. */
export function respondByFrom(plan: HallPlan, registeredAt: Date, dueAt: Date): Date {
  const answered = afterOpenMinutes(plan, registeredAt, plan.settings.complaintRespondMin).at
  return answered < dueAt ? answered : dueAt
}

type Limited = Pick<Complaint, 'status' | 'registeredAt' | 'respondBy' | 'respondedAt' | 'dueAt'>

/** Whether it should have been answered, and was not. */
export const isUnanswered = (complaint: Limited, now: Date): boolean =>
  isOwed(complaint) && complaint.respondedAt === null && now > complaint.respondBy

/** From when its limit is near: the working day before, but not before it was told. */
export function nearBy(plan: HallPlan, { dueAt, registeredAt }: Limited): Date {
  const from = nearFrom(plan, dueAt)
  return from > registeredAt ? from : registeredAt
}

/** 超期天数 (GB/T 39046): working days from the limit to the feedback, or until now; a begun one counts whole. */
export function daysLate(
  plan: HallPlan,
  complaint: Limited & Pick<Complaint, 'fedBackAt'>,
  now: Date,
): number {
  const until = complaint.fedBackAt ?? (isOwed(complaint) ? now : null)
  if (until === null || until <= complaint.dueAt) return 0
  return Math.max(1, workdaysBetween(plan.calendar, businessDay(complaint.dueAt), businessDay(until)))
}

export function lightOf(plan: HallPlan, complaint: Limited, now: Date): Light {
  if (!isOwed(complaint)) return 'DONE'
  if (now > complaint.dueAt || isUnanswered(complaint, now)) return 'OVERDUE'
  return now >= nearBy(plan, complaint) ? 'SOON' : 'OPEN'
}
