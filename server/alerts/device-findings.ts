import type { HallPlan } from '../halls/index.ts'
import { found, type Finding } from './found.ts'
import type { DeviceNow } from './hall-state.ts'
import { hoursOfHall, spanAt } from './hours.ts'
import { levelOf } from './rules.ts'

/** What is wrong with a device while the hall is open: out of reach, out of paper, its printer silent. */
export function atDevice(plan: HallPlan, device: DeviceNow, now: Date): Finding[] {
  if (!spanAt(hoursOfHall(plan, now), now)) return []
  return [...offline(plan, device), ...paper(plan, device, now), ...printerFailed(device)]
}

function offline(plan: HallPlan, { deviceId, silentMin, seenAt }: DeviceNow): Finding[] {
  if (silentMin === null || !seenAt) return []
  const level = levelOf('DEVICE_OFFLINE', silentMin, (setting) => plan.settings[setting])
  return found('DEVICE_OFFLINE', level, { subject: `device:${deviceId}`, deviceId, since: seenAt })
}

/** An empty roll is one trouble, not two. */
function paper(plan: HallPlan, { deviceId, paperLeft }: DeviceNow, now: Date): Finding[] {
  if (paperLeft === null) return []
  const rule = paperLeft === 0 ? 'PAPER_OUT' : 'PAPER_LOW'
  const level = levelOf(rule, paperLeft, (setting) => plan.settings[setting])
  return found(rule, level, { subject: `device:${deviceId}`, deviceId, waiting: paperLeft, since: now })
}

/** A printer is tried when somebody wants a slip: failing once is worth knowing, at once. */
function printerFailed({ deviceId, printerFailedAt }: DeviceNow): Finding[] {
  if (!printerFailedAt) return []
  return found('PRINTER_FAILED', 'WARN', { subject: `device:${deviceId}`, deviceId, since: printerFailedAt })
}
