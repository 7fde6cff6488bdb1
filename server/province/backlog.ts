import type { AlertLevel } from '../../contract/alerts.ts'
import { businessDay, instantOf, plusMinutes } from '../platform/business-day.ts'
import type { Backlog } from './queries.ts'

export { backlogOf } from './queries.ts'

const oldestMin = 30
const dayEnds = '18:00'

/**
 * PUSH_BACKLOG 推送积压: the oldest message has waited for more than half an hour, or any is left at 18:00, when the day
 * of the province should be complete (N24). Null: all is well.
 */
export function pushBacklog(
  { left, oldestAt }: Backlog,
  now: Date,
): { level: AlertLevel; left: number; since: Date } | null {
  if (!oldestAt || left === 0) return null
  const isDayOver = now >= instantOf(businessDay(now), dayEnds)
  const isOld = oldestAt < plusMinutes(now, -oldestMin)
  if (!isDayOver && !isOld) return null
  return { level: isDayOver ? 'ALERT' : 'WARN', left, since: oldestAt }
}
