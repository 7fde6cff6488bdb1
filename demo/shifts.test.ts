import { describe, expect, it } from 'vitest'
import { shiftsOf } from './shifts.ts'

const day = {
  date: '2026-11-23',
  intervals: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
}
const at = (time: string) => Date.parse(`2026-11-23T${time}:00+08:00`)

describe('the shifts of a window', () => {
  it('are the opening hours, the last one going on for fifty minutes while people wait', () => {
    expect(shiftsOf(day, false)).toEqual([
      { fromMs: at('08:30'), toMs: at('12:00'), lastCallMs: at('12:00') },
      { fromMs: at('14:00'), toMs: at('17:30'), lastCallMs: at('18:20') },
    ])
  })

  it('are one for who stays over lunch', () => {
    expect(shiftsOf(day, true)).toEqual([{ fromMs: at('08:30'), toMs: at('17:30'), lastCallMs: at('18:20') }])
  })

  it('are none on a day the hall stays closed', () => {
    expect(shiftsOf({ ...day, intervals: [] }, true)).toEqual([])
  })
})
