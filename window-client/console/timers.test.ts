import { describe, expect, it } from 'vitest'
import type { CurrentTicket } from '../../contract/windows.ts'
import { durationText, ticketTimers } from './timers.ts'

const at = (time: string): string => `2026-11-23T${time}.000+08:00`
const called: CurrentTicket = {
  id: 1,
  ticketNo: 'A001',
  status: 'CALLED',
  serviceTypeName: '社保查询',
  maskedName: null,
  priorityLabel: null,
  takenAt: at('09:00:00'),
  calledAt: at('09:20:00'),
  callCount: 1,
  servingAt: null,
  standardMinutes: 10,
  materials: [],
  mattersDone: [],
  recallableAt: null,
  passableAt: at('09:21:00'),
  undoableUntil: at('09:20:20'),
  explanation: { heads: [], adjustments: [], winner: 'A001' },
}

describe('the timers of a ticket', () => {
  it('stop the waiting time at the call', () => {
    expect(ticketTimers(called, Date.parse(at('09:25:00'))).waitedMs).toBe(20 * 60_000)
  })

  it('remind of somebody who has not come for a minute and a half', () => {
    expect(ticketTimers(called, Date.parse(at('09:21:30'))).isAbsent).toBe(false)
    expect(ticketTimers(called, Date.parse(at('09:21:31'))).isAbsent).toBe(true)
  })

  it('turn amber at twice the standard time and not before', () => {
    const serving = { ...called, servingAt: at('09:21:00') }
    expect(ticketTimers(serving, Date.parse(at('09:40:59'))).isLong).toBe(false)
    expect(ticketTimers(serving, Date.parse(at('09:41:00'))).isLong).toBe(true)
  })

  it('keep the time from call to service once service runs', () => {
    const serving = { ...called, servingAt: at('09:21:00') }
    expect(ticketTimers(serving, Date.parse(at('09:30:00'))).calledMs).toBe(60_000)
  })
})

describe('durations', () => {
  it('are written in minutes and seconds, with hours when needed', () => {
    expect(durationText(0)).toBe('0:00')
    expect(durationText(65_999)).toBe('1:05')
    expect(durationText(3_725_000)).toBe('1:02:05')
  })
})
