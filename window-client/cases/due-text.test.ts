import { describe, expect, it } from 'vitest'
import { dueText } from './due-text.ts'

const open = { status: 'ACCEPTED', awaitedUntil: null } as const
const dueAt = '2026-11-23T09:30:00.000Z'

describe('what is left of a limit', () => {
  it.each([
    [2, '剩 2 个工作日'],
    [0, '今日 17:30 前'],
    [-1, '已超期 1 个工作日'],
  ])('%i working days: %s', (dueInDays, text) => {
    expect(dueText({ ...open, dueAt, dueInDays })).toBe(text)
  })

  it('is the applicant’s while papers are missing, and nobody’s while the clock stands still', () => {
    const none = { dueAt: null, dueInDays: null }
    const awaited = { status: 'SUPPLEMENT_REQUESTED', awaitedUntil: dueAt, ...none } as const
    expect(dueText(awaited)).toBe('待补正至 11月23日 17:30')
    expect(dueText({ ...open, ...none, status: 'ESCALATED' })).toBe('期限暂停')
    expect(dueText({ ...open, ...none, status: 'ISSUED' })).toBe('已了结')
  })
})
