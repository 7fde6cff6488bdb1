import type { Alert } from '../../contract/alerts.ts'
import type { Overview, OverviewChanged } from '../../contract/overview.ts'

/** An overview after a message. One that is older than what is shown changes nothing. */
export function withChanges(overview: Overview, changed: OverviewChanged): Overview {
  if (changed.seq < overview.seq) return overview
  const windows = new Map(changed.windows.map((window) => [window.windowId, window]))
  const queues = new Map(changed.queues.map((queue) => [queue.queueId, queue]))
  return {
    ...overview,
    seq: changed.seq,
    windows: overview.windows.map((window) => windows.get(window.windowId) ?? window),
    queues: overview.queues.map((queue) => queues.get(queue.queueId) ?? queue),
    figures: changed.figures ?? overview.figures,
    devices: changed.devices ?? overview.devices,
    alerts: changed.alerts ?? overview.alerts,
  }
}

/** The same with one alert as it stands since it was acknowledged here. */
export function withAlert(overview: Overview, alert: Alert): Overview {
  return { ...overview, alerts: overview.alerts.map((one) => (one.id === alert.id ? alert : one)) }
}
