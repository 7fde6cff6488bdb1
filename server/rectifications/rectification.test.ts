import { describe, expect, it } from 'vitest'
import { DomainError } from '../platform/domain-error.ts'
import { actsOf, maySee, type By } from './actors.ts'
import type { Act } from './acts.ts'
import {
  at,
  director,
  example,
  leader,
  leaderId,
  officer,
  ratedStaffId,
  report,
  reviewer,
  reviewerId,
} from './rectification-example.ts'
import { afterAct, isOnTime, type Rectification } from './rectification.ts'

const reached: Act = { type: 'CONTACT', result: 'REACHED' }
const noAnswer: Act = { type: 'CONTACT', result: 'NO_ANSWER' }
const fixNow: Act = { type: 'DISPOSE', disposition: 'FIX_NOW', words: '', dueAt: null }
const submit: Act = { type: 'SUBMIT', report }
const pass = (type: 'QC1' | 'QC2'): Act => ({ type, isPassed: true, comment: '' })
const fail = (type: 'QC1' | 'QC2'): Act => ({ type, isPassed: false, comment: '整改措施不具体' })
const called: Act = { type: 'FEEDBACK', channel: 'PHONE', isSatisfied: true }
const close: Act = { type: 'CLOSE', isSatisfied: null }

/** The code with which the rules say no. */
function refusalOf(attempt: () => unknown): string {
  try {
    attempt()
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
  return 'allowed'
}

type Taken = [act: Act, by: By]

const after = (...steps: Taken[]): Rectification =>
  steps.reduce((before, [act, by]) => afterAct(before, act, by).next, example)

const from = (before: Rectification, ...steps: Taken[]): Rectification =>
  steps.reduce((each, [act, by]) => afterAct(each, act, by).next, before)

const contacted: Taken = [reached, leader(at('23'))]
const processing = () => after(contacted, [fixNow, leader(at('23'))])
const submitted = () => from(processing(), [submit, leader(at('24'))])
const checked = () => from(submitted(), [pass('QC1'), officer(at('24'))], [pass('QC2'), reviewer(at('24'))])

describe('a bad rating is put right', () => {
  it('step by step: contact, disposition, four elements, two checks, feedback, closed', () => {
    const done = from(checked(), [called, officer(at('25'))], [close, officer(at('25'))])
    expect(done).toMatchObject({ status: 'CLOSED', isSatisfied: true, handlers: [leaderId] })
    expect(isOnTime(done)).toBe(true)
    expect(isOnTime({ ...done, fedBackAt: at('30', '17:31') })).toBe(false)
    expect(isOnTime(example)).toBeNull()
  })

  it('by its own department, and never by the person who was rated', () => {
    const stranger = { ...leader(at('23')), departmentId: 6 }
    const rated = { ...leader(at('23')), staffId: ratedStaffId }
    expect(refusalOf(() => afterAct(example, reached, stranger))).toBe('rectification-other-department')
    expect(refusalOf(() => afterAct(example, reached, rated))).toBe('rectification-own-rating')
    expect(refusalOf(() => afterAct(example, reached, director(at('23'))))).toBe('not-allowed')
    expect([maySee(example, stranger), maySee(example, rated), maySee(example, leader(at('23')))]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('in its order: nothing is submitted before the citizen was called', () => {
    expect(refusalOf(() => afterAct(example, submit, leader(at('23'))))).toBe('rectification-state')
    expect(refusalOf(() => from(submitted(), [reached, leader(at('24'))]))).toBe('rectification-state')
  })
})

describe('the citizen', () => {
  it('counts as out of reach after three calls on two days, and not before', () => {
    const sameDay = after(
      [noAnswer, leader(at('23'))],
      [noAnswer, leader(at('23'))],
      [noAnswer, leader(at('23'))],
    )
    expect(sameDay.status).toBe('ASSIGNED')
    expect(from(sameDay, [noAnswer, leader(at('24'))]).status).toBe('VERIFYING')
    expect(after([noAnswer, leader(at('23'))], [noAnswer, leader(at('24'))]).status).toBe('ASSIGNED')
  })

  it('who left a telephone is called; an anonymous one cannot be', () => {
    const nobody: Act = { type: 'CONTACT', result: 'NO_CONTACT' }
    expect(refusalOf(() => afterAct(example, nobody, leader(at('23'))))).toBe('rectification-reachable')
    const anonymous = { ...example, canBeReached: false }
    expect(from(anonymous, [nobody, leader(at('23'))]).status).toBe('VERIFYING')
  })

  it('is asked on the telephone whether it is settled, and it is closed with an answer only', () => {
    const spoken: Act = { type: 'FEEDBACK', channel: 'PHONE', isSatisfied: null }
    expect(refusalOf(() => from(checked(), [spoken, officer(at('25'))]))).toBe('rectification-answer-missing')
    const told = from(checked(), [{ ...spoken, channel: 'SMS' }, officer(at('25'))])
    expect(refusalOf(() => from(told, [close, officer(at('25'))]))).toBe('rectification-follow-up-missing')
    const asked: Act = { type: 'CLOSE', isSatisfied: false }
    expect(from(told, [asked, officer(at('25'))])).toMatchObject({ status: 'CLOSED', isSatisfied: false })
    expect(from({ ...told, canBeReached: false }, [close, officer(at('25'))]).status).toBe('CLOSED')
  })
})

describe('a disposition', () => {
  const dispose = (
    disposition: 'LEDGER' | 'EXPLAIN' | 'APPEAL',
    words: string,
    dueAt: Date | null = null,
  ): Act => ({
    type: 'DISPOSE',
    disposition,
    words,
    dueAt,
  })
  const later = new Date('2026-12-07T17:30:00+08:00')
  const plan = '分三步更换取号系统，先修订清单。'

  it('to explain names the law', () => {
    expect(refusalOf(() => after(contacted, [dispose('EXPLAIN', '没有依据'), leader(at('23'))]))).toBe(
      'rectification-words-missing',
    )
    const law = '《行政许可法》第三十二条第一款第四项'
    expect(after(contacted, [dispose('EXPLAIN', law), leader(at('23'))]).status).toBe('PROCESSING')
  })

  it('with a ledger has a plan and a later limit of fifteen working days at most, granted once by the director', () => {
    for (const due of [null, example.dueAt, new Date('2026-12-15T17:30:00+08:00')])
      expect(refusalOf(() => after(contacted, [dispose('LEDGER', plan, due), leader(at('23'))]))).toBe(
        'rectification-due-invalid',
      )
    const asked = after(contacted, [dispose('LEDGER', plan, later), leader(at('23'))])
    expect(asked.dueAt).toEqual(example.dueAt)
    const grant: Act = { type: 'EXTEND', isPassed: true, comment: '' }
    expect(refusalOf(() => from(asked, [grant, leader(at('24'))]))).toBe('not-allowed')
    const granted = from(asked, [grant, director(at('24'))])
    expect(granted.dueAt).toEqual(later)
    expect(refusalOf(() => from(granted, [grant, director(at('24'))]))).toBe('rectification-state')
    const tooLate = director(at('30', '17:31'))
    expect(refusalOf(() => from(asked, [grant, tooLate]))).toBe('rectification-extension-late')
  })

  it('to appeal is open for two working days, and once', () => {
    const evidence = '监控显示当时该窗口没有办理这项业务。'
    const appeal = dispose('APPEAL', evidence)
    expect(refusalOf(() => after(contacted, [appeal, leader(at('25', '17:31'))]))).toBe(
      'rectification-appeal-closed',
    )
    const appealing = after(contacted, [appeal, leader(at('25', '17:30'))])
    const decide = (isPassed: boolean): Act => ({
      type: 'DECIDE_APPEAL',
      isPassed,
      comment: '已查阅监控录像',
    })
    expect(from(appealing, [decide(true), reviewer(at('26'))]).status).toBe('APPEAL_UPHELD')
    const rejected = from(appealing, [decide(false), reviewer(at('25'))])
    expect(rejected).toMatchObject({ status: 'PROCESSING', disposition: null })
    expect(refusalOf(() => from(rejected, [appeal, leader(at('25'))]))).toBe('rectification-appeal-closed')
    expect(from(rejected, [fixNow, leader(at('25'))], [submit, leader(at('25'))]).status).toBe('SUBMITTED')
  })
})

describe('what was done', () => {
  it.each(['investigation', 'handlingProcess', 'measures', 'outcome'] as const)(
    'with three of four elements is refused: without %s',
    (element) => {
      for (const words of ['', '　', '已经改好了。', '十'.repeat(19)]) {
        const act: Act = { type: 'SUBMIT', report: { ...report, [element]: words } }
        expect(refusalOf(() => from(processing(), [act, leader(at('24'))]))).toBe(
          'rectification-words-missing',
        )
      }
    },
  )

  it('is never checked by whoever handled it, whatever role they have by now', () => {
    const promoted = { ...officer(at('24')), staffId: leaderId }
    expect(refusalOf(() => from(submitted(), [pass('QC1'), promoted]))).toBe(
      'rectification-checked-by-handler',
    )
  })

  it('is checked twice, by two people, the second after the first', () => {
    expect(refusalOf(() => from(submitted(), [pass('QC2'), reviewer(at('24'))]))).toBe('rectification-state')
    const once = from(submitted(), [pass('QC1'), { ...officer(at('24')), staffId: reviewerId }])
    expect(refusalOf(() => from(once, [pass('QC2'), reviewer(at('24'))]))).toBe('rectification-checked-twice')
    expect(actsOf(once, reviewer(at('24')))).toEqual([])
    expect(actsOf(once, { ...reviewer(at('24')), staffId: 31 })).toEqual(['QC2'])
  })

  it('goes back with a reason, and is checked twice again', () => {
    const silent: Act = { type: 'QC1', isPassed: false, comment: '' }
    expect(refusalOf(() => from(submitted(), [silent, officer(at('24'))]))).toBe(
      'rectification-words-missing',
    )
    const back = from(submitted(), [pass('QC1'), officer(at('24'))], [fail('QC2'), reviewer(at('24'))])
    expect(back).toMatchObject({ status: 'PROCESSING', firstChecker: null })
    const again = from(back, [submit, leader(at('25'))])
    expect(actsOf(again, officer(at('25')))).toEqual(['QC1'])
  })

  it('is not fed back before the second check', () => {
    for (const before of [submitted(), from(submitted(), [pass('QC1'), officer(at('24'))])])
      expect(refusalOf(() => from(before, [called, officer(at('25'))]))).toBe('rectification-state')
    expect(from(checked(), [called, officer(at('25'))]).status).toBe('FED_BACK')
  })
})
