import { describe, expect, it } from 'vitest'
import { at, papers, plan, received } from './case-example.ts'
import { startClock } from './clock.ts'
import { papersFrom, stepOnceThere, type Brought } from './sharing.ts'

const licence = (when: Date): Brought => ({ name: '营业执照', form: 'COPY', at: when })
const without = (...names: string[]) =>
  papers.map((each) => (names.includes(each.name) ? { ...each, state: 'MISSING' as const } : each))
const asked = (...names: string[]) =>
  received({
    status: 'SUPPLEMENT_REQUESTED',
    materials: without(...names),
    clocks: [startClock(plan, 'SUPPLEMENT', { at: at('11-24'), days: 15 })],
  })

describe('papers that came in for another case', () => {
  it('are there for this one where it lacks them, in the same form', () => {
    const found = received({ materials: without('营业执照') })
    expect(papersFrom(found, [licence(at('11-25'))])).toEqual(['营业执照'])
    expect(papersFrom(found, [{ ...licence(at('11-25')), form: 'ORIGINAL' }])).toEqual([])
    expect(papersFrom(received(), [licence(at('11-25'))])).toEqual([])
  })

  it('do not answer a request that was made after they came: those there were did not do', () => {
    expect(papersFrom(asked('营业执照'), [licence(at('11-24', '09:59'))])).toEqual([])
    expect(papersFrom(asked('营业执照'), [licence(at('11-24', '10:01'))])).toEqual(['营业执照'])
  })

  it('change nothing about what is decided or over', () => {
    const decided = { status: 'DECIDED', materials: without('营业执照') } as const
    expect(papersFrom(received(decided), [licence(at('11-25'))])).toEqual([])
    expect(papersFrom(received({ ...decided, status: 'WITHDRAWN' }), [licence(at('11-25'))])).toEqual([])
  })

  it('let it go on once nothing is missing any more', () => {
    expect(stepOnceThere(received())).toBe('ACCEPT')
    expect(stepOnceThere(received({ materials: without('申请表') }))).toBeNull()
    expect(stepOnceThere(asked())).toBe('COMPLETE_SUPPLEMENT')
    expect(stepOnceThere(asked('申请表'))).toBeNull()
    expect(stepOnceThere(received({ status: 'ACCEPTED' }))).toBeNull()
  })
})
