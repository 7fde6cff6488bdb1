import { describe, expect, it } from 'vitest'
import { defaultHallSettings, type HallSettings } from '../halls/index.ts'
import type { Case } from '../cases/index.ts'
import { at, plan, received } from '../cases/case-example.ts'
import { startClock } from '../cases/clock.ts'
import { occasionsOf, type Told } from './occasion.ts'

type Around = Partial<Omit<Told, 'found'>> & { settings?: Partial<HallSettings> }

const kinds = (found: Case, now: Date, { settings = {}, ...told }: Around = {}) =>
  occasionsOf(
    { found, written: [], theme: null, ...told },
    { now, settings: { ...defaultHallSettings, ...settings } },
  ).map(({ kind }) => kind)

describe('an applicant whose case is accepted', () => {
  const accepted = received({ status: 'ACCEPTED', acceptedAt: at('11-23') })

  it('hears of it once, while it is new', () => {
    expect(kinds(accepted, at('11-23', '10:01'))).toEqual(['ACCEPTED'])
    const written = [{ kind: 'ACCEPTED', at: at('11-23') } as const]
    expect(kinds(accepted, at('11-23', '10:01'), { written })).toEqual([])
    expect(kinds(accepted, at('11-24', '10:00'))).toEqual([])
    expect(kinds(accepted, at('11-23', '10:01'), { settings: { caseAcceptedMessages: false } })).toEqual([])
  })

  it('hears nothing of what is decided on the spot, or decided already', () => {
    expect(kinds({ ...accepted, kind: 'INSTANT', originKind: 'INSTANT' }, at('11-23', '10:01'))).toEqual([])
    const decided = { ...accepted, status: 'DECIDED', decidedAt: at('11-23', '10:02') } as const
    expect(kinds(decided, at('11-23', '10:03'))).toEqual([])
  })
})

describe('an applicant of 一件事', () => {
  const part = (id: number, more: Partial<Case> = {}) =>
    received({ id, status: 'ACCEPTED', acceptedAt: at('11-23'), ...more })
  const hearing = (parts: Case[], { isAcceptanceTold = false, takesDays = true } = {}) =>
    parts.map((found) => {
      const told = { theme: { parts, takesDays, isAcceptanceTold, isLast: false } }
      return kinds(found, at('11-23', '10:05'), told).join()
    })

  it('hears of the acceptance once, with the first part of what takes days', () => {
    expect(hearing([part(1), part(2)])).toEqual(['ACCEPTED', ''])
    expect(hearing([part(1, { acceptedAt: at('11-23', '10:02') }), part(2)])).toEqual(['', 'ACCEPTED'])
    const instant = { kind: 'INSTANT', originKind: 'INSTANT' } as const
    expect(hearing([part(1, instant), part(2)])).toEqual(['ACCEPTED', ''])
    expect(hearing([part(1, instant)], { takesDays: false })).toEqual([''])
    expect(hearing([part(1, { status: 'RECEIVED', acceptedAt: null }), part(2)])).toEqual(['', 'ACCEPTED'])
  })

  it('hears nothing more where it was told with a part that is over meanwhile', () => {
    const decided = part(1, { status: 'DECIDED', decidedAt: at('11-23', '10:04') })
    expect(hearing([decided, part(2)], { isAcceptanceTold: true })).toEqual(['', ''])
    expect(hearing([decided, part(2)])).toEqual(['', 'ACCEPTED'])
  })
})

describe('an applicant whose papers are not complete', () => {
  const clock = startClock(plan, 'SUPPLEMENT', { at: at('11-23'), days: 15 })
  const asked = received({
    status: 'SUPPLEMENT_REQUESTED',
    kind: 'SUPPLEMENT',
    supplements: 1,
    clocks: [clock],
  })
  const first = { kind: 'SUPPLEMENT', at: at('11-23') } as const

  it('hears of each request once, and once more before the limit ends', () => {
    expect(kinds(asked, at('11-25'))).toEqual(['SUPPLEMENT'])
    expect(kinds(asked, at('11-25'), { written: [first] })).toEqual([])
    const reminded = { ...asked, supplementRemindedAt: at('12-11', '08:30') }
    expect(kinds(reminded, at('12-11'), { written: [first] })).toEqual(['REMINDER'])
    expect(kinds(reminded, at('12-15'), { written: [first] })).toEqual([])
    const again = { ...clock, startedAt: at('11-26') }
    expect(kinds({ ...asked, clocks: [again] }, at('11-26'), { written: [first] })).toEqual(['SUPPLEMENT'])
  })

  it('hears nothing where the hall wants none, and nothing when all has been brought', () => {
    expect(kinds(asked, at('11-25'), { settings: { caseSupplementMessages: false } })).toEqual([])
    expect(kinds({ ...asked, clocks: [{ ...clock, stoppedAt: at('11-24') }] }, at('11-25'))).toEqual([])
  })
})

describe('an applicant whose case is done', () => {
  const done = received({ status: 'DECIDED', decidedAt: at('11-27'), isApproved: true })

  it('hears of it once, unless the result is taken along at once', () => {
    expect(kinds(done, at('11-27', '10:02'))).toEqual([])
    expect(kinds(done, at('11-27', '10:03'))).toEqual(['DONE'])
    expect(kinds(done, at('11-27', '10:03'), { written: [{ kind: 'DONE', at: at('11-27') }] })).toEqual([])
    expect(
      kinds({ ...done, status: 'ISSUED', issuedAt: at('11-27', '10:01') }, at('11-27', '10:03')),
    ).toEqual([])
    expect(kinds(done, at('11-30'))).toEqual([])
    expect(kinds(done, at('11-27', '10:03'), { settings: { caseDoneMessages: false } })).toEqual([])
  })

  it('is not sent for a part of 一件事 before the others', () => {
    const theme = { parts: [done], takesDays: true, isAcceptanceTold: true, isLast: false }
    expect(kinds(done, at('11-27', '10:03'), { theme })).toEqual([])
    expect(kinds(done, at('11-27', '10:03'), { theme: { ...theme, isLast: true } })).toEqual(['DONE'])
  })
})
