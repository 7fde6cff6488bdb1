import { describe, expect, it } from 'vitest'
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

  it('is among the offered ones, each offered once', () => {
    expect(new Set(outcomes).size).toBe(8)
    expect(outcomes).toContain(defaultOutcome('DESK'))
  })
})
