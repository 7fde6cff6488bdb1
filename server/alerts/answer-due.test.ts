import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlertRule } from '../../contract/alerts.ts'
import { dayOf, isWorked, wall } from '../../tests/harness/naive-clock.ts'
import type { HallPlan } from '../halls/index.ts'
import { answerDueAt, nextConcerned, settle, type KeptAlert } from './alert.ts'
import { found } from './found.ts'
import { examplePlan } from './hall-example.ts'

/** 08:30–12:00 and 14:00–17:30 with duty between from Monday to Friday, service on Saturday mornings, and the National Day of 2026. */
const plan: HallPlan = {
  ...examplePlan,
  hours: [
    ...[1, 2, 3, 4, 5].flatMap((weekday) => examplePlan.hours.map((rule) => ({ ...rule, weekday }))),
    ...examplePlan.hours.slice(0, 1).map((morning) => ({ ...morning, weekday: 6 })),
  ],
  calendar: new Map(
    ['09-20', '09-25', '10-01', '10-02', '10-05', '10-06', '10-07', '10-10'].map((day) => [
      `2026-${day}`,
      { kind: day === '09-20' || day === '10-10' ? 'WORKDAY' : 'HOLIDAY', name: '', verified: true },
    ]),
  ),
}

const at = (day: string, time: string) => wall(`2026-${day}`, time)
const due = (rule: AlertRule, day: string, time: string) => answerDueAt(plan, { rule, stepAt: at(day, time) })

describe('an alert is answered within ten minutes of working hours', () => {
  it.each([
    ['in the morning at once', 'CASE_RED', '11-24', '09:00', '11-24', '09:10'],
    ['before closing, with what is left on the next day', 'CASE_RED', '11-24', '17:25', '11-25', '08:35'],
    ['after closing, from the next opening on', 'CASE_YELLOW', '11-24', '17:31', '11-25', '08:40'],
    [
      'on a Friday evening, on Monday, whatever is open on Saturday',
      'CASE_RED',
      '11-27',
      '17:31',
      '11-30',
      '08:40',
    ],
    ['before a week of holidays, behind it', 'COMPLAINT_DUE', '09-30', '17:26', '10-08', '08:36'],
    ['on a Saturday that is worked', 'RECTIFY_DUE', '10-09', '17:25', '10-10', '08:35'],
    ['over lunch, from two on', 'CASE_RED', '11-24', '11:55', '11-24', '14:05'],
    ['by those on lunch duty where people wait', 'WAIT_OVERTIME', '11-24', '11:55', '11-24', '12:05'],
    ['where people wait on a Saturday, at once', 'WAIT_OVERTIME', '11-28', '09:00', '11-28', '09:10'],
    ['where people wait, at once', 'QUEUE_WITHOUT_WINDOW', '11-24', '09:00', '11-24', '09:10'],
  ] as const)('%s', (_, rule, day, time, dueDay, dueTime) => {
    expect(due(rule, day, time)).toEqual(at(dueDay, dueTime))
  })

  it('as a child counts them, whenever it is raised and however many there are', () => {
    const isOpen = (when: Date): boolean => {
      const time = new Date(+when + 8 * 3_600_000).toISOString().slice(11, 16)
      const isServed = (time >= '08:30' && time < '12:00') || (time >= '14:00' && time < '17:30')
      return isServed && isWorked(dayOf(when))
    }
    const naive = (from: Date, minutes: number): Date => {
      let when = from
      for (let left = minutes; left > 0; when = new Date(+when + 60_000)) if (isOpen(when)) left -= 1
      return when
    }
    const start = +wall('2026-09-18', '00:00')
    const moment = fc.integer({ min: 0, max: 30 * 1440 }).map((after) => new Date(start + after * 60_000))
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 240 }), (stepAt, alertAckMin) => {
        const patient = { ...plan, settings: { ...plan.settings, alertAckMin } }
        expect(answerDueAt(patient, { rule: 'CASE_RED', stepAt })).toEqual(naive(stepAt, alertAckMin))
      }),
      { numRuns: 60 },
    )
  })

  it('and the look at the hall goes by the same moment as the job', () => {
    const [lasting] = found('CASE_RED', 'CRITICAL', { subject: 'case:1:1', since: at('11-27', '17:30') })
    expect(nextConcerned({ rule: 'CASE_RED', step: 0 })).toBe('CHIEF_REP')
    if (!lasting) throw new Error('nothing found')
    const answer = { acknowledgedAt: null, acknowledgedBy: null, closedAt: null }
    const raisedAt = at('11-27', '17:31')
    const alert: KeptAlert = { id: 1, ...lasting, raisedAt, step: 0, stepAt: raisedAt, ...answer }
    const dueAt = answerDueAt(plan, alert)
    const escalatedAt = (now: Date) =>
      settle({ open: [alert], resting: new Set() }, [lasting], { now, plan }).escalate
    expect(escalatedAt(new Date(+dueAt - 1))).toEqual([])
    expect(escalatedAt(dueAt)).toEqual([alert])
  })
})
