import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cut } from '../../contract/sms-text.ts'
import { resultInShort } from './result-in-short.ts'

it.each([
  ['已增开一个窗口', '已增开一个窗口'],
  ['已增开一个窗口。', '已增开一个窗口'],
  ['群众的申请已按清单当场受理，多收的材料已经全部当面退回。', '群众的申请已按清单当场受理'],
  ['已退回材料，已致歉，已修订窗口受理清单并对全员再培训一次。', '已退回材料，已致歉'],
  ['窗口受理清单已经修订并且已对全体窗口人员再培训一次', '窗口受理清单已经修订并且已对全体窗口人…'],
  ['已退回\n材料', '已退回 材料'],
])('of “%s” a message says “%s”', (outcome, short) => {
  expect(resultInShort(outcome)).toBe(short)
})

it('is never cut again by the message', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 20 }), (outcome) => {
      expect(Array.from(resultInShort(outcome)).length).toBeLessThanOrEqual(20)
      expect(Array.from(cut(resultInShort(outcome))).length).toBeLessThanOrEqual(20)
    }),
  )
})
