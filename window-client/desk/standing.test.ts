import { describe, expect, it } from 'vitest'
import { standingOf } from './standing.ts'
import { ticketWith } from './ticket-example.ts'

const nowMs = Date.parse('2026-11-23T10:00:00+08:00')
const at = (progress: Parameters<typeof ticketWith>[0]) => standingOf(ticketWith(progress), nowMs)

describe('where a number stands', () => {
  it('in line: how many are ahead, and how long it may take', () => {
    expect(at({}).text).toBe('前面还有 3 人，预计等候约 10–20 分钟')
    expect(at({ aheadCount: 0, estimatedWaitMin: null, estimatedWaitHighMin: null }).text).toBe(
      '前面没有人等候，暂无开放窗口',
    )
  })

  it('passed: until when it can be restored, in whole minutes that are really left', () => {
    const passed = (restoreBefore: string) => at({ status: 'PASSED', restoreBefore })
    expect(passed('2026-11-23T10:12:59+08:00')).toEqual({
      tone: 'warn',
      text: '请在 10:12 前恢复，还剩 12 分钟',
    })
    expect(passed('2026-11-23T10:00:30+08:00').text).toBe('请在 10:00 前恢复，不足 1 分钟')
    expect(passed('2026-11-23T09:59:59+08:00')).toEqual({
      tone: 'over',
      text: '已过恢复时限 09:59，可代为重新取号',
    })
  })

  it('passed: as late as the answer says, when this screen is behind', () => {
    const ticket = ticketWith({ status: 'PASSED', restoreBefore: '2026-11-23T10:30:00+08:00' })
    expect(standingOf(ticket, nowMs - 61_000).text).toBe('请在 10:30 前恢复，还剩 30 分钟')
  })

  it('at a window: which one', () => {
    expect(at({ status: 'CALLED' }).text).toBe('3号窗口 09:30 呼叫，已呼叫 2 次')
    expect(at({ status: 'SERVING' }).text).toBe('正在3号窗口办理')
    expect(at({ status: 'HELD' })).toEqual({ tone: 'warn', text: '在3号窗口挂起' })
  })

  it('over: that nothing follows', () => {
    for (const status of ['COMPLETED', 'CANCELLED', 'VOIDED', 'EXPIRED'] as const) {
      expect(at({ status }).tone).toBe('over')
    }
  })
})
