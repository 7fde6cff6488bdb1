import { describe, expect, it } from 'vitest'
import {
  end,
  refusal,
  through,
  accept,
  decide,
  hearing,
  publicNotice,
  askFor,
  accepted,
} from './acts-example.ts'
import { afterAct, type Act } from './acts.ts'
import type { By } from './actors.ts'
import { nextLookAt } from './by-itself.ts'
import { at, clerk, leader, officer, plan, received, representative } from './case-example.ts'
import type { Case } from './case.ts'

describe('a case of five working days', () => {
  it('counts from the day of acceptance, to the closing minute', () => {
    expect(accepted).toMatchObject({ status: 'ACCEPTED', kind: 'COMMITMENT' })
    expect(end(accepted, 'PROMISE')).toBe('2026-11-30 17:30')
  })

  it('does not count before what is missing has been brought, and then from the next working day on', () => {
    const asked = through(received(), [[askFor(), clerk(at('11-23'))]])
    expect(asked).toMatchObject({ status: 'SUPPLEMENT_REQUESTED', kind: 'SUPPLEMENT', supplements: 1 })
    expect([end(asked, 'PROMISE'), end(asked, 'SUPPLEMENT')]).toEqual([null, '2026-12-14 17:30'])
    const complete = through(asked, [[{ type: 'COMPLETE_SUPPLEMENT' }, clerk(at('11-27'))]])
    expect(complete).toMatchObject({ status: 'ACCEPTED', kind: 'COMMITMENT' })
    expect(end(complete, 'PROMISE')).toBe('2026-12-04 17:30')
  })

  it('stands still in a hearing, and not while it is made public', () => {
    const held = through(accepted, [[hearing, officer(at('11-24'))]])
    expect([held.status, end(held, 'PROMISE'), end(held, 'SPECIAL')]).toEqual([
      'IN_SPECIAL',
      null,
      '2026-12-08 17:30',
    ])
    const back = through(held, [[{ type: 'END_SPECIAL', words: '听证已经完毕' }, officer(at('12-02'))]])
    expect([back.status, end(back, 'PROMISE')]).toEqual(['ACCEPTED', '2026-12-08 17:30'])
    const shown = through(accepted, [[publicNotice, officer(at('11-24'))]])
    expect(end(shown, 'PROMISE')).toBe('2026-11-30 17:30')
  })

  it('that is near when it runs on is so from that moment, not from one at which it stood still', () => {
    const held = through(accepted, [[hearing, officer(at('11-27', '08:00'))]])
    expect(held.cards).toEqual([])
    const back = through(held, [
      [{ type: 'END_SPECIAL', words: '听证已经完毕' }, officer(at('12-02', '15:00'))],
    ])
    expect([end(back, 'PROMISE'), back.cards]).toEqual([
      '2026-12-03 17:30',
      [{ color: 'YELLOW', reason: 'NEAR', clockNo: 1, at: at('12-02', '15:00') }],
    ])
  })

  it('withdrawn in the midst of a hearing is over, and in no procedure any more', () => {
    const held = through(accepted, [[hearing, officer(at('11-24'))]])
    const withdraw = (words: string): Act => ({ type: 'WITHDRAW', words })
    expect(refusal(held, withdraw(' '), clerk(at('11-25')))).toBe('case-words-missing')
    const gone = through(held, [[withdraw('申请人书面撤回'), clerk(at('11-25'))]])
    expect(gone).toMatchObject({ status: 'WITHDRAWN', procedure: null })
  })

  it('may not stand still without a written notice', () => {
    expect(refusal(accepted, { ...hearing, noticeNo: ' ' }, officer(at('11-24')))).toBe('case-notice-missing')
  })

  it('is prolonged once, by the leader of the department, and not when it is late', () => {
    const longer: Act = { type: 'EXTEND', days: 10, words: '情况复杂需要' }
    expect(refusal(accepted, longer, representative(at('11-25')))).toBe('not-allowed')
    const extended = through(accepted, [[longer, leader(at('11-25'))]])
    expect(end(extended, 'PROMISE')).toBe('2026-12-14 17:30')
    expect(refusal(extended, longer, leader(at('11-25')))).toBe('case-state')
    expect(refusal(accepted, longer, leader(at('12-01')))).toBe('case-overdue')
  })

  it('waits for the superior, and is done within two working days of the reply', () => {
    const told = through(accepted, [[{ type: 'ESCALATE', to: '省厅', words: '' }, officer(at('11-24'))]])
    expect([told.kind, told.status, end(told, 'PROMISE')]).toEqual(['ESCALATED', 'ESCALATED', null])
    expect(told.cards).toEqual([])
    const reply: Act = { type: 'SUPERIOR_REPLY', words: '同意所报方案' }
    const replied = through(told, [[reply, officer(at('12-10'))]])
    expect([end(replied, 'AFTER_REPLY'), end(replied, 'PROMISE')]).toEqual([
      '2026-12-14 17:30',
      '2026-12-16 17:30',
    ])
  })

  it('has the limits that its hall sets itself', () => {
    const strict = {
      ...plan,
      settings: { ...plan.settings, caseSurveyWorkdays: 1, caseSupplementWorkdays: 5 },
    }
    const monday = clerk(at('11-23'))
    const asked = afterAct(strict, received(), askFor(), monday)
    const visited = afterAct(strict, accepted, { type: 'START_SURVEY', words: '' }, officer(at('11-24')))
    expect([end(asked, 'SUPPLEMENT'), end(visited, 'SURVEY')]).toEqual([
      '2026-11-30 17:30',
      '2026-11-25 17:30',
    ])
  })

  it('is reported once: what the superior has replied to is not stopped a second time', () => {
    const report: Act = { type: 'ESCALATE', to: '省厅', words: '' }
    const replied = through(accepted, [
      [report, officer(at('11-24'))],
      [{ type: 'SUPERIOR_REPLY', words: '同意所报方案' }, officer(at('12-10'))],
    ])
    expect(refusal(accepted, { ...report, to: '　　' }, officer(at('11-24')))).toBe('case-words-missing')
    expect(refusal(replied, report, officer(at('12-10', '11:00')))).toBe('case-state')
  })

  it('told to the superior after more than three working days has a red card', () => {
    const late = through(accepted, [[{ type: 'ESCALATE', to: '省厅', words: '' }, officer(at('11-27'))]])
    expect(late.cards.map(({ color, reason }) => [color, reason])).toEqual([
      ['YELLOW', 'NEAR'],
      ['YELLOW', 'NEAR'],
      ['RED', 'OVERDUE'],
    ])
  })

  it('told to the superior late because it stood still in a hearing has none', () => {
    const heard: [Act, By][] = [
      [hearing, officer(at('11-24'))],
      [{ type: 'END_SPECIAL', words: '听证已经举行' }, officer(at('12-08'))],
    ]
    const tell = (found: Case, day: string) =>
      through(found, [[{ type: 'ESCALATE', to: '省厅', words: '' }, officer(at(day))]])
    const red = ({ cards }: Case) => cards.filter(({ color }) => color === 'RED').length
    expect([
      red(tell(through(accepted, heard), '12-10')),
      red(tell(through(accepted, heard), '12-11')),
    ]).toEqual([0, 1])
    const foreseen = through(received({ kind: 'ESCALATED', originKind: 'ESCALATED' }), [
      [accept, clerk(at('11-23', '10:10'))],
      ...heard,
    ])
    expect([red(tell(foreseen, '12-10')), red(tell(foreseen, '12-11'))]).toEqual([0, 1])
  })

  it('decided after its limit has its red card, however quick the hand', () => {
    const done = through(accepted, [[decide, representative(at('11-30', '17:31'))]])
    expect(done.cards.map(({ color }) => color)).toEqual(['YELLOW', 'RED'])
    expect(done).toMatchObject({ status: 'DECIDED', isApproved: true })
    const inTime = through(accepted, [[decide, representative(at('11-30', '17:30'))]])
    expect(inTime.cards.map(({ color }) => color)).toEqual(['YELLOW'])
  })

  it('refused says why, and is then delivered within ten working days', () => {
    const no: Act = { type: 'DECIDE', isApproved: false, words: '不同意' }
    expect(refusal(accepted, no, representative(at('11-25')))).toBe('case-words-missing')
    const refused = through(accepted, [[{ ...no, words: '场地不符合规定' }, representative(at('11-25'))]])
    expect(end(refused, 'DELIVERY')).toBe('2026-12-09 17:30')
    const issued = through(refused, [[{ type: 'ISSUE', by: 'PICKUP', words: '本人' }, clerk(at('11-26'))]])
    expect(issued).toMatchObject({ status: 'ISSUED', closedAt: at('11-26') })
    expect(nextLookAt(plan, issued)).toBeNull()
  })
})
