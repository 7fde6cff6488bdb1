import { describe, expect, it } from 'vitest'
import { RoleCode } from '../../contract/staff.ts'
import { ComplaintAct } from '../../contract/complaint-steps.ts'
import { actsOf, maySee, openActs } from './actors.ts'
import { afterAct, type Act } from './acts.ts'
import type { Complaint } from './complaint.ts'
import { at, director, leader, officer, plan, registered, representative } from './complaint-example.ts'

const words = '已电话联系本人核实情况。'
const now = at('11-23', '10:30')
const assign = (...departmentIds: number[]): Act => ({ type: 'ASSIGN', departmentIds, words: '' })
const resolve: Act = { type: 'RESOLVE', words }
const feedBack: Act = { type: 'FEED_BACK', told: 'PHONE', isSatisfied: true, words }
const codeOf = (complaint: Complaint, act: Act, by = officer(now)): string => {
  try {
    afterAct(plan, complaint, act, by)
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}
const after = (complaint: Complaint, act: Act, by = officer(now)) => afterAct(plan, complaint, act, by)

/** Every state, as it can be reached. */
const accepted = after(registered(), { type: 'ACCEPT', grade: 'GENERAL' })
const responded = after(accepted, { type: 'RESPOND', contact: 'REACHED', words })
const handling = after(responded, assign(5))
const joint = after(responded, assign(5, 6))
const resolved = after(handling, resolve, leader(now))
const fedBack = after(resolved, feedBack)

describe('a complaint', () => {
  it('is heard, taken on, answered, handled, told and closed', () => {
    expect([accepted, responded, handling, resolved, fedBack].map(({ status }) => status)).toEqual([
      'ACCEPTED',
      'RESPONDED',
      'HANDLING',
      'RESOLVED',
      'FED_BACK',
    ])
    expect(responded.respondedAt).toEqual(now)
    const closed = after(fedBack, { type: 'CLOSE', isSatisfied: null, words })
    expect(closed).toMatchObject({ status: 'CLOSED', isSatisfied: true, fedBackAt: now, closedAt: now })
    expect(openActs(closed)).toEqual([])
  })

  it('gets the limit of the grade it is taken on with, counted from the day it was registered', () => {
    const late = officer(at('11-24', '09:00'))
    const complex = afterAct(plan, registered(), { type: 'ACCEPT', grade: 'COMPLEX' }, late)
    expect(complex).toMatchObject({ grade: 'COMPLEX', dueAt: at('11-30', '17:30') })
  })

  it('that is late already gets no longer limit by another grade', () => {
    const late = officer(at('11-27', '09:00'))
    expect(codeOf(registered(), { type: 'ACCEPT', grade: 'SPECIAL' }, late)).toBe('complaint-overdue')
    const taken = after(registered(), { type: 'ACCEPT', grade: 'GENERAL' }, late)
    expect(taken.dueAt).toEqual(registered().dueAt)
  })

  it('skips no step', () => {
    const possible: Record<string, Complaint> = {
      REGISTERED: registered(),
      ACCEPTED: accepted,
      RESPONDED: responded,
      HANDLING: handling,
      RESOLVED: resolved,
      FED_BACK: fedBack,
    }
    const open = Object.fromEntries(
      Object.entries(possible).map(([status, each]) => [status, openActs(each)]),
    )
    expect(open).toEqual({
      REGISTERED: ['ACCEPT', 'NOT_ACCEPT', 'TRANSFER'],
      ACCEPTED: ['RESPOND', 'TRANSFER', 'EXTEND'],
      RESPONDED: ['ASSIGN', 'TRANSFER', 'EXTEND'],
      HANDLING: ['RESOLVE', 'ASSIGN', 'EXTEND'],
      RESOLVED: ['FEED_BACK', 'SEND_BACK', 'EXTEND'],
      FED_BACK: ['CLOSE'],
    })
    expect(codeOf(registered(), feedBack)).toBe('complaint-state')
    expect(codeOf(handling, feedBack)).toBe('complaint-state')
  })

  it('of several departments waits for each of them, and each tells its part once', () => {
    expect(joint.status).toBe('JOINT')
    const half = after(joint, resolve, leader(now))
    expect(half.status).toBe('JOINT')
    expect(codeOf(half, resolve, leader(now))).toBe('complaint-state')
    expect(after(half, resolve, representative(now)).status).toBe('RESOLVED')
    // Given to the one department that has told its part, nothing more is owed.
    expect(after(half, assign(5)).status).toBe('RESOLVED')
    expect(after(half, assign(6)).status).toBe('HANDLING')
  })

  it('that was not settled goes back to those who handled it', () => {
    expect(codeOf(resolved, { type: 'SEND_BACK', words: '不行' })).toBe('complaint-words-missing')
    const again = after(resolved, { type: 'SEND_BACK', words: '没有说明如何补救。' })
    expect(again).toMatchObject({ status: 'HANDLING', parts: [{ departmentId: 5, doneAt: null }] })
  })

  it('is refused or passed on only with a reason, and whoever can be told is told', () => {
    const refuse = (told: 'PHONE' | 'NOBODY', reason = words): Act => ({
      type: 'NOT_ACCEPT',
      ground: 'PETITION',
      told,
      words: reason,
    })
    expect(codeOf(registered(), refuse('PHONE', '涉访'))).toBe('complaint-words-missing')
    expect(codeOf(registered(), refuse('NOBODY'))).toBe('complaint-untold')
    expect(codeOf(registered({ canBeReached: false }), refuse('PHONE'))).toBe('complaint-unreachable')
    expect(after(registered({ canBeReached: false }), refuse('NOBODY')).status).toBe('NOT_ACCEPTED')
    const on: Act = { type: 'TRANSFER', to: '12345热线', told: 'PHONE', words }
    expect(after(accepted, on)).toMatchObject({ status: 'TRANSFERRED', closedAt: now })
    expect(codeOf(accepted, { ...on, to: ' ' })).toBe('complaint-words-missing')
    expect(codeOf(handling, on)).toBe('complaint-state')
  })

  it('counts as answered when somebody was reached, after three calls in vain, or when there is nobody to call', () => {
    const call = (contact: 'NO_ANSWER' | 'NO_CONTACT'): Act => ({ type: 'RESPOND', contact, words: '' })
    expect(codeOf(accepted, call('NO_CONTACT'))).toBe('complaint-reachable')
    expect(codeOf(accepted, { type: 'RESPOND', contact: 'REACHED', words: '' })).toBe(
      'complaint-words-missing',
    )
    const once = after(accepted, call('NO_ANSWER'))
    // Three presses in a row are one call.
    expect(codeOf(once, call('NO_ANSWER'), officer(at('11-23', '10:59')))).toBe('complaint-called-just-now')
    const twice = after(once, call('NO_ANSWER'), officer(at('11-23', '11:00')))
    expect(twice).toMatchObject({ status: 'ACCEPTED', unanswered: 2, respondedAt: null })
    const late = at('11-23', '11:30')
    expect(after(twice, call('NO_ANSWER'), officer(late))).toMatchObject({
      status: 'RESPONDED',
      respondedAt: late,
    })
    const nobody = { ...accepted, canBeReached: false }
    expect(codeOf(nobody, call('NO_ANSWER'))).toBe('complaint-unreachable')
    expect(after(nobody, call('NO_CONTACT')).status).toBe('RESPONDED')
  })

  it('gets more time once, from the director, with a reason, and not when it is late', () => {
    const extend: Act = { type: 'EXTEND', days: 5, words: '需要与省系统协调。' }
    expect(codeOf(handling, extend)).toBe('not-allowed')
    expect(codeOf(handling, { ...extend, words: '忙' }, director(now))).toBe('complaint-words-missing')
    expect(codeOf(handling, extend, director(at('11-26', '17:31')))).toBe('complaint-overdue')
    const longer = after(handling, extend, director(now))
    expect(longer).toMatchObject({ dueAt: at('12-03', '17:30'), wasExtended: true, status: 'HANDLING' })
    expect(codeOf(longer, extend, director(now))).toBe('complaint-state')
  })

  it('is closed only when the citizen was asked, unless there is nobody to ask', () => {
    expect(codeOf(resolved, { ...feedBack, isSatisfied: null })).toBe('complaint-answer-missing')
    const bySms = after(resolved, { type: 'FEED_BACK', told: 'SMS', isSatisfied: null, words })
    const close = (isSatisfied: boolean | null): Act => ({ type: 'CLOSE', isSatisfied, words })
    expect(codeOf(bySms, close(null))).toBe('complaint-follow-up-missing')
    expect(codeOf(bySms, { type: 'CLOSE', isSatisfied: true, words: '' })).toBe('complaint-words-missing')
    expect(after(bySms, close(false))).toMatchObject({ status: 'CLOSED', isSatisfied: false })
    expect(after({ ...bySms, canBeReached: false }, close(null)).status).toBe('CLOSED')
    expect(after({ ...bySms, unanswered: 3 }, close(null)).status).toBe('CLOSED')
    // Nobody answers in the citizen's place, and what they said stays.
    const untold = { ...resolved, canBeReached: false }
    const invented: Act = { type: 'FEED_BACK', told: 'NOBODY', isSatisfied: true, words }
    expect(codeOf(untold, invented)).toBe('complaint-answer-unasked')
    const unhappy = after(resolved, { ...feedBack, isSatisfied: false })
    expect(codeOf(unhappy, close(true))).toBe('complaint-answer-given')
    expect(after(unhappy, close(null))).toMatchObject({ status: 'CLOSED', isSatisfied: false })
  })
})

describe('whoever handles a complaint', () => {
  it('is the officer who steers, the department it was given to, and the director for more time', () => {
    expect(actsOf(handling, officer(now))).toEqual(['ASSIGN'])
    expect(actsOf(handling, leader(now))).toEqual(['RESOLVE'])
    expect(actsOf(handling, director(now))).toEqual(['EXTEND'])
    expect(codeOf(handling, resolve, representative(now))).toBe('complaint-other-department')
    expect(maySee(handling, representative(now))).toBe(false)
    // The officer settles what was given to the own department.
    expect(actsOf(after(responded, assign(9)), officer(now))).toEqual(['RESOLVE', 'ASSIGN'])
  })

  it('is nobody else, in no state', () => {
    const others = RoleCode.enum.filter(
      (role) => !['COMPLAINT_OFFICER', 'DEPT_LEADER', 'CHIEF_REP', 'HALL_DIRECTOR'].includes(role),
    )
    for (const each of [registered(), accepted, responded, handling, joint, resolved, fedBack])
      for (const role of others)
        expect([role, actsOf(each, { staffId: 70, role, departmentId: 5, at: now })]).toEqual([role, []])
  })

  it('is never whom it is about: they neither handle nor read it', () => {
    const about = { ...handling, aboutStaff: [50, 34], isAboutOfficer: true }
    expect(codeOf(about, resolve, leader(now))).toBe('complaint-about-self')
    expect(maySee(about, leader(now))).toBe(false)
    expect(ComplaintAct.enum.filter((act) => actsOf(about, officer(now)).includes(act))).toEqual([])
    // Then the director steers.
    expect(actsOf(about, director(now))).toEqual(['ASSIGN', 'EXTEND'])
    expect(actsOf({ ...registered(), aboutStaff: [34], isAboutOfficer: true }, director(now))).toEqual([
      'ACCEPT',
      'NOT_ACCEPT',
      'TRANSFER',
    ])
  })
})
