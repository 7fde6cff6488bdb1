import { expect, it } from 'vitest'
import { titleOf } from './title.ts'

const given = { title: '', reason: 'MATERIALS', channel: 'PHONE' } as const

it('is what somebody wrote, or the reason with the item, or with the way it came', () => {
  expect(titleOf({ ...given, title: ' 多次补材料 ' }, '户口登记')).toBe('多次补材料')
  expect(titleOf(given, '户口登记')).toBe('材料问题：户口登记')
  expect(titleOf(given, null)).toBe('材料问题（电话反映）')
})

it('of a long item is cut at forty characters, never within one', () => {
  const long = titleOf(given, '𠮷'.repeat(60))
  expect([...long]).toHaveLength(40)
  expect(long.isWellFormed()).toBe(true)
})
