import { describe, expect, it } from 'vitest'
import type { CurrentTicket, WindowView } from '../../contract/windows.ts'
import {
  closeAvailability,
  freeHandsAvailability,
  nextAvailability,
  passAvailability,
  pauseAvailability,
  recallAvailability,
  restoreAvailability,
  secondsUntil,
  servingAvailability,
  undoAvailability,
} from './availability.ts'

const at = (time: string): string => `2026-11-23T${time}.000+08:00`
const moment = (time: string, speed = 1) => ({ nowMs: Date.parse(at(time)), speed })

const ticket: CurrentTicket = {
  id: 1,
  ticketNo: 'A001',
  status: 'CALLED',
  serviceTypeName: '企业设立登记',
  maskedName: '演*甲',
  priorityLabel: null,
  takenAt: at('09:00:00'),
  calledAt: at('09:30:00'),
  callCount: 1,
  servingAt: null,
  standardMinutes: 15,
  materials: [],
  mattersDone: [],
  recallableAt: at('09:30:10'),
  passableAt: at('09:31:00'),
  undoableUntil: at('09:30:20'),
  explanation: { heads: [], adjustments: [], winner: 'A001' },
}

const calling: WindowView = {
  hallId: 1,
  hallName: '演示大厅',
  seq: 10,
  clock: { now: at('09:30:00'), speed: 1, demo: false },
  windowId: 3,
  no: '3',
  name: '综合窗口',
  kind: 'COMPREHENSIVE',
  zoneName: 'A区',
  state: 'CALLING',
  session: null,
  current: ticket,
  queues: [],
  recentPassed: [],
  held: [],
  servedToday: 0,
  lastRating: null,
}

describe('recall', () => {
  it('waits ten seconds after a call and says how many are left', () => {
    expect(recallAvailability(calling, moment('09:30:04'))).toEqual({ allowed: false, note: '6 秒后可重呼' })
    expect(recallAvailability(calling, moment('09:30:10')).allowed).toBe(true)
  })

  it('ends when the calls are used up', () => {
    const usedUp = { ...calling, current: { ...ticket, recallableAt: null, callCount: 3 } }
    expect(recallAvailability(usedUp, moment('09:35:00'))).toEqual({ allowed: false, note: '呼叫次数已用完' })
  })

  it('is not for a ticket already being served', () => {
    const serving: WindowView = { ...calling, state: 'SERVING' }
    expect(recallAvailability(serving, moment('09:35:00')).allowed).toBe(false)
  })
})

describe('pass', () => {
  it('counts down to the moment it is allowed', () => {
    expect(passAvailability(calling, moment('09:30:15')).note).toBe('45 秒后可过号')
    expect(passAvailability(calling, moment('09:31:00'))).toEqual({ allowed: true, note: '' })
  })
})

describe('undo', () => {
  it('shows how long it is still possible, then closes', () => {
    expect(undoAvailability(calling, moment('09:30:02'))).toEqual({ allowed: true, note: '18 秒内有效' })
    expect(undoAvailability(calling, moment('09:30:20'))).toEqual({ allowed: false, note: '已过撤回时限' })
  })
})

describe('pausing and closing', () => {
  it('are refused while somebody is in hand', () => {
    expect(pauseAvailability('SERVING').allowed).toBe(false)
    expect(closeAvailability('CALLING').allowed).toBe(false)
  })

  it('are open to a free window, and a paused one may be closed', () => {
    expect(pauseAvailability('IDLE').allowed).toBe(true)
    expect(closeAvailability('PAUSED').allowed).toBe(true)
  })
})

describe('exceptions', () => {
  it('putting aside, sending on and a further matter are about a number being served', () => {
    expect(servingAvailability('SERVING').allowed).toBe(true)
    expect(servingAvailability('CALLING')).toEqual({ allowed: false, note: '办理中可用' })
  })

  it('calling a certain number and taking one up again need free hands at an open window', () => {
    expect(freeHandsAvailability('IDLE').allowed).toBe(true)
    expect(freeHandsAvailability('SERVING').note).toBe('办结后可用')
    expect(freeHandsAvailability('PAUSED').note).toBe('恢复服务后可用')
    expect(freeHandsAvailability('OFFLINE').note).toBe('窗口未开放')
  })

  it('the next number is for a free window or one that serves, not for one whose number has not come', () => {
    expect(nextAvailability('IDLE').allowed).toBe(true)
    expect(nextAvailability('SERVING').allowed).toBe(true)
    expect(nextAvailability('CALLING').note).toBe('请先开始办理或过号')
    expect(nextAvailability('PAUSED').allowed).toBe(false)
  })
})

describe('restore', () => {
  it('ends at its limit', () => {
    const passed = {
      ticketId: 7,
      ticketNo: 'A002',
      serviceTypeName: '社保查询',
      passedAt: at('09:00:00'),
      restoreBefore: at('09:30:00'),
    }
    expect(restoreAvailability('SERVING', passed, moment('09:29:59')).allowed).toBe(true)
    expect(restoreAvailability('SERVING', passed, moment('09:30:00')).allowed).toBe(false)
  })
})

describe('countdowns', () => {
  it('are real seconds, however fast demo time runs', () => {
    expect(secondsUntil(at('09:31:00'), moment('09:30:00', 10))).toBe(6)
  })
})
