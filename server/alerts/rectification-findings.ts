import { nearFrom, type HallPlan } from '../halls/index.ts'
import { lightOf, type Rectification } from '../rectifications/index.ts'
import type { Finding } from './found.ts'

type Owed = Pick<Rectification, 'id' | 'status' | 'openedAt' | 'dueAt' | 'windowId' | 'departmentId'> & {
  ticketNo: string | null
}

/**
 * What is wrong about bad ratings (DOMAIN §4.2): one that nobody has followed up yet, and one whose limit is near, a
 * working day before, or has passed.
 */
export function rectificationFindings(plan: HallPlan, owed: Owed[], now: Date): Finding[] {
  return owed.flatMap((each) => [...notFollowedUp(each), ...near(plan, each, now)])
}

function notFollowedUp(owed: Owed): Finding[] {
  if (owed.status !== 'ASSIGNED') return []
  return [{ ...about(owed), rule: 'BAD_RATING', level: 'ALERT', since: owed.openedAt }]
}

function near(plan: HallPlan, owed: Owed, now: Date): Finding[] {
  const light = lightOf(plan, owed, now)
  const due = { ...about(owed), rule: 'RECTIFY_DUE' } as const
  if (light === 'OVERDUE') return [{ ...due, level: 'CRITICAL', since: owed.dueAt }]
  return light === 'SOON' ? [{ ...due, level: 'WARN', since: nearFrom(plan, owed.dueAt) }] : []
}

const about = ({ id, ticketNo, windowId, departmentId }: Owed) => ({
  subject: `rectification:${id}`,
  ticketNo,
  windowId,
  departmentId,
  deviceId: null,
  queueId: null,
  waiting: null,
  about: null,
})
