import type { AlertLevel, AlertRule } from '../../contract/alerts.ts'
import { bindingsOfQueue, bindingsOfWindow, type HallPlan, type ServiceWindow } from '../halls/index.ts'
import type { HallState, WaitingNow, WindowNow } from './hall-state.ts'
import { hoursOfQueue, hoursOfWindow, minutesWithin, spanAt } from './hours.ts'
import { levelOf } from './rules.ts'

/** Something a rule finds wrong now. The same rule and subject is the same trouble as before. */
export type Finding = {
  rule: AlertRule
  level: AlertLevel
  subject: string
  ticketNo: string | null
  queueId: number | null
  windowId: number | null
  /** Of what concerns a department rather than the one of a window. */
  departmentId: number | null
  waiting: number | null
  since: Date
}

/**
 * All that is wrong in a hall by its rules. Time counts only within the hours of the queue or window it is about, so
 * that nothing is found before the doors open, and a lunch break makes nobody late.
 */
export function findings(plan: HallPlan, state: HallState, now: Date): Finding[] {
  return [
    ...state.waiting.flatMap((ticket) => waitOvertime(plan, ticket, now)),
    ...[...plan.queues.keys()].flatMap((queueId) => queueLong(plan, state, { queueId, now })),
    ...[...plan.windows.values()].flatMap((window) => {
      const work = state.windows.get(window.id)
      return work ? atWindow(plan, state, { window, work, now }) : []
    }),
  ]
}

type At = { window: ServiceWindow; work: WindowNow; now: Date }

function atWindow(plan: HallPlan, state: HallState, at: At): Finding[] {
  const { session, inHand } = at.work
  if (inHand) return serviceOvertime(plan, at)
  if (!session) return unmanned(plan, at)
  return session.pauseReason ? pauseOvertime(plan, at) : noCall(plan, state, at)
}

function waitOvertime(plan: HallPlan, ticket: WaitingNow, now: Date): Finding[] {
  const { ticketId, ticketNo, queueId, takenAt } = ticket
  const waitedMin = minutesWithin(hoursOfQueue(plan, queueId, now), takenAt, now)
  const level = levelOf('WAIT_OVERTIME', waitedMin, (setting) => plan.settings[setting])
  return found('WAIT_OVERTIME', level, { subject: `ticket:${ticketId}`, ticketNo, queueId, since: takenAt })
}

function queueLong(
  plan: HallPlan,
  { waiting, windows }: HallState,
  { queueId, now }: { queueId: number; now: Date },
): Finding[] {
  if (!spanAt(hoursOfQueue(plan, queueId, now), now)) return []
  const inLine = waiting.filter((ticket) => ticket.queueId === queueId)
  const open = bindingsOfQueue(plan, queueId).filter(({ windowId }) => isOpen(windows.get(windowId)))
  const perWindow = inLine.length / Math.max(open.length, 1)
  const level = levelOf('QUEUE_LONG', perWindow, (setting) => plan.settings[setting])
  return found('QUEUE_LONG', level, {
    subject: `queue:${queueId}`,
    queueId,
    waiting: inLine.length,
    since: now,
  })
}

export const isOpen = (window: WindowNow | undefined): boolean =>
  window?.session !== undefined && window.session !== null && window.session.pauseReason === null

function serviceOvertime(plan: HallPlan, { window, work: { inHand }, now }: At): Finding[] {
  if (inHand?.status !== 'SERVING') return []
  const { ticketId, ticketNo, serviceTypeId, since } = inHand
  const standardMin = plan.serviceTypes.get(serviceTypeId)?.standardMinutes ?? 0
  const servedMin = (now.getTime() - since.getTime()) / 60_000
  const level = levelOf('SERVICE_OVERTIME', servedMin, (setting) =>
    Math.max(2 * standardMin, plan.settings[setting]),
  )
  return found('SERVICE_OVERTIME', level, {
    subject: `ticket:${ticketId}`,
    ticketNo,
    windowId: window.id,
    since,
  })
}

function unmanned(plan: HallPlan, { window, work: { changedAt }, now }: At): Finding[] {
  // A tide window opens when it is needed; a window without a queue cannot open.
  if (window.kind === 'TIDE' || bindingsOfWindow(plan, window.id).length === 0) return []
  const span = spanAt(hoursOfWindow(plan, window, now), now)
  if (!span) return []
  const since = later(span.from, changedAt)
  const level = levelOf(
    'WINDOW_UNMANNED',
    minutesWithin([span], since, now),
    (setting) => plan.settings[setting],
  )
  return found('WINDOW_UNMANNED', level, { subject: `window:${window.id}`, windowId: window.id, since })
}

function pauseOvertime(plan: HallPlan, { window, work: { session }, now }: At): Finding[] {
  const hours = hoursOfWindow(plan, window, now)
  if (!session?.pausedAt || !spanAt(hours, now)) return []
  const { pausedAt, pauseReason } = session
  const level = levelOf('PAUSE_OVERTIME', minutesWithin(hours, pausedAt, now), (setting) =>
    pauseReason === 'MEAL' ? plan.settings.mealPauseMaxMin : plan.settings[setting],
  )
  return found('PAUSE_OVERTIME', level, {
    subject: `window:${window.id}`,
    windowId: window.id,
    since: pausedAt,
  })
}

function noCall(plan: HallPlan, { waiting }: HallState, { window, work: { changedAt }, now }: At): Finding[] {
  const hours = hoursOfWindow(plan, window, now)
  if (!spanAt(hours, now)) return []
  const queueIds = new Set(bindingsOfWindow(plan, window.id).map(({ queueId }) => queueId))
  const eligible = waiting.filter(
    ({ queueId, reservedWindowId }) =>
      queueIds.has(queueId) && (reservedWindowId === null || reservedWindowId === window.id),
  )
  const first = eligible.toSorted((a, b) => +a.inLineSince - +b.inLineSince)[0]
  if (!first) return []
  const since = later(first.inLineSince, changedAt)
  const level = levelOf(
    'NO_CALL_WITH_QUEUE',
    minutesWithin(hours, since, now),
    (setting) => plan.settings[setting],
  )
  return found('NO_CALL_WITH_QUEUE', level, {
    subject: `window:${window.id}`,
    windowId: window.id,
    waiting: eligible.length,
    since,
  })
}

const later = (a: Date, b: Date | null): Date => (b && b > a ? b : a)

type About = Pick<Finding, 'subject' | 'since'> & Partial<Finding>

function found(rule: AlertRule, level: AlertLevel | null, about: About): Finding[] {
  if (!level) return []
  return [
    {
      ticketNo: null,
      queueId: null,
      windowId: null,
      departmentId: null,
      waiting: null,
      ...about,
      rule,
      level,
    },
  ]
}
