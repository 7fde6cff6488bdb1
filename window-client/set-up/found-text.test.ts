import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAtWords, hasAll, wordsIn } from './found-text.ts'

describe('words that are looked for', () => {
  it('are found whatever their capitals, each of them', () => {
    expect(wordsIn('  SMS  短信 ')).toEqual(['sms', '短信'])
    expect(hasAll('排队短信（SMS）', ['sms', '短信'])).toBe(true)
    expect(hasAll('排队短信', ['sms', '短信'])).toBe(false)
  })

  it('are told from the text around them', () => {
    expect(cutAtWords('过号后（分钟）可恢复', ['（分钟）', '过号'])).toEqual([
      { text: '过号', isFound: true },
      { text: '后', isFound: false },
      { text: '（分钟）', isFound: true },
      { text: '可恢复', isFound: false },
    ])
  })

  it('lose nothing of the text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, typed) => {
        const parts = cutAtWords(text, wordsIn(typed))
        expect(parts.map((part) => part.text).join('')).toBe(text)
      }),
    )
  })
})
