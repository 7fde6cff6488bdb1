import { expect, it } from 'vitest'
import { parseUscc } from './uscc.ts'

it('takes codes whose last character fits, in any writing', () => {
  expect(parseUscc('91350100M000100Y43')).toBe('91350100M000100Y43')
  expect(parseUscc(' 9135 0100m000100y43 ')).toBe('91350100M000100Y43')
  for (const code of ['11410902MB0X000019', '11410902MB0X00002C', '91410902MA0X00001Y', '91410902MA0X000022'])
    expect(parseUscc(code)).toBe(code)
})

it('refuses one wrong character, a letter that looks like a digit, and a wrong length', () => {
  expect(parseUscc('91350100M000100Y44')).toBeNull()
  expect(parseUscc('9135O100M000100Y43')).toBeNull()
  expect(parseUscc('91350100M000100Y4')).toBeNull()
  expect(parseUscc('')).toBeNull()
})
