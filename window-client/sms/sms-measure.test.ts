import { expect, it } from 'vitest'
import { measured } from './sms-measure.ts'

const variables = [
  { name: 'no', sample: 'A012' },
  { name: 'w', sample: '8' },
]

it('shows a text with its samples, and counts it with them and with the longest values', () => {
  expect(measured({ variables }, '华龙政务', '请{no}号到{w}号窗口办理。')).toEqual({
    text: '【华龙政务】请A012号到8号窗口办理。',
    usual: { length: 20, segments: 1 },
    longest: { length: 55, segments: 1 },
    isTooLong: false,
  })
})

it('knows a text that could become too long', () => {
  expect(measured({ variables }, '华龙政务', `${'字'.repeat(460)}{no}{w}`).isTooLong).toBe(true)
})
