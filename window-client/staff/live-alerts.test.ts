import { describe, expect, it } from 'vitest'
import type { Alert } from '../../contract/alerts.ts'
import { unanswered } from './live-alerts.ts'

const alert = (id: number, change: Partial<Alert> = {}): Alert => ({
  id,
  rule: 'WAIT_OVERTIME',
  level: 'WARN',
  ticketNo: null,
  queueName: null,
  windowNo: null,
  windowKind: null,
  deviceName: null,
  queueId: null,
  windowId: null,
  waiting: null,
  about: null,
  since: '2026-11-23T01:00:00.000Z',
  raisedAt: '2026-11-23T01:00:00.000Z',
  concerns: 'WINDOW_STAFF',
  escalated: false,
  acknowledged: null,
  closedAt: null,
  ...change,
})

describe('the alerts at a console', () => {
  it('are those that last and that nobody has taken on, the gravest and oldest first', () => {
    const at = '2026-11-23T01:10:00.000Z'
    const alerts = [
      alert(4),
      alert(3, { level: 'ALERT' }),
      alert(2, { acknowledged: { at, by: '演示甲' } }),
      alert(1, { closedAt: at }),
      alert(0),
    ]
    expect(unanswered(alerts).map(({ id }) => id)).toEqual([3, 0, 4])
  })
})
