import { describe, expect, it } from 'vitest'
import type { Board, BoardQueue, BoardWindow } from '../contract/board.ts'
import { queuesWithoutWindow } from './queues-without-window.ts'

const windowIn = (id: number, state: BoardWindow['state']): BoardWindow => ({
  id,
  no: String(id),
  name: '综合窗口',
  kind: 'COMPREHENSIVE',
  zoneCode: '1F-A',
  zoneName: 'A区',
  floor: 1,
  state,
  ticketNo: null,
  pauseReason: null,
  expectedBackAt: null,
})

const queue = (id: number, waiting: number, ...windowIds: number[]): BoardQueue => ({
  id,
  name: `队列${id}`,
  prefix: 'A',
  waiting,
  windowIds,
})

function board(queues: BoardQueue[], windows: BoardWindow[]): Board {
  return {
    hall: { id: 1, code: 'X', name: '示范大厅', level: 'COUNTY' },
    phones: { consultPhone: '', complaintPhone: '', hotline: '12345' },
    seq: 1,
    planVersion: 1,
    clock: { now: '2026-11-23T01:30:00.000Z', speed: 1, demo: false },
    opening: {
      date: '2026-11-23',
      isOpen: true,
      intervals: [{ from: '08:30', to: '12:00' }],
      lunchDuty: [],
      note: '',
      takesTickets: true,
      nearClosing: false,
      nextOpeningAt: null,
      closesAt: null,
    },
    queues,
    windows,
    calls: [],
    notices: [],
    speech: { repeat: 2, afterClosingMin: 60 },
  }
}

const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)

describe('a queue without a window', () => {
  const windows = [windowIn(1, 'PAUSED'), windowIn(2, 'OFFLINE'), windowIn(3, 'SERVING')]

  it('is one in which people wait and no window serves', () => {
    const shown = board([queue(1, 2, 1, 2), queue(2, 2, 2, 3), queue(3, 0, 1)], windows)
    expect(queuesWithoutWindow(shown, at('09:30'))).toEqual([1])
  })

  it('is none outside the opening hours', () => {
    const shown = board([queue(1, 2, 1, 2)], windows)
    expect(queuesWithoutWindow(shown, at('12:30'))).toEqual([])
  })
})
