import { describe, expect, it } from 'vitest'
import type { Overview, OverviewChanged, OverviewWindow } from '../../contract/overview.ts'
import { withChanges } from './with-changes.ts'

const window = (windowId: number, state: OverviewWindow['state']): OverviewWindow => ({
  windowId,
  no: String(windowId),
  name: '综合窗口',
  kind: 'COMPREHENSIVE',
  zoneName: 'A区',
  floor: 1,
  state,
  since: null,
  lostSince: null,
  queueIds: [],
  tide: null,
  staffName: null,
  ticketNo: null,
  serviceTypeName: null,
  pauseReason: null,
  expectedBackAt: null,
})

const figures = {
  taken: 0,
  served: 0,
  passed: 0,
  cancelled: 0,
  meanWaitMin: null,
  p90WaitMin: null,
  meanServiceMin: null,
}

const overview: Overview = {
  hall: { id: 1, code: 'PYHL', name: '示范大厅', level: 'COUNTY' },
  seq: 10,
  planVersion: 1,
  clock: { now: '2026-11-23T01:15:00.000Z', speed: 1, demo: true },
  opening: {
    date: '2026-11-23',
    isOpen: true,
    intervals: [],
    lunchDuty: [],
    note: '',
    takesTickets: true,
    nearClosing: false,
    nextOpeningAt: null,
    closesAt: null,
  },
  windows: [window(1, 'IDLE'), window(2, 'OFFLINE')],
  queues: [],
  figures,
  devices: [],
  alerts: [],
}

const changed: OverviewChanged = {
  hallId: 1,
  seq: 11,
  planVersion: 1,
  windows: [window(2, 'IDLE')],
  queues: [],
}

describe('an overview', () => {
  it('takes up the parts that have changed and keeps the others where they stand', () => {
    const next = withChanges(overview, { ...changed, figures: { ...figures, taken: 1 } })
    expect(next.windows.map(({ windowId, state }) => `${windowId} ${state}`)).toEqual(['1 IDLE', '2 IDLE'])
    expect(next).toMatchObject({ seq: 11, figures: { taken: 1 }, alerts: [] })
  })

  it('is not put back by a message that is older than it', () => {
    expect(withChanges(overview, { ...changed, seq: 9 })).toBe(overview)
    expect(withChanges(overview, { ...changed, seq: 10 }).windows[1]?.state).toBe('IDLE')
  })
})
