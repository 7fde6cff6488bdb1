import { describe, expect, it } from 'vitest'
import { logTexts } from '../../web/texts/zh-cn/log.ts'
import { filterOf, problemIn } from './log-filter.ts'

const typed = (fields: Record<string, string>) => filterOf((name) => fields[name] ?? '')

describe('what the auditor looks for', () => {
  it('is what was filled in, and nothing else', () => {
    expect(typed({})).toEqual({})
    expect(typed({ from: '2026-11-23', staffId: '8', kind: 'ACCOUNT', ticketNo: 'a012' })).toEqual({
      from: '2026-11-23',
      staffId: 8,
      kind: 'ACCOUNT',
      ticketNo: 'A012',
    })
    expect(typed({ kind: 'WEATHER', windowId: 'x' })).toEqual({})
  })

  it('is refused with a reason where it makes no sense', () => {
    const { badDays, badNo } = logTexts.filter
    expect(problemIn({ from: '2026-11-24', to: '2026-11-23' })).toBe(badDays)
    expect(problemIn({ from: '2026-11-23', to: '2026-11-23' })).toBe('')
    expect(problemIn({ ticketNo: '号' })).toBe(badNo)
    expect(problemIn({ ticketNo: 'A012' })).toBe('')
  })
})
