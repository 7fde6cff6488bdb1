import type { Light } from '../../contract/rectifications.ts'
import { dueAfter, nearFrom, type HallPlan } from '../halls/index.ts'
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
  const end = (workdays: number) => dueAfter(plan, day, workdays).at
  return {
    contactDueAt: end(contactWithin),
    appealUntil: end(appealWithin),
    dueAt: end(dueWithin),
    latestDueAt: end(extendableTo),
    dueIsCertain: dueAfter(plan, day, dueWithin).isCertain,
  }
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
