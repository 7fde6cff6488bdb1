import { describe, expect, it } from 'vitest'
import { base32, stepAt, stepOfCode, totpCode, totpUri } from './totp.ts'

const secret = Buffer.from('12345678901234567890')

describe('a one-time password', () => {
  // RFC 6238, appendix B, SHA-1.
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('is the one of the standard at second %i', (second, code) => {
    expect(totpCode(secret, stepAt(new Date(second * 1000)), 8)).toBe(code)
  })

  // RFC 4226, appendix D.
  it('has six digits, and counts as the standard does', () => {
    expect([0, 1, 2, 3].map((step) => totpCode(secret, step))).toEqual([
      '755224',
      '287082',
      '359152',
      '969429',
    ])
  })

  it('is taken half a minute early and late, and once only', () => {
    const at = new Date('2026-11-23T09:15:10+08:00')
    const step = stepAt(at)
    const drift = [-2, -1, 0, 1, 2].map((by) => totpCode(secret, step + by))
    expect(drift.map((code) => stepOfCode(secret, code, { at, usedStep: null }))).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ])
    expect(stepOfCode(secret, totpCode(secret, step), { at, usedStep: step })).toBeNull()
    expect(stepOfCode(secret, '12345', { at, usedStep: null })).toBeNull()
  })

  it('gives its secret in the letters an authenticator takes', () => {
    // RFC 4648, section 10.
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual([
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ])
    expect(new URL(totpUri('MZXW6', 'hl038')).searchParams.get('secret')).toBe('MZXW6')
  })
})
