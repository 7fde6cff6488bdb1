import { AlertRule, type AlertLevel } from '../../contract/alerts.ts'
import type { RoleCode } from '../../contract/staff.ts'
import type { HallSettings } from '../halls/index.ts'

/** The settings of a hall that are amounts. */
type Amount = {
  [Name in keyof HallSettings]: HallSettings[Name] extends number ? Name : never
}[keyof HallSettings]

type Rule = {
  /** Which amount of the hall's settings makes it how grave, the gravest first. */
  levels: readonly (readonly [level: AlertLevel, limit: Amount])[]
  /** Whether the limit itself is already too much, or, for what runs out, too little. */
  reached: keyof typeof isTooFar
  /** Who is told, and who next when nobody acknowledges. WINDOW_STAFF and DEPT_LEADER: those of the windows meant. */
  concerns: readonly RoleCode[]
  /** Minutes of working hours until the next is told: in the evening and on a holiday nobody is there to answer. */
  ackMin: Amount
  /** Somebody stands in the hall: whoever serves there answers, over lunch and on a Saturday morning too. */
  isInHall?: true
  /** Raised once for its subject, such as a month, whatever becomes of it. */
  isOnce?: true
}

const isTooFar = {
  AT: (amount: number, limit: number) => amount >= limit,
  ABOVE: (amount: number, limit: number) => amount > limit,
  UP_TO: (amount: number, limit: number) => amount <= limit,
}

const toManagers = ['HALL_MANAGER', 'HALL_DIRECTOR'] as const satisfies RoleCode[]
const throughWindow = ['WINDOW_STAFF', 'HALL_MANAGER'] as const satisfies RoleCode[]

const ofRectification = ['DEPT_LEADER', 'RATING_OFFICER', 'HALL_DIRECTOR'] as const satisfies RoleCode[]

// 经办 → 首席事务代表 → 部门负责人 → 监督 (DOMAIN §4.2): the red one is told further.
const ofCase = ['WINDOW_STAFF', 'CHIEF_REP', 'DEPT_LEADER'] as const satisfies RoleCode[]
const ofLateCase = [...ofCase, 'SUPERVISOR'] as const satisfies RoleCode[]

// 专员、承办部门 → 监督 → 领导 (DOMAIN §3.5).
const ofComplaint = [
  'COMPLAINT_OFFICER',
  'DEPT_LEADER',
  'SUPERVISOR',
  'HALL_DIRECTOR',
] as const satisfies RoleCode[]

