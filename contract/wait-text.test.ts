import { expect, it } from 'vitest'
import { minutesInWords, waitInWords, waitParts } from './wait-text.ts'

const wait = (estimatedWaitMin: number | null, estimatedWaitHighMin: number | null) => ({
  estimatedWaitMin,
  estimatedWaitHighMin,
})

it('a wait is told as a range, and as one number where both ends are alike', () => {
  expect(waitInWords(wait(15, 25))).toBe('预计等候约 15–25 分钟')
  expect(waitInWords(wait(20, 20))).toBe('预计等候约 20 分钟')
})

it('a short one is told by what it stays under', () => {
  expect(minutesInWords(wait(0, 0))).toBe('不到 5 分钟')
  expect(minutesInWords(wait(0, 5))).toBe('不到 5 分钟')
  expect(minutesInWords(wait(0, 10))).toBe('约 10 分钟以内')
})

it('nothing is promised while no window is open', () => {
  expect(waitInWords(wait(null, null))).toBe('暂无开放窗口')
  expect(waitParts(wait(null, null))).toBeNull()
})

it('a number from before there were ranges keeps the one it was told', () => {
  expect(waitInWords(wait(20, null))).toBe('预计等候约 20 分钟')
})

it('a message and a voice join both ends by a word', () => {
  expect(waitParts(wait(15, 25), '至')?.minutes).toBe('15至25')
})
