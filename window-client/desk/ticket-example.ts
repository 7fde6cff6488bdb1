import type { DeskTicket } from '../../contract/desk.ts'
import type { TicketProgress } from '../../contract/tickets.ts'

const window = {
  windowId: 3,
  no: '3',
  name: '综合窗口',
  kind: 'CATEGORY',
  zoneName: 'A区',
  floor: 1,
} as const

/** A ticket for tests of pure rules, waiting unless said otherwise. */
export function ticketWith(progress: Partial<TicketProgress>): DeskTicket {
  return {
    id: 1,
    flowNo: '20261123000001',
    maskedName: '张*三',
    channel: 'KIOSK',
    serviceTypeId: 1,
    queueName: '综合受理',
    passCount: 0,
    reprintCount: 0,
    holdReason: null,
    progress: {
      hallName: '大厅',
      phones: { consultPhone: '', complaintPhone: '', hotline: '12345' },
      clock: { now: '2026-11-23T02:00:00.000Z', speed: 1, demo: false },
      businessDay: '2026-11-23',
      ticketNo: 'A001',
      serviceTypeName: '咨询',
      status: 'WAITING',
      priorityLabel: null,
      takenAt: '2026-11-23T01:00:00.000Z',
      aheadCount: 3,
      estimatedWaitMin: 10,
      estimatedWaitHighMin: 20,
      windows: [window],
      calledTo: window,
      calledAt: '2026-11-23T01:30:00.000Z',
      callCount: 2,
      passedAt: null,
      restoreBefore: null,
      restoreWithinMin: 30,
      closesAt: null,
      materials: [],
      rankReasons: [],
      ...progress,
    },
    steps: [],
  }
}