/** Every rule by which something is wrong in a hall (DOMAIN §4.2). */
export const alertRules: Record<AlertRule, Rule> = {
  WAIT_OVERTIME: {
    levels: [
      ['ALERT', 'waitAlertMin'],
      ['WARN', 'waitWarnMin'],
    ],
    reached: 'ABOVE',
    concerns: throughWindow,
    ackMin: 'alertAckMin',
    isInHall: true,
  },
  QUEUE_LONG: {
    levels: [['WARN', 'queueLongPerWindow']],
    reached: 'AT',
    concerns: toManagers,
    ackMin: 'alertAckMin',
    isInHall: true,
  },
  SERVICE_OVERTIME: {
    levels: [['WARN', 'serviceWarnMin']],
    reached: 'ABOVE',
    concerns: toManagers,
    ackMin: 'alertAckMin',
    isInHall: true,
  },
  WINDOW_UNMANNED: {
    levels: [['ALERT', 'unmannedMin']],
    reached: 'AT',
    concerns: ['HALL_MANAGER', 'DEPT_LEADER'],
    ackMin: 'alertAckMin',
    isInHall: true,
  },
  PAUSE_OVERTIME: {
    levels: [['WARN', 'pauseMaxMin']],
    reached: 'ABOVE',
    concerns: toManagers,
    ackMin: 'alertAckMin',
    isInHall: true,
  },
  NO_CALL_WITH_QUEUE: {
    levels: [['WARN', 'idleWithQueueMin']],
    reached: 'AT',
    concerns: throughWindow,
    ackMin: 'alertAckMin',
    isInHall: true,
  },
  WINDOW_LOST: {
    levels: [['ALERT', 'windowLostMin']],
    reached: 'AT',
    concerns: toManagers,
    ackMin: 'alertAckMin',
    isInHall: true,
  },
  QUEUE_WITHOUT_WINDOW: {
    levels: [['ALERT', 'queueWithoutWindowMin']],
    reached: 'AT',
    concerns: ['DESK', 'HALL_MANAGER'],
    ackMin: 'alertAckMin',
    isInHall: true,
  },
  DEVICE_OFFLINE: {
    levels: [['WARN', 'deviceOfflineMin']],
    reached: 'AT',
    concerns: ['HALL_MANAGER'],
    ackMin: 'alertAckMin',
  },
  PAPER_LOW: {
    levels: [['WARN', 'paperLowSlips']],
    reached: 'UP_TO',
    concerns: ['HALL_MANAGER'],
    ackMin: 'alertAckMin',
  },
  PAPER_OUT: {
    levels: [['ALERT', 'paperLowSlips']],
    reached: 'UP_TO',
    concerns: ['HALL_MANAGER'],
    ackMin: 'alertAckMin',
  },
  // Known by itself: a slip was sent and not taken.
  PRINTER_FAILED: {
    levels: [],
    reached: 'AT',
    concerns: ['HALL_MANAGER'],
    ackMin: 'alertAckMin',
  },
  // How grave these are, their limits in the working calendar say (rectification-findings.ts, case-findings.ts).
  BAD_RATING: { levels: [], reached: 'AT', concerns: ofRectification, ackMin: 'alertAckMin' },
  RECTIFY_DUE: { levels: [], reached: 'AT', concerns: ofRectification, ackMin: 'alertAckMin' },
  // The hour decides (backlog.ts of the province).
  PUSH_BACKLOG: { levels: [], reached: 'AT', concerns: ['SYS_ADMIN'], ackMin: 'alertAckMin' },
  CASE_YELLOW: { levels: [], reached: 'AT', concerns: ofCase, ackMin: 'alertAckMin' },
  CASE_RED: { levels: [], reached: 'AT', concerns: ofLateCase, ackMin: 'alertAckMin' },
  REDCARD_RATE: {
    levels: [],
    reached: 'AT',
    concerns: ['HALL_DIRECTOR'],
    ackMin: 'alertAckMin',
    isOnce: true,
  },
  THEME_YELLOW: { levels: [], reached: 'AT', concerns: ofCase, ackMin: 'alertAckMin' },
  THEME_RED: { levels: [], reached: 'AT', concerns: ofLateCase, ackMin: 'alertAckMin' },
  INSTANT_RATE: {
    levels: [],
    reached: 'AT',
    concerns: ['DEPT_LEADER', 'HALL_DIRECTOR'],
    ackMin: 'alertAckMin',
    isOnce: true,
  },
  RATING_LOW: { levels: [], reached: 'AT', concerns: ['HALL_DIRECTOR'], ackMin: 'alertAckMin' },
  INVITE_DUE: {
    levels: [],
    reached: 'AT',
    concerns: ['RATING_OFFICER', 'HALL_DIRECTOR'],
    ackMin: 'alertAckMin',
  },
  SCALP_SUSPECT: { levels: [], reached: 'AT', concerns: ['HALL_MANAGER'], ackMin: 'alertAckMin' },
  CAL_UNVERIFIED: { levels: [], reached: 'AT', concerns: ['SYS_ADMIN'], ackMin: 'alertAckMin' },
  COMPLAINT_DUE: { levels: [], reached: 'AT', concerns: ofComplaint, ackMin: 'alertAckMin' },
}

/** The rules that never raise the same twice. */
export const onceRules = AlertRule.enum.filter((rule) => alertRules[rule].isOnce)

/** How grave an amount is by a rule; null when nothing is wrong. `limitOf` puts another limit for a setting. */
export function levelOf(
  rule: AlertRule,
  amount: number,
  limitOf: (setting: Amount) => number,
): AlertLevel | null {
  const { levels, reached } = alertRules[rule]
  return levels.find(([, setting]) => isTooFar[reached](amount, limitOf(setting)))?.[0] ?? null
}

const gravity: Record<AlertLevel, number> = { INFO: 0, WARN: 1, ALERT: 2, CRITICAL: 3 }

export const isGraver = (a: AlertLevel, b: AlertLevel): boolean => gravity[a] > gravity[b]
