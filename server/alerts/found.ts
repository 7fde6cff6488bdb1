import type { AlertLevel, AlertRule } from '../../contract/alerts.ts'

/** Something a rule finds wrong now. The same rule and subject is the same trouble as before. */
export type Finding = {
  rule: AlertRule
  level: AlertLevel
  subject: string
  ticketNo: string | null
  queueId: number | null
  windowId: number | null
  deviceId: number | null
  /** Of what concerns a department rather than the one of a window. */
  departmentId: number | null
  waiting: number | null
  /** In words, what is neither a number nor a place. Never a person. */
  about: string | null
  since: Date
}

type About = Pick<Finding, 'subject' | 'since'> & Partial<Finding>

export function found(rule: AlertRule, level: AlertLevel | null, about: About): Finding[] {
  if (!level) return []
  const nothing = {
    ticketNo: null,
    queueId: null,
    windowId: null,
    deviceId: null,
    departmentId: null,
    waiting: null,
    about: null,
  }
  return [{ ...nothing, ...about, rule, level }]
}
