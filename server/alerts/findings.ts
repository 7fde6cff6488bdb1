import { bindingsOfQueue, bindingsOfWindow, type HallPlan, type ServiceWindow } from '../halls/index.ts'
import { found, type Finding } from './found.ts'
import type { HallState, WaitingNow, WindowNow } from './hall-state.ts'
import { hoursOfQueue, hoursOfWindow, minutesWithin, spanAt } from './hours.ts'
import { atDevice } from './device-findings.ts'
import { levelOf } from './rules.ts'

/**
 * All that is wrong in a hall by its rules. Time counts only within the hours of the queue or window it is about, so
 * that nothing is found before the doors open, and a lunch break makes nobody late.
 */
export function findings(plan: HallPlan, state: HallState, now: Date): Finding[] {
  return [
    ...state.waiting.flatMap((ticket) => waitOvertime(plan, ticket, now)),
    ...[...plan.queues.keys()].flatMap((queueId) => [
      ...queueLong(plan, state, { queueId, now }),
      ...queueWithoutWindow(plan, state, { queueId, now }),
    ]),
    ...[...plan.windows.values()].flatMap((window) => {
      const work = state.windows.get(window.id)
      return work ? atWindow(plan, state, { window, work, now }) : []
    }),
    ...state.devices.flatMap((device) => atDevice(plan, device, now)),
  ]
}

type At = { window: ServiceWindow; work: WindowNow; now: Date }

function atWindow(plan: HallPlan, state: HallState, at: At): Finding[] {
  const { session, inHand } = at.work
  if (session?.lost) return [...windowLost(plan, at), ...(inHand ? serviceOvertime(plan, at) : [])]
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

/** Whether somebody serves there, as far as anybody knows. */
export function isOpen(window: WindowNow | undefined): boolean {
  const session = window?.session
  return session !== undefined && session !== null && session.pauseReason === null && session.lost === null
}

/** People wait, and no window of theirs serves: paused, closed, or its console lost. */
function queueWithoutWindow(
  plan: HallPlan,
  { waiting, windows }: HallState,
  { queueId, now }: { queueId: number; now: Date },
): Finding[] {
  const hours = hoursOfQueue(plan, queueId, now)
  const inLine = waiting.filter((ticket) => ticket.queueId === queueId)
  const first = inLine.toSorted((a, b) => +a.inLineSince - +b.inLineSince)[0]
  if (!first || !spanAt(hours, now)) return []
  const bound = bindingsOfQueue(plan, queueId).map(({ windowId }) => windows.get(windowId))
  if (bound.some(isOpen)) return []
  const since = bound.reduce((at, window) => later(at, window?.changedAt ?? null), first.inLineSince)
  const level = levelOf(
    'QUEUE_WITHOUT_WINDOW',
    minutesWithin(hours, since, now),
    (setting) => plan.settings[setting],
  )
  return found('QUEUE_WITHOUT_WINDOW', level, {
    subject: `queue:${queueId}`,
    queueId,
    waiting: inLine.length,
    since,
  })
}

/** Real minutes count: a console is silent for as long as it is, however fast a demonstration runs. */
function windowLost(plan: HallPlan, { window, work: { session, inHand }, now }: At): Finding[] {
  if (!session?.lost) return []
  if (!inHand && !spanAt(hoursOfWindow(plan, window, now), now)) return []
  const { silentMin, since } = session.lost
  const level = levelOf('WINDOW_LOST', silentMin, (setting) => plan.settings[setting])
  const ticketNo = inHand?.ticketNo ?? null
  return found('WINDOW_LOST', level, { subject: `window:${window.id}`, windowId: window.id, ticketNo, since })
}

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
