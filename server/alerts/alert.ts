import type { Alert, AlertLevel, AlertRule } from '../../contract/alerts.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { afterOpenMinutes, bindingsOfQueue, queueEver, windowEver, type HallPlan } from '../halls/index.ts'
import type { Finding } from './found.ts'
import { alertRules, isGraver } from './rules.ts'

/** An alert as it is kept. */
export type KeptAlert = {
  id: number
  rule: AlertRule
  subject: string
  level: AlertLevel
  ticketNo: string | null
  queueId: number | null
  windowId: number | null
  deviceId: number | null
  deviceName?: string | null
  departmentId: number | null
  waiting: number | null
  about: string | null
  since: Date
  raisedAt: Date
  /** How far it went up the roles of its rule, and since when it waits for somebody there. */
  step: number
  stepAt: Date
  acknowledgedAt: Date | null
  acknowledgedBy: string | null
  closedAt: Date | null
}

/** What is to be done about the alerts of a hall. */
export type Settlement = {
  raise: Finding[]
  worsen: { alert: KeptAlert; level: AlertLevel }[]
  close: KeptAlert[]
  escalate: KeptAlert[]
}

export const keyOf = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string => `${rule} ${subject}`

export type Ledger = {
  open: KeptAlert[]
  /** Keys of what was over only a moment ago and is not raised again yet. */
  resting: ReadonlySet<string>
}

/** Compares what is wrong with what is known to be wrong. */
export function settle(
  { open, resting }: Ledger,
  found: Finding[],
  { now, plan }: { now: Date; plan: HallPlan },
): Settlement {
  const known = new Map(open.map((alert) => [keyOf(alert), alert]))
  const wrong = new Map(found.map((finding) => [keyOf(finding), finding]))
  const lasting = open.filter((alert) => wrong.has(keyOf(alert)))
  return {
    raise: found.filter((finding) => !known.has(keyOf(finding)) && !resting.has(keyOf(finding))),
    worsen: lasting.flatMap((alert) => {
      const level = wrong.get(keyOf(alert))?.level
      return level && isGraver(level, alert.level) ? [{ alert, level }] : []
    }),
    close: open.filter((alert) => !wrong.has(keyOf(alert))),
    escalate: lasting.filter((alert) => {
      const next = nextConcerned(alert)
      return next !== null && !alert.acknowledgedAt && answerDueAt(plan, alert) <= now
    }),
  }
}

export const isSettled = ({ raise, worsen, close, escalate }: Settlement): boolean =>
  raise.length + worsen.length + close.length + escalate.length === 0

/** Whose turn it is. */
export function concernedBy({ rule, step }: Pick<KeptAlert, 'rule' | 'step'>): RoleCode {
  return alertRules[rule].concerns[step] ?? 'HALL_DIRECTOR'
}

/** Who is told next when nobody answers; null when there is nobody above. */
export function nextConcerned({ rule, step }: Pick<KeptAlert, 'rule' | 'step'>): RoleCode | null {
  return alertRules[rule].concerns[step + 1] ?? null
}

/**
 * By when somebody answers, or else the next is told: so many minutes of working hours, so that what turns up before
 * closing has not gone past everybody when they come back. The sweep and the job both go by it.
 */
export function answerDueAt(plan: HallPlan, { rule, stepAt }: Pick<KeptAlert, 'rule' | 'stepAt'>): Date {
  const { ackMin, isInHall } = alertRules[rule]
  return afterOpenMinutes(plan, stepAt, plan.settings[ackMin], isInHall ? 'SERVED' : 'WORKED').at
}

/** Who looks at alerts: what role, at which window, of which department. */
export type Viewer = { role: RoleCode; windowId: number | null; departmentId: number | null }

const seeEverything = new Set<RoleCode>(['HALL_MANAGER', 'HALL_DIRECTOR', 'SUPERVISOR'])
/** Told at once of what concerns them, whoever else is, and of nothing else. */
const seeTheirOwn = new Set<RoleCode>(['RATING_OFFICER', 'SYS_ADMIN'])

/** Whether somebody is told of an alert: those who answer for the hall of each, others of those of their windows. */
export function isTold(plan: HallPlan, alert: KeptAlert, viewer: Viewer): boolean {
  if (seeEverything.has(viewer.role)) return true
  if (seeTheirOwn.has(viewer.role) || isOfComplaints(alert, viewer))
    return alertRules[alert.rule].concerns.includes(viewer.role)
  const told = new Set(alertRules[alert.rule].concerns.slice(0, alert.step + 1))
  if (viewer.role === 'DESK' && told.has('DESK')) return true
  const windows = windowsOf(plan, alert)
  if (viewer.role === 'DEPT_LEADER' || viewer.role === 'CHIEF_REP') {
    const ofWindows = windows.map((windowId) => plan.windows.get(windowId)?.departmentId)
    const departments = alert.departmentId === null ? ofWindows : [alert.departmentId]
    const isOwn = viewer.departmentId !== null && departments.includes(viewer.departmentId)
    if (isOwn && told.has(viewer.role)) return true
  }
  return told.has('WINDOW_STAFF') && viewer.windowId !== null && windows.includes(viewer.windowId)
}

const isOfComplaints = ({ rule }: KeptAlert, { role }: Viewer): boolean =>
  role === 'COMPLAINT_OFFICER' && rule === 'COMPLAINT_DUE'

function windowsOf(plan: HallPlan, { windowId, queueId }: KeptAlert): number[] {
  if (windowId !== null) return [windowId]
  return queueId === null ? [] : bindingsOfQueue(plan, queueId).map((binding) => binding.windowId)
}

export function alertOnWire(plan: HallPlan, alert: KeptAlert): Alert {
  const { id, rule, level, ticketNo, waiting, about, step, acknowledgedAt, acknowledgedBy } = alert
  return {
    id,
    rule,
    level,
    ticketNo,
    queueName: queueEver(plan, alert.queueId ?? 0)?.name ?? null,
    windowNo: windowEver(plan, alert.windowId ?? 0)?.no ?? null,
    windowKind: windowEver(plan, alert.windowId ?? 0)?.kind ?? null,
    deviceName: alert.deviceName ?? null,
    queueId: alert.queueId,
    windowId: alert.windowId,
    waiting,
    about,
    since: alert.since.toISOString(),
    raisedAt: alert.raisedAt.toISOString(),
    concerns: concernedBy(alert),
    escalated: step > 0,
    acknowledged: acknowledgedAt && { at: acknowledgedAt.toISOString(), by: acknowledgedBy ?? '' },
    closedAt: alert.closedAt?.toISOString() ?? null,
  }
}
