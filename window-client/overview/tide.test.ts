import { describe, expect, it } from 'vitest'
import type { Overview, OverviewWindow } from '../../contract/overview.ts'
import { helpersOf, queuesToHelp, untilAt } from './tide.ts'

const window = (windowId: number, change: Partial<OverviewWindow>): OverviewWindow => ({
  windowId,
  no: String(windowId),
  name: '窗口',
  kind: 'CATEGORY',
  zoneName: 'A区',
  floor: 1,
  state: 'IDLE',
  since: null,
  lostSince: null,
  staffName: null,
  ticketNo: null,
  serviceTypeName: null,
  queueIds: [],
  tide: null,
  pauseReason: null,
  expectedBackAt: null,
  ...change,
})

const queue = (queueId: number, waiting: number) => ({
  queueId,
  prefix: 'A',
  name: `队列${queueId}`,
  waiting,
  longest: null,
  openWindowNos: [],
})

const opening = {
  date: '2026-11-23',
  isOpen: true,
  intervals: [],
  lunchDuty: [],
  note: '',
  takesTickets: true,
  nearClosing: false,
  nextOpeningAt: null,
  closesAt: '2026-11-23T09:30:00.000Z',
}

const overview: Overview = {
  hall: { id: 1, code: 'X', name: '示范大厅', level: 'COUNTY' },
  seq: 1,
  planVersion: 1,
  clock: { now: '2026-11-23T01:30:00.000Z', speed: 1, demo: false },
  opening,
  windows: [
    window(1, { queueIds: [1] }),
    window(2, { queueIds: [2], state: 'SERVING' }),
    window(3, { queueIds: [3], state: 'IDLE' }),
    window(4, { queueIds: [4], state: 'IDLE' }),
    window(5, { queueIds: [4], lostSince: '2026-11-23T01:00:00.000Z' }),
  ],
  queues: [queue(1, 12), queue(2, 0), queue(3, 5), queue(4, 1)],
  figures: {
    taken: 0,
    served: 0,
    passed: 0,
    cancelled: 0,
    meanWaitMin: null,
    p90WaitMin: null,
    meanServiceMin: null,
  },
  devices: [],
  alerts: [],
}

describe('helping out', () => {
  it('lasts as long as chosen, and never beyond closing', () => {
    const at = (time: string) => Date.parse(`2026-11-23T${time}:00+08:00`)
    expect(untilAt(30, opening, at('09:30'))).toBe('2026-11-23T02:00:00.000Z')
    expect(untilAt(120, opening, at('16:30'))).toBe(opening.closesAt)
    expect(untilAt('CLOSING', opening, at('09:30'))).toBe(opening.closesAt)
    expect(untilAt(30, opening, at('17:30'))).toBeNull()
  })

  it('offers free windows with few people of their own first, and lost ones last', () => {
    expect(helpersOf(overview, 1).map(({ no }) => no)).toEqual(['4', '3', '2', '5'])
  })

  it('offers the queues a window does not call anyway, the fullest first', () => {
    const [, , third] = overview.windows
    expect(third && queuesToHelp(overview, third).map(({ queueId }) => queueId)).toEqual([1, 4, 2])
  })
})
