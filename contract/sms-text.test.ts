import { expect, it } from 'vitest'
import { segmentsOf, signed } from './sms-text.ts'

it.each([
  [1, 1],
  [70, 1],
  [71, 2],
  [134, 2],
  [135, 3],
  [160, 3],
])('sends %i characters as %i', (length, segments) => {
  expect(segmentsOf('字'.repeat(length))).toBe(segments)
})

it('counts the signature and its brackets, and an emoji twice', () => {
  expect(segmentsOf(signed('华龙政务', '字'.repeat(64)))).toBe(1)
  expect(segmentsOf(signed('华龙政务', '字'.repeat(65)))).toBe(2)
  expect(segmentsOf('😀'.repeat(35))).toBe(1)
  expect(segmentsOf('😀'.repeat(36))).toBe(2)
})
