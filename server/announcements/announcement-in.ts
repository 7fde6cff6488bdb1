import { windowEver, type HallPlan } from '../halls/index.ts'
import { announcementOf, type Announcement } from './announcement.ts'

/** How this hall writes and speaks a call to one of its windows. */
export function announcementIn(plan: HallPlan, call: { ticketNo: string; windowId: number }): Announcement {
  const window = windowEver(plan, call.windowId)
  const floor = (window && plan.zones.get(window.zoneId)?.floor) ?? 1
  const { readOneAs } = plan.settings
  const where = { windowNo: window?.no ?? '', windowKind: window?.kind ?? 'CATEGORY', floor } as const
  return announcementOf({ ticketNo: call.ticketNo, ...where }, { readOneAs })
}
