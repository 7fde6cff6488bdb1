import { describe, expect, it } from 'vitest'
import { end, refusal, through, accept, decide, askFor, accepted } from './acts-example.ts'
import type { Act } from './acts.ts'
import { lightOfCase } from './cards.ts'
import { at, clerk, officer, papers, plan, received, representative } from './case-example.ts'

describe('papers', () => {
  it('nobody asks for what is not on the list', () => {
    const more: Act = { type: 'REQUEST_SUPPLEMENT', materials: ['其他材料'], words: '' }
    expect(refusal(received(), more, clerk(at('11-23')))).toBe('case-material-unlisted')
  })

  it('what is missing keeps a case from being accepted, unless its list allows it later', () => {
    const lacking = (name: string, state: 'MISSING' | 'TOLERATED' | 'COMMITTED') =>
      received({ materials: papers.map((paper) => (paper.name === name ? { ...paper, state } : paper)) })
    const monday = clerk(at('11-23'))
    expect(refusal(lacking('申请表', 'MISSING'), accept, monday)).toBe('case-materials-missing')
    expect(refusal(lacking('申请表', 'TOLERATED'), accept, monday)).toBe('case-tolerance-refused')
    expect(refusal(lacking('申请表', 'COMMITTED'), accept, monday)).toBe('case-tolerance-refused')
    expect(refusal(lacking('场地证明', 'COMMITTED'), accept, monday)).toBeNull()
    const later = { ...lacking('营业执照', 'TOLERATED'), toleratedUntil: '2026-11-25' }
    const taken = through(later, [[accept, monday]])
    expect(end(taken, 'TOLERANCE')).toBe('2026-11-25 17:30')
    expect(refusal(taken, decide, representative(at('11-24')))).toBe('case-materials-missing')
    const brought = through(taken, [[{ type: 'SUPPLY_TOLERATED', materials: ['营业执照'] }, monday]])
    expect(refusal(brought, decide, representative(at('11-24')))).toBeNull()
  })

  it('asked for after all are owed no more once they have come, and nothing is waited for', () => {
    const materials = papers.map((paper) =>
      paper.name === '营业执照' ? { ...paper, state: 'TOLERATED' as const } : paper,
    )
    const complete = through(received({ materials, toleratedUntil: '2026-11-25' }), [
      [askFor(), clerk(at('11-23'))],
      [{ type: 'COMPLETE_SUPPLEMENT' }, clerk(at('11-24'))],
    ])
    expect(complete.clocks.filter(({ kind }) => kind === 'TOLERANCE')).toEqual([])
  })

  it('asked for a second time cost a red card and a reason', () => {
    const asked = through(received(), [[askFor(), clerk(at('11-23'))]])
    expect(refusal(asked, askFor('漏了'), clerk(at('11-24')))).toBe('case-words-missing')
    const again = through(asked, [[askFor('首次核对时遗漏，向申请人致歉'), clerk(at('11-24'))]])
    expect(again.cards).toMatchObject([{ color: 'RED', reason: 'SECOND_SUPPLEMENT' }])
    // Nothing of the hall is late, and yet it is red until it is over.
    expect(lightOfCase(plan, asked, at('11-24'))).toBe('GREEN')
    expect(lightOfCase(plan, again, at('11-24'))).toBe('RED')
    const gone = through(again, [[{ type: 'WITHDRAW', words: '申请人书面撤回' }, clerk(at('11-25'))]])
    expect(lightOfCase(plan, gone, at('11-25'))).toBe('GREEN')
  })
})

describe('who does what', () => {
  it('the front receives, the department decides, and an instant case is decided at the window', () => {
    expect(refusal(accepted, decide, clerk(at('11-24')))).toBe('not-allowed')
    expect(refusal(accepted, { type: 'START_SURVEY', words: '' }, clerk(at('11-24')))).toBe(
      'case-other-department',
    )
    expect(refusal(accepted, decide, officer(at('11-24')))).toBe('not-allowed')
    const instant = received({ kind: 'INSTANT', originKind: 'INSTANT', promisedDays: 0 })
    const atOnce = through(instant, [
      [accept, clerk(at('11-23'))],
      [decide, clerk(at('11-23', '10:20'))],
    ])
    expect(atOnce).toMatchObject({ status: 'DECIDED', cards: [] })
  })
})
