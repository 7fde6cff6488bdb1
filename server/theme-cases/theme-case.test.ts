import { describe, expect, it } from 'vitest'
import {
  allDecidedAt,
  earnedThemeCards,
  isThemeOver,
  partStatus,
  readyParts,
  themeDueAt,
  themeLight,
  themeStatus,
  type Part,
  type PartCase,
} from './theme-case.ts'

const at = (day: string): Date => new Date(`2026-${day}T17:30:00+08:00`)

const part = (after: number[], found: Partial<PartCase> | null = null): Part => ({
  after,
  case: found && {
    status: 'ACCEPTED',
    isApproved: null,
    decidedAt: null,
    light: 'GREEN',
    dueAt: at('11-30'),
    canBeSurveyed: false,
    surveyedSince: null,
    ...found,
  },
})
const approved = { status: 'DECIDED', isApproved: true, decidedAt: at('11-24'), dueAt: null } as const
const rejected = { ...approved, isApproved: false } as const

describe('a theme case', () => {
  it('receives side by side what waits for nothing, and a licence when the registration is approved', () => {
    expect(readyParts([part([]), part([]), part([0, 1])])).toEqual([0, 1])
    expect(readyParts([part([], approved), part([], {}), part([0, 1]), part([0])])).toEqual([3])
    expect(readyParts([part([], rejected), part([0])])).toEqual([])
  })

  it('gives up what depends on something that was not approved, and what depends on that', () => {
    const parts = [part([], rejected), part([0]), part([1])]
    expect(parts.map((_, place) => partStatus(parts, place))).toEqual(['DECIDED', 'DROPPED', 'DROPPED'])
    const withdrawn = [part([], { status: 'WITHDRAWN', dueAt: null }), part([0])]
    expect(partStatus(withdrawn, 1)).toBe('DROPPED')
    expect(isThemeOver(withdrawn)).toBe(true)
  })

  it('stands as its worst part', () => {
    expect(themeStatus([part([], approved), part([0], {})])).toBe('ACCEPTED')
    expect(themeStatus([part([], approved), part([0])])).toBe('WAITING')
    expect(themeStatus([part([], {}), part([], { status: 'SUPPLEMENT_REQUESTED' })])).toBe(
      'SUPPLEMENT_REQUESTED',
    )
    expect(themeStatus([part([], approved), part([], { status: 'ISSUED', isApproved: true })])).toBe(
      'DECIDED',
    )
  })

  it('is due with the latest of its parts, and at most by the limit of the theme', () => {
    const both = [part([], {}), part([], { dueAt: at('12-02') })]
    expect(themeDueAt(both, at('12-04'))).toEqual(at('12-02'))
    expect(themeDueAt(both, at('12-01'))).toEqual(at('12-01'))
    expect(themeDueAt(both, null)).toEqual(at('12-02'))
    expect(themeDueAt([part([], {}), part([0])], at('12-04'))).toEqual(at('12-04'))
    expect(themeDueAt([part([], approved)], at('12-04'))).toBeNull()
  })

  it('is red by a part, or by its own limit while something is undecided', () => {
    expect(themeLight([part([], { light: 'YELLOW' })], at('12-04'), at('12-01'))).toBe('YELLOW')
    expect(themeLight([part([], {})], at('12-01'), at('12-02'))).toBe('RED')
    expect(themeLight([part([], approved)], at('12-01'), at('12-02'))).toBe('GREEN')
  })

  it('is decided with the last decision', () => {
    expect(allDecidedAt([part([], approved), part([], { ...approved, decidedAt: at('11-26') })])).toEqual(
      at('11-26'),
    )
    expect(allDecidedAt([part([], approved), part([], {})])).toBeNull()
  })

  it('earns yellow and red by its own limit, each once, and none after its last decision', () => {
    const limit = { nearAt: at('11-27'), limitAt: at('11-30'), given: [] }
    const colors = (parts: Part[], now: Date, more: object = {}) =>
      earnedThemeCards(parts, { ...limit, ...more }, now).map(({ color }) => color)
    const open = [part([], approved), part([0])]
    expect(colors(open, at('11-26'))).toEqual([])
    expect(colors(open, at('11-27'))).toEqual(['YELLOW'])
    expect(colors(open, at('11-30'))).toEqual(['YELLOW'])
    expect(colors(open, at('12-01'))).toEqual(['YELLOW', 'RED'])
    expect(colors(open, at('12-01'), { given: ['YELLOW'] })).toEqual(['RED'])
    expect(colors(open, at('12-01'), { given: ['YELLOW', 'RED'] })).toEqual([])
    expect(colors([part([], approved)], at('12-05'))).toEqual([])
    expect(colors([part([], { ...approved, decidedAt: at('12-01') })], at('12-05'))).toEqual([
      'YELLOW',
      'RED',
    ])
    expect(colors([part([], { status: 'WITHDRAWN' })], at('12-05'))).toEqual([])
  })
})
