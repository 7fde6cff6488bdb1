import { describe, expect, it } from 'vitest'
import { defaultHallSettings as settings } from '../halls/index.ts'
import { occasionsOf, type Holder } from './occasion.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)

const holder: Holder = {
  status: 'WAITING',
  takenAt: at('09:00'),
  aheadAtTake: 8,
  calledAt: null,
  passedAt: null,
  passCount: 0,
  written: [],
}

type Now = { time: string; ahead?: number; minutes?: number | null; more?: Partial<typeof settings> }

const kinds = (of: Partial<Holder>, { time, ahead = 8, minutes = 20, more = {} }: Now) =>
  occasionsOf(
    { ...holder, ...of },
    {
      now: at(time),
      settings: { ...settings, ...more },
      forecast: { aheadCount: ahead, estimatedWaitMin: minutes, estimatedWaitHighMin: minutes },
    },
  ).map(({ kind }) => kind)

const taken = { kind: 'TAKEN', at: at('09:00') } as const
const near = { kind: 'NEAR', at: at('09:00') } as const

describe('who waits', () => {
  it('hears of the number once, while it is new and somebody serves', () => {
    expect(kinds({}, { time: '09:01' })).toEqual(['TAKEN'])
    expect(kinds({}, { time: '09:01', minutes: null })).toEqual([])
    expect(kinds({}, { time: '09:15' })).toEqual([])
    expect(kinds({ written: [taken] }, { time: '09:01' })).toEqual([])
  })

  it('hears once that the turn comes near, unless it was near from the beginning', () => {
    const told = { written: [taken] }
    expect(kinds(told, { time: '10:00', ahead: 4 })).toEqual([])
    expect(kinds(told, { time: '10:00', ahead: 3 })).toEqual(['NEAR'])
    expect(kinds({ written: [taken, near] }, { time: '10:00', ahead: 2 })).toEqual([])
    expect(kinds({ ...told, aheadAtTake: 3 }, { time: '10:00', ahead: 2 })).toEqual([])
    expect(kinds(told, { time: '10:00', ahead: 0, more: { nearAhead: 0 } })).toEqual([])
  })
})

describe('who is called', () => {
  const called = { status: 'CALLED', calledAt: at('10:00') } as const

  it('hears of it once, and soon or not at all', () => {
    expect(kinds(called, { time: '10:00' })).toEqual(['CALLED'])
    expect(kinds(called, { time: '10:03' })).toEqual([])
    const written = [{ kind: 'CALLED', at: at('10:00') }] as const
    expect(kinds({ ...called, written: [...written] }, { time: '10:01' })).toEqual([])
  })

  it('hears again of another call', () => {
    const written = [{ kind: 'CALLED' as const, at: at('09:50') }]
    expect(kinds({ ...called, written }, { time: '10:01' })).toEqual(['CALLED'])
  })
})

describe('who missed the call', () => {
  const passed = { status: 'PASSED', passedAt: at('10:00'), passCount: 1 } as const

  it('hears how to come back, where that is possible', () => {
    expect(kinds(passed, { time: '10:01' })).toEqual(['PASSED'])
    expect(kinds(passed, { time: '10:01', more: { restorePolicy: 'VOID' } })).toEqual([])
    expect(kinds({ ...passed, passCount: 3 }, { time: '10:01' })).toEqual([])
  })
})

it('nobody hears of a number that is served or done', () => {
  for (const status of ['SERVING', 'HELD', 'COMPLETED', 'CANCELLED', 'VOIDED', 'EXPIRED'] as const)
    expect(kinds({ status, calledAt: at('10:00') }, { time: '10:00', ahead: 0 })).toEqual([])
})
