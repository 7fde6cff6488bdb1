import { describe, expect, it } from 'vitest'
import type { Me } from '../../contract/staff.ts'
import type { WindowView } from '../../contract/windows.ts'
import { blockedReason, connectionOf } from './connection.ts'

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

const session = (staffId: number, staffName: string): WindowView['session'] => ({
  staffId,
  staffName,
  openedAt: '2026-11-23T01:00:00.000Z',
  pauseReason: null,
  pausedAt: null,
  expectedBackAt: null,
})

const view = (change: Partial<WindowView> = {}): WindowView => ({
  hallId: 1,
  hallName: '演示大厅',
  seq: 10,
  clock: { now: '2026-11-23T01:00:00.000Z', speed: 1, demo: false },
  windowId: 3,
  no: '3',
  name: '综合窗口',
  kind: 'COMPREHENSIVE',
  zoneName: 'A区',
  state: 'IDLE',
  session: session(5, '演示甲'),
  current: null,
  queues: [],
  recentPassed: [],
  held: [],
  servedToday: 0,
  lastRating: null,
  ...change,
})

describe('the connection', () => {
  it('is live only when the board and the window are', () => {
    expect(connectionOf({ boardLive: true, windowLinked: true, wasLive: false })).toBe('live')
    expect(connectionOf({ boardLive: true, windowLinked: false, wasLive: true })).toBe('cut-off')
  })

  it('that was never there is still being made, not cut off', () => {
    expect(connectionOf({ boardLive: false, windowLinked: true, wasLive: false })).toBe('connecting')
  })
})

describe('the buttons', () => {
  it('are open to the person whose window it is', () => {
    expect(blockedReason('live', false, view(), me)).toBe('')
    expect(blockedReason('live', false, view({ state: 'OFFLINE', session: null }), me)).toBe('')
  })

  it('rest while cut off, for what is shown may be old', () => {
    expect(blockedReason('cut-off', false, view(), me)).toBe('连接中断，恢复后可操作')
  })

  it('rest after a press without an answer until it is known what holds', () => {
    expect(blockedReason('live', true, view(), me)).toBe('正在核对上一次操作的结果…')
  })

  it('rest while somebody else sits at the window', () => {
    expect(blockedReason('live', false, view({ session: session(6, '演示乙') }), me)).toBe(
      '本窗口正由 演示乙 使用',
    )
  })
})
