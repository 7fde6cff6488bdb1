import { expect, it } from 'vitest'
import { measured } from './sms-measure.ts'

const hall = { signature: '华龙政务', site: 'https://hall.cn' }
const variables = [
  { name: 'no', sample: 'A012' },
  { name: 'w', sample: '8' },
]

it('shows a text with its samples, and counts it with them and with the longest values', () => {
  expect(measured({ variables }, hall, '请{no}号到{w}号窗口办理。')).toEqual({
    text: '【华龙政务】请A012号到8号窗口办理。',
    usual: { length: 20, segments: 1 },
    longest: { length: 55, segments: 1 },
    isTooLong: false,
  })
})

it('knows a text that could become too long', () => {
  expect(measured({ variables }, hall, `${'字'.repeat(460)}{no}{w}`).isTooLong).toBe(true)
})

it('counts the address of the hall as it is sent', () => {
  const { text, usual, longest } = measured({ variables }, hall, '见{site}/e/{no}')
  expect(text).toBe('【华龙政务】见https://hall.cn/e/A012')
  expect([usual.length, longest.length]).toEqual([29, 45])
})
