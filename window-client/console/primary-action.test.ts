import { describe, expect, it } from 'vitest'
import type { CaseStatus } from '../../contract/cases.ts'
import { defaultOutcome, outcomes, primaryAction } from './primary-action.ts'

describe('the big button', () => {
  it('always does the obvious next step', () => {
    expect(primaryAction('OFFLINE')).toBe('open')
    expect(primaryAction('IDLE')).toBe('call-next')
    expect(primaryAction('CALLING')).toBe('start')
    expect(primaryAction('SERVING')).toBe('finish')
    expect(primaryAction('PAUSED')).toBe('resume')
  })
})

describe('the default outcome', () => {
  it('is what the kind of window mostly ends with', () => {
    expect(defaultOutcome('COMPREHENSIVE')).toBe('INSTANT_DONE')
    expect(defaultOutcome('ISSUE')).toBe('PICKUP')
    expect(defaultOutcome('COMPLAINT')).toBe('ACCEPTED')
  })

  it('is what was made of the cases that were received, when there are any', () => {
    const after = (...statuses: CaseStatus[]) =>
      defaultOutcome('COMPREHENSIVE', { returning: null, received: statuses.map((status) => ({ status })) })
    expect(after()).toBe('INSTANT_DONE')
    expect(after('ISSUED')).toBe('INSTANT_DONE')
    expect(after('ISSUED', 'ACCEPTED')).toBe('ACCEPTED')
    expect(after('ACCEPTED', 'SUPPLEMENT_REQUESTED')).toBe('SUPPLEMENT')
    expect(after('RETURNED')).toBe('REJECTED')
    const back = (status: CaseStatus) =>
      defaultOutcome('COMPREHENSIVE', { returning: { status }, received: [] })
    expect(back('ACCEPTED')).toBe('ACCEPTED')
    expect(back('SUPPLEMENT_REQUESTED')).toBe('INSTANT_DONE')
  })

  it('is among the offered ones, each offered once', () => {
    expect(new Set(outcomes).size).toBe(8)
    expect(outcomes).toContain(defaultOutcome('DESK'))
  })
})
