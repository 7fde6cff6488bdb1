import { describe, expect, it } from 'vitest'
import type { RatingState } from '../../contract/rating-state.ts'
import type { CurrentTicket, WindowView } from '../../contract/windows.ts'
import { availability, callStep, deskStep } from './desk-step.ts'
import { primaryHint } from './primary-action.ts'

const moment = { nowMs: Date.parse('2026-11-23T02:00:00.000Z'), speed: 1 }

const current: CurrentTicket = {
  id: 12,
  ticketNo: 'A012',
  status: 'CALLED',
  serviceTypeName: '社保查询',
  maskedName: null,
  priorityLabel: null,
  takenAt: '2026-11-23T01:30:00.000Z',
  calledAt: '2026-11-23T01:58:00.000Z',
  callCount: 1,
  servingAt: null,
  standardMinutes: 10,
  materials: [],
  mattersDone: [],
  recallableAt: '2026-11-23T01:58:10.000Z',
  passableAt: '2026-11-23T01:59:00.000Z',
  undoableUntil: '2026-11-23T01:58:20.000Z',
  explanation: { heads: [], adjustments: [], winner: 'A012' },
}

function view(state: WindowView['state']): WindowView {
  return {
    hallId: 1,
    hallName: '演示大厅',
    seq: 10,
    clock: { now: '2026-11-23T02:00:00.000Z', speed: 1, demo: false },
    windowId: 3,
    no: '3',
    name: '综合窗口',
    kind: 'COMPREHENSIVE',
    zoneName: 'A区',
    state,
    session: null,
    current: state === 'CALLING' || state === 'SERVING' ? current : null,
    queues: [],
    recentPassed: [],
    held: [],
    servedToday: 0,
    lastRating: null,
  }
}
const ticket = { ticketId: 12, ticketNo: 'A012' }

describe('the big button', () => {
  it('calls, starts and resumes at once', () => {
    expect(deskStep('primary', view('IDLE'))).toEqual({ press: { type: 'call-next' } })
    expect(deskStep('primary', view('CALLING'))).toEqual({ press: { type: 'start', ticket } })
    expect(deskStep('primary', view('PAUSED'))).toEqual({ press: { type: 'resume' } })
  })

  it('asks for the outcome before it finishes', () => {
    expect(deskStep('primary', view('SERVING'))).toEqual({ dialog: 'outcome' })
  })

  it('says that nobody waits, and whom a press is about', () => {
    expect(primaryHint(view('IDLE'), 0)).toBe('暂时没有人等候')
    expect(primaryHint(view('CALLING'), 5)).toContain('A012')
  })
})

describe('the next number', () => {
  it('is called at once by a free window, and asks for the outcome of a service first', () => {
    expect(deskStep('next', view('IDLE'))).toEqual({ press: { type: 'call-next' } })
    expect(deskStep('next', view('SERVING'))).toEqual({ dialog: 'next' })
  })

  it('waits for the first question about the number before', () => {
    expect(callStep(view('IDLE'), [() => null, () => 'served', () => 'help'])).toEqual({ dialog: 'served' })
    expect(callStep(view('IDLE'), [() => null])).toEqual({ press: { type: 'call-next' } })
  })
})

describe('a last number that nobody rated yet', () => {
  const after = (state: RatingState) => ({ ...view('IDLE'), lastRating: { ticketNo: 'A011', state } })

  it('is asked about before the next one is called, by the big button and by its key', () => {
    expect(deskStep('primary', after('ON_SITE'))).toEqual({ dialog: 'unrated' })
    expect(deskStep('next', after('ON_SITE'))).toEqual({ dialog: 'unrated' })
  })

  it('is not asked about once it is rated, waived or to be invited', () => {
    for (const state of ['RATED', 'MISSED', 'INVITING', 'DECLINED', 'EXPIRED'] as const)
      expect(deskStep('primary', after(state))).toEqual({ press: { type: 'call-next' } })
  })

  it('keeps nobody from opening, starting, pausing or finishing', () => {
    const serving = { ...after('ON_SITE'), state: 'SERVING', current } as const
    expect(deskStep('primary', serving)).toEqual({ dialog: 'outcome' })
    expect(deskStep('pause', after('ON_SITE'))).toEqual({ dialog: 'pause' })
  })
})

describe('quiet actions', () => {
  it('name the ticket they were pressed for', () => {
    expect(deskStep('recall', view('CALLING'))).toEqual({ press: { type: 'recall', ticket } })
  })

  it('ask before passing, pausing and closing', () => {
    expect(deskStep('pass', view('CALLING'))).toEqual({ dialog: 'pass' })
    expect(deskStep('pause', view('IDLE'))).toEqual({ dialog: 'pause' })
    expect(deskStep('close', view('IDLE'))).toEqual({ dialog: 'close' })
  })

  it('lead nowhere when their ticket has just gone', () => {
    expect(deskStep('undo', view('IDLE'))).toBeNull()
    expect(deskStep('why', view('IDLE'))).toBeNull()
  })

  it('explain the order of a call, also after service began', () => {
    expect(availability('why', view('SERVING'), moment).allowed).toBe(true)
  })

  it('keep a person from logging out with somebody in hand', () => {
    expect(availability('logout', view('SERVING'), moment).note).toContain('A012 号尚未办结')
    expect(availability('logout', view('PAUSED'), moment).allowed).toBe(true)
  })
})
