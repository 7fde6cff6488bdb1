import { describe, expect, it } from 'vitest'
import type { Invitation } from '../../contract/invitations.ts'
import { byUrgency, found, sectionOf, urgencyOf } from './invitation-order.ts'

const invitation = (more: Partial<Invitation> = {}): Invitation => ({
  requestId: 1,
  ratedCase: null,
  ticketNo: 'A001',
  serviceTypeName: '咨询',
  departmentName: '综合窗口',
  windowNo: '1',
  servedOn: '2026-11-23',
  state: 'MISSED',
  waiver: null,
  dueOn: '2026-11-30',
  dueIsCertain: true,
  isOver: false,
  workdaysLeft: 5,
  maskedName: null,
  maskedPhone: '138****1234',
  callsLeft: 3,
  messagesLeft: 2,
  attempts: [],
  ...more,
})

const call = { at: '2026-11-24T01:00:00Z', channel: 'PHONE', result: 'NOT_REACHED', staffName: '甲' } as const

describe('the worklist of invitations', () => {
  it('keeps apart whom to call, for whom to wait, and for whom it is too late', () => {
    expect(sectionOf(invitation())).toBe('CALL')
    expect(sectionOf(invitation({ callsLeft: 0 }))).toBe('WAIT')
    expect(sectionOf(invitation({ maskedPhone: null }))).toBe('WAIT')
    expect(sectionOf(invitation({ isOver: true, workdaysLeft: 0 }))).toBe('OVER')
  })

  it('tells the last day from a day that has passed', () => {
    const urgencies = [5, 1, 0].map((workdaysLeft) => urgencyOf(invitation({ workdaysLeft })))
    expect(urgencies).toEqual(['LEFT', 'SOON', 'LAST'])
    expect(urgencyOf(invitation({ workdaysLeft: 0, isOver: true }))).toBe('OVER')
  })

  it('begins with the first due, and of those with whoever was tried least', () => {
    const tried = invitation({ requestId: 1, attempts: [call] })
    const fresh = invitation({ requestId: 2 })
    const urgent = invitation({ requestId: 3, dueOn: '2026-11-24', attempts: [call, call] })
    expect([tried, fresh, urgent].sort(byUrgency).map(({ requestId }) => requestId)).toEqual([3, 2, 1])
  })

  it('is searched by what stands on a sheet of paper', () => {
    const two = [invitation(), invitation({ ticketNo: 'B012', windowNo: '7', serviceTypeName: '公司登记' })]
    const numbers = (typed: string) => found(two, typed).map(({ ticketNo }) => ticketNo)
    expect(numbers(' b012 ')).toEqual(['B012'])
    expect(numbers('登记')).toEqual(['B012'])
    expect(numbers('')).toEqual(['A001', 'B012'])
    expect(numbers('没有')).toEqual([])
  })
})
