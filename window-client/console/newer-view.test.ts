import { describe, expect, it } from 'vitest'
import type { WindowTurn, WindowView } from '../../contract/windows.ts'
import { withTurn, withView } from './newer-view.ts'

function view(seq: number, change: Partial<WindowView> = {}): WindowView {
  return {
    hallId: 1,
    hallName: '演示大厅',
    seq,
    clock: { now: '2026-11-23T01:00:00.000Z', speed: 1, demo: false },
    windowId: 3,
    no: '3',
    name: '综合窗口',
    kind: 'COMPREHENSIVE',
    zoneName: 'A区',
    state: 'IDLE',
    session: null,
    current: null,
    queues: [],
    recentPassed: [],
    held: [],
    servedToday: 8,
    lastRating: null,
    ...change,
  }
}

const turn = (seq: number, change: Partial<WindowTurn> = {}): WindowTurn => ({
  windowId: 3,
  seq,
  state: 'CALLING',
  session: null,
  current: null,
  ...change,
})

describe('views of a window', () => {
  it('an older view never replaces a newer one', () => {
    const shown = view(12, { state: 'CALLING' })
    expect(withView(shown, view(11))).toBe(shown)
  })

  it('a view of the same position brings what an answer could not', () => {
    const answered = withTurn(view(10), turn(12))
    expect(withView(answered, view(12, { state: 'CALLING', servedToday: 9 })).servedToday).toBe(9)
  })

  it('another window is another story, whatever its number', () => {
    expect(withView(view(12), view(3, { windowId: 4 })).windowId).toBe(4)
  })
})

describe('answers to commands', () => {
  it('change the turn and keep the rest of the view', () => {
    const answered = withTurn(view(10), turn(12))
    expect(answered.state).toBe('CALLING')
    expect(answered.seq).toBe(12)
    expect(answered.servedToday).toBe(8)
  })

  it('that come after a newer message are old news', () => {
    const shown = view(13, { state: 'SERVING' })
    expect(withTurn(shown, turn(12))).toBe(shown)
  })

  it('of another window are not shown here', () => {
    const shown = view(10)
    expect(withTurn(shown, turn(12, { windowId: 4 }))).toBe(shown)
  })
})
