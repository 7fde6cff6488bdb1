import { describe, expect, it } from 'vitest'
import type { WindowPlace } from '../../contract/halls.ts'
import type { TicketProgress } from '../../contract/tickets.ts'
import { summaryHtml, unknownTicketHtml } from './summary.ts'

const waiting: TicketProgress = {
  hallName: '演示大厅',
  phones: { consultPhone: '0393-0000001', complaintPhone: '0393-0000002', hotline: '12345' },
  clock: { now: '2026-11-23T02:00:00.000Z', speed: 1, demo: false },
  businessDay: '2026-11-23',
  ticketNo: 'A012',
  serviceTypeName: '社保查询',
  status: 'WAITING',
  priorityLabel: null,
  takenAt: '2026-11-23T01:30:00.000Z',
  aheadCount: 7,
  estimatedWaitMin: 20,
  estimatedWaitHighMin: 30,
  windows: [{ windowId: 3, no: '3', name: '综合窗口', kind: 'CATEGORY', zoneName: 'A区', floor: 1 }],
  calledTo: null,
  calledAt: null,
  callCount: 0,
  passedAt: null,
  restoreBefore: null,
  restoreWithinMin: 30,
  closesAt: '2026-11-23T09:00:00.000Z',
  materials: [],
  rankReasons: [],
}
const calledTo: WindowPlace = {
  windowId: 3,
  no: '3',
  name: '综合窗口',
  kind: 'CATEGORY',
  zoneName: 'A区',
  floor: 1,
}

describe('the phone page without script', () => {
  it('tells a waiting person the number, how many are ahead, how long and where to wait', () => {
    const html = summaryHtml(waiting)
    expect(html).toContain('A012')
    expect(html).toContain('前面还有 7 人，预计等候约 20–30 分钟。')
    expect(html).toContain('请到一楼A区3号窗口等候。')
    expect(html).toContain('以上为 10:00 的情况')
  })

  it('does not promise a time when no window is open', () => {
    expect(summaryHtml({ ...waiting, estimatedWaitMin: null, estimatedWaitHighMin: null })).toContain(
      '暂无开放窗口',
    )
  })

  it('sends a called person to the window', () => {
    expect(summaryHtml({ ...waiting, status: 'CALLED', calledTo })).toContain('请到3号窗口办理')
  })

  it('tells a passed person until when and where to restore the number', () => {
    const html = summaryHtml({
      ...waiting,
      status: 'PASSED',
      passedAt: '2026-11-23T02:32:00.000Z',
      restoreBefore: '2026-11-23T03:02:00.000Z',
    })
    expect(html).toContain('该号码已于10:32过号，请在11:02前到咨询台恢复。')
  })

  it('has words for every other state', () => {
    const states = ['SERVING', 'HELD', 'COMPLETED', 'CANCELLED', 'VOIDED', 'EXPIRED'] as const
    const headlines = states.map(
      (status) => /class="state">(.+?)</.exec(summaryHtml({ ...waiting, status }))?.[1],
    )
    expect(new Set(headlines).size).toBe(states.length)
  })

  it('escapes whatever comes from the catalogue', () => {
    const html = summaryHtml({ ...waiting, serviceTypeName: `<script>alert("1")</script>&'` })
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;')
    expect(html).not.toContain('<script>')
  })

  it('says on demo time that it is demo time', () => {
    expect(summaryHtml({ ...waiting, clock: { ...waiting.clock, demo: true } })).toContain('演示时间')
  })

  it('says what to do when there is no such ticket', () => {
    expect(unknownTicketHtml()).toContain('没有找到这个号码')
    expect(unknownTicketHtml()).toContain('咨询台')
  })
})
