import { windowInWords } from '../../contract/places.ts'
import type { DeviceStatus } from '../../contract/devices.ts'
import type { Overview, OverviewChanged, OverviewQueue, OverviewWindow } from '../../contract/overview.ts'
import { isOpen, openAlerts, type DeviceNow, type HallState } from '../alerts/index.ts'
import {
  bindingsOfQueue,
  bindingsOfWindow,
  currentPlan,
  openingToday,
  placeOf,
  type HallPlan,
} from '../halls/index.ts'
import { businessDay } from '../platform/business-day.ts'
import type { Context } from '../platform/context.ts'
import { clockOnWire } from '../platform/hall-clock.ts'
import { readOverview } from './queries.ts'

/**
 * A hall as it stands now.
 * @throws DomainError hall-unknown
 */
export async function overviewOf(ctx: Context, hallId: number): Promise<Overview> {
  const now = ctx.clock.now()
  const plan = await currentPlan(ctx, hallId)
  const { seq, state, figures } = await readOverview(ctx.db, hallId, businessDay(now))
  const { id, code, name, level } = plan.hall
  return {
    hall: { id, code, name, level },
    seq,
    planVersion: plan.version,
    clock: clockOnWire(ctx.clock),
    opening: openingToday(plan, now),
    windows: [...plan.windows.keys()].map((windowId) => windowIn(plan, state, windowId)),
    queues: [...plan.queues.values()].map(({ id: queueId, prefix, name: queueName }) => {
      return { queueId, prefix, name: queueName, ...lineOf(plan, state, queueId) }
    }),
    figures,
    devices: state.devices.map((device) => deviceIn(plan, device)),
    alerts: await openAlerts(ctx.db, plan),
  }
}

function windowIn(plan: HallPlan, { windows }: HallState, windowId: number): OverviewWindow {
  const { session = null, inHand = null, changedAt = null } = windows.get(windowId) ?? {}
  const idle = session?.pauseReason ? 'PAUSED' : 'IDLE'
  const free = session ? idle : 'OFFLINE'
  const busy = inHand?.status === 'CALLED' ? 'CALLING' : 'SERVING'
  const service = inHand && plan.serviceTypes.get(inHand.serviceTypeId)
  return {
    ...placeOf(plan, windowId),
    state: inHand ? busy : free,
    since: (inHand?.since ?? changedAt)?.toISOString() ?? null,
    lostSince: session?.lost?.since.toISOString() ?? null,
    staffName: session?.staffName ?? null,
    ticketNo: inHand?.ticketNo ?? null,
    serviceTypeName: service?.name ?? null,
    ...helpOf(plan, windowId),
    pauseReason: session?.pauseReason ?? null,
    expectedBackAt: session?.expectedBackAt?.toISOString() ?? null,
  }
}

function helpOf(plan: HallPlan, windowId: number): Pick<OverviewWindow, 'queueIds' | 'tide'> {
  const bindings = bindingsOfWindow(plan, windowId)
  const idsOf = (isTide: boolean) =>
    bindings.filter(({ untilAt }) => (untilAt !== undefined) === isTide).map(({ queueId }) => queueId)
  const untilAt = bindings.find((binding) => binding.untilAt)?.untilAt
  return {
    queueIds: idsOf(false),
    tide: untilAt ? { queueIds: idsOf(true), untilAt: untilAt.toISOString() } : null,
  }
}

function deviceIn(plan: HallPlan, device: DeviceNow): DeviceStatus {
  const { deviceId, kind, name, seenAt, silentMin, paperLeft, printerFailedAt } = device
  const seen = (silentMin ?? 0) < plan.settings.deviceOfflineMin ? 'ONLINE' : 'OFFLINE'
  return {
    deviceId,
    kind,
    name,
    state: silentMin === null ? 'UNSEEN' : seen,
    // While it is there, no sign of life is news.
    lastSeenAt: seen === 'OFFLINE' ? (seenAt?.toISOString() ?? null) : null,
    paperLeft,
    printerFailedSince: printerFailedAt?.toISOString() ?? null,
  }
}

type Line = Pick<OverviewQueue, 'waiting' | 'longest' | 'openWindowNos'>

function lineOf(plan: HallPlan, { windows, waiting }: HallState, queueId: number): Line {
  const inLine = waiting.filter((ticket) => ticket.queueId === queueId)
  const [first] = inLine
  const open = bindingsOfQueue(plan, queueId).filter(({ windowId }) => isOpen(windows.get(windowId)))
  return {
    waiting: inLine.length,
    longest: first ? { ticketNo: first.ticketNo, takenAt: first.takenAt.toISOString() } : null,
    openWindowNos: open.map(({ windowId }) => windowInWords(placeOf(plan, windowId)).replace('号窗口', '')),
  }
}

/** What somebody who was told of one overview has to be told of the next; null when nothing moved. */
export function changesBetween(before: Overview | null, after: Overview): OverviewChanged | null {
  const told = new Set(
    (before ? [...before.windows, ...before.queues] : []).map((part) => JSON.stringify(part)),
  )
  const isNew = (part: unknown) => !told.has(JSON.stringify(part))
  const isSame = (name: 'figures' | 'devices' | 'alerts') =>
    before !== null && JSON.stringify(before[name]) === JSON.stringify(after[name])
  const windows = after.windows.filter(isNew)
  const queues = after.queues.filter(isNew)
  const isSetUpAnew = before?.planVersion !== after.planVersion
  const isAllSame = isSame('figures') && isSame('devices') && isSame('alerts')
  const isStill = windows.length + queues.length === 0 && isAllSame
  if (isStill && !isSetUpAnew) return null
  return {
    hallId: after.hall.id,
    seq: after.seq,
    planVersion: after.planVersion,
    windows,
    queues,
    ...(isSame('figures') ? {} : { figures: after.figures }),
    ...(isSame('devices') ? {} : { devices: after.devices }),
    ...(isSame('alerts') ? {} : { alerts: after.alerts }),
  }
}
