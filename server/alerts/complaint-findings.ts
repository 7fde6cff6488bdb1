import { isUnanswered, lightOf, nearBy, type Complaint } from '../complaints/index.ts'
import type { HallPlan } from '../halls/index.ts'
import { found, type Finding } from './found.ts'

type Owed = Complaint & { complaintNo: string }

/**
 * What is wrong about complaints (DOMAIN §4.2): one whose limit is near, a working day before; one that nobody has
 * answered within the open hours there are for it; and one whose limit has passed.
 */
export const complaintFindings = (plan: HallPlan, owed: Owed[], now: Date): Finding[] =>
  owed.flatMap((complaint) => near(plan, complaint, now))

function near(plan: HallPlan, complaint: Owed, now: Date): Finding[] {
  const { id, complaintNo, dueAt, respondBy, parts } = complaint
  const about = {
    subject: `complaint:${id}`,
    ticketNo: complaintNo,
    departmentId: parts[0]?.departmentId ?? null,
  }
  if (now > dueAt) return found('COMPLAINT_DUE', 'CRITICAL', { ...about, since: dueAt })
  if (isUnanswered(complaint, now)) return found('COMPLAINT_DUE', 'ALERT', { ...about, since: respondBy })
  const isSoon = lightOf(plan, complaint, now) === 'SOON'
  return found('COMPLAINT_DUE', isSoon ? 'WARN' : null, { ...about, since: nearBy(plan, complaint) })
}
