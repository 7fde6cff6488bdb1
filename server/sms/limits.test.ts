import { describe, expect, it } from 'vitest'
import { departureOf } from './departure.ts'
import { freeAt, nextAllowedAt, type Handed } from './limits.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)
const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)
const code = { code: 'PHONE_CODE', kind: 'CODE' } as const
const notice = { code: 'CASE_DONE', kind: 'NOTICE' } as const

describe('quiet hours', () => {
  it.each([
    ['20:00', '2026-11-24T00:30:00.000Z'],
    ['23:59', '2026-11-24T00:30:00.000Z'],
    ['03:00', '2026-11-23T00:30:00.000Z'],
    ['08:29', '2026-11-23T00:30:00.000Z'],
    ['08:30', '2026-11-23T00:30:00.000Z'],
    ['19:59', '2026-11-23T11:59:00.000Z'],
  ])('an invitation of %s goes out at %s', (time, allowed) => {
    expect(nextAllowedAt('INVITATION', at(time)).toISOString()).toBe(allowed)
  })

  it('are for invitations alone', () => {
    for (const kind of ['QUEUE', 'NOTICE', 'CODE'] as const)
      expect(nextAllowedAt(kind, at('23:00'))).toEqual(at('23:00'))
  })
})

describe('the limits of one number', () => {
  const now = at('10:00')
  const handed = (kind: typeof code | typeof notice, ...minutesAgo: number[]): Handed[] =>
    minutesAgo.map((minutes) => ({ ...kind, at: minutesBefore(now, minutes) }))

  it('let one code through a minute, five an hour, ten a day', () => {
    expect(freeAt(code, [], now)).toEqual(now)
    expect(freeAt(code, handed(code, 0.5), now)).toEqual(new Date(now.getTime() + 30_000))
    expect(freeAt(code, handed(code, 1), now)).toEqual(now)
    expect(freeAt(code, handed(code, 50, 40, 30, 20, 10), now)).toEqual(at('10:10'))
    const nine = handed(code, 1400, 1300, 1200, 1100, 1000, 900, 800, 700, 600)
    expect(freeAt(code, nine, now)).toEqual(now)
    expect(freeAt(code, [...nine, ...handed(code, 500)], now)).toEqual(at('10:40'))
  })

  it('let fifty of one notice through a day, whatever else was sent', () => {
    const many = handed(notice, ...Array.from({ length: 49 }, (_, n) => n + 1))
    expect(freeAt(notice, [...many, ...handed(code, 1)], now)).toEqual(now)
    expect(freeAt(notice, [...many, ...handed(notice, 60)], now)).toEqual(
      new Date(at('09:00').getTime() + 86_400_000),
    )
  })

  it('make a message wait as long as it says something, and no longer', () => {
    const around = { now, isOptedOut: false, handed: handed(code, 0.5) }
    expect(departureOf({ code: 'PHONE_CODE', expiresAt: at('10:05') }, around)).toEqual({
      kind: 'WAIT',
      until: new Date(now.getTime() + 30_000),
    })
    const soon = new Date(now.getTime() + 20_000)
    expect(departureOf({ code: 'PHONE_CODE', expiresAt: soon }, around)).toEqual({
      kind: 'DROP',
      problem: 'OVER_LIMIT',
    })
    expect(departureOf({ code: 'PHONE_CODE', expiresAt: now }, around)).toEqual({
      kind: 'DROP',
      problem: 'EXPIRED',
    })
  })

  it('are nothing against the will of the reader, who still gets the code asked for', () => {
    const around = { now, isOptedOut: true, handed: [] }
    expect(departureOf({ code: 'CASE_DONE', expiresAt: at('12:00') }, around)).toEqual({
      kind: 'DROP',
      problem: 'OPTED_OUT',
    })
    expect(departureOf({ code: 'PHONE_CODE', expiresAt: at('12:00') }, around)).toEqual({ kind: 'SEND' })
  })
})
