import { describe, expect, it } from 'vitest'
import type { PunchKind } from '../../contract/attendance.ts'
import type { RoleCode } from '../../contract/staff.ts'
import { dayResult, halvesOf, judge, type Evidence } from './attendance.ts'
import { covers, daysOf, mayDecideCorrection, mayDecideLeave } from './leave.ts'

const at = (time: string): Date => new Date(`2026-11-23T${time}:00+08:00`)

const morning: Evidence = {
  half: 'AM',
  span: { from: at('08:30'), to: at('12:00') },
  windowId: null,
  sessions: [],
  punches: [],
  leave: null,
}

const window = (from: string, to: string | null) => ({ windowId: 1, from: at(from), to: to ? at(to) : null })
const punch = (kind: PunchKind, time: string) => ({ kind, at: at(time) })

const judged = (change: Partial<Evidence>, now = '18:00') => {
  const { lateMin, earlyMin, result } = judge({ ...morning, ...change }, at(now))
  return { lateMin, earlyMin, result }
}

describe('the halves of a day', () => {
  it('are what is open before and after noon; what runs through it is cut there', () => {
    const spans = halvesOf('2026-11-23', [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '17:30' },
    ])
    expect(spans).toEqual({
      AM: { from: at('08:30'), to: at('12:00') },
      PM: { from: at('14:00'), to: at('17:30') },
    })
    expect(halvesOf('2026-11-23', [{ from: '09:00', to: '17:00' }])).toEqual({
      AM: { from: at('09:00'), to: at('12:00') },
      PM: { from: at('12:00'), to: at('17:00') },
    })
    expect(halvesOf('2026-11-23', [{ from: '08:30', to: '12:00' }])).not.toHaveProperty('PM')
    expect(halvesOf('2026-11-23', [])).toEqual({})
  })
})

describe('a half of a day', () => {
  it('is in order when the window opened in time and closed at the end', () => {
    expect(judged({ sessions: [window('08:29', '12:01')] })).toEqual({
      lateMin: 0,
      earlyMin: 0,
      result: 'NORMAL',
    })
  })

  it('is late up to thirty minutes, and lost beyond', () => {
    expect(judged({ sessions: [window('08:31', '12:00')] })).toMatchObject({ lateMin: 1, result: 'LATE' })
    expect(judged({ sessions: [window('09:00', '12:00')] })).toMatchObject({ lateMin: 30, result: 'LATE' })
    expect(judged({ sessions: [window('09:01', '12:00')] }).result).toBe('ABSENT_HALF')
    expect(judged({}).result).toBe('ABSENT_HALF')
  })

  it('is cut short when somebody leaves before its end, or nobody knows when', () => {
    expect(judged({ sessions: [window('08:30', '11:40')] })).toMatchObject({ earlyMin: 20, result: 'EARLY' })
    expect(judged({ sessions: [window('08:30', '11:00')] }).result).toBe('ABSENT_HALF')
    expect(judged({ punches: [punch('AM_IN', '08:20')] }).result).toBe('EARLY')
  })

  it('takes the first and the last sign, whether window or punch', () => {
    const sessions = [window('08:45', '10:00'), window('10:10', '11:30')]
    const punches = [punch('AM_IN', '08:25'), punch('AM_OUT', '12:00'), punch('PM_IN', '13:50')]
    expect(judged({ sessions, punches }).result).toBe('NORMAL')
  })

  it('says nothing of who is not missed yet', () => {
    expect(judged({}, '08:40').result).toBeNull()
    expect(judged({ sessions: [window('08:30', null)] }, '10:00').result).toBeNull()
    expect(judged({ sessions: [window('08:45', null)] }, '10:00').result).toBe('LATE')
    expect(judged({ sessions: [window('08:30', null)] }, '12:30').result).toBe('NORMAL')
  })

  it('is leave, or out, when that was granted', () => {
    expect(judged({ leave: 'SICK' }).result).toBe('LEAVE')
    expect(judged({ leave: 'OUT', sessions: [window('09:30', '12:00')] })).toEqual({
      lateMin: 0,
      earlyMin: 0,
      result: 'OUT',
    })
  })

  it('notices a window that stayed closed more than half an hour though its person has punched in', () => {
    const closedMin = (change: Partial<Evidence>) =>
      judge({ ...morning, windowId: 1, punches: [punch('AM_IN', '08:20')], ...change }, at('12:00'))
        .windowClosedMin
    expect(closedMin({})).toBe(210)
    expect(closedMin({ sessions: [window('09:01', null)] })).toBe(31)
    expect(closedMin({ sessions: [window('09:00', null)] })).toBe(0)
    expect(closedMin({ windowId: null })).toBe(0)
  })
})

describe('a day', () => {
  it('is absent when all of it is, else as its gravest half', () => {
    expect(dayResult(['ABSENT_HALF', 'ABSENT_HALF'])).toBe('ABSENT')
    expect(dayResult(['ABSENT_HALF', null])).toBe('ABSENT_HALF')
    expect(dayResult(['NORMAL', 'LATE'])).toBe('LATE')
    expect(dayResult(['LEAVE', 'NORMAL'])).toBe('LEAVE')
    expect(dayResult([null, null])).toBeNull()
  })
})

describe('leave', () => {
  const span = { fromDate: '2026-11-23', fromHalf: 'PM', toDate: '2026-11-25', toHalf: 'AM' } as const

  it('counts half days, and covers the halves between', () => {
    expect(daysOf(span)).toBe(2)
    expect(daysOf({ ...span, toDate: '2026-11-23', toHalf: 'PM' })).toBe(0.5)
    expect(() => daysOf({ ...span, toDate: '2026-11-23', toHalf: 'AM' })).toThrow('请假的开始')
    const halves = (['AM', 'PM'] as const).map((half) => covers(span, '2026-11-25', half))
    expect(halves).toEqual([true, false])
    expect(covers(span, '2026-11-23', 'AM')).toBe(false)
  })

  it('is granted by the head of the own windows up to a day, the manager up to three, the director beyond', () => {
    const asker = { staffId: 1, departmentId: 7 }
    const may = (role: RoleCode, days: number, departmentId = 7) =>
      mayDecideLeave(days, { role, staffId: 2, departmentId, asker })
    expect([may('CHIEF_REP', 1), may('CHIEF_REP', 1, 8), may('CHIEF_REP', 1.5)]).toEqual([true, false, false])
    expect([may('HALL_MANAGER', 3), may('HALL_MANAGER', 3.5)]).toEqual([true, false])
    expect([may('HALL_DIRECTOR', 30), may('WINDOW_STAFF', 0.5)]).toEqual([true, false])
    expect(mayDecideLeave(1, { role: 'HALL_DIRECTOR', staffId: 1, departmentId: 7, asker })).toBe(false)
    expect(mayDecideCorrection({ role: 'HALL_MANAGER', staffId: 1, departmentId: 7, asker })).toBe(false)
  })
})
