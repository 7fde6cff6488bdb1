import { pushBacklog } from '../province/index.ts'
import { found, type Finding } from './found.ts'

type Backlog = Parameters<typeof pushBacklog>[0]

/** PUSH_BACKLOG 推送积压 (DOMAIN §4.2); `backlog` is null where nothing is told to the province. */
export function provinceFindings(backlog: Backlog | null, now: Date): Finding[] {
  const late = backlog && pushBacklog(backlog, now)
  if (!late) return []
  const { level, left, since } = late
  return found('PUSH_BACKLOG', level, { subject: 'province:push', waiting: left, since })
}
