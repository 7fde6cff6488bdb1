import { describe, expect, it } from 'vitest'
import { isTyping, searchText } from './search-text.ts'

describe('what was typed at the help desk', () => {
  it.each([
    ['Ａ００１', 'A001'],
    [' a001 ', 'a001'],
    ['138 0000-0001', '13800000001'],
    ['410902 19480315 005x', '41090219480315005x'],
    ['20261123 000001', '20261123000001'],
    ['http://hall/t/AbC-_x', 'http://hall/t/AbC-_x'],
    ['A001\u200B', 'A001'],
    ['   ', ''],
  ])('%j is meant as %j', (typed, meant) => {
    expect(searchText(typed)).toBe(meant)
  })

  it('goes to the search field from wherever the focus is, but shortcuts do not', () => {
    const key = { key: '2', ctrlKey: false, altKey: false, metaKey: false }
    expect(isTyping(key)).toBe(true)
    expect(isTyping({ ...key, ctrlKey: true })).toBe(false)
    expect(isTyping({ ...key, key: 'Enter' })).toBe(false)
    expect(isTyping({ ...key, key: ' ' })).toBe(false)
  })
})
