import { describe, expect, it } from 'vitest'
import { defaultHallSettings as settings } from '../halls/index.ts'
import { calendarFindings, holderFindings, inviteFindings, ratingFindings } from './day-findings.ts'
import { examplePlan } from './hall-example.ts'

const now = new Date('2026-11-23T10:00:00+08:00')
const said = (found: { level: string; subject: string; about: string | null }[]) =>
  found.map(({ level, subject, about }) => [level, subject, about])

describe('the ratings of a day', () => {
  it('are no trouble at the limit, nor while they are few, and are one below it', () => {
    expect(ratingFindings(settings, { counted: 50, satisfied: 49 }, now)).toEqual([])
    expect(ratingFindings(settings, { counted: 19, satisfied: 0 }, now)).toEqual([])
    expect(said(ratingFindings(settings, { counted: 49, satisfied: 48 }, now))).toEqual([
      ['WARN', 'ratings:2026-11-23', '今日满意率 98.0%（48/49 条），低于 98%'],
    ])
  })
})

describe('whom nobody invited to rate', () => {
  const due = (day: string) => ({ due: day, count: 7, since: new Date('2026-11-16T10:00:00+08:00') })

  it('is told from a working day before the last one on, and more urgently on the last', () => {
    expect(inviteFindings(examplePlan, due('2026-11-25'), now)).toEqual([])
    expect(said(inviteFindings(examplePlan, due('2026-11-24'), now))).toEqual([
      ['WARN', 'invite:2026-11-24', '11 月 24 日'],
    ])
    expect(said(inviteFindings(examplePlan, due('2026-11-23'), now))).toEqual([
      ['ALERT', 'invite:2026-11-23', '11 月 23 日'],
    ])
  })
})

describe('one person with many numbers', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => `A00${index + 1}`)
  const held = (count: number, passed: number) =>
    holderFindings(settings, { firstTicketId: 3, ticketNos: numbers(count), passed, since: now })

  it('may have five, and may miss two of them', () => {
    expect(held(5, 2)).toEqual([])
    expect(said(held(6, 0))).toEqual([
      ['WARN', 'holder:3', '6 个号码（A001、A002、A003、A004、A005、A006），过号 0 个'],
    ])
    expect(said(held(3, 3))).toEqual([['WARN', 'holder:3', '3 个号码（A001、A002、A003），过号 3 个']])
  })
})

it('a limit that ends in a year without holidays is told by its year', () => {
  expect(said(calendarFindings({ year: 2027, count: 4, since: now }))).toEqual([
    ['WARN', 'calendar:2027', '2027 年'],
  ])
})
