import { describe, expect, it } from 'vitest'
import type { TicketProgress } from '../../contract/tickets.ts'
import { isCancellable, isNear, isNewCall, isOver, minutesLeft, newer, tokenIn } from './stage.ts'

function progress(change: Partial<TicketProgress> = {}): TicketProgress {
  return {
    hallName: '演示大厅',
    phones: { consultPhone: '0393-0000001', complaintPhone: '0393-0000002', hotline: '12345' },
    clock: { now: '2026-11-23T02:00:00.000Z', speed: 1, demo: false },
    businessDay: '2026-11-23',
    ticketNo: 'A012',
    serviceTypeName: '社保查询',
    status: 'WAITING',
    priorityLabel: null,
    takenAt: '2026-11-23T01:30:00.000Z',
    aheadCount: 7,
    estimatedWaitMin: 20,
    estimatedWaitHighMin: 30,
    windows: [],
    calledTo: null,
    calledAt: null,
    callCount: 0,
    passedAt: null,
    restoreBefore: null,
    restoreWithinMin: 30,
    closesAt: null,
    materials: [],
    rankReasons: [],
    ...change,
  }
}

describe('a waiting number', () => {
  it('with three people ahead should get ready, with four not yet', () => {
    expect(isNear(progress({ aheadCount: 3 }))).toBe(true)
    expect(isNear(progress({ aheadCount: 4 }))).toBe(false)
  })

  it('may be given back, a served one not', () => {
    expect(isCancellable('WAITING')).toBe(true)
    expect(isCancellable('PASSED')).toBe(true)
    expect(isCancellable('SERVING')).toBe(false)
  })
})

describe('a call', () => {
  it('rings once when it comes and once more when it is repeated', () => {
    const waiting = progress()
    const called = progress({ status: 'CALLED', callCount: 1 })
    const again = progress({ status: 'CALLED', callCount: 2 })
    expect(isNewCall(waiting, called)).toBe(true)
    expect(isNewCall(called, called)).toBe(false)
    expect(isNewCall(called, again)).toBe(true)
    expect(isNewCall(null, called)).toBe(true)
  })

  it('is over once service starts', () => {
    expect(isNewCall(progress({ status: 'CALLED' }), progress({ status: 'SERVING' }))).toBe(false)
  })
})

describe('answers', () => {
  it('an older one never replaces a newer one', () => {
    const shown = progress({ status: 'CALLED' })
    const late = progress({ clock: { now: '2026-11-23T01:59:59.000Z', speed: 1, demo: false } })
    expect(newer(shown, late)).toBe(shown)
    expect(newer(late, shown)).toBe(shown)
  })

  it('end when nothing will happen to the number any more', () => {
    expect(isOver('COMPLETED')).toBe(true)
    expect(isOver('EXPIRED')).toBe(true)
    expect(isOver('PASSED')).toBe(false)
  })
})

describe('the address', () => {
  it('gives the token, or none when it is not one', () => {
    expect(tokenIn('/t/abcdefghijklmnopqrstu_')).toBe('abcdefghijklmnopqrstu_')
    expect(tokenIn('/t/short')).toBeNull()
    expect(tokenIn('/wall')).toBeNull()
  })
})

describe('the time left to restore', () => {
  it('is whole minutes and never negative', () => {
    const before = '2026-11-23T02:30:00.000Z'
    expect(minutesLeft(before, Date.parse('2026-11-23T02:04:30.000Z'))).toBe(26)
    expect(minutesLeft(before, Date.parse('2026-11-23T02:31:00.000Z'))).toBe(0)
  })
})
