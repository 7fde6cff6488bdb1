import type { Light } from '../../contract/rectifications.ts'
import { deadline, isWorkday } from '../calendar/index.ts'
import { closingOf, openingOn, type HallPlan } from '../halls/index.ts'
import { addDays, businessDay, instantOf } from '../platform/business-day.ts'
import { isOwed, type Rectification } from './rectification.ts'

/** Working days from the day a rectification is opened (R44, R48; DOMAIN §3.4). */
const contactWithin = 1
const appealWithin = 2
const dueWithin = 5
const extendableTo = 15

export type Limits = Pick<
  Rectification,
  'contactDueAt' | 'appealUntil' | 'dueAt' | 'latestDueAt' | 'dueIsCertain'
>

/** All limits of a rectification that is opened on a day: each ends when the hall closes on its last working day. */
export function limitsFrom(plan: HallPlan, day: string): Limits {
  const end = (workdays: number) => endOfDay(plan, deadline(plan.calendar, day, workdays).day)
  return {
    contactDueAt: end(contactWithin),
    appealUntil: end(appealWithin),
    dueAt: end(dueWithin),
    latestDueAt: end(extendableTo),
    dueIsCertain: deadline(plan.calendar, day, dueWithin).isCertain,
  }
}

/** The closing minute of a working day; its last one where the hall stays closed on it. */
export const endOfDay = (plan: HallPlan, day: string): Date => closingOf(plan, day) ?? instantOf(day, '23:59')

/** From when a limit is near: the beginning of the working day before it. */
export function nearFrom(plan: HallPlan, dueAt: Date): Date {
  let day = addDays(businessDay(dueAt), -1)
  while (!isWorkday(plan.calendar, day)) day = addDays(day, -1)
  return instantOf(day, openingOn(plan, day).intervals[0]?.from ?? '00:00')
}

export function lightOf(
  plan: HallPlan,
  rectification: Pick<Rectification, 'status' | 'dueAt'>,
  now: Date,
): Light {
  if (!isOwed(rectification)) return 'DONE'
  if (now > rectification.dueAt) return 'OVERDUE'
  return now >= nearFrom(plan, rectification.dueAt) ? 'SOON' : 'OPEN'
}
