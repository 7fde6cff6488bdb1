import { describe, expect, it } from 'vitest'
import type { Me } from '../../contract/staff.ts'
import type { CallExplanation, WindowView } from '../../contract/windows.ts'
import { displacement } from './displacement.ts'
import { heldTime } from './held-time.ts'
import { wentBefore } from './out-of-turn.ts'

const at = (time: string): string => `2026-11-23T${time}.000+08:00`

describe('a number put aside', () => {
  const passesAt = at('09:45:00')

  it('counts down to the moment it is passed, and asks for attention at the end', () => {
    expect(heldTime({ passesAt }, Date.parse(at('09:20:50')))).toEqual({ left: '24:10', isSoon: false })
    expect(heldTime({ passesAt }, Date.parse(at('09:41:00')))).toEqual({ left: '4:00', isSoon: true })
  })

  it('does not count below nothing while the hall has not passed it yet', () => {
    expect(heldTime({ passesAt }, Date.parse(at('09:45:09'))).left).toBe('0:00')
  })
})

describe('a number called out of its turn', () => {
  const head = (ticketNo: string, key: string) => ({
    queueId: 1,
    ticketNo,
    rankAt: at(key),
    handicapMin: 0,
    key: at(key),
  })
  const explained = (...heads: CallExplanation['heads']): CallExplanation => ({
    heads,
    adjustments: [],
    winner: 'A003',
    outOfTurn: '现场协调，先行办理',
  })

  it('went before the heads that are older', () => {
    const heads = [head('A001', '09:00:00'), head('C004', '09:01:00'), head('A003', '09:05:00')]
    expect(wentBefore(explained(...heads, head('R002', '09:06:00')))).toEqual(['A001', 'C004'])
  })

  it('went before nobody when it was the oldest', () => {
    expect(wentBefore(explained(head('A003', '09:00:00'), head('C001', '09:01:00')))).toEqual([])
  })
})

describe('a window somebody else has', () => {
  const me: Me = {
    staffId: 5,
    name: '演示甲',
    workNo: 'HL005',
    role: 'WINDOW_STAFF',
    mustChangePassword: false,
    passwordDaysLeft: null,
    hasTotp: false,
    hall: { id: 1, code: 'PYHL', name: '演示大厅', level: 'COUNTY' },
    windowId: 3,
    openableWindows: [],
  }
  const view = (staffId: number | null): WindowView => ({
    hallId: 1,
    hallName: '演示大厅',
    seq: 10,
    clock: { now: at('09:00:00'), speed: 1, demo: false },
    windowId: 3,
    no: '3',
    name: '综合窗口',
    kind: 'COMPREHENSIVE',
    zoneName: 'A区',
    state: 'IDLE',
    session:
      staffId === null
        ? null
        : {
            staffId,
            staffName: '演示乙',
            openedAt: at('08:30:00'),
            pauseReason: null,
            pausedAt: null,
            expectedBackAt: null,
          },
    current: null,
    queues: [],
    recentPassed: [],
    held: [],
    servedToday: 0,
    lastRating: null,
  })

  it('was taken over, or was never one’s own', () => {
    expect(displacement(view(6), me, true)).toEqual({ no: '3', staffName: '演示乙', wasOwn: true })
    expect(displacement(view(6), me, false)?.wasOwn).toBe(false)
  })

  it('is no matter while nobody or oneself sits there', () => {
    expect(displacement(view(null), me, true)).toBeNull()
    expect(displacement(view(5), me, true)).toBeNull()
  })
})
