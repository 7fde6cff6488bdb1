import { defaultHallSettings, type HallPlan, type ServiceWindow } from '../halls/index.ts'
import type { HallState, WaitingNow, WindowNow } from './hall-state.ts'

/** A small hall for the tests of this room: window 1 serves over lunch, 2 does not, 17 is a tide window. */

const window = (id: number, more: Partial<ServiceWindow> = {}): ServiceWindow => ({
  id,
  zoneId: 1,
  departmentId: id,
  no: String(id),
  name: '综合窗口',
  kind: 'COMPREHENSIVE',
  partyMemberPost: false,
  lunchDuty: false,
  ...more,
})

const rule = (opens: string, closes: string, lunchDutyOnly = false) => ({
  seasonFrom: '01-01',
  seasonTo: '12-31',
  weekday: 1,
  opens,
  closes,
  lunchDutyOnly,
  note: '',
})

const bindings = [
  { windowId: 1, queueId: 1, handicapMin: 0 },
  { windowId: 2, queueId: 2, handicapMin: 0 },
  { windowId: 17, queueId: 2, handicapMin: 0 },
]

/** 08:30–12:00 and 14:00–17:30, duty in between, on Mondays. */
export const examplePlan: HallPlan = {
  version: 1,
  hall: { id: 1, code: 'X', name: '示范大厅', level: 'COUNTY', consultPhone: '', complaintPhone: '' },
  settings: defaultHallSettings,
  zones: new Map([[1, { id: 1, code: '1F-A', name: 'A区', floor: 1, kind: 'SERVICE' }]]),
  departments: new Map(),
  queues: new Map(
    [1, 2].map((id) => [id, { id, name: `队列${id}`, prefix: 'A', numberFrom: 1, numberTo: 999 }]),
  ),
  serviceTypes: new Map(
    [12, 20].map((standardMinutes, index) => {
      const named = { id: index + 1, name: '业务', departmentId: 1, queueId: 1, standardMinutes }
      const plain = {
        takeIdentity: 'NONE',
        commonRank: 0,
        themeNo: null,
        suspended: false,
        materials: [],
      } as const
      return [index + 1, { ...named, ...plain, materials: [] }]
    }),
  ),
  windows: new Map(
    [window(1, { lunchDuty: true }), window(2), window(17, { kind: 'TIDE' })].map((w) => [w.id, w]),
  ),
  former: { queues: new Map(), serviceTypes: new Map(), windows: new Map() },
  themes: [],
  bindingsByWindow: Map.groupBy(bindings, ({ windowId }) => windowId),
  bindingsByQueue: Map.groupBy(bindings, ({ queueId }) => queueId),
  hours: [rule('08:30', '12:00'), rule('12:00', '14:00', true), rule('14:00', '17:30')],
  calendar: new Map(),
  notices: [],
}

/** A wall time of Monday, 23 November 2026. */
export const at = (time: string): Date => new Date(`2026-11-23T${time}:00+08:00`)

/** A window where somebody sits and nothing else happens since. */
export const free = (since: string): WindowNow => ({
  session: { staffName: '演示甲', pauseReason: null, pausedAt: null, expectedBackAt: null, lost: null },
  inHand: null,
  changedAt: at(since),
})

export const empty = (since: string | null): WindowNow => ({
  session: null,
  inHand: null,
  changedAt: since === null ? null : at(since),
})

/** Who came to a queue when, one after the other. */
export const line = (queueId: number, ...takenAt: string[]): WaitingNow[] =>
  takenAt.map((time, index) => ({
    ticketId: queueId * 1000 + index,
    ticketNo: `A${index + 1}`,
    queueId,
    reservedWindowId: null,
    takenAt: at(time),
    inLineSince: at(time),
  }))

/** A hall in which every window is manned and just began something, except where said otherwise. */
export const hallAt = (
  now: string,
  windows: Record<number, WindowNow> = {},
  waiting: WaitingNow[] = [],
): HallState => ({
  windows: new Map([1, 2, 17].map((id) => [id, windows[id] ?? free(now)])),
  waiting,
  devices: [],
})
