import { defaultHallSettings, type HallPlan } from '../halls/index.ts'
import type { By } from './actors.ts'
import type { Complaint } from './complaint.ts'

/** A week of holidays from the first of October on; the Saturday behind it is worked. */
const calendar: HallPlan['calendar'] = new Map(
  ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07', '10-10'].map((day) => [
    `2026-${day}`,
    { kind: day === '10-10' ? 'WORKDAY' : 'HOLIDAY', name: '', verified: true },
  ]),
)

const rule = (weekday: number, opens: string, closes: string, lunchDutyOnly = false) => ({
  seasonFrom: '01-01',
  seasonTo: '12-31',
  weekday,
  opens,
  closes,
  lunchDutyOnly,
  note: '',
})

/** 08:30–12:00 and 14:00–17:30 from Monday to Friday with lunch duty between, Saturday mornings besides. */
export const plan: HallPlan = {
  version: 1,
  hall: { id: 1, code: 'X', name: '示范大厅', level: 'COUNTY', consultPhone: '', complaintPhone: '' },
  settings: defaultHallSettings,
  zones: new Map(),
  departments: new Map([
    [5, { id: 5, code: 'GA', name: '公安局', hcpIntegrated: false }],
    [6, { id: 6, code: 'RS', name: '人社局', hcpIntegrated: false }],
  ]),
  queues: new Map(),
  serviceTypes: new Map(),
  windows: new Map(),
  former: { queues: new Map(), serviceTypes: new Map(), windows: new Map() },
  themes: [],
  bindingsByWindow: new Map(),
  bindingsByQueue: new Map(),
  hours: [
    ...[1, 2, 3, 4, 5].flatMap((weekday) => [
      rule(weekday, '08:30', '12:00'),
      rule(weekday, '12:00', '14:00', true),
      rule(weekday, '14:00', '17:30'),
    ]),
    rule(6, '09:00', '12:00'),
  ],
  calendar,
  notices: [],
}

/** `at('11-23', '09:20')`: an instant of 2026. */
export const at = (day: string, time = '10:00'): Date => new Date(`2026-${day}T${time}:00+08:00`)

/** A complaint of Monday the 23rd of November, ten in the morning: answered by 16:00, settled by Thursday's closing. */
export const registered = (more: Partial<Complaint> = {}): Complaint => ({
  id: 1,
  status: 'REGISTERED',
  grade: 'GENERAL',
  canBeReached: true,
  aboutStaff: [],
  isAboutOfficer: false,
  freeRoles: ['COMPLAINT_OFFICER', 'HALL_DIRECTOR', 'SUPERVISOR'],
  appointeeId: null,
  registeredAt: at('11-23'),
  respondBy: at('11-23', '16:00'),
  respondedAt: null,
  unanswered: 0,
  calledAt: null,
  promisedAt: at('11-26', '17:30'),
  dueAt: at('11-26', '17:30'),
  dueIsCertain: true,
  wasExtended: false,
  parts: [],
  fedBackAt: null,
  isSatisfied: null,
  closedAt: null,
  ...more,
})

/** Who acts: the officer of department 9, people of departments 5 and 6, the director. */
export const officer = (when: Date): By => ({
  staffId: 34,
  role: 'COMPLAINT_OFFICER',
  departmentId: 9,
  at: when,
})
export const leader = (when: Date): By => ({ staffId: 50, role: 'DEPT_LEADER', departmentId: 5, at: when })
export const representative = (when: Date): By => ({
  staffId: 60,
  role: 'CHIEF_REP',
  departmentId: 6,
  at: when,
})
export const director = (when: Date): By => ({
  staffId: 1,
  role: 'HALL_DIRECTOR',
  departmentId: 2,
  at: when,
})
