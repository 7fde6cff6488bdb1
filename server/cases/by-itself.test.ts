import { describe, expect, it } from 'vitest'
import { businessDay, wallTime } from '../platform/business-day.ts'
import { afterAct, type Act } from './acts.ts'
import { dueByItself, nextLookAt } from './by-itself.ts'
import { decide, refusal, through } from './acts-example.ts'
import { at, clerk, papers, plan, received, representative } from './case-example.ts'
import { owedPapers, type Case } from './case.ts'
import type { Clock } from './clock.ts'

const end = (found: Case, kind: Clock['kind']) => {
  const clock = found.clocks.findLast((each) => each.kind === kind)
  return clock?.dueAt ? `${businessDay(clock.dueAt)} ${wallTime(clock.dueAt)}` : null
}
const askFor: Act = { type: 'REQUEST_SUPPLEMENT', materials: ['营业执照'], words: '' }

describe('when nobody does anything', () => {
  const overNight = (found: Case, when: Date): Case => {
    const due = dueByItself(plan, found, when)
    return due ? overNight(due.next, when) : found
  }

  it('a case received counts as accepted after five working days, from the day of receipt, with a red card', () => {
    expect(dueByItself(plan, received(), at('11-30', '17:30'))).toBeNull()
    const deemed = overNight(received(), at('12-01'))
    expect(deemed).toMatchObject({ status: 'ACCEPTED', receivedAt: at('11-23') })
    expect(end(deemed, 'PROMISE')).toBe('2026-11-30 17:30')
    expect(deemed.cards.map(({ reason }) => reason)).toEqual(['NEAR', 'DEEMED_ACCEPTANCE'])
  })

  it('what was missing is missing still: accepted by silence, a case is approved once it has come, and not before', () => {
    const standing = (name: string, state: 'MISSING' | 'TOLERATED' | 'COMMITTED', more: Partial<Case> = {}) =>
      received({
        materials: papers.map((paper) => (paper.name === name ? { ...paper, state } : paper)),
        ...more,
      })
    const deemed = (found: Case) => overNight(found, at('12-01'))
    const approved = (found: Case) => refusal(found, decide, representative(at('12-01')))
    for (const found of [
      standing('申请表', 'MISSING'),
      // Promised, or to be brought later, where the list allows neither.
      standing('申请表', 'COMMITTED'),
      standing('申请表', 'TOLERATED'),
      standing('营业执照', 'TOLERATED', { toleratedUntil: '2026-12-02' }),
    ]) {
      const taken = deemed(found)
      expect(taken.status).toBe('ACCEPTED')
      expect(approved(taken)).toBe('case-materials-missing')
      const no: Act = { type: 'DECIDE', isApproved: false, words: '材料不齐，不符合条件' }
      expect(refusal(taken, no, representative(at('12-01')))).toBeNull()
      const [owed] = owedPapers(taken)
      const supply: Act = { type: 'SUPPLY_TOLERATED', materials: [owed?.name ?? ''] }
      expect(approved(through(taken, [[supply, clerk(at('12-01'))]]))).toBeNull()
    }
    const shared = papers.map((paper) => ({ ...paper, source: 'SHARED' as const, state: 'MISSING' as const }))
    const optional = papers.map((paper) => ({ ...paper, required: false, state: 'MISSING' as const }))
    for (const found of [
      received(),
      standing('场地证明', 'COMMITTED'),
      received({ materials: shared }),
      received({ materials: optional }),
    ])
      expect(approved(deemed(found))).toBeNull()
  })

  it('a case that waits for its applicant is closed after a reminder, never refused', () => {
    const asked = afterAct(plan, received(), askFor, clerk(at('11-23')))
    expect(nextLookAt(plan, asked)).toEqual(at('12-11', '08:30'))
    const reminded = overNight(asked, at('12-11', '08:30'))
    expect(reminded.supplementRemindedAt).toEqual(at('12-11', '08:30'))
    expect(overNight(reminded, at('12-14', '17:31'))).toMatchObject({ status: 'WITHDRAWN' })
    // The server was away over the limit: nobody is closed without having been reminded.
    const away = overNight(asked, at('12-16', '09:00'))
    expect([away.status, end(away, 'SUPPLEMENT')]).toEqual(['SUPPLEMENT_REQUESTED', '2026-12-17 17:30'])
  })
})
