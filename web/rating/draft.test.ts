import { describe, expect, it } from 'vitest'
import { answerIn, emptyDraft, needsReason, sendable, withLabel, withLevel } from './draft.ts'

describe('an answer', () => {
  it('needs nothing but a level when it is good', () => {
    expect(answerIn(emptyDraft)).toBeNull()
    expect(answerIn(withLevel(emptyDraft, 'SATISFIED'))).toEqual({
      satisfaction: 'SATISFIED',
      labels: [],
      text: '',
      isAnonymous: false,
    })
  })

  it('says why when it is bad, by a label or in words', () => {
    const bad = withLevel(emptyDraft, 'DISSATISFIED')
    expect(needsReason(bad)).toBe(true)
    expect(answerIn({ ...bad, text: '  \n ' })).toBeNull()
    expect(answerIn(withLabel(bad, '207'))?.labels).toEqual(['207'])
    expect(answerIn({ ...bad, text: ' 没有样本 ' })?.text).toBe('没有样本')
  })

  it('gives a label back at the second touch, and all of them with another level', () => {
    const two = withLabel(withLabel(withLevel(emptyDraft, 'SATISFIED'), '406'), '407')
    expect(withLabel(two, '406').labels).toEqual(['407'])
    expect(withLevel(two, 'SATISFIED').labels).toEqual(['406', '407'])
    expect(withLevel(two, 'VERY_SATISFIED').labels).toEqual([])
  })

  it('keeps line breaks and whole characters, and no more than the server takes', () => {
    expect(sendable('一\r\n二\t三\u0007')).toBe('一\n二 三')
    expect(sendable(`${'字'.repeat(499)}😀`)).toBe('字'.repeat(499))
    expect(sendable('好\uD83D')).toBe('好')
  })
})
