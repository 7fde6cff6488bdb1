import { describe, expect, it } from 'vitest'
import { concernedBy, isSettled, isTold, keyOf, settle, type KeptAlert } from './alert.ts'
import { findings } from './findings.ts'
import { at, examplePlan, hallAt, line } from './hall-example.ts'

const waitingAt = (time: string) => findings(examplePlan, hallAt(time, {}, line(2, '09:00')), at(time))
const none = new Set<string>()

const kept: KeptAlert = {
  id: 1,
  rule: 'WAIT_OVERTIME',
  subject: 'ticket:2000',
  level: 'WARN',
  ticketNo: 'A1',
  queueId: 2,
  windowId: null,
  deviceId: null,
  departmentId: null,
  waiting: null,
  about: null,
  since: at('09:00'),
  raisedAt: at('09:21'),
  step: 0,
  stepAt: at('09:21'),
  acknowledgedAt: null,
  acknowledgedBy: null,
  closedAt: null,
}

describe('alerts are settled', () => {
  it('by raising what is new, once', () => {
    const wrong = waitingAt('09:21')
    expect(settle({ open: [], resting: none }, wrong, { now: at('09:21'), plan: examplePlan }).raise).toEqual(
      wrong,
    )
    expect(
      isSettled(settle({ open: [kept], resting: none }, wrong, { now: at('09:22'), plan: examplePlan })),
    ).toBe(true)
  })

  it('by not raising again what was over only a moment ago', () => {
    const resting = new Set(waitingAt('09:21').map(keyOf))
    expect(
      isSettled(settle({ open: [], resting }, waitingAt('09:21'), { now: at('09:21'), plan: examplePlan })),
    ).toBe(true)
  })

  it('by closing what is over', () => {
    expect(
      settle({ open: [kept], resting: none }, [], { now: at('09:22'), plan: examplePlan }).close,
    ).toEqual([kept])
  })

  it('by saying when it became graver', () => {
    const { worsen } = settle({ open: [kept], resting: none }, waitingAt('09:41'), {
      now: at('09:41'),
      plan: examplePlan,
    })
    expect(worsen).toEqual([{ alert: kept, level: 'ALERT' }])
  })

  it('by telling the next in charge after ten minutes without an answer, and nobody above the last', () => {
    const escalatedAt = (time: string, alert: KeptAlert) =>
      settle({ open: [alert], resting: none }, waitingAt('09:30'), { now: at(time), plan: examplePlan })
        .escalate
    expect(escalatedAt('09:30', kept)).toEqual([])
    expect(escalatedAt('09:31', kept)).toEqual([kept])
    expect(escalatedAt('09:31', { ...kept, acknowledgedAt: at('09:25'), acknowledgedBy: '演示甲' })).toEqual(
      [],
    )
    expect(escalatedAt('10:31', { ...kept, step: 1 })).toEqual([])
    expect([0, 1].map((step) => concernedBy({ ...kept, step }))).toEqual(['WINDOW_STAFF', 'HALL_MANAGER'])
  })
})

describe('of an alert is told', () => {
  const nobody = { windowId: null, departmentId: null }

  it('whoever answers for the hall, and at windows only who sits at one of those meant', () => {
    for (const role of ['HALL_MANAGER', 'HALL_DIRECTOR', 'SUPERVISOR'] as const) {
      expect(isTold(examplePlan, kept, { role, ...nobody })).toBe(true)
    }
    const atWindow = (windowId: number | null) =>
      isTold(examplePlan, kept, { role: 'WINDOW_STAFF', windowId, departmentId: null })
    expect([2, 17, 1, null].map(atWindow)).toEqual([true, true, false, false])
  })

  it('the head of the department of an unmanned window, once the manager did not answer', () => {
    const unmanned: KeptAlert = { ...kept, rule: 'WINDOW_UNMANNED', queueId: null, windowId: 2 }
    const leader = (departmentId: number, step: number) =>
      isTold(examplePlan, { ...unmanned, step }, { role: 'DEPT_LEADER', windowId: null, departmentId })
    expect([leader(2, 0), leader(2, 1), leader(1, 1)]).toEqual([false, true, false])
  })
})
