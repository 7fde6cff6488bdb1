import { describe, expect, it } from 'vitest'
import { adjustmentText } from './adjustment-text.ts'

const at = (time: string, day = 23): string => `2026-11-${day}T${time}.000+08:00`

describe('why a number stands where it stands', () => {
  it('names the priority and by how much it moved the number', () => {
    const text = adjustmentText({
      rule: 'PRIORITY',
      detail: 'ELDER',
      from: at('09:37:04'),
      to: at('09:17:04'),
    })
    expect(text).toBe('依法优先（老年人）：提前 20 分钟，由 09:37:04 调整为 09:17:04。')
  })

  it('does not show the same time of two days for an emergency', () => {
    const text = adjustmentText({
      rule: 'EMERGENCY',
      detail: 'EMERGENCY',
      from: at('09:37:04'),
      to: at('09:37:04', 22),
    })
    expect(text).toBe('紧急优先（紧急情况）：提前 24 小时。')
  })

  it('tells behind whom a restored number stands', () => {
    const moved = adjustmentText({
      rule: 'RESTORE',
      detail: 'after 3',
      from: at('09:30:00'),
      to: at('09:41:00'),
    })
    expect(moved).toBe('过号恢复（排到当时第 3 位之后）：推后 11 分钟，由 09:30:00 调整为 09:41:00。')
    const unmoved = adjustmentText({
      rule: 'RESTORE',
      detail: 'after 3',
      from: at('09:30:00'),
      to: at('09:30:00'),
    })
    expect(unmoved).toContain('位置不变')
  })
})
