import type { HallLevel, TakeIdentity, WindowKind, WindowPlace, ZoneKind } from '../../contract/halls.ts'
import type { ThemeQuestion } from '../../contract/themes.ts'
import type { ThemeItem } from '../services/index.ts'
import type { HallSettings } from './settings.ts'

export type Zone = { id: number; code: string; name: string; floor: number; kind: ZoneKind }
export type Department = { id: number; code: string; name: string; hcpIntegrated: boolean }
export type Queue = { id: number; name: string; prefix: string; numberFrom: number; numberTo: number }

export type ServiceType = {
  id: number
  name: string
  departmentId: number
  queueId: number
  takeIdentity: TakeIdentity
  standardMinutes: number
  commonRank: number
  themeNo: number | null
  suspended: boolean
  /** What to bring, the required first. */
  materials: string[]
}

export type ServiceWindow = {
  id: number
  zoneId: number
  departmentId: number
  no: string
  name: string
  kind: WindowKind
  partyMemberPost: boolean
  lunchDuty: boolean
}

/** A window may call a queue; the handicap (minutes) makes it prefer its own. */
export type Binding = {
  windowId: number
  queueId: number
  handicapMin: number
  /** 潮汐窗口: until when it helps out; absent for what is set up. */
  untilAt?: Date
}

export type Theme = {
  id: number
  no: number
  name: string
  serviceTypeId: number
  leadDepartmentId: number
  leadDepartmentName: string
  /** Working days for all of it; null where nothing is promised beside the limits of the items. */
  limitDays: number | null
  questions: ThemeQuestion[]
  items: ThemeItem[]
}

export type HoursRule = {
  /** MM-DD, inclusive; a season may run over the turn of the year. */
  seasonFrom: string
  seasonTo: string
  /** 1 (Monday) … 7, 8 for a make-up working day. */
  weekday: number
  opens: string
  closes: string
  lunchDutyOnly: boolean
  note: string
}

export type CalendarDay = { kind: 'WORKDAY' | 'RESTDAY' | 'HOLIDAY'; name: string; verified: boolean }

/** All that is set up of a hall, at one version. Nothing in it changes during the day without a new version. */
export type HallPlan = {
  version: number
  hall: {
    id: number
    code: string
    name: string
    level: HallLevel
    consultPhone: string
    complaintPhone: string
  }
  settings: HallSettings
  zones: Map<number, Zone>
  departments: Map<number, Department>
  queues: Map<number, Queue>
  serviceTypes: Map<number, ServiceType>
  windows: Map<number, ServiceWindow>
  /** What the hall has no more. Nothing is offered, called or opened by it; what happened still has a name. */
  former: Pick<HallPlan, 'queues' | 'serviceTypes' | 'windows'>
  themes: Theme[]
  bindingsByWindow: Map<number, Binding[]>
  bindingsByQueue: Map<number, Binding[]>
  hours: HoursRule[]
  /** Days that differ from their weekday, by date. */
  calendar: Map<string, CalendarDay>
  notices: { title: string; text: string }[]
}

export const bindingsOfWindow = (plan: HallPlan, windowId: number): Binding[] =>
  plan.bindingsByWindow.get(windowId) ?? []

export const bindingsOfQueue = (plan: HallPlan, queueId: number): Binding[] =>
  plan.bindingsByQueue.get(queueId) ?? []

/** Whether this window calls that queue, by its set-up or helping out. */
export const callsQueue = (
  plan: HallPlan,
  { windowId, queueId }: { windowId: number | null; queueId: number },
): boolean => bindingsOfQueue(plan, queueId).some((binding) => binding.windowId === windowId)

/** A queue of the hall, also one it has no more: what a number of the past was taken for has a name. */
export const queueEver = (plan: HallPlan, id: number): Queue | undefined =>
  plan.queues.get(id) ?? plan.former.queues.get(id)

export const serviceTypeEver = (plan: HallPlan, id: number): ServiceType | undefined =>
  plan.serviceTypes.get(id) ?? plan.former.serviceTypes.get(id)

export const windowEver = (plan: HallPlan, id: number): ServiceWindow | undefined =>
  plan.windows.get(id) ?? plan.former.windows.get(id)

/** Where a window is, in the words a citizen follows. */
export function placeOf(plan: HallPlan, windowId: number): WindowPlace {
  const window = windowEver(plan, windowId)
  const zone = window && plan.zones.get(window.zoneId)
  return {
    windowId,
    no: window?.no ?? '',
    name: window?.name ?? '',
    kind: window?.kind ?? 'CATEGORY',
    zoneName: zone?.name ?? '',
    floor: zone?.floor ?? 1,
  }
}

/** The windows that may call a queue, the queue's own first. */
export function placesOfQueue(plan: HallPlan, queueId: number): WindowPlace[] {
  const bindings = bindingsOfQueue(plan, queueId).toSorted((a, b) => a.handicapMin - b.handicapMin)
  return bindings.map(({ windowId }) => placeOf(plan, windowId))
}
