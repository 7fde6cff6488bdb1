import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseMaterial } from '../../contract/cases.ts'
import { defaultHallSettings, type HallPlan } from '../halls/index.ts'
import type { By } from './actors.ts'
import type { Case } from './case.ts'
import { startClock } from './clock.ts'

/** The calendar that the demo halls carry, as the State Council announced it for 2026. */
const announced = readFileSync(join(import.meta.dirname, '..', '..', 'demo', 'calendar-2026.csv'), 'utf8')

const calendar: HallPlan['calendar'] = new Map(
  announced
    .split('\n')
    .filter((line) => line.startsWith('2026-'))
    .map((line) => {
      const [day = '', kind = '', name = ''] = line.split(',')
      return [day, { kind: kind === 'WORKDAY' ? 'WORKDAY' : 'HOLIDAY', name, verified: true }]
    }),
)

const rule = (weekday: number, opens: string, closes: string) => ({
  seasonFrom: '01-01',
  seasonTo: '12-31',
  weekday,
  opens,
  closes,
  lunchDutyOnly: false,
  note: '',
})

/** 08:30–12:00 and 14:00–17:30 from Monday to Friday, Saturday mornings besides. */
export const plan: HallPlan = {
  version: 1,
  hall: { id: 1, code: 'X', name: '示范大厅', level: 'COUNTY', consultPhone: '', complaintPhone: '' },
  settings: defaultHallSettings,
  zones: new Map(),
  departments: new Map(),
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
      rule(weekday, '14:00', '17:30'),
    ]),
    rule(6, '09:00', '12:00'),
  ],
  calendar,
  notices: [],
}

/** `at('11-23', '09:20')`: an instant of 2026. */
export const at = (day: string, time = '10:00'): Date => new Date(`2026-${day}T${time}:00+08:00`)

const paper = (name: string, more: Partial<CaseMaterial> = {}): CaseMaterial => ({
  name,
  form: 'COPY',
  copies: 1,
  source: 'SELF',
  required: true,
  toleranceAllowed: false,
  commitmentAllowed: false,
  state: 'RECEIVED',
  ...more,
})

export const papers = [
  paper('申请表'),
  paper('营业执照', { toleranceAllowed: true }),
  paper('场地证明', { commitmentAllowed: true }),
]

/** A case of five working days, received on Monday the 23rd of November. */
export const received = (more: Partial<Case> = {}): Case => ({
  id: 1,
  departmentId: 5,
  frontDepartmentId: 2,
  receivedBy: 10,
  holderId: 10,
  status: 'RECEIVED',
  kind: 'COMMITMENT',
  originKind: 'COMMITMENT',
  promisedDays: 5,
  materials: papers,
  toleratedUntil: null,
  receivedAt: at('11-23'),
  acceptedAt: null,
  supplements: 0,
  supplementRemindedAt: null,
  wasExtended: false,
  procedure: null,
  decidedAt: null,
  isApproved: null,
  issuedAt: null,
  closedAt: null,
  clocks: [startClock(plan, 'NOTIFY', { at: more.receivedAt ?? at('11-23'), days: 5 })],
  cards: [],
  ...more,
})

/** Who acts: the clerk of the front, or people of the department. */
export const clerk = (when: Date): By => ({
  staffId: 10,
  role: 'WINDOW_STAFF',
  departmentId: 2,
  mayIssue: false,
  at: when,
})
export const officer = (when: Date): By => ({ ...clerk(when), staffId: 20, departmentId: 5 })
export const representative = (when: Date): By => ({ ...officer(when), staffId: 21, role: 'CHIEF_REP' })
export const leader = (when: Date): By => ({ ...officer(when), staffId: 22, role: 'DEPT_LEADER' })
